import { sqrt } from "../../math/arithmetic.ts";

/**
 * Standard error of a mean over rows that come in families, those of one family perhaps alike: the spread of the
 * families' sums. It is what a sequential Monte Carlo run knows about its own noise.
 *
 * Source: Lee, A. and Whiteley, N. (2018), Variance estimation in the particle filter, Biometrika 105(3), 609-625,
 * doi:10.1093/biomet/asy028.
 *
 * @param values less their mean
 * @param family the family of each
 */
export function familyError(values: Float64Array, family: Int32Array): number {
  const sums = new Map<number, number>();
  for (let row = 0; row < values.length; row++) sums.set(family[row]!, (sums.get(family[row]!) ?? 0) + values[row]!);
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  return sqrt(squares) / values.length;
}
