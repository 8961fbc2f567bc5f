import { FRACTIONAL_POWERS } from "./exp-table.ts";
import { POWER_OF_TWO_ZERO, POWERS_OF_TWO } from "./powers-of-two.ts";

// Names of this file's own: an engine takes them for the constants that they are, an imported name it looks up each time.
const ZERO = POWER_OF_TWO_ZERO;
const POWERS: Float64Array = POWERS_OF_TWO;
const HIGH: Float64Array = FRACTIONAL_POWERS.high;
const LOW: Float64Array = FRACTIONAL_POWERS.low;

/** 64 / ln 2: steps in one unit of x. */
const STEPS_PER_UNIT = 92.33248261689366;
/** ln 2 / 64 in two parts; the first has 33 bits, so that its product with a count of steps is exact. */
const STEP_HIGH = 0.010830424696905538;
const STEP_LOW = -6.563929801064195e-13;
/** Adding 1.5 x 2^52 to a number below 2^51, then taking it off, rounds to the nearest whole number. */
const ROUNDER = 6755399441055744;
/** Between these the result is a normal number whose power of two is in the table. */
const SAFE_BELOW = 709;
const SAFE_ABOVE = -708;
/** Outside these the result is infinite or 0; the exact bounds, 709.78 and -745.13, are left to the scaling. */
const OVERFLOW_ABOVE = 710;
const UNDERFLOW_BELOW = -746;

/**
 * e to the power x, the same bits on every engine.
 *
 * Writes x as k ln(2)/64 + r, with whole k and |r| <= ln(2)/128, so that e^x = 2^(k/64) e^r: the whole doublings of
 * k scale, its 64ths come from a table of 106 bits, and e^r - 1 is the first six terms of its series. Error below
 * 0.51 ulp (units in the last place) where the result is a normal number, below 0.8 where it is subnormal.
 *
 * @returns 0 below -745.14, Infinity above 709.79, NaN for NaN
 */
export function exp(x: number): number {
  if (!(x < SAFE_BELOW && x > SAFE_ABOVE)) return expOfSum(x, 0);
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const rest = x - steps * STEP_HIGH - steps * STEP_LOW;
  const step = steps | 0;
  const entry = step & 63;
  const tableHigh = HIGH[entry]!;
  const mantissa = tableHigh + (LOW[entry]! + tableHigh * expm1Series(rest));
  return mantissa * POWERS[(step >> 6) + ZERO]!;
}

/**
 * e to the power high + low, for `pow`, whose exponent has more bits than a double; as accurate as `exp`.
 *
 * Scales in two steps, so that neither overflows and a subnormal result is rounded once.
 *
 * @param low what a double could not hold of the exponent: some 1e-16 of `high`
 */
export function expOfSum(high: number, low: number): number {
  if (!(high < OVERFLOW_ABOVE && high > UNDERFLOW_BELOW)) return limitOfExp(high);
  const steps = high * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const rest = high - steps * STEP_HIGH + (low - steps * STEP_LOW);
  const step = steps | 0;
  const entry = step & 63;
  const tableHigh = HIGH[entry]!;
  const mantissa = tableHigh + (LOW[entry]! + tableHigh * expm1Series(rest));
  const doublings = step >> 6;
  const half = doublings >> 1;
  return mantissa * POWERS[half + ZERO]! * POWERS[doublings - half + ZERO]!;
}

/**
 * e^x - 1, without the loss of digits of `exp(x) - 1` near 0: what a rate compounded continuously earns. Error below
 * 0.6 ulp.
 *
 * @returns -1 below -37.5, Infinity above 709.79, NaN for NaN, -0 for -0
 */
export function expm1(x: number): number {
  if (x === 0) return x;
  if (x > -0.0625 && x < 0.0625) {
    const tail = 1 / 5040 + x * (1 / 40320 + x * (1 / 362880 + x * (1 / 3628800)));
    const middle = 1 / 24 + x * (1 / 120 + x * (1 / 720 + x * tail));
    return x + x * x * (1 / 2 + x * (1 / 6 + x * middle));
  }
  if (!(x < SAFE_BELOW)) return exp(x);
  if (x < -40) return -1;
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const rest = x - steps * STEP_HIGH - steps * STEP_LOW;
  const step = steps | 0;
  const entry = step & 63;
  const scale = POWERS[(step >> 6) + ZERO]!;
  const high = scale * HIGH[entry]!;
  const low = scale * LOW[entry]!;
  const less1 = high - 1;
  const lost = high > 1 ? high - less1 - 1 : high - (less1 + 1);
  return less1 + (lost + (low + high * expm1Series(rest)));
}

/** e^r - 1 for |r| <= ln(2)/128: the series to r^6/720; the first term left out is below 3e-20. */
function expm1Series(r: number): number {
  const square = r * r;
  return r + square * (1 / 2 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120) + square * (1 / 720)));
}

function limitOfExp(x: number): number {
  if (x > 0) return Number.POSITIVE_INFINITY;
  return x < 0 ? 0 : Number.NaN;
}
