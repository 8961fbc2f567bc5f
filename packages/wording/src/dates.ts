import type { Language } from "./language.ts";

/** A quarter as it is read: 2014-Q2 is 2014 Q2 in English and T2 2014 in French. Other text stays as it is. */
export function formatQuarterName(quarter: string, language: Language): string {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? [];
  if (year === undefined) return quarter;
  return language === "fr" ? `T${number} ${year}` : `${year} Q${number}`;
}

const MONTHS = {
  en: "January February March April May June July August September October November December",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
} as const;

/** A day as it is read: 2014-03-26 is 26 March 2014, 26 mars 2014; 2014-03 is the month alone. Other text stays. */
export function formatDate(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = MONTHS[language].split(" ")[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  if (day === undefined) return `${name} ${year}`;
  const first = language === "fr" && Number(day) === 1 ? "1er" : String(Number(day));
  return `${first} ${name} ${year}`;
}

/** The horizon in years: 2012-2022. */
export function formatYears(firstQuarter: string, lastQuarter: string): string {
  const [from, to] = [firstQuarter.slice(0, 4), lastQuarter.slice(0, 4)];
  return from === to ? from : `${from}-${to}`;
}

/** When an observation is made, in words: `end` is the last quarter; `mean` and `sum` name the years. */
export function formatPeriod(
  quarter: string,
  horizon: { readonly first: string; readonly last: string },
  language: Language,
): string {
  if (quarter === "end") return formatQuarterName(horizon.last, language);
  const years = formatYears(horizon.first, horizon.last);
  if (quarter === "mean") return language === "fr" ? `moyenne ${years}` : `mean ${years}`;
  if (quarter === "sum") return language === "fr" ? `somme ${years}` : `sum ${years}`;
  return formatQuarterName(quarter, language);
}
