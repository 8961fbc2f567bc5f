import { abs, max, sqrt } from "./arithmetic.ts";

/**
 * Sum of the values, with the rounding errors carried along, so that thousands of values add up as if with twice the
 * digits.
 *
 * Source: Neumaier, A. (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, Zeitschrift
 * fur Angewandte Mathematik und Mechanik 54, 39-51, doi:10.1002/zamm.19740540106.
 *
 * @returns 0 of none
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const next = total + value;
    lost += abs(total) >= abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(lost) ? total + lost : total;
}

/** Arithmetic mean. @returns NaN of none */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}

/**
 * Standard deviation of a sample (divisor n - 1), in two passes: first the mean, then the squares of the deviations
 * from it, which loses no digits when the spread is small beside the mean. Of equal values it is 0 but for the rounding
 * of their mean, never the root of a negative number.
 *
 * @returns NaN of fewer than two values
 */
export function standardDeviation(values: ArrayLike<number>): number {
  const count = values.length;
  if (count < 2) return Number.NaN;
  const centre = mean(values);
  let squares = 0;
  let deviations = 0;
  for (let index = 0; index < count; index++) {
    const deviation = values[index]! - centre;
    squares += deviation * deviation;
    deviations += deviation;
  }
  return sqrt(max(0, squares - (deviations * deviations) / count) / (count - 1));
}
