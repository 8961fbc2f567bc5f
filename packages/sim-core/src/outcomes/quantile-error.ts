import { max, min, sqrt } from "../math/arithmetic.ts";
import { sampleQuantile } from "../math/quantile.ts";

/**
 * Simulation error of a quantile of runs: one standard error, in the unit of the values. Half the gap between the
 * quantiles one binomial standard deviation of the count to either side, so that it needs no shape of the distribution;
 * near the ends of few runs the gap is cut off at the extremes, and the error understated. NaN with fewer than two values.
 *
 * Source: Woodruff, R. (1952), Confidence intervals for medians and other position measures, Journal of the American
 * Statistical Association 47(260), 635-646, doi:10.1080/01621459.1952.10483443.
 *
 * @param values one per run; those that are not numbers are left out
 * @param probability of the quantile: 0.5 is the median
 */
export function quantileError(values: ArrayLike<number>, probability: number): number {
  const sorted = Float64Array.from(values)
    .filter((value) => Number.isFinite(value))
    .sort();
  if (sorted.length < 2) return Number.NaN;
  const step = sqrt((probability * (1 - probability)) / sorted.length);
  const at = (p: number): number => sampleQuantile(sorted, min(1, max(0, p)));
  return (at(probability + step) - at(probability - step)) / 2;
}
