import { topHalf } from "./double-double.ts";
import { LN2_PARTS, LOG_TABLE } from "./log-table.ts";
import { POWER_OF_TWO_ZERO, POWERS_OF_TWO } from "./powers-of-two.ts";

// Names of this file's own, for speed: see exp.ts.
const ZERO = POWER_OF_TWO_ZERO;
const POWERS: Float64Array = POWERS_OF_TWO;
const CENTRE: Float64Array = LOG_TABLE.centre;
const RECIPROCAL: Float64Array = LOG_TABLE.reciprocal;
const OFFSET: Float64Array = LOG_TABLE.offset;
const HIGH: Float64Array = LOG_TABLE.high;
const LOW: Float64Array = LOG_TABLE.low;
const LN2_HIGH: number = LN2_PARTS.high;
const LN2_LOW: number = LN2_PARTS.low;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;

/** One double seen as two whole numbers of 32 bits, to read its power of two. */
const asDouble: Float64Array = new Float64Array([1]);
const asWords: Uint32Array = new Uint32Array(asDouble.buffer);
/** Which word holds sign and power, read off the double 1: the second on little-endian machines, which are nearly all. */
const HIGH_WORD: number = asWords[1] === 0 ? 0 : 1;

const parts: Float64Array = new Float64Array(2);

/**
 * Natural logarithm, the same bits on every engine.
 *
 * Writes x as 2^e m with m in [1, 2), takes from a table a short reciprocal n/256 of m and its logarithm to 95 bits,
 * and adds the series of ln(1 + r), |r| < 0.006. The large terms are summed exactly, so that they may cancel, as they
 * do just below 1. Error below 0.52 ulp (units in the last place).
 *
 * @returns -Infinity at 0, Infinity at Infinity, NaN below 0 and for NaN
 */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Number.POSITIVE_INFINITY)) return logAtTheLimits(x);
  asDouble[0] = x;
  const top = asWords[HIGH_WORD]!;
  const power = (top >>> 20) - 1023;
  const step = ((top & 0xfffff) + 0x1000) >>> 13;
  const mantissa = x * POWERS[ZERO - power]!;
  const offset = OFFSET[step]!;
  const near = (mantissa - CENTRE[step]!) * RECIPROCAL[step]!;
  const r = offset + near;
  const square = r * r;
  const cubic = 1 / 3 - r * (1 / 4) + square * (1 / 5 - r * (1 / 6) + square * (1 / 7 - r * (1 / 8)));
  const exact = power * LN2_HIGH + HIGH[step]! + offset;
  const sum = exact + near;
  return sum + (exact - sum + near + (power * LN2_LOW + LOW[step]! + square * (r * cubic - 0.5)));
}

/**
 * ln(1 + x), without the loss of digits of `log(1 + x)` near 0: the continuous rate of a growth of x. Error below
 * 0.52 ulp.
 *
 * @returns -Infinity at -1, Infinity at Infinity, NaN below -1 and for NaN, -0 for -0
 */
export function log1p(x: number): number {
  if (x > -1e-9 && x < 1e-9) return x - 0.5 * x * x;
  const sum = 1 + x;
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) return log(sum);
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  logParts(sum, parts);
  return parts[0]! + (parts[1]! + lost / sum);
}

/**
 * The logarithm as a sum of two doubles, which `pow` needs: an error in ln(x) is multiplied by the exponent.
 *
 * The method of `log` with more terms, and with the square of r split so that its half is taken off exactly. Error
 * below 2^-66 of the logarithm.
 *
 * @param x above 0 and finite
 * @param result its first entry receives the nearest double, its second what is missing from it
 */
export function logParts(x: number, result: Float64Array): void {
  const isSubnormal = x < SMALLEST_NORMAL;
  const normal = isSubnormal ? x * TWO_TO_54 : x;
  asDouble[0] = normal;
  const top = asWords[HIGH_WORD]!;
  const ownPower = (top >>> 20) - 1023;
  const step = ((top & 0xfffff) + 0x1000) >>> 13;
  const mantissa = normal * POWERS[ZERO - ownPower]!;
  const power = isSubnormal ? ownPower - 54 : ownPower;
  const offset = OFFSET[step]!;
  const near = (mantissa - CENTRE[step]!) * RECIPROCAL[step]!;
  const r = offset + near;
  const rTop = topHalf(r);
  const rRest = offset - rTop + near;
  const halfSquareTop = 0.5 * rTop * rTop;
  const exact = power * LN2_HIGH + HIGH[step]! + offset;
  const sum = exact + near;
  const main = sum - halfSquareTop;
  const low =
    exact -
    sum +
    near +
    (sum - main - halfSquareTop) +
    (power * LN2_LOW + LOW[step]! - 0.5 * (r + rTop) * rRest + r * r * r * cubicSeries(r));
  const high = main + low;
  result[0] = high;
  result[1] = main - high + low;
}

/** 1/3 - r/4 + r^2/5 - ... - r^7/10. */
function cubicSeries(r: number): number {
  const square = r * r;
  const tail = 1 / 7 - r * (1 / 8) + square * (1 / 9 - r * (1 / 10));
  return 1 / 3 - r * (1 / 4) + square * (1 / 5 - r * (1 / 6) + square * tail);
}

/** The logarithm of what is not a positive normal number. */
function logAtTheLimits(x: number): number {
  if (x > 0 && x < SMALLEST_NORMAL) {
    logParts(x, parts);
    return parts[0]!;
  }
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}
