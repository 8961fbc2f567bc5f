import { floor } from "./arithmetic.ts";

/**
 * Quantile of a sample: the value below which a share of the sample lies, on straight lines between neighbours. The
 * convention is type 7 of Hyndman and Fan, which R, NumPy and spreadsheets use by default.
 *
 * Source: Hyndman, R. J., and Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50,
 * 361-365, doi:10.1080/00031305.1996.10473566.
 *
 * @param sorted the sample in ascending order
 * @param probability share of the sample below, from 0 (the smallest) to 1 (the largest)
 * @returns NaN of an empty sample, or of a probability outside [0, 1]
 */
export function sampleQuantile(sorted: ArrayLike<number>, probability: number): number {
  if (sorted.length === 0 || !(probability >= 0 && probability <= 1)) return Number.NaN;
  const position = probability * (sorted.length - 1);
  const below = floor(position);
  const lower = sorted[below]!;
  if (below === position) return lower;
  const upper = sorted[below + 1]!;
  return lower + (position - below) * (upper - lower);
}
