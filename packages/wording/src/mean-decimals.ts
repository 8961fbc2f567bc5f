import { columnDecimals, type Display } from "./display.ts";

/**
 * Decimals for means of differences, which can be small: the usual ones, and one more where none of them reaches 1. For
 * places where the interval of each stands beside it.
 * @param means in the unit of the files
 */
export function meanDecimals(means: readonly number[], display: Display): number {
  const usual = Math.max(0, columnDecimals(means, display));
  return means.every((mean) => Math.abs(mean * display.factor) < 1) ? usual + 1 : usual;
}
