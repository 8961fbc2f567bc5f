import { formatAssumption, formatNumber, type Language } from "@andromede/wording";
import type { LeadInFifthsData } from "../charts/lead-in-fifths.ts";
import { joined } from "./phrases.ts";

interface FifthsText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function fifthsText(data: LeadInFifthsData, language: Language): FifthsText {
  const words = FIFTHS_WORDS[language];
  const turning = data.rows.filter(({ overWorlds }) => overWorlds.length > 0);
  const named = turning.map(
    ({ name, overWorlds, unit }) => `${name[language]} (${formatAssumption(overWorlds[0]!.at, unit, language)})`,
  );
  const headline = named.length === 0 ? words.none : words.some(joined(named.slice(0, 2), language), data.turning);
  const axis = words.axis(data.first[language], data.second[language], data.display.unit[language]);
  const rows = data.rows.map(({ name }) => name[language]);
  return {
    headline,
    axis,
    description: words.description(axis, headline, joined(rows, language)),
    howToRead: words.howToRead(formatNumber(data.worlds, language)),
  };
}

interface FifthsWords {
  readonly none: string;
  readonly some: (names: string, count: number) => string;
  readonly turns: (at: string, range: string) => string;
  readonly never: (range: string) => string;
  readonly axis: (first: string, second: string, unit: string) => string;
  readonly ahead: (policy: string) => string;
  readonly errors: string;
  readonly description: (axis: string, said: string, rows: string) => string;
  readonly howToRead: (worlds: string) => string;
  readonly head: Readonly<Record<"assumption" | "value" | "lead" | "error" | "ahead" | "turns", string>>;
}

export const FIFTHS_WORDS: Readonly<Record<Language, FifthsWords>> = {
  en: {
    none: "No assumption alone turns the mean lead round, in these worlds.",
    some: (names, count) =>
      count === 1
        ? `One assumption alone turns the mean lead round, in these worlds: ${names}.`
        : `${count} assumptions turn the mean lead round, each alone, in these worlds: ${names}${count > 2 ? "…" : "."}`,
    turns: (at, range) => `turns at ${at} of ${range}, in these worlds`,
    never: (range) => `does not turn between ${range.replace(" to ", " and ")}, in these worlds`,
    axis: (first, second, unit) => `mean lead of ${first} over ${second}${unit === "" ? "" : `, ${unit}`}`,
    ahead: (policy) => `${policy} leads on average`,
    errors: "two standard errors each way",
    description: (axis, said, rows) =>
      `Dots of ${axis}, by fifths of the worlds. ${said} Panels: ${rows}. Table follows.`,
    howToRead: (worlds) =>
      `Each panel divides the ${worlds} worlds in fifths by one assumption, lowest values at the bottom; at the left its middle value in the fifth. All else differs too. It turns only where one fifth is clearly on either side.`,
    head: {
      assumption: "assumption",
      value: "middle value of the fifth",
      lead: "mean lead",
      error: "standard error",
      ahead: "first ahead",
      turns: "turns",
    },
  },
  fr: {
    none: "Aucune hypothèse ne renverse à elle seule l’avance moyenne, dans ces mondes.",
    some: (names, count) =>
      count === 1
        ? `Une hypothèse renverse à elle seule l’avance moyenne, dans ces mondes : ${names}.`
        : `${count} hypothèses renversent chacune à elle seule l’avance moyenne, dans ces mondes : ${names}${count > 2 ? "…" : "."}`,
    turns: (at, range) => `bascule à ${at}, entre ${range.replace(" à ", " et ")}, dans ces mondes`,
    never: (range) => `ne bascule pas entre ${range.replace(" à ", " et ")}, dans ces mondes`,
    axis: (first, second, unit) => `avance moyenne de « ${first} » sur « ${second} »${unit === "" ? "" : `, ${unit}`}`,
    ahead: (policy) => `« ${policy} » mène en moyenne`,
    errors: "deux erreurs types de part et d’autre",
    description: (axis, said, rows) =>
      `Points, ${axis}, par cinquièmes des mondes. ${said} Panneaux : ${rows}. Un tableau suit.`,
    howToRead: (worlds) =>
      `Chaque panneau partage les ${worlds} mondes en cinquièmes selon une hypothèse, les valeurs basses en bas ; à gauche, sa valeur médiane dans le cinquième. Tout le reste varie aussi. Il n’y a bascule que si un cinquième est nettement de chaque côté.`,
    head: {
      assumption: "hypothèse",
      value: "valeur médiane du cinquième",
      lead: "avance moyenne",
      error: "erreur type",
      ahead: "la première devant",
      turns: "bascule",
    },
  },
};
