import {
  type Display,
  displayOf,
  formatAmount,
  formatNumber,
  formatQuarterName,
  type Language,
  measureName,
} from "@andromede/wording";
import type { TrajectoryData } from "../charts/trajectory-data.ts";
import type { HeldFacts } from "../data/facts.ts";
import { FEWEST_RUNS_FOR_A_BAND } from "../frame/states.ts";

interface TrajectoryText {
  readonly headline: string;
  readonly description: string;
  readonly howToRead: string;
}

/** Headline, alternative text and the line that says how to read. */
export function trajectoryText(data: TrajectoryData, held: HeldFacts, language: Language): TrajectoryText {
  const display = displayOf(data.measure, data.unit);
  const runs = data.panels.reduce((most, { series }) => Math.max(most, series?.runs ?? 0), 0);
  const words = WORDS[language];
  const reason = data.panels.map(({ series }) => series?.reason).find((each) => each);
  const measure = measureName(data.measure, language);
  const firms = data.panels.map(({ actor }) => actor.name[language]).join(", ");
  const scenario = data.scenario[language];
  const headline =
    held.of > 0 ? words.held(held.held, held.of) : words.last(scenario, lastValues(data, display, language));
  const years = yearsOf(data);
  const unit = display.unit[language];
  return {
    headline,
    description: words.description({
      measure: unit === "" ? measure : `${measure}, ${unit}`,
      years,
      firms,
      headline,
      extremes: lastValues(data, display, language),
      facts: held.of > 0 ? words.held(held.held, held.of) : "",
    }),
    howToRead: [
      howToRead(runs, language),
      ...(data.scale === "own" ? [words.ownScale] : []),
      ...(reason ? [words.partly(reason[language])] : []),
    ].join(" "),
  };
}

function howToRead(runs: number, language: Language): string {
  const words = WORDS[language];
  if (runs === 0) return words.noRun;
  const count = formatNumber(runs, language);
  return runs < FEWEST_RUNS_FOR_A_BAND ? words.few(count) : words.howToRead(count);
}

function lastValues(data: TrajectoryData, display: Display, language: Language): string {
  return data.panels
    .flatMap(({ actor, series }) => {
      const last = series?.points.findLast(({ p50 }) => p50 !== null);
      if (!last) return [];
      return [
        `${actor.name[language]} ${formatAmount(last.p50, display, language)} (${formatQuarterName(last.period, language)})`,
      ];
    })
    .join(", ");
}

function yearsOf(data: TrajectoryData): string {
  const dates = data.panels.flatMap(({ series }) => series?.points.map(({ date }) => date) ?? []);
  if (dates.length === 0) return "";
  const until = data.until ?? Math.max(...dates);
  return `${Math.floor(Math.min(...dates))}-${Math.ceil(Math.min(until, Math.max(...dates))) - 1}`;
}

interface Described {
  readonly measure: string;
  readonly years: string;
  readonly firms: string;
  readonly headline: string;
  readonly extremes: string;
  readonly facts: string;
}

const WORDS = {
  en: {
    held: (held: number, of: number) => `The 90 band holds ${held} of ${of} published figure${of === 1 ? "" : "s"}.`,
    last: (scenario: string, values: string) =>
      values === "" ? `${scenario}: nothing to show yet.` : `${scenario}, middle world at the end: ${values}.`,
    partly: (reason: string) => `Worlds in which it is not defined are left out: ${reason}.`,
    ownScale: "Each panel has its own scale.",
    noRun: "No run yet: only what was published is drawn.",
    few: (runs: string) => `Line: middle of ${runs} worlds. Under ${FEWEST_RUNS_FOR_A_BAND} worlds no band is drawn.`,
    howToRead: (runs: string) =>
      `At each date half of the ${runs} worlds are above the line; 90 of 100 are inside the wide band. A world is a draw of the assumptions, not a probability.`,
    description: ({ measure, years, firms, headline, extremes, facts }: Described) =>
      `Trajectories of ${measure}, ${years}, for ${firms}. ${headline} Middle at the end: ${extremes === "" ? "none" : extremes}. ${facts === headline ? "" : facts} Table follows.`.replace(
        / +/g,
        " ",
      ),
  },
  fr: {
    held: (held: number, of: number) =>
      of === 1
        ? `La bande 90 contient ${held} chiffre publié sur 1.`
        : `La bande 90 contient ${held} des ${of} chiffres publiés.`,
    last: (scenario: string, values: string) =>
      values === "" ? `${scenario} : rien à montrer encore.` : `${scenario}, monde du milieu à la fin : ${values}.`,
    partly: (reason: string) => `Les mondes où ce n’est pas défini sont laissés de côté : ${reason}.`,
    ownScale: "Chaque panneau a son échelle.",
    noRun: "Aucun tirage encore : seuls les chiffres publiés sont tracés.",
    few: (runs: string) =>
      `Trait : milieu de ${runs} mondes. Sous ${FEWEST_RUNS_FOR_A_BAND} mondes, aucune bande n’est tracée.`,
    howToRead: (runs: string) =>
      `À chaque date, la moitié des ${runs} mondes est au-dessus du trait ; 90 sur 100 sont dans la bande large. Un monde est un tirage des hypothèses, non une probabilité.`,
    description: ({ measure, years, firms, headline, extremes, facts }: Described) =>
      `Trajectoires : ${measure}, ${years}, pour ${firms}. ${headline} Milieu à la fin : ${extremes === "" ? "aucun" : extremes}. ${facts === headline ? "" : facts} Un tableau suit.`.replace(
        / +/g,
        " ",
      ),
  },
} as const;

/** What the marks of the key are called. */
export const TRAJECTORY_KEY = {
  en: {
    median: (scenario: string): string => `${scenario}: middle world`,
    band50: "50 of 100 worlds",
    band90: "90 of 100 worlds",
    worlds: "nine worlds, one line each",
    record: "published figure",
    derived: "derived from published figures",
  },
  fr: {
    median: (scenario: string): string => `${scenario} : monde du milieu`,
    band50: "50 mondes sur 100",
    band90: "90 mondes sur 100",
    worlds: "neuf mondes, un trait chacun",
    record: "chiffre publié",
    derived: "déduit de chiffres publiés",
  },
} as const;
