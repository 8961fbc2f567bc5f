import { max, sqrt } from "../math/arithmetic.ts";
import { betaQuantile } from "../math/beta-quantile.ts";
import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { normalQuantile } from "../math/normal-quantile.ts";

/** The normal quantile of 95 %: how many standard deviations out the 5 % and 95 % points lie. */
const NORMAL_95 = 1.6448536269514722;
/** A share of less weight is all but 0 or all but 1, and the digits of its weight have cancelled. */
const LEAST_WEIGHT = 1e-6;

/** The value below which a share u of a uniform distribution lies. */
export function uniformQuantile(min: number, max: number, u: number): number {
  return min + (max - min) * u;
}

/** The value below which a share u lies, where the density rises on a straight line to the mode and falls to max. */
export function triangularQuantile(min: number, mode: number, max: number, u: number): number {
  const width = max - min;
  if (width === 0) return min;
  const shareBelowMode = (mode - min) / width;
  if (u < shareBelowMode) return min + sqrt(u * width * (mode - min));
  return max - sqrt((1 - u) * width * (max - mode));
}

/**
 * The value below which a share u lies, where the logarithm is normal: a quantity known within a factor. The median
 * is the geometric mean of the 5 % and 95 % points.
 */
export function lognormalQuantile(p05: number, p95: number, u: number): number {
  const median = sqrt(p05) * sqrt(p95);
  return median * exp((0.5 * (log(p95) - log(p05)) * normalQuantile(u)) / NORMAL_95);
}

/** The value below which a share u of a beta distribution lies, given its mean and standard deviation; on [0, 1]. */
export function shareQuantile(mean: number, sd: number, u: number): number {
  if (sd === 0) return mean;
  const weight = max(LEAST_WEIGHT, (mean * (1 - mean)) / (sd * sd) - 1);
  return betaQuantile(u, mean * weight, (1 - mean) * weight);
}

/**
 * The value at which the weights, added up in ascending order of the values, reach a share u of their total.
 *
 * @param values in any order, at least one
 * @param weights as many, not negative, not all 0; defaults to equal weights
 */
export function choiceQuantile(values: readonly number[], weights: readonly number[] | undefined, u: number): number {
  const choices = values.map((value, index) => ({ value, weight: weights?.[index] ?? 1 })).filter(isPossible);
  choices.sort((a, b) => a.value - b.value);
  let remaining = u * choices.reduce((total, choice) => total + choice.weight, 0);
  for (const choice of choices) {
    remaining -= choice.weight;
    if (remaining <= 0) return choice.value;
  }
  return choices.at(-1)?.value ?? Number.NaN;
}

function isPossible(choice: { readonly weight: number }): boolean {
  return choice.weight > 0;
}
