import { displayOf, formatAmount, formatNumber, type Language, measureName } from "@andromede/wording";
import type { ConvergenceData } from "../charts/convergence.ts";

interface ConvergenceText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function convergenceText(data: ConvergenceData, language: Language): ConvergenceText {
  const words = CONVERGENCE_WORDS[language];
  const display = displayOf(data.measure, data.unit);
  const ends = data.searches.map(({ steps }) => steps.at(-1)!.best);
  const apart = Math.max(...ends) - Math.min(...ends);
  const amount = formatAmount(apart, displayOf(data.measure, data.unit, "difference"), language, { digits: 2 });
  const headline =
    data.searches.length < 2 ? words.one : words.headline(amount, Number(amount.match(/[1-9]/) !== null));
  const axis = `${words.axis(measureName(data.measure, language))}, ${display.unit[language]}`;
  const rows = data.searches.map(({ name, isClosed, steps }) =>
    words.row(
      name[language],
      formatAmount(steps.at(-1)!.best, display, language, { digits: 2 }),
      formatNumber(steps.at(-1)!.evaluations, language),
      isClosed ? words.closed : words.open,
    ),
  );
  return {
    headline,
    axis,
    description: words.description(axis, headline, rows.join(" ")),
    howToRead: words.howToRead(formatNumber(data.worlds, language)),
  };
}

interface ConvergenceWords {
  readonly search: string;
  readonly tried: string;
  readonly best: string;
  readonly ended: string;
  readonly closed: string;
  readonly open: string;
  readonly one: string;
  readonly headline: (apart: string, differ: number) => string;
  readonly axis: (measure: string) => string;
  readonly row: (name: string, best: string, tried: string, ended: string) => string;
  readonly description: (axis: string, headline: string, rows: string) => string;
  readonly howToRead: (worlds: string) => string;
}

export const CONVERGENCE_WORDS: Readonly<Record<Language, ConvergenceWords>> = {
  en: {
    search: "search",
    tried: "splits tried",
    best: "best so far",
    ended: "how it ended",
    closed: "closed on its split",
    open: "not closed when the splits ran out",
    one: "One search: nothing to compare it with.",
    headline: (apart, differ) =>
      differ === 0 ? "The searches end at the same value." : `The searches end ${apart} apart.`,
    axis: (measure) => `best mean so far: ${measure}`,
    row: (name, best, tried, ended) => `${name}: ${best} after ${tried}, ${ended}.`,
    description: (axis, said, rows) => `Lines by splits tried, ${axis}. ${said} ${rows} Table follows.`,
    howToRead: (worlds) =>
      `Means over the ${worlds} worlds of the search. Searches from different starts that end at one height speak for it, and prove nothing; a line that still rises at its end asks for more splits.`,
  },
  fr: {
    search: "recherche",
    tried: "partages essayés",
    best: "meilleur jusque-là",
    ended: "comment elle a fini",
    closed: "refermée sur son partage",
    open: "pas refermée quand les partages ont manqué",
    one: "Une seule recherche : rien à quoi la comparer.",
    headline: (apart, differ) =>
      differ === 0
        ? "Les recherches finissent à la même valeur."
        : `Les recherches finissent à ${apart} l’une de l’autre.`,
    axis: (measure) => `meilleure moyenne jusque-là : ${measure}`,
    row: (name, best, tried, ended) => `${name} : ${best} après ${tried}, ${ended}.`,
    description: (axis, said, rows) => `Lignes selon les partages essayés, ${axis}. ${said} ${rows} Un tableau suit.`,
    howToRead: (worlds) =>
      `Moyennes sur les ${worlds} mondes de la recherche. Des recherches parties d’ailleurs qui finissent à la même hauteur parlent pour elle sans rien prouver ; une ligne qui monte encore à la fin demande plus de partages.`,
  },
};
