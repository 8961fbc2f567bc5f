import { formatNumber, type Language } from "@andromede/wording";
import type { CostAndScaleData, PlacedFirm } from "../charts/cost-data.ts";
import { relativeCosts } from "../data/cost-curve.ts";
import { joined } from "./phrases.ts";

interface CostText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
  readonly elasticities: readonly [string, string, string];
}

export function costText(data: CostAndScaleData, language: Language): CostText {
  const words = COST_WORDS[language];
  const number = (value: number): string => formatNumber(value, language, { digits: 2 });
  const cost = (firm: PlacedFirm): string => `×${number(relativeCosts(data, firm.scale)[1])}`;
  const find = (id: string | undefined): PlacedFirm | undefined => data.firms.find(({ actor }) => actor.id === id);
  const [apart, together] = [find(data.merger?.apart), find(data.merger?.together)];
  const bySize = [...data.firms].sort((a, b) => a.scale - b.scale);
  const [smallest, largest] = [bySize[0], bySize.at(-1)];
  const name = (firm: PlacedFirm): string => firm.actor.name[language];
  const headline =
    apart && together
      ? words.merger(cost(together), cost(apart))
      : smallest && largest && smallest !== largest
        ? words.span(name(smallest), cost(smallest), name(largest), cost(largest))
        : words.none;
  const elasticities = data.scaleElasticities.map(number) as [string, string, string];
  const rows = joined(
    bySize.map((firm) => words.row(name(firm), formatNumber(firm.scale, language), cost(firm))),
    language,
  );
  return {
    headline,
    description: words.description(headline, rows),
    axis: words.axis(formatNumber(data.referenceScale, language)),
    howToRead: words.howToRead(data.sources.join(", ")),
    elasticities,
  };
}

interface CostWords {
  readonly firm: string;
  readonly scale: string;
  readonly none: string;
  readonly costAt: (elasticity: number) => string;
  readonly middle: (elasticity: string) => string;
  readonly band: (low: string, high: string) => string;
  readonly axis: (reference: string) => string;
  readonly merger: (one: string, two: string) => string;
  readonly span: (small: string, dear: string, large: string, cheap: string) => string;
  readonly row: (name: string, scale: string, cost: string) => string;
  readonly description: (headline: string, rows: string) => string;
  readonly howToRead: (sources: string) => string;
}

export const COST_WORDS: Readonly<Record<Language, CostWords>> = {
  en: {
    firm: "firm",
    scale: "machines",
    none: "No two firms are placed.",
    costAt: (elasticity) => `unit cost, elasticity ${elasticity}`,
    middle: (elasticity) => `elasticity ${elasticity}`,
    band: (low, high) => `elasticities from ${low} to ${high}`,
    axis: (reference) => `unit cost (×1 at ${reference} machines) against machines, both logarithmic`,
    merger: (one, two) => `One firm, not two: unit cost ${one} instead of ${two}.`,
    span: (small, dear, large, cheap) => `Unit cost of ${small} ${dear}, of ${large} ${cheap}.`,
    row: (name, scale, cost) => `${name} ${scale} machines, ${cost}`,
    description: (headline, rows) => `Unit cost against scale on logarithmic axes. ${headline} ${rows}. Table follows.`,
    howToRead: (sources) =>
      `Sources in conflict span the band${sources === "" ? "" : ` (${sources})`}. It is the cost of a basic unit alone: range and support are not in it.`,
  },
  fr: {
    firm: "entreprise",
    scale: "machines",
    none: "Il n’y a pas deux entreprises à comparer.",
    costAt: (elasticity) => `coût unitaire, élasticité ${String(elasticity).replace(".", ",")}`,
    middle: (elasticity) => `élasticité ${elasticity}`,
    band: (low, high) => `élasticités de ${low} à ${high}`,
    axis: (reference) => `coût unitaire (×1 à ${reference} machines) selon les machines, échelles logarithmiques`,
    merger: (one, two) => `Une entreprise au lieu de deux : coût unitaire ${one} au lieu de ${two}.`,
    span: (small, dear, large, cheap) => `Coût unitaire : ${small} ${dear}, ${large} ${cheap}.`,
    row: (name, scale, cost) => `${name} ${scale} machines, ${cost}`,
    description: (headline, rows) =>
      `Coût unitaire selon la taille, axes logarithmiques. ${headline} ${rows}. Un tableau suit.`,
    howToRead: (sources) =>
      `Des sources en conflit font la bande${sources === "" ? "" : ` (${sources})`}. C’est le coût d’une unité de base seule : ni la gamme ni l’assistance n’y sont.`,
  },
};
