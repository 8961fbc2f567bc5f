import { round } from "./arithmetic.ts";
import { type DoubleDouble, exactSum, productOf, quotientOf, sumOf } from "./double-double.ts";

/** Numbers to a row of `LOG_TABLE`. */
export const LOG_ROW = 4;

/** The grid on which the first part of a logarithm lies is 2^-42, so that adding whole multiples of ln 2 is exact. */
const GRID_STEPS_PER_UNIT = 4398046511104;

/** -ln(n/256) for n from 0 to 256 (empty below 128), each to 106 bits, the first part on the grid. */
const LOGARITHMS: readonly DoubleDouble[] = logarithmsOfRatios();

/** ln 2 to 95 bits, the first part on the grid: the very numbers of the table, so that they cancel against it. */
export const LN2_PARTS: DoubleDouble = LOGARITHMS[128] as DoubleDouble;

/**
 * For c = 1 + j/128, j from 0 to 128, with n/256 the reciprocal of c rounded to 8 bits, a row of
 * [n/256, c n/256 - 1, high, low], where high + low = -ln(n/256).
 *
 * For m near c, ln(m) = -ln(n/256) + ln(1 + r) with r = (c n/256 - 1) + (m - c) n/256; both terms of r are exact
 * doubles, since c and n have so few bits.
 */
export const LOG_TABLE: Float64Array = logTable();

function logTable(): Float64Array {
  const table = new Float64Array(129 * LOG_ROW);
  for (let step = 0; step <= 128; step++) {
    const reciprocal = round(32768 / (128 + step));
    const logarithm = LOGARITHMS[reciprocal] as DoubleDouble;
    table.set(
      [reciprocal / 256, ((128 + step) * reciprocal) / 32768 - 1, logarithm.high, logarithm.low],
      step * LOG_ROW,
    );
  }
  return table;
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
