import type { Language } from "./language.ts";

/** U+202F: inside numbers and before the percent sign, in French. */
export const NARROW_SPACE = "\u202f";
/** U+00A0: between a number and the euro sign, in French. */
export const NO_BREAK_SPACE = "\u00a0";

export interface NumberStyle {
  /** Decimals; negative ones round to tens, hundreds... Defaults to 0. */
  readonly digits?: number;
  /** Whether a plus is written before what is above zero; defaults to false. */
  readonly sign?: boolean;
}

/**
 * A number as it is read: 170,000.5 in English, 170 000,5 in French. Zero has no sign, however it came about. Not by
 * `Intl`, whose answers differ between engines.
 */
export function formatNumber(
  value: number,
  language: Language,
  { digits = 0, sign = false }: NumberStyle = {},
): string {
  if (!Number.isFinite(value)) return "-";
  const plain = rounded(Math.abs(value), digits);
  const [whole = "", decimals] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "fr" ? NARROW_SPACE : ",");
  const text = decimals === undefined ? grouped : `${grouped}${language === "fr" ? "," : "."}${decimals}`;
  if (Number(plain) === 0) return text;
  if (value < 0) return `${language === "fr" ? "\u2212" : "-"}${text}`;
  return sign ? `+${text}` : text;
}

function rounded(value: number, digits: number): string {
  if (digits >= 0) return value.toFixed(digits);
  const step = 10 ** -digits;
  return (Math.round(value / step) * step).toFixed(0);
}

/** Decimals (negative: tens, hundreds) that give a number so many digits in all: 3 for 58.63 are 58.6. */
export function decimalsFor(value: number, significant: number, most: number = 2): number {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return 0;
  const before = Math.floor(Math.log10(size)) + 1;
  return Math.min(most, significant - Math.max(1, before));
}

/**
 * Decimals of which none is finer than twice the simulation error: with an error of 0.1 there is none, since 0.1 is less than 0.2.
 * @param most decimals where the error is small or not known
 */
export function decimalsWithin(error: number | null, most: number): number {
  if (error === null || !(error > 0)) return most;
  return Math.min(most, Math.floor(-Math.log10(2 * error)));
}

/** Both ends in brackets: [18.1, 28.0] in English, [18,1 ; 28,0] in French. */
export function formatInterval(low: number, high: number, language: Language, style: NumberStyle = {}): string {
  const between = language === "fr" ? " ; " : ", ";
  return `[${formatNumber(low, language, style)}${between}${formatNumber(high, language, style)}]`;
}

/** A share of 1 in percent: 12.5% in English, 12,5 % in French. One decimal unless said. */
export function formatShare(share: number, language: Language, { digits = 1, sign = false }: NumberStyle = {}): string {
  const text = formatNumber(100 * share, language, { digits, sign });
  return language === "fr" ? `${text}${NARROW_SPACE}%` : `${text}%`;
}

/** A difference of shares of 1 in points, with its sign: +1.5. One decimal unless said. */
export function formatPoints(
  difference: number,
  language: Language,
  { digits = 1, sign = true }: NumberStyle = {},
): string {
  return formatNumber(100 * difference, language, { digits, sign });
}

export interface MoneyStyle {
  /** Whether a plus is written before what is above zero; defaults to false. */
  readonly sign?: boolean;
  /** Simulation error in EUR, for no digit finer than twice of it; null, the default, where it is not known. */
  readonly error?: number | null;
}

/**
 * Money in a sentence, three digits: EUR 150 million in English, 150 M€ in French; billions from a thousand million;
 * below a million, euros.
 */
export function formatMoneyEur(
  eur: number,
  language: Language,
  { sign = false, error = null }: MoneyStyle = {},
): string {
  const size = Math.abs(eur);
  const [factor, english, french] =
    size >= 999.5e6
      ? ([1e9, " billion", "Md€"] as const)
      : size >= 999_500
        ? ([1e6, " million", "M€"] as const)
        : ([1, "", "€"] as const);
  const value = eur / factor;
  const most = factor === 1 ? Math.min(0, decimalsFor(value, 3)) : decimalsFor(value, 3);
  const digits = decimalsWithin(error === null ? null : error / factor, most);
  const text = withoutTrailingZeros(value, digits, language, sign);
  return language === "fr" ? `${text}${NO_BREAK_SPACE}${french}` : `EUR ${text}${english}`;
}

/** 150 rather than 150.0, where the digits would say nothing. */
function withoutTrailingZeros(value: number, digits: number, language: Language, sign: boolean): string {
  let used = digits;
  while (used > 0 && Number(value.toFixed(used)) === Number(value.toFixed(used - 1))) used--;
  return formatNumber(value, language, { digits: used, sign });
}

const LIMITS_ABOVE = [80, 95, 100];
const LIMITS_BELOW = [0, 5, 20];

/** Worlds of 100, whole, never rounded across a limit at which the word of a verdict changes: 94.7 is 94, not 95. */
export function formatWorlds(worldsOf100: number): string {
  let whole = Math.round(worldsOf100);
  for (const limit of LIMITS_ABOVE) if (worldsOf100 < limit && whole >= limit) whole = limit - 1;
  for (const limit of LIMITS_BELOW) if (worldsOf100 > limit && whole <= limit) whole = limit + 1;
  return String(whole);
}
