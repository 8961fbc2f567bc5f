import { floor } from "../math/arithmetic.ts";

/** `2014-Q2` to the number of quarters since the year 0 (here 8057), so that dates subtract; null where it is no quarter. */
export function parseQuarter(text: string): number | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(text);
  return match ? Number(match[1]) * 4 + Number(match[2]) - 1 : null;
}

/** The name of a quarter: 8057 is `2014-Q2`. */
export function formatQuarter(ordinal: number): string {
  const year = floor(ordinal / 4);
  return `${String(year).padStart(4, "0")}-Q${ordinal - year * 4 + 1}`;
}

/** The middle of a quarter in years: 2012-Q1 is 2012.125. */
export function yearOfQuarter(ordinal: number): number {
  return (ordinal + 0.5) / 4;
}
