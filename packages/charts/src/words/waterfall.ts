import {
  type Display,
  displayOf,
  formatAmount,
  formatNumber,
  type Language,
  meanDecimals,
  measureName,
} from "@andromede/wording";
import type { WaterfallData, WaterfallPart } from "../charts/waterfall.ts";
import { capitalised, joined } from "./phrases.ts";

interface WaterfallText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function waterfallText(data: WaterfallData, language: Language): WaterfallText {
  const words = WATERFALL_WORDS[language];
  const change = displayOf(data.measure, data.unit, "difference");
  const unit = displayOf(data.measure, data.unit).unit[language];
  const digits = waterfallDecimals(data.parts, data.to.mean - data.from.mean, change);
  const amount = ({ mean }: WaterfallPart): string => formatAmount(Math.abs(mean), change, language, { digits });
  const most = largest(data.parts.filter(({ mean }) => mean > 0));
  const least = largest(data.parts.filter(({ mean }) => mean < 0));
  const adds = most ? words.addsMost(most.name[language], amount(most)) : null;
  const takes = least ? words.takesMost(least.name[language], amount(least)) : null;
  const said = [adds, takes].filter((each) => each !== null);
  const headline = said.length === 0 ? words.nothing : `${capitalised(joined(said, language))}.`;
  const measure = measureName(data.measure, language);
  const axis = words.axis(unit === "" ? measure : `${measure}, ${unit}`);
  const parts = joined(
    data.parts.map((part) => words.row(part.name[language], formatAmount(part.mean, change, language, { sign: true }))),
    language,
  );
  return {
    headline,
    description: words.description(axis, headline, parts),
    axis,
    howToRead: words.howToRead(formatNumber(data.runs, language)),
  };
}

/** Decimals of all parts alike: parts are often small. */
export function waterfallDecimals(parts: readonly WaterfallPart[], difference: number, change: Display): number {
  return meanDecimals([difference, ...parts.map(({ mean }) => mean)], change);
}

function largest(parts: readonly WaterfallPart[]): WaterfallPart | undefined {
  return [...parts].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))[0];
}

interface WaterfallWords {
  readonly part: string;
  readonly mean: string;
  readonly worldsHead: string;
  readonly adds: string;
  readonly takes: string;
  readonly hatched: string;
  readonly nothing: string;
  readonly worlds: (count: string) => string;
  readonly addsMost: (part: string, amount: string) => string;
  readonly takesMost: (part: string, amount: string) => string;
  readonly axis: (measure: string) => string;
  readonly row: (part: string, amount: string) => string;
  readonly description: (axis: string, headline: string, parts: string) => string;
  readonly howToRead: (runs: string) => string;
}

export const WATERFALL_WORDS: Readonly<Record<Language, WaterfallWords>> = {
  en: {
    part: "part",
    mean: "mean",
    worldsHead: "worlds of 100 on its side",
    adds: "adds",
    takes: "takes back",
    hatched: "in fewer than 80 of 100 worlds",
    nothing: "No part changes anything.",
    worlds: (count) => `${count} of 100`,
    addsMost: (part, amount) => `${part} adds ${amount}`,
    takesMost: (part, amount) => `${part} takes back ${amount}`,
    axis: (measure) => `mean of ${measure}`,
    row: (part, amount) => `${part} ${amount}`,
    description: (axis, said, parts) => `Waterfall of the ${axis}. ${said} Parts: ${parts}. Table follows.`,
    howToRead: (runs) =>
      `Parts of the mean of ${runs} worlds, and they add up exactly; parts of a median would not. In brackets: worlds on that side.`,
  },
  fr: {
    part: "part",
    mean: "moyenne",
    worldsHead: "mondes sur 100 de ce côté",
    adds: "ajoute",
    takes: "reprend",
    hatched: "dans moins de 80 mondes sur 100",
    nothing: "Aucune part ne change rien.",
    worlds: (count) => `${count} sur 100`,
    addsMost: (part, amount) => `${part} ajoute ${amount}`,
    takesMost: (part, amount) => `${part} reprend ${amount}`,
    axis: (measure) => `moyenne : ${measure}`,
    row: (part, amount) => `${part} ${amount}`,
    description: (axis, said, parts) => `Diagramme en cascade, ${axis}. ${said} Parts : ${parts}. Un tableau suit.`,
    howToRead: (runs) =>
      `Parts de la moyenne de ${runs} mondes, qui s’additionnent exactement ; celles d’une médiane ne le feraient pas. Entre parenthèses : les mondes de ce côté.`,
  },
};
