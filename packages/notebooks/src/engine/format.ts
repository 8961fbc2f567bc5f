import {
  displayOf,
  formatAmount,
  formatDate,
  formatInterval,
  formatMoneyEur,
  formatNumber,
  formatPoints,
  formatQuarterName,
  formatShare,
  formatWorlds,
  type Language,
} from "@andromede/wording";

/** Numbers and dates as they are read, in the page's language. */
export interface Format {
  readonly number: (value: number, digits?: number) => string;
  /** A share of 1 in percent. */
  readonly share: (share: number, digits?: number) => string;
  /** A difference of shares of 1 in points, with its sign. */
  readonly points: (difference: number, digits?: number) => string;
  readonly money: (eur: number) => string;
  readonly interval: (low: number, high: number, digits?: number) => string;
  /** Worlds of 100, whole, never rounded across the limit of a verdict. */
  readonly worlds: (worldsOf100: number) => string;
  readonly quarter: (quarter: string) => string;
  readonly date: (date: string) => string;
  /** A value of a measure with its unit. */
  readonly amount: (measure: string, unit: string, value: number | null) => string;
}

export function formatIn(language: Language): Format {
  return {
    number: (value, digits = 0) => formatNumber(value, language, { digits }),
    share: (share, digits = 1) => formatShare(share, language, { digits }),
    points: (difference, digits = 1) => formatPoints(difference, language, { digits }),
    money: (eur) => formatMoneyEur(eur, language),
    interval: (low, high, digits = 1) => formatInterval(low, high, language, { digits }),
    worlds: (worldsOf100) => formatWorlds(worldsOf100),
    quarter: (quarter) => formatQuarterName(quarter, language),
    date: (date) => formatDate(date, language),
    amount: (measure, unit, value) => formatAmount(value, displayOf(measure, unit), language),
  };
}
