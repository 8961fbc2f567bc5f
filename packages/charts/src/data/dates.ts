import { measureOf } from "@andromede/sim-core";

/**
 * Where a period stands on an axis of years: what flows in it in its middle, a level at its end. 2014-Q2 is 2014.375 or
 * 2014.5, the year 2014 is 2014.5 or 2015. NaN where it is no period.
 */
export function dateOfPeriod(period: string, measure: string): number {
  const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(period) ?? [];
  if (year === undefined) return Number.NaN;
  const length = quarter === undefined ? 1 : 0.25;
  const from = Number(year) + (quarter === undefined ? 0 : (Number(quarter) - 1) / 4);
  return from + (measureOf(measure)?.kind === "flow" ? length / 2 : length);
}

/** Whether an observation is one of a series: a quarter or a year, not the end, the mean or the sum. */
export function isPeriod(quarter: string): boolean {
  return /^\d{4}(-Q[1-4])?$/.test(quarter);
}

/** A day, month, quarter or year as a date on an axis of years; `end` takes the last moment of it. */
export function dateOfText(text: string, which: "start" | "end"): number {
  const [, year = "", quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === "") return Number.NaN;
  const from = Number(year);
  if (quarter !== undefined) return from + (Number(quarter) - (which === "end" ? 0 : 1)) / 4;
  if (month === undefined) return which === "end" ? from + 1 : from;
  if (day === undefined) return from + (Number(month) - (which === "end" ? 0 : 1)) / 12;
  return from + (Number(month) - 1 + Number(day) / 31) / 12;
}
