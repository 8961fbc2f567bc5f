import type { InBoth, Language } from "./language.ts";
import {
  decimalsFor,
  decimalsWithin,
  formatInterval,
  formatMoneyEur,
  formatNumber,
  type MoneyStyle,
  NARROW_SPACE,
  NO_BREAK_SPACE,
} from "./numbers.ts";

/** How a measure is shown: in files it is in EUR, quarters, units and shares of 1; on screens in millions and percent. */
export interface Display {
  /** What a value of the files is multiplied by. */
  readonly factor: number;
  /** Most decimals; `three` where the size decides: three digits in all. */
  readonly digits: number | "three";
  /** Unit beside a number or over a column; empty for a plain number. */
  readonly unit: InBoth;
}

const PERCENT: Display = { factor: 100, digits: 1, unit: { en: "%", fr: "%" } };
const POINTS: Display = { factor: 100, digits: 1, unit: { en: "points", fr: "points" } };
const MILLIONS: Display = { factor: 1e-6, digits: "three", unit: { en: "M EUR", fr: "M€" } };
const RATIO: Display = { factor: 1, digits: "three", unit: { en: "", fr: "" } };

const BY_UNIT: Readonly<Record<string, Display>> = {
  EUR: MILLIONS,
  HHI: { factor: 1, digits: 0, unit: { en: "HHI", fr: "HHI" } },
  quarter: { factor: 1, digits: 1, unit: { en: "quarters", fr: "trimestres" } },
  person: { factor: 1, digits: "three", unit: { en: "persons", fr: "personnes" } },
  "person*year": { factor: 1, digits: "three", unit: { en: "person-years", fr: "années-personnes" } },
  machine: { factor: 1, digits: "three", unit: { en: "machines", fr: "machines" } },
  "EUR/unit": { factor: 1, digits: "three", unit: { en: "EUR per unit", fr: "€ par unité" } },
  "EUR/point": { factor: 1e-6, digits: "three", unit: { en: "M EUR per point", fr: "M€ par point" } },
};

/** Plain numbers that are no parts of a whole. */
const RATIOS = /^(price-index|home-point-years|leverage-.*)$/;

/**
 * How a measure is shown, and how differences of it are.
 * @param unit as in the files: `EUR`, `1`, `HHI`...
 */
export function displayOf(measure: string, unit: string, kind: "value" | "difference" = "value"): Display {
  if (unit === "1") {
    if (RATIOS.test(measure)) return RATIO;
    return kind === "difference" ? POINTS : PERCENT;
  }
  return BY_UNIT[unit] ?? { factor: 1, digits: "three", unit: { en: unit, fr: unit } };
}

export interface DisplayStyle {
  /** Decimals; defaults to those of the display. Of a column: `columnDecimals`. */
  readonly digits?: number;
  readonly sign?: boolean;
}

/** A value of the files as a bare number in the display's unit. */
export function formatValue(
  value: number | null,
  display: Display,
  language: Language,
  style: DisplayStyle = {},
): string {
  if (value === null || !Number.isFinite(value)) return "-";
  const shown = value * display.factor;
  return formatNumber(shown, language, {
    digits: style.digits ?? decimalsOf(display, [shown]),
    sign: style.sign ?? false,
  });
}

/** Two values of the files as an interval in the display's unit. */
export function formatRange(
  low: number | null,
  high: number | null,
  display: Display,
  language: Language,
  style: DisplayStyle = {},
): string {
  if (low === null || high === null) return "-";
  const [from, to] = [low * display.factor, high * display.factor];
  return formatInterval(from, to, language, {
    digits: style.digits ?? decimalsOf(display, [from, to]),
    sign: style.sign ?? false,
  });
}

/** A value of the files with its unit, as in a sentence: 12.5%, 1.5 points, EUR 150 million. */
export function formatAmount(
  value: number | null,
  display: Display,
  language: Language,
  style: DisplayStyle = {},
): string {
  if (value === null || !Number.isFinite(value)) return "-";
  if (display === MILLIONS) return formatMoneyEur(value, language, moneyStyle(style));
  const number = formatValue(value, display, language, style);
  const unit = display.unit[language];
  if (unit === "") return number;
  if (unit === "%") return language === "fr" ? `${number}${NARROW_SPACE}%` : `${number}%`;
  return `${number}${NO_BREAK_SPACE}${language === "fr" && isSingular(number) ? (ONE_FR[unit] ?? unit) : unit}`;
}

/** In French what is below two is singular: 0,4 point, 1,9 point, 2,0 points. */
const ONE_FR: Readonly<Record<string, string>> = {
  points: "point",
  trimestres: "trimestre",
  personnes: "personne",
  "années-personnes": "année-personne",
  machines: "machine",
};

/** Whether a number, as it is read in French, is below two. */
function isSingular(number: string): boolean {
  return /^[+\u2212]?[01](?:,|$)/.test(number);
}

/** Decimals of millions as the error that would allow no more of them. */
function moneyStyle({ digits, sign = false }: DisplayStyle): MoneyStyle {
  return digits === undefined ? { sign } : { sign, error: 0.5e6 * 10 ** -digits };
}

/**
 * Decimals for a column of values of the files: those of its largest, so that they align, and none finer than twice the
 * simulation error. What is shown in percent or points stays whole, however few the runs.
 * @param error simulation error in the unit of the files; null where it is not known
 */
export function columnDecimals(
  values: readonly (number | null)[],
  display: Display,
  error: number | null = null,
): number {
  const shown = values.filter((value) => value !== null).map((value) => value * display.factor);
  const decimals = decimalsWithin(error === null ? null : error * display.factor, decimalsOf(display, shown));
  return display.digits === "three" ? decimals : Math.max(0, decimals);
}

const MOST_DECIMALS = 3;

/**
 * Decimals for values of the files that would all be told as 0 with the usual ones and are not: as few as tell one of them
 * from 0. Undefined where the usual ones do.
 */
export function decimalsToTell(display: Display, values: readonly (number | null)[]): number | undefined {
  const shown = values.filter((value) => value !== null).map((value) => Math.abs(value * display.factor));
  const usual = decimalsOf(display, shown);
  for (let decimals = usual; decimals <= MOST_DECIMALS; decimals++) {
    if (!shown.some((value) => Math.round(value * 10 ** decimals) > 0)) continue;
    return decimals === usual ? undefined : decimals;
  }
  return undefined;
}

function decimalsOf({ digits }: Display, shown: readonly number[]): number {
  if (digits !== "three") return digits;
  const largest = shown.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return decimalsFor(largest, 3);
}
