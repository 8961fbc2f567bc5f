import type { Uncertain } from "../parameters.ts";

/** Sum at the centres; NaN, which fails no comparison, where one is at fault itself. */
export function sumOfCentres(numbers: readonly Uncertain[]): number {
  return numbers.reduce((sum, number) => sum + (number.centre ?? Number.NaN), 0);
}
