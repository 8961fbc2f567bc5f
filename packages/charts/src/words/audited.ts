import { displayOf, formatNumber, type Language, measureName } from "@andromede/wording";
import type { AuditedData } from "../charts/audited.ts";

interface AuditedText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function auditedText(data: AuditedData, language: Language): AuditedText {
  const words = AUDITED_WORDS[language];
  const { rows, runs } = data;
  const moved = rows.filter(({ isAsBefore }) => !isAsBefore);
  const number = (x: number): string => formatNumber(x, language);
  const headline =
    moved.length === 0 ? words.allHeld(number(rows.length)) : words.moved(number(moved.length), number(rows.length));
  const unit = displayOf(data.measure, data.unit, "difference").unit[language];
  const axis = words.axis(data.first[language], data.second[language], measureName(data.measure, language), unit);
  const said = moved.map(({ name, result }) => words.row(name[language], result[language])).join(" ");
  return {
    headline,
    axis,
    description: words.description(axis, headline, said),
    howToRead: words.howToRead(number(runs)),
  };
}

interface AuditedWords {
  readonly changed: string;
  readonly result: string;
  readonly mean: string;
  readonly low: string;
  readonly high: string;
  readonly untouched: string;
  readonly asBefore: string;
  readonly otherwise: string;
  readonly interval: string;
  readonly allHeld: (of: string) => string;
  readonly moved: (moved: string, of: string) => string;
  readonly axis: (first: string, second: string, measure: string, unit: string) => string;
  readonly row: (name: string, result: string) => string;
  readonly description: (axis: string, headline: string, rows: string) => string;
  readonly howToRead: (runs: string) => string;
}

export const AUDITED_WORDS: Readonly<Record<Language, AuditedWords>> = {
  en: {
    changed: "changed",
    result: "result",
    mean: "mean difference",
    low: "low, 95 %",
    high: "high, 95 %",
    untouched: "the same without the change",
    asBefore: "worlds agree, or do not, as before",
    otherwise: "they do so no longer",
    interval: "95 % of the mean",
    allHeld: (of) => `Nothing that was changed changes the verdict: ${of} tries.`,
    moved: (moved, of) => `The verdict is another in ${moved} of ${of} tries.`,
    axis: (first, second, measure, unit) => `${first} less ${second}: ${measure}, ${unit}`,
    row: (name, result) => `${name}: ${result}.`,
    description: (axis, headline, rows) => `A dot a change, ${axis}. ${headline} ${rows} Table follows.`,
    howToRead: (runs) =>
      `Mean over ${runs} paired worlds with one thing changed at a time. Where size does not matter, it does not on either side. A result that goes away with one mechanism rests on it.`,
  },
  fr: {
    changed: "changé",
    result: "résultat",
    mean: "écart moyen",
    low: "bas, 95 %",
    high: "haut, 95 %",
    untouched: "la même sans le changement",
    asBefore: "les mondes s’accordent, ou non, comme avant",
    otherwise: "ce n’est plus le cas",
    interval: "95 % de la moyenne",
    allHeld: (of) => `Rien de ce qui a été changé ne change le verdict : ${of} essais.`,
    moved: (moved, of) => `Le verdict est un autre dans ${moved} essais sur ${of}.`,
    axis: (first, second, measure, unit) => `${first}, écart à ${second} : ${measure}, ${unit}`,
    row: (name, result) => `${name} : ${result}.`,
    description: (axis, headline, rows) => `Un point par changement, ${axis}. ${headline} ${rows} Un tableau suit.`,
    howToRead: (runs) =>
      `Moyenne sur ${runs} mondes appariés, une seule chose changée à la fois. Là où la taille ne joue pas, elle ne joue d’aucun côté. Un résultat qui disparaît avec un mécanisme repose sur lui.`,
  },
};
