import { abs } from "../../math/arithmetic.ts";

/**
 * Continuous ranked probability score of draws against what came: how far the whole forecast was off, in the unit of the
 * draws; of a single draw, the plain error. Smaller is better.
 *
 * Source: Gneiting, T. and Raftery, A. (2007), Strictly proper scoring rules, prediction, and estimation, Journal of the
 * American Statistical Association 102(477), 359-378, doi:10.1198/016214506000001437.
 *
 * @param draws at least one, all finite
 */
export function crps(draws: ArrayLike<number>, observed: number): number {
  const sorted = Float64Array.from(draws).sort();
  const count = sorted.length;
  let error = 0;
  let spread = 0;
  for (let rank = 0; rank < count; rank++) {
    error += abs(sorted[rank]! - observed);
    spread += (2 * rank + 1 - count) * sorted[rank]!;
  }
  return error / count - spread / (count * count);
}
