import { mean } from "../math/moments.ts";
import { sampleQuantile } from "../math/quantile.ts";

/** A ratio of what two scenarios differ by, world by world. */
export interface RatioOfDifferences {
  /** One entry per world; NaN everywhere where the ratio is not defined. */
  readonly values: Float64Array;
  /** Mean numerator over mean denominator; the mean of ratios would hang on the worlds where the denominator is nearly 0. */
  readonly ratioOfMeans: number | null;
  /** Whether the denominator is of one sign in the middle 90 % of worlds. */
  readonly isDefined: boolean;
}

/**
 * What one unit of the denominator goes with in the numerator, between two scenarios that share their luck. Not defined
 * where the middle 90 % of worlds hold a denominator of 0: a cost per point of an effect that may be none says nothing.
 *
 * Both are differences, one entry per world. Source for the ratio of means: Drummond et al. (2015), Methods for the
 * Economic Evaluation of Health Care Programmes, Oxford, ISBN 978-0-19-966588-4, chapter 5 (incremental cost-effectiveness).
 */
export function ratioOfDifferences(numerator: Float64Array, denominator: Float64Array): RatioOfDifferences {
  if (!isOfOneSign(denominator)) {
    return { values: new Float64Array(numerator.length).fill(Number.NaN), ratioOfMeans: null, isDefined: false };
  }
  return {
    values: numerator.map((each, world) => each / denominator[world]!),
    ratioOfMeans: mean(numerator) / mean(denominator),
    isDefined: true,
  };
}

/** Whether the middle 90 % of worlds are all above or all below 0. */
function isOfOneSign(values: Float64Array): boolean {
  const sorted = values.slice().sort();
  return sorted.length > 0 && (sampleQuantile(sorted, 0.05) > 0 || sampleQuantile(sorted, 0.95) < 0);
}
