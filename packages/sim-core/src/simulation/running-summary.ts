import { sqrt } from "../math/arithmetic.ts";

/** Mean, spread and quantiles of values that come one by one and are not kept. */
export interface RunningSummary {
  /** Takes the next value; one that is not finite is counted as not defined. */
  take(value: number): void;
  /** Values taken that are defined. */
  count(): number;
  mean(): number;
  /** Standard deviation (divisor n - 1); 0 of one value. */
  standardDeviation(): number;
  /** The value below which a share of all values lies, within a part in 2000 of itself; exact where values repeat. */
  quantile(probability: number): number;
}

/**
 * Moments by Welford's recurrence; quantiles from counts of values that share sign, exponent and the first ten bits of
 * their fraction. Memory grows with the orders of magnitude that the values span, not with their number.
 * Source: B. P. Welford, Note on a method for calculating corrected sums of squares and products, Technometrics 4(3),
 * 1962, doi:10.1080/00401706.1962.10490022.
 */
export function createRunningSummary(): RunningSummary {
  const bins = new Map<number, Bin>();
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    take(value) {
      if (!Number.isFinite(value)) return;
      count += 1;
      const deviation = value - mean;
      mean += deviation / count;
      squares += deviation * (value - mean);
      countIn(bins, value);
    },
    count: () => count,
    mean: () => (count === 0 ? Number.NaN : mean),
    standardDeviation: () => (count < 2 ? 0 : sqrt(squares / (count - 1))),
    quantile: (probability) => quantileOf(bins, probability * (count - 1)),
  };
}

interface Bin {
  count: number;
  least: number;
  greatest: number;
}

const bits = new DataView(new ArrayBuffer(8));

function countIn(bins: Map<number, Bin>, value: number): void {
  bits.setFloat64(0, value);
  const key = bits.getUint32(0) >>> 10;
  const bin = bins.get(key);
  if (bin === undefined) {
    bins.set(key, { count: 1, least: value, greatest: value });
    return;
  }
  bin.count += 1;
  if (value < bin.least) bin.least = value;
  if (value > bin.greatest) bin.greatest = value;
}

/** The middle of the bin that holds the value of a rank, counted from 0. */
function quantileOf(bins: ReadonlyMap<number, Bin>, rank: number): number {
  let below = 0;
  for (const { count, least, greatest } of [...bins.values()].sort((a, b) => a.least - b.least)) {
    below += count;
    if (rank < below) return least + (greatest - least) / 2;
  }
  return Number.NaN;
}
