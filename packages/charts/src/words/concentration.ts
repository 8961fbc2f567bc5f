import { formatNumber, formatRange, type Language, measureName } from "@andromede/wording";
import type { ConcentrationData } from "../charts/concentration-and-price.ts";
import type { Series } from "../data/series.ts";

interface ConcentrationText {
  readonly headline: string;
  readonly description: string;
  readonly hhiTitle: string;
  readonly priceTitle: string;
  readonly line: string;
  readonly howToRead: string;
}

const HHI = { factor: 1, digits: 0, unit: { en: "", fr: "" } } as const;
const INDEX = { factor: 100, digits: 0, unit: { en: "", fr: "" } } as const;

export function concentrationText(data: ConcentrationData, language: Language): ConcentrationText {
  const words = WORDS[language];
  const [first, last] = [data.hhi.points[0], data.hhi.points.at(-1)];
  const price = data.price.points.at(-1);
  const middle = (value: number | null | undefined, factor: number): string =>
    value === null || value === undefined ? "-" : formatNumber(value * factor, language);
  const headline = words.headline(
    middle(first?.p50, 1),
    `${middle(last?.p50, 1)} ${formatRange(last?.p05 ?? null, last?.p95 ?? null, HHI, language)}`,
    middle(data.price.points[0]?.p50, 100),
    `${middle(price?.p50, 100)} ${formatRange(price?.p05 ?? null, price?.p95 ?? null, INDEX, language)}`,
  );
  return {
    headline,
    description: words.description(headline),
    hhiTitle: measureName("hhi", language),
    priceTitle: words.price(yearOf(data.price)),
    line: words.line(data.scenario[language]),
    howToRead: words.howToRead(formatNumber(data.hhi.runs, language), data.baseline?.title[language] ?? null),
  };
}

function yearOf({ points }: Series): string {
  return points[0]?.period.slice(0, 4) ?? "";
}

const WORDS = {
  en: {
    price: (year: string) => `price, start of ${year} = 100, logarithmic`,
    line: (scenario: string) => `${scenario}: middle world`,
    headline: (from: string, to: string, priceFrom: string, price: string) =>
      `Concentration goes from ${from} to ${to}; price, from ${priceFrom} to ${price}.`,
    howToRead: (runs: string, baseline: string | null) =>
      `${runs} worlds.${baseline === null ? "" : ` Dashed: ${baseline}.`} Most of the fall of prices is given to the model from outside: only differences between scenarios are its own.`,
    description: (headline: string) =>
      `Two panels by date: concentration (HHI) and price index. ${headline} Table follows.`,
  },
  fr: {
    price: (year: string) => `prix, début ${year} = 100, échelle logarithmique`,
    line: (scenario: string) => `${scenario} : monde du milieu`,
    headline: (from: string, to: string, priceFrom: string, price: string) =>
      `La concentration va de ${from} à ${to} ; le prix, de ${priceFrom} à ${price}.`,
    howToRead: (runs: string, baseline: string | null) =>
      `${runs} mondes.${baseline === null ? "" : ` Tirets : ${baseline}.`} L’essentiel de la baisse des prix est donné au modèle de l’extérieur : seuls les écarts entre scénarios viennent de lui.`,
    description: (headline: string) =>
      `Deux panneaux par date : concentration (HHI) et indice des prix. ${headline} Un tableau suit.`,
  },
} as const;
