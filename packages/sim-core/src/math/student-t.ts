import { abs, sqrt } from "./arithmetic.ts";
import { exp } from "./exp.ts";
import { betaFraction } from "./incomplete-beta.ts";
import { log1p } from "./log.ts";
import { normalQuantile } from "./normal-quantile.ts";

const SQUARE_ROOT_OF_PI = 1.7724538509055159;

/**
 * Quantile of Student's t: how many standard errors to each side of a mean, estimated from few runs, hold a given
 * share of the probability. At 0.975 and n - 1 degrees of freedom it gives the 95 % interval of n paired differences.
 *
 * Newton's method on the tail beyond t, which is convex: starting from the normal quantile, on the near side, it
 * climbs to the solution and cannot overshoot. Relative error below 1e-12 for up to ten thousand degrees of freedom.
 *
 * @param probability share below, in [0, 1]; for tails below 1e-100 the result may fall short
 * @param degreesOfFreedom 1 or more, whole or not; Infinity gives the normal quantile
 * @returns -Infinity at 0, Infinity at 1, NaN outside or for degrees of freedom below 1
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom >= 1)) return Number.NaN;
  const start = normalQuantile(probability);
  if (!Number.isFinite(start) || degreesOfFreedom === Number.POSITIVE_INFINITY) return start;
  const wanted = probability < 0.5 ? probability : 1 - probability;
  const peak = gammaRatio(degreesOfFreedom / 2) / (SQUARE_ROOT_OF_PI * sqrt(degreesOfFreedom));
  let t = abs(start);
  for (let step = 0; step < 2000; step++) {
    const density = peak * exp((-(degreesOfFreedom + 1) / 2) * log1p((t * t) / degreesOfFreedom));
    const next = t + (upperTail(t, degreesOfFreedom, density) - wanted) / density;
    if (!(next > t * (1 + 4e-16))) break;
    t = next;
  }
  return probability < 0.5 ? -t : t;
}

/**
 * Probability beyond t: half an incomplete beta function, of nu/(nu + t^2) with parameters (nu/2, 1/2), or 1/2 less
 * that of the complement, whichever converges faster. Both begin with t times the density at t.
 */
function upperTail(t: number, degreesOfFreedom: number, density: number): number {
  const half = degreesOfFreedom / 2;
  const ratio = (t * t) / degreesOfFreedom;
  const isFar = half + 2.5 < (half + 1) * (1 + ratio);
  if (isFar) return ((t * density) / degreesOfFreedom) * betaFraction(half, 0.5, 1 / (1 + ratio));
  return 0.5 - t * density * betaFraction(0.5, half, ratio / (1 + ratio));
}

/**
 * Gamma(a + 1/2) / Gamma(a): an asymptotic series in 1/(a - 1/4)^2 from a = 32 on, reached from below by
 * Gamma(z + 1) = z Gamma(z).
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.11.14, https://dlmf.nist.gov/5.11.E14.
 */
function gammaRatio(a: number): number {
  let factor = 1;
  let z = a;
  for (; z < 32; z++) factor *= z / (z + 0.5);
  const w = z - 0.25;
  const v = 1 / (w * w);
  const series = 1 + v * (1 / 64 + v * (-19 / 8192 + v * (631 / 524288 - v * (174317 / 134217728))));
  return factor * sqrt(w) * series;
}
