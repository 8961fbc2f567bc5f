import { abs } from "../math/arithmetic.ts";
import { log } from "../math/log.ts";
import { type ChoiceColumns, setWeights, updateShares } from "./choice-columns.ts";
import { priceOfLernerEurPerUnit } from "./pricing.ts";

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

const TOLERANCE = 1e-11;
const MOST_ITERATIONS = 400;
const HIGHEST_LERNER = 0.95;

/**
 * Bertrand-Nash prices in the log-price form by the zeta map, warm-started from the Lerner indices in `prices`: each
 * index is renewed from the indices of all firms of the same owner, which contracts where the plain mark-up iteration
 * does not (one firm dominates). Leaves prices, shares and indices in the columns.
 * Source: Morrow and Skerlos (2011), doi:10.1287/opre.1100.0894, carried to nests and segments.
 * @returns false where no equilibrium was found; the report holds the residual and the iterations.
 */
export function solvePriceEquilibrium(choice: ChoiceColumns, prices: PriceColumns, report: EquilibriumReport): boolean {
  setPrices(choice, prices);
  report.iterations = 0;
  report.firstOrderResidual = 0;
  setWeights(choice);
  updateShares(choice);
  if (!anyFree(choice, prices)) return true;
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    const gap = renewLernerIndices(choice, prices);
    report.iterations = iteration;
    report.firstOrderResidual = gap;
    if (!(gap < Number.POSITIVE_INFINITY)) return false;
    setPrices(choice, prices);
    updateShares(choice);
    if (gap < TOLERANCE) return true;
  }
  return false;
}

function anyFree(choice: ChoiceColumns, prices: PriceColumns): boolean {
  for (let i = 0; i < choice.activeCount; i++) if (prices.isFree[choice.active[i]!]) return true;
  return false;
}

function setPrices(choice: ChoiceColumns, prices: PriceColumns): void {
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    if (prices.isFree[firm]) {
      prices.priceEurPerUnit[firm] = priceOfLernerEurPerUnit(
        prices.unitCostEurPerUnit[firm]!,
        prices.lernerIndex[firm]!,
      );
    } else {
      prices.lernerIndex[firm] = 1 - prices.unitCostEurPerUnit[firm]! / prices.priceEurPerUnit[firm]!;
    }
    choice.logPricePaid[firm] = log(prices.priceEurPerUnit[firm]! * prices.paidRatio[firm]!);
  }
}

/** One pass of the zeta map; returns the largest relative change of a price, infinite where an index passes the limit. */
function renewLernerIndices(choice: ChoiceColumns, prices: PriceColumns): number {
  let gap = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    if (!prices.isFree[firm]) continue;
    const before = prices.lernerIndex[firm]!;
    const after = lernerByZetaMap(choice, prices, firm);
    if (!(after < HIGHEST_LERNER)) return Number.POSITIVE_INFINITY;
    gap = larger(gap, abs((1 - before) / (1 - after) - 1));
    prices.lernerIndex[firm] = after;
  }
  return gap;
}

/** The zeta map for one firm: L (1 + A) = 1 + what a price rise hands to the owner's own offers. */
export function lernerByZetaMap(choice: ChoiceColumns, prices: PriceColumns, firm: number): number {
  const sigma = choice.nestSimilarity;
  let spend = 0;
  let steepness = 0;
  let recaptured = 0;
  for (let segment = 0; segment < choice.segmentCount; segment++) {
    const row = segment * choice.firmCount;
    const weight = choice.share[row + firm]! * prices.contestableEur[segment]!;
    const alpha = choice.priceSensitivity[segment]!;
    spend += weight;
    steepness += weight * (alpha / (1 - sigma));
    recaptured += weight * alpha * ownedLerner(choice, prices, firm, row, sigma);
  }
  if (spend <= 0) return atomisticLerner(choice);
  return (1 + recaptured / spend) / (1 + steepness / spend);
}

function ownedLerner(choice: ChoiceColumns, prices: PriceColumns, firm: number, row: number, sigma: number): number {
  if (!prices.ownsSeveral[firm]) {
    const within = (sigma / (1 - sigma)) * choice.withinNestShare[row + firm]!;
    return prices.lernerIndex[firm]! * (choice.share[row + firm]! + within);
  }
  const owner = prices.owner[firm];
  let sum = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const other = choice.active[i]!;
    if (prices.owner[other] !== owner) continue;
    const index = prices.lernerIndex[other]!;
    sum += index * choice.share[row + other]!;
    if (choice.nest[other] === choice.nest[firm])
      sum += (sigma / (1 - sigma)) * index * choice.withinNestShare[row + other]!;
  }
  return sum;
}

/** A firm that nobody buys from prices as an atomistic one, by the mean of the segments' sensitivities. */
function atomisticLerner(choice: ChoiceColumns): number {
  let sum = 0;
  for (let segment = 0; segment < choice.segmentCount; segment++) sum += choice.priceSensitivity[segment]!;
  return 1 / (1 + sum / choice.segmentCount / (1 - choice.nestSimilarity));
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}
