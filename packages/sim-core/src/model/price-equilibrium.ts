import { log } from "../math/log.ts";
import { type ChoiceColumns, setWeights } from "./choice-columns.ts";
import { checkRoom, fillTable, leaveIndices, leaveShares } from "./price-table.ts";
import { weigh } from "./price-weights.ts";
import { priceOfLernerEurPerUnit } from "./pricing.ts";
import { atomisticLerner, mapIndices, stepBack, takeStep } from "./zeta-map.ts";

/** The prices of one quarter in columns: who sets his price as in equilibrium, at what cost, for whom. */
export interface PriceColumns {
  /** 1: the price is set in equilibrium (Bertrand-Nash); 0: given. */
  readonly isFree: Uint8Array;
  readonly owner: Int32Array;
  /** 1: the owner sells several offers, whose margins he weighs together. */
  readonly ownsSeveral: Uint8Array;
  readonly unitCostEurPerUnit: Float64Array;
  readonly priceEurPerUnit: Float64Array;
  /** What users pay of the price: 1, less a voucher. */
  readonly paidRatio: Float64Array;
  readonly lernerIndex: Float64Array;
  /** Contestable spend by segment: the weight of the segment in every firm's calculation. */
  readonly contestableEur: Float64Array;
}

export interface EquilibriumReport {
  /** Largest gap between price and its first-order condition, relative to the price. */
  firstOrderResidual: number;
  iterations: number;
}

const TOLERANCE = 1e-12;
const MOST_ITERATIONS = 400;

/** @throws RangeError where there are more firms and segments than the solver has room for */
export function createPriceColumns(firmCount: number, segmentCount: number): PriceColumns {
  checkRoom(firmCount, segmentCount);
  const perFirm = (value: number) => new Float64Array(firmCount).fill(value);
  return {
    isFree: new Uint8Array(firmCount),
    owner: new Int32Array(firmCount),
    ownsSeveral: new Uint8Array(firmCount),
    unitCostEurPerUnit: perFirm(0),
    priceEurPerUnit: perFirm(0),
    paidRatio: perFirm(1),
    lernerIndex: perFirm(0.2),
    contestableEur: new Float64Array(segmentCount),
  };
}

/**
 * Bertrand-Nash prices in the log-price form by the zeta map, warm-started from the Lerner indices in `prices`: each
 * index is renewed from the indices of all firms of the same owner, which contracts where the plain mark-up iteration
 * does not (one firm dominates). Each pass looks ahead along the moves of the last two (Anderson's extrapolation with a
 * memory of one); where the largest move grew, the plain map is taken. Leaves prices, shares and indices in the columns.
 * Source: Morrow and Skerlos (2011), doi:10.1287/opre.1100.0894, carried to nests and segments; Anderson (1965),
 * doi:10.1145/321296.321305.
 * @returns false where no equilibrium was found; the report holds the residual and the iterations.
 */
export function solvePriceEquilibrium(choice: ChoiceColumns, prices: PriceColumns, report: EquilibriumReport): boolean {
  setPrices(choice, prices);
  setWeights(choice);
  report.iterations = 0;
  report.firstOrderResidual = 0;
  const anyFree = fillTable(choice, prices);
  weigh(choice);
  const found = !anyFree || settle(choice, prices, report);
  leaveIndices(prices.lernerIndex);
  setPrices(choice, prices);
  leaveShares(choice);
  return found;
}

/** Renews the indices in the table until none moves its price by more than the tolerance. */
function settle(choice: ChoiceColumns, prices: PriceColumns, report: EquilibriumReport): boolean {
  let before = 0;
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    const gap = mapIndices(choice, prices.contestableEur);
    report.iterations = iteration;
    report.firstOrderResidual = gap;
    if (gap < TOLERANCE) return true;
    if (gap === Number.POSITIVE_INFINITY) return false;
    takeStep(gap < before ? stepBack() : 0);
    weigh(choice);
    before = gap;
  }
  return false;
}

/** Prices of the indices as they stand; where the price is given, the index is what it leaves above cost. */
function setPrices(choice: ChoiceColumns, prices: PriceColumns): void {
  const { active, activeCount, logPricePaid } = choice;
  const { isFree, unitCostEurPerUnit, priceEurPerUnit, paidRatio, lernerIndex } = prices;
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const cost = unitCostEurPerUnit[firm]!;
    if (isFree[firm]) priceEurPerUnit[firm] = priceOfLernerEurPerUnit(cost, lernerIndex[firm]!);
    else lernerIndex[firm] = 1 - cost / priceEurPerUnit[firm]!;
    logPricePaid[firm] = log(priceEurPerUnit[firm]! * paidRatio[firm]!);
  }
}

/** The zeta map for one firm: L (1 + A) = 1 + what a price rise hands to the owner's own offers. docs/model.md 5.12. */
export function lernerByZetaMap(choice: ChoiceColumns, prices: PriceColumns, firm: number): number {
  let spend = 0;
  let sensitivity = 0;
  let recaptured = 0;
  for (let segment = 0; segment < choice.segmentCount; segment++) {
    const row = segment * choice.firmCount;
    const weight = choice.share[row + firm]! * prices.contestableEur[segment]!;
    const slope = weight * choice.priceSensitivity[segment]!;
    spend += weight;
    sensitivity += slope;
    recaptured += slope * ownedLerner(choice, prices, firm, row);
  }
  if (spend <= 0) return atomisticLerner(choice);
  return (spend + recaptured) / (spend + sensitivity / (1 - choice.nestSimilarity));
}

/** What the owner earns on those who come back to it, from all its offers and more from those of the same nest. */
function ownedLerner(choice: ChoiceColumns, prices: PriceColumns, firm: number, row: number): number {
  const { share, withinNestShare, nest } = choice;
  const closer = choice.nestSimilarity / (1 - choice.nestSimilarity);
  if (!prices.ownsSeveral[firm])
    return prices.lernerIndex[firm]! * (share[row + firm]! + closer * withinNestShare[row + firm]!);
  const owner = prices.owner[firm];
  let sum = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const other = choice.active[i]!;
    if (prices.owner[other] !== owner) continue;
    const within = nest[other] === nest[firm] ? closer * withinNestShare[row + other]! : 0;
    sum += prices.lernerIndex[other]! * (share[row + other]! + within);
  }
  return sum;
}
