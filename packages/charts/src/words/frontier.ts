import { displayOf, formatAmount, formatNumber, type Language, measureName } from "@andromede/wording";
import type { FrontierData } from "../charts/frontier.ts";
import { efficientPoints } from "../data/efficient-points.ts";

interface FrontierText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function frontierText(data: FrontierData, language: Language): FrontierText {
  const words = FRONTIER_WORDS[language];
  const display = displayOf(data.measure, data.unit);
  const efficient = efficientPoints(data.points.map((point) => ({ ...point, x: point.costEur, y: point.value })));
  const [cheapest, dearest] = [efficient[0], efficient.at(-1)];
  const cost = (eur: number): string => formatAmount(eur, displayOf("public-cost-net", "EUR"), language);
  const end = (point: typeof cheapest): string =>
    point === undefined
      ? ""
      : words.end(formatAmount(point.value, display, language), cost(point.costEur), point.name[language]);
  const headline = words.headline(end(cheapest), end(dearest));
  const axis = words.axis(measureName(data.measure, language));
  const named = data.points.filter(({ kind }) => kind !== "tried");
  const rows = named
    .map(({ name, value, costEur }) => words.row(name[language], formatAmount(value, display, language), cost(costEur)))
    .join(" ");
  return {
    headline,
    axis,
    description: words.description(axis, headline, rows),
    howToRead: words.howToRead(formatNumber(data.worlds, language)),
  };
}

interface FrontierWords {
  readonly policy: string;
  readonly cost: string;
  readonly value: string;
  readonly tried: string;
  readonly chosen: string;
  readonly named: string;
  readonly efficient: string;
  readonly isEfficient: string;
  readonly yes: string;
  readonly axis: (measure: string) => string;
  readonly end: (value: string, cost: string, name: string) => string;
  readonly headline: (cheapest: string, dearest: string) => string;
  readonly row: (name: string, value: string, cost: string) => string;
  readonly description: (axis: string, headline: string, rows: string) => string;
  readonly howToRead: (worlds: string) => string;
}

export const FRONTIER_WORDS: Readonly<Record<Language, FrontierWords>> = {
  en: {
    policy: "policy",
    cost: "net public cost, mean, M EUR",
    value: "what it buys, mean",
    tried: "a split that was tried",
    chosen: "a split that was chosen",
    named: "a named policy",
    efficient: "none buys more for as little",
    isEfficient: "on the frontier",
    yes: "yes",
    axis: (measure) => `mean of ${measure}, by what it costs the State`,
    end: (value, cost, name) => `${value} for ${cost} (${name})`,
    headline: (cheapest, dearest) =>
      cheapest === dearest
        ? `The frontier is one point: ${cheapest}.`
        : `The frontier goes from ${cheapest} to ${dearest}.`,
    row: (name, value, cost) => `${name}: ${value} for ${cost}.`,
    description: (axis, said, rows) => `Points: ${axis}. ${said} ${rows} Table follows.`,
    howToRead: (worlds) =>
      `Means over ${worlds} worlds, the same for all. A point above and to the left is better on both counts; along the line, more is bought for more.`,
  },
  fr: {
    policy: "politique",
    cost: "coût public net, moyenne, M€",
    value: "ce qu’elle achète, moyenne",
    tried: "un partage essayé",
    chosen: "un partage retenu",
    named: "une politique nommée",
    efficient: "aucune n’achète plus pour si peu",
    isEfficient: "sur la frontière",
    yes: "oui",
    axis: (measure) => `moyenne : ${measure}, selon ce que cela coûte à l’État`,
    end: (value, cost, name) => `${value} pour ${cost} (${name})`,
    headline: (cheapest, dearest) =>
      cheapest === dearest
        ? `La frontière est un point : ${cheapest}.`
        : `La frontière va de ${cheapest} à ${dearest}.`,
    row: (name, value, cost) => `${name} : ${value} pour ${cost}.`,
    description: (axis, said, rows) => `Points, ${axis}. ${said} ${rows} Un tableau suit.`,
    howToRead: (worlds) =>
      `Moyennes sur ${worlds} mondes, les mêmes pour toutes. Un point plus haut et plus à gauche est meilleur sur les deux plans ; le long de la ligne, on achète plus pour plus.`,
  },
};
