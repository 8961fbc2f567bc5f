import { exp } from "./exp.ts";
import { log } from "./log.ts";

/**
 * ln(e^v1 + e^v2 + ...): the value of having the choice among things of utilities v, in a logit (its "inclusive
 * value", in units of utility). Takes the largest out first, so that it neither overflows nor vanishes.
 *
 * @returns -Infinity of an empty list
 */
export function logSumExp(values: ArrayLike<number>): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (!(value <= largest)) largest = value;
  }
  if (!Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += exp(values[index]! - largest);
  return largest + log(sum);
}
