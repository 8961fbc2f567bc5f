/** A date as the files of facts write it: `2014`, `2014-Q2`, `2014-06` or `2014-06-30`. */
export interface Moment {
  readonly written: string;
  /** Where it begins and ends, in quarters since the year 0 (2014-Q2 begins at 8057). */
  readonly start: number;
  readonly end: number;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The stretch of time that a date covers; null where it is none. */
export function momentOf(written: string): Moment | null {
  const [, yearText = "", rest = ""] = /^(\d{4})(?:-(Q[1-4]|\d{2}(?:-\d{2})?))?$/.exec(written.trim()) ?? [];
  if (yearText === "") return null;
  const first = 4 * Number(yearText);
  if (rest === "") return { written, start: first, end: first + 4 };
  if (rest.startsWith("Q")) {
    const start = first + Number(rest[1]) - 1;
    return { written, start, end: start + 1 };
  }
  const [month = 0, day] = rest.split("-").map(Number);
  const days = DAYS[month - 1];
  if (days === undefined || day === 0 || (day !== undefined && day > days + (month === 2 ? 1 : 0))) return null;
  const start = first + (month - 1) / 3;
  if (day === undefined) return { written, start, end: start + 1 / 3 };
  const last = day < days ? day : days;
  return { written, start: start + (last - 1) / (3 * days), end: start + last / (3 * days) };
}
