import { round } from "./arithmetic.ts";
import { type DoubleDouble, exactSum, productOf, quotientOf, sumOf } from "./double-double.ts";

/** The grid on which the first part of a logarithm lies is 2^-42, so that adding whole multiples of ln 2 is exact. */
const GRID_STEPS_PER_UNIT = 4398046511104;

/** -ln(n/256) for n from 0 to 256 (empty below 128), each to 106 bits, the first part on the grid. */
const LOGARITHMS: readonly DoubleDouble[] = logarithmsOfRatios();

/** ln 2 to 95 bits, the first part on the grid: the very numbers of the table, so that they cancel against it. */
export const LN2_PARTS: DoubleDouble = LOGARITHMS[128] as DoubleDouble;

/** Columns of one length, so that an engine checks an index once for all of them. */
export interface LogTable {
  /** c = 1 + j/128, j from 0 to 128. */
  readonly centre: Float64Array;
  /** n/256: the reciprocal of c, rounded to 8 bits. */
  readonly reciprocal: Float64Array;
  /** c n/256 - 1: what the rounding makes of c times its reciprocal, less 1. */
  readonly offset: Float64Array;
  /** -ln(n/256) in two parts, the first on the grid. */
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/**
 * For m near c, ln(m) = -ln(n/256) + ln(1 + r) with r = (c n/256 - 1) + (m - c) n/256; both terms of r are exact
 * doubles, since c and n have so few bits.
 */
export const LOG_TABLE: LogTable = logTable();

function logTable(): LogTable {
  const column = (entry: (step: number) => number) => Float64Array.from({ length: 129 }, (_, step) => entry(step));
  const nearest = (step: number) => round(32768 / (128 + step));
  return {
    centre: column((step) => 1 + step / 128),
    reciprocal: column((step) => nearest(step) / 256),
    offset: column((step) => ((128 + step) * nearest(step)) / 32768 - 1),
    high: column((step) => LOGARITHMS[nearest(step)]!.high),
    low: column((step) => LOGARITHMS[nearest(step)]!.low),
  };
}

/** From ln((n + 1)/n) = 2 artanh(1/(2n + 1)), added up from n = 255 down. */
function logarithmsOfRatios(): DoubleDouble[] {
  const logarithms = new Array<DoubleDouble>(257);
  let logarithm: DoubleDouble = { high: 0, low: 0 };
  logarithms[256] = logarithm;
  for (let n = 255; n >= 128; n--) {
    logarithm = sumOf(logarithm, twiceArtanhOfInverse(2 * n + 1));
    logarithms[n] = onGrid(logarithm);
  }
  return logarithms;
}

/** 2 artanh(1/d) = 2 (1/d + 1/(3 d^3) + 1/(5 d^5) + ...), d above 256. */
function twiceArtanhOfInverse(d: number): DoubleDouble {
  const square = quotientOf(1, d * d);
  let sum = quotientOf(2, 13);
  for (let odd = 11; odd >= 1; odd -= 2) sum = sumOf(quotientOf(2, odd), productOf(square, sum));
  return productOf(sum, quotientOf(1, d));
}

function onGrid(value: DoubleDouble): DoubleDouble {
  const high = round(value.high * GRID_STEPS_PER_UNIT) / GRID_STEPS_PER_UNIT;
  return { high, low: exactSum(value.high - high, value.low).high };
}
