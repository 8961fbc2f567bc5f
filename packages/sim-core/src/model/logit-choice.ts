import { max } from "../math/arithmetic.ts";
import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";

/** What a chooser weighs. `logWeight` is ln(attention) + utility/(1 - sigma); -Infinity is an offer not considered. */
export interface ChoiceProblem {
  readonly logWeight: ArrayLike<number>;
  /** Nest of each offer, counted from 0. */
  readonly nest: ArrayLike<number>;
  readonly nestCount: number;
  readonly sigma: number;
  readonly outsideGood: boolean;
}

/** Shares (of choosers, or of spend), and the log-sum: the expected utility of the best choice, up to a constant. */
export interface Choice {
  readonly share: Float64Array;
  /** Share among the offers of the same nest; 0 where the whole nest is not considered. */
  readonly withinNestShare: Float64Array;
  readonly outsideShare: number;
  /** -Infinity when there is nothing to choose. */
  readonly logSum: number;
}

/**
 * The nested logit on log weights: the one computation behind shares, prices and surplus.
 *
 * With e = exp(logWeight) and D the sum of e over a nest, an offer gets (e/D) D^(1-sigma) / (outside + sum of all
 * D^(1-sigma)). Only differences from the largest weight are exponentiated, so that no utility is too large.
 */
export function choose(problem: ChoiceProblem): Choice {
  const { logWeight, nest, sigma } = problem;
  const nestLogSum = logSumByNest(logWeight, nest, problem.nestCount);
  const total = totalLogSum(nestLogSum, sigma, problem.outsideGood);
  const share = new Float64Array(logWeight.length);
  const withinNestShare = new Float64Array(logWeight.length);
  for (let j = 0; j < logWeight.length; j++) {
    const nestSum = nestLogSum[nest[j]!]!;
    if (nestSum === -Infinity) continue;
    const within = exp(logWeight[j]! - nestSum);
    withinNestShare[j] = within;
    share[j] = within * exp((1 - sigma) * nestSum - total);
  }
  return { share, withinNestShare, outsideShare: problem.outsideGood ? exp(-total) : 0, logSum: total };
}

/** ln of the sum of the weights in each nest; -Infinity for a nest without any. */
export function logSumByNest(logWeight: ArrayLike<number>, nest: ArrayLike<number>, nestCount: number): Float64Array {
  const largest = new Float64Array(nestCount).fill(-Infinity);
  for (let j = 0; j < logWeight.length; j++) largest[nest[j]!] = max(largest[nest[j]!]!, logWeight[j]!);
  const sum = new Float64Array(nestCount);
  for (let j = 0; j < logWeight.length; j++) {
    if (logWeight[j]! > -Infinity) sum[nest[j]!]! += exp(logWeight[j]! - largest[nest[j]!]!);
  }
  for (let g = 0; g < nestCount; g++) sum[g] = sum[g]! > 0 ? largest[g]! + log(sum[g]!) : -Infinity;
  return sum;
}

/** ln(outside + sum over nests of D^(1-sigma)). */
function totalLogSum(nestLogSum: Float64Array, sigma: number, outsideGood: boolean): number {
  let largest = outsideGood ? 0 : -Infinity;
  for (let g = 0; g < nestLogSum.length; g++) largest = max(largest, (1 - sigma) * nestLogSum[g]!);
  if (largest === -Infinity) return -Infinity;
  let sum = outsideGood ? exp(-largest) : 0;
  for (let g = 0; g < nestLogSum.length; g++) sum += exp((1 - sigma) * nestLogSum[g]! - largest);
  return largest + log(sum);
}
