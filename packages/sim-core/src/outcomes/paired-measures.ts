import type { Observable } from "../scenario/parameters.ts";
import type { MeasureFacts } from "./measured-run.ts";

/**
 * A measure that takes two scenarios under the same luck: it is asked of `compare`, and stands in the difference. Its
 * columns in either scenario alone are other measures.
 */
export interface PairedMeasure extends MeasureFacts {
  readonly form: "ratio" | "stealing" | "regret";
  /** Whom it is about; `market` for each firm in turn. */
  readonly actor: "market" | "state";
  /** What is observed in each scenario; a ratio has the numerator first, then the denominator. */
  readonly needs: readonly Observable[];
}

const publicPaid: Observable = { measure: "public-cost-gross", quarter: "sum" };
const noMorePaid = {
  en: "the two scenarios do not differ in public money in one direction in 90 of 100 worlds",
  fr: "les deux scénarios ne diffèrent pas dans un même sens par l'argent public dans 90 mondes sur 100",
};

/** Cost to the taxpayer of one point of home-owned share held for a year. */
const costPerPoint: PairedMeasure = {
  id: "cost-per-point",
  unit: "EUR",
  label: {
    en: "public cost of a point of home-owned share for a year",
    fr: "coût public d'un point de part détenue par le pays pendant un an",
  },
  actor: "state",
  form: "ratio",
  needs: [
    { measure: "public-cost-present", quarter: "end" },
    { measure: "home-point-years", quarter: "end" },
  ],
  better: -1,
  smallestThatMatters: 1e5,
  reason: {
    en: "90 of 100 worlds hold a difference of 0 in the share",
    fr: "90 mondes sur 100 contiennent un écart nul de la part",
  },
};

/** Private money that came with each public euro, and would not have come without. */
const leverageCausal: PairedMeasure = {
  id: "leverage-causal",
  unit: "1",
  label: {
    en: "private euros that each public euro brought",
    fr: "euros privés que chaque euro public a fait venir",
  },
  actor: "state",
  form: "ratio",
  needs: [{ measure: "private-money", quarter: "sum" }, publicPaid],
  better: 0,
  smallestThatMatters: 0.05,
  reason: noMorePaid,
};

/** Sales of home firms that came with each public euro. */
const leverageRevenue: PairedMeasure = {
  id: "leverage-revenue",
  unit: "1",
  label: {
    en: "euros of home firms' sales that each public euro brought",
    fr: "euros de ventes des entreprises du pays que chaque euro public a fait venir",
  },
  actor: "state",
  form: "ratio",
  needs: [{ measure: "market-revenue", actor: "home", quarter: "sum" }, publicPaid],
  better: 0,
  smallestThatMatters: 0.05,
  reason: noMorePaid,
};

/** Sales that an actor gained from a counterparty. */
const stealing: PairedMeasure = {
  id: "business-stealing",
  unit: "EUR",
  label: { en: "sales gained from", fr: "ventes prises à" },
  actor: "market",
  form: "stealing",
  needs: [{ measure: "market-revenue", quarter: "sum" }],
  better: 0,
  smallestThatMatters: 1e5,
};

/** What the best of the compared scenarios yields in welfare beyond this one, world by world. */
const regret: PairedMeasure = {
  id: "regret",
  unit: "EUR",
  label: { en: "regret, in welfare", fr: "regret, en surplus collectif" },
  actor: "market",
  form: "regret",
  needs: [{ measure: "welfare", quarter: "end" }],
  better: -1,
  smallestThatMatters: 1e6,
};

/** All measures that compare two scenarios, by id. */
export const PAIRED_MEASURES: readonly PairedMeasure[] = [
  costPerPoint,
  leverageCausal,
  leverageRevenue,
  stealing,
  regret,
];

/** The paired measure of an id; undefined where there is none. */
export function pairedMeasureOf(id: string): PairedMeasure | undefined {
  return PAIRED_MEASURES.find((measure) => measure.id === id);
}
