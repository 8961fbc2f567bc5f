import { normalQuantile } from "../math/normal-quantile.ts";
import type { Sentence } from "../sentence/sentence.ts";
import {
  betaFaults,
  choiceFaults,
  lognormalFaults,
  normalFaults,
  triangularFaults,
  uniformFaults,
} from "./distribution-faults.ts";
import {
  choiceQuantile,
  lognormalQuantile,
  shareQuantile,
  triangularQuantile,
  uniformQuantile,
} from "./inverse-cdf.ts";

/** What is believed about an uncertain number, as plain data. Parameters are in the number's own unit. */
export type Distribution =
  /** Anything between min and max, all equally likely. */
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  /** Most likely the mode, less and less likely towards min and max. */
  | { readonly kind: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  /** Known within a factor: 1 in 20 below p05, 1 in 20 above p95, the logarithm normal between. */
  | { readonly kind: "lognormal"; readonly p05: number; readonly p95: number }
  /** Bell-shaped about the mean. */
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  /** A share between 0 and 1 with this mean and standard deviation. */
  | { readonly kind: "beta"; readonly mean: number; readonly sd: number }
  /** One of the values; equally likely, unless there is a weight for each. */
  | { readonly kind: "choice"; readonly values: readonly number[]; readonly weights?: readonly number[] | undefined };

/**
 * The value below which a share u of the distribution lies. With u uniform on (0, 1), a draw from the distribution;
 * a larger u never gives a smaller value, so runs that share their u stay comparable when a prior is changed.
 *
 * @param distribution without faults (see `faultsOf`)
 * @param u in (0, 1)
 */
export function quantileOf(distribution: Distribution, u: number): number {
  switch (distribution.kind) {
    case "uniform":
      return uniformQuantile(distribution.min, distribution.max, u);
    case "triangular":
      return triangularQuantile(distribution.min, distribution.mode, distribution.max, u);
    case "lognormal":
      return lognormalQuantile(distribution.p05, distribution.p95, u);
    case "normal":
      return distribution.mean + distribution.sd * normalQuantile(u);
    case "beta":
      return shareQuantile(distribution.mean, distribution.sd, u);
    case "choice":
      return choiceQuantile(distribution.values, distribution.weights, u);
  }
}

/** The value taken where no luck is wanted: the mode of a triangle, the median of any other distribution. */
export function centreOf(distribution: Distribution): number {
  return distribution.kind === "triangular" ? distribution.mode : quantileOf(distribution, 0.5);
}

/**
 * What is wrong with a distribution, each fault as a clause that follows its name: "the minimum 3 is above the maximum
 * 2: the range is upside down". Empty if nothing is.
 */
export function faultsOf(distribution: Distribution): Sentence[] {
  switch (distribution.kind) {
    case "uniform":
      return uniformFaults(distribution.min, distribution.max);
    case "triangular":
      return triangularFaults(distribution.min, distribution.mode, distribution.max);
    case "lognormal":
      return lognormalFaults(distribution.p05, distribution.p95);
    case "normal":
      return normalFaults(distribution.mean, distribution.sd);
    case "beta":
      return betaFaults(distribution.mean, distribution.sd);
    case "choice":
      return choiceFaults(distribution.values, distribution.weights);
  }
}
