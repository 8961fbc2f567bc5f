import { log1p } from "./log.ts";

/** From here on the seven terms of the series give a double's last digit. */
const LARGE = 10;

/**
 * What Stirling's formula leaves out of ln(Gamma(z)): ln(Gamma(z)) - ((z - 1/2) ln(z) - z + ln(2 pi)/2), for z above 0.
 *
 * In a ratio of Gamma functions the main parts of their logarithms cancel on paper, before they can cancel digits; these
 * remainders are small, and their absolute error is below 1e-15.
 *
 * An asymptotic series in 1/z from 10 on, reached from below by Gamma(z + 1) = z Gamma(z).
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.1, https://dlmf.nist.gov/5.11.E1.
 */
export function stirlingRemainder(z: number): number {
  let passed = 0;
  let large = z;
  for (; large < LARGE; large++) passed += (large + 0.5) * log1p(1 / large) - 1;
  const v = 1 / (large * large);
  const tail = 1 / 1680 - v * (1 / 1188 - v * (691 / 360360 - v * (1 / 156)));
  return passed + (1 / 12 - v * (1 / 360 - v * (1 / 1260 - v * tail))) / large;
}
