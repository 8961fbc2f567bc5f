import {
  displayOf,
  formatAmount,
  formatNumber,
  formatQuarterName,
  formatWorlds,
  type Language,
  measureName,
} from "@andromede/wording";
import type { Ranking } from "../data/places.ts";
import { mondes } from "./phrases.ts";

interface RankingText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

const MOST = 50;

export function rankingText(data: Ranking, language: Language): RankingText {
  const words = RANKING_WORDS[language];
  const [first] = data.policies;
  const count = first?.placesOf100[0] ?? 0;
  const name = first?.title[language] ?? "";
  const headline =
    data.worlds === 0
      ? words.none
      : count > MOST
        ? words.wins(name, formatWorlds(count))
        : words.noneWins(name, formatWorlds(count));
  const measure = measureName(data.measure, language);
  const when = /^\d/.test(data.quarter) ? `, ${formatQuarterName(data.quarter, language)}` : "";
  const axis = words.axis(`${measure}${when}`, data.isLessBetter);
  const display = displayOf(data.measure, data.unit, "difference");
  const extremes = data.policies
    .map((policy) =>
      words.row(
        policy.title[language],
        formatWorlds(policy.placesOf100[0]!),
        formatAmount(policy.meanRegret, display, language),
      ),
    )
    .join(" ");
  return {
    headline,
    description: words.description(axis, headline, extremes),
    axis,
    howToRead: words.howToRead(formatNumber(data.worlds, language)),
  };
}

interface RankingWords {
  readonly policy: string;
  readonly meanRegret: string;
  readonly none: string;
  readonly place: (place: number, of: number) => string;
  readonly regret: (amount: string) => string;
  /** Place as set now, every assumption at its centre. */
  readonly now: (place: string) => string;
  readonly wins: (name: string, worlds: string) => string;
  readonly noneWins: (name: string, worlds: string) => string;
  readonly axis: (measure: string, isLessBetter: boolean) => string;
  readonly row: (name: string, worlds: string, regret: string) => string;
  readonly description: (axis: string, headline: string, rows: string) => string;
  readonly howToRead: (worlds: string) => string;
}

const ORDINALS = ["1st", "2nd", "3rd"];

export const RANKING_WORDS: Readonly<Record<Language, RankingWords>> = {
  en: {
    policy: "policy",
    meanRegret: "mean regret",
    none: "No world in which all policies can be compared.",
    place: (place, of) => (place === of && of > 1 ? `last of ${of}` : (ORDINALS[place - 1] ?? `${place}th`)),
    regret: (amount) => `mean regret ${amount}`,
    now: (place) => `now ${place}`,
    wins: (name, worlds) => `${name} is first in ${worlds} of 100 worlds.`,
    noneWins: (name, worlds) => `No policy is first in most worlds: ${name} leads with ${worlds} of 100.`,
    axis: (measure, isLessBetter) =>
      `worlds of 100 in each place; ${measure}, ${isLessBetter ? "lowest" : "highest"} first`,
    row: (name, worlds, regret) => `${name}: first in ${worlds} of 100, mean regret ${regret}.`,
    description: (axis, said, rows) => `Ranking bars of policies: ${axis}. ${said} ${rows} Table follows.`,
    howToRead: (worlds) =>
      `${worlds} worlds, the same luck for all; regret: what the first in each world has beyond this policy, on average.`,
  },
  fr: {
    policy: "politique",
    meanRegret: "regret moyen",
    none: "Aucun monde où toutes les politiques se comparent.",
    place: (place, of) => (place === of && of > 1 ? `dernière sur ${of}` : place === 1 ? "1re" : `${place}e`),
    regret: (amount) => `regret moyen ${amount}`,
    now: (place) => `maintenant ${place}`,
    wins: (name, worlds) => `${name} arrive en tête dans ${mondes(worlds)} sur 100.`,
    noneWins: (name, worlds) =>
      `Aucune politique n’est première dans la plupart des mondes : ${name} mène avec ${worlds} sur 100.`,
    axis: (measure, isLessBetter) =>
      `mondes sur 100 à chaque place ; ${measure}, ${isLessBetter ? "le plus bas" : "le plus haut"} en tête`,
    row: (name, worlds, regret) => `${name} : première dans ${mondes(worlds)} sur 100, regret moyen ${regret}.`,
    description: (axis, said, rows) =>
      `Barres de classement des politiques : ${axis}. ${said} ${rows} Un tableau suit.`,
    howToRead: (worlds) =>
      `${worlds} mondes, la même chance pour toutes ; regret : ce que la première de chaque monde a de plus que cette politique, en moyenne.`,
  },
};
