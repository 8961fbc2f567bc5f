import { formatNumber, formatShare, type Language } from "@andromede/wording";
import type { SensitivityData } from "../charts/sensitivity.ts";
import { joined } from "./phrases.ts";

interface SensitivityText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function sensitivityText(data: SensitivityData, language: Language): SensitivityText {
  const words = SENSITIVITY_WORDS[language];
  const headline = headlineOf(data, language);
  const axis = words.axis(data.subject[language]);
  const rows = data.parts
    .map(({ name, first, total }) => words.row(name[language], percent(first, language), percent(total, language)))
    .join("; ");
  return {
    headline,
    axis,
    description: words.description(axis, headline, rows),
    howToRead: words.howToRead(formatNumber(data.runs, language)),
  };
}

/** Those that cannot be told from the first are named with it. */
function headlineOf({ parts }: SensitivityData, language: Language): string {
  const words = SENSITIVITY_WORDS[language];
  const named = parts.filter(({ kind }) => kind === "assumption" || kind === "group").sort((a, b) => b.total - a.total);
  const [first] = named;
  if (first === undefined || parts.every(({ total }) => total === 0)) return words.nothing;
  const luck = parts.find(({ kind }) => kind === "luck");
  const end = luck === undefined ? "" : ` ${words.luckTakes(percent(luck.total, language))}`;
  const level = named.filter(({ totalInterval }) => totalInterval[1] >= first.totalInterval[0]).slice(0, 3);
  if (level.length === 1)
    return words.one(first.name[language], percent(first.first, language), percent(first.total, language)) + end;
  const names = joined(
    level.map(({ name, total }) => `${name[language]} (${percent(total, language)})`),
    language,
  );
  return words.several(names) + end;
}

/** Whole percent; an estimate below nothing is nothing. */
function percent(share: number, language: Language): string {
  return formatShare(Math.max(0, share), language, { digits: 0 });
}

interface SensitivityWords {
  readonly part: string;
  readonly first: string;
  readonly total: string;
  readonly interval: string;
  readonly low: (what: string) => string;
  readonly high: (what: string) => string;
  readonly luck: string;
  readonly others: (count: string) => string;
  readonly nothing: string;
  readonly one: (name: string, first: string, total: string) => string;
  readonly several: (names: string) => string;
  readonly luckTakes: (share: string) => string;
  readonly axis: (subject: string) => string;
  readonly row: (name: string, first: string, total: string) => string;
  readonly description: (axis: string, headline: string, rows: string) => string;
  readonly howToRead: (runs: string) => string;
}

export const SENSITIVITY_WORDS: Readonly<Record<Language, SensitivityWords>> = {
  en: {
    part: "what",
    first: "alone",
    total: "in all",
    interval: "95% interval of the share in all",
    low: (what) => `${what}, low end`,
    high: (what) => `${what}, high end`,
    luck: "luck: votes, picks, entrants' quality",
    others: (count) => `the ${count} other assumptions together`,
    nothing: "Nothing moves it: no assumption and no luck.",
    one: (name, first, total) => `What matters most: ${name}, ${first} of the variance alone, ${total} in all.`,
    several: (names) => `What matters most: ${names} of the variance in all.`,
    luckTakes: (share) => `Luck: ${share}.`,
    axis: (subject) => `share of the variance, %; ${subject}`,
    row: (name, first, total) => `${name} ${first} alone, ${total} in all`,
    description: (axis, said, rows) => `Bars and dots of ${axis}. ${said} ${rows}. Table follows.`,
    howToRead: (runs) =>
      `Full bar: what would vanish were this known and nothing else. Dot: what would remain were all the rest known, with its 95% interval. Shares in all sum to more than 100% where assumptions work together. ${runs} runs.`,
  },
  fr: {
    part: "quoi",
    first: "seule",
    total: "en tout",
    interval: "intervalle à 95 % de la part en tout",
    low: (what) => `${what}, borne basse`,
    high: (what) => `${what}, borne haute`,
    luck: "la chance : votes, choix, qualité des entrants",
    others: (count) => `les ${count} autres hypothèses ensemble`,
    nothing: "Rien ne la fait bouger : aucune hypothèse, ni la chance.",
    one: (name, first, total) =>
      `Ce qui compte le plus : ${name}, ${first} de la variance à elle seule, ${total} en tout.`,
    several: (names) => `Ce qui compte le plus : ${names} de la variance en tout.`,
    luckTakes: (share) => `La chance : ${share}.`,
    axis: (subject) => `part de la variance, % ; ${subject}`,
    row: (name, first, total) => `${name} ${first} seule, ${total} en tout`,
    description: (axis, said, rows) => `Barres et points, ${axis}. ${said} ${rows}. Un tableau suit.`,
    howToRead: (runs) =>
      `Barre pleine : ce qui disparaîtrait si l’on savait ceci et rien d’autre. Point : ce qui resterait si l’on savait tout le reste, avec son intervalle à 95 %. Les parts en tout dépassent 100 % quand des hypothèses agissent ensemble. ${runs} tirages.`,
  },
};
