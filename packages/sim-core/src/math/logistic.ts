import { exp } from "./exp.ts";

/**
 * 1 / (1 + e^-x): the chance of the better of two things whose advantage is x, in a logit.
 *
 * @returns between 0 (at -Infinity) and 1 (at Infinity), 0.5 at 0, without overflow on the way
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const odds = exp(x);
  return odds / (1 + odds);
}
