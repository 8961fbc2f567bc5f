import { abs, floor, sqrt } from "./arithmetic.ts";
import { topHalf } from "./double-double.ts";
import { expOfSum } from "./exp.ts";
import { logParts } from "./log.ts";

/** An exponent larger than this overflows, underflows or leaves 1, whatever the base. */
const HUGE_EXPONENT = 1e20;
/** An exponent smaller than this gives 1 to the last digit, whatever the base. */
const TINY_EXPONENT = 1e-20;

const parts: Float64Array = new Float64Array(2);

/**
 * base to the power exponent, the same bits on every engine.
 *
 * Computes exponent x ln(base) with some 66 bits, in two doubles, and the exponential of their sum: error below
 * 0.51 ulp (units in the last place), below 0.8 where the result is subnormal. Squares, inverses and square roots
 * (exponents 2, -1, 0.5) are correctly rounded.
 *
 * Special values as IEEE 754's pow: anything to the power 0 is 1, and 1 to any power is 1 (JavaScript's `**` says NaN
 * when that power is NaN or infinite). A negative base needs a whole exponent, else the result is NaN.
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (!(base > 0 && base < Number.POSITIVE_INFINITY)) return powAtTheLimits(base, exponent);
  if (exponent === 0.5) return sqrt(base);
  if (exponent === -1) return 1 / base;
  return powOfPositive(base, exponent);
}

/** For a positive finite base. */
function powOfPositive(base: number, exponent: number): number {
  const size = abs(exponent);
  if (base === 1 || size < TINY_EXPONENT) return 1;
  if (size > HUGE_EXPONENT) return base > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
  logParts(base, parts);
  const logarithm = parts[0]!;
  const product = exponent * logarithm;
  const exponentTop = topHalf(exponent);
  const exponentRest = exponent - exponentTop;
  const logarithmTop = topHalf(logarithm);
  const logarithmRest = logarithm - logarithmTop;
  const crossTerms = exponentTop * logarithmRest + exponentRest * logarithmTop;
  const lost = exponentTop * logarithmTop - product + crossTerms + exponentRest * logarithmRest;
  return expOfSum(product, lost + exponent * parts[1]!);
}

/** For a base that is 0, negative, infinite or NaN. */
function powAtTheLimits(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN;
  const size = abs(base);
  if (size > 0 && size < Number.POSITIVE_INFINITY) {
    return floor(exponent) === exponent ? signOf(base, exponent) * powOfPositive(size, exponent) : Number.NaN;
  }
  const isGrowing = size > 1 === exponent > 0;
  return signOf(base, exponent) * (isGrowing ? Number.POSITIVE_INFINITY : 0);
}

/** -1 for an odd power of a negative number (of -0 too), else 1. */
function signOf(base: number, exponent: number): 1 | -1 {
  const isNegative = base < 0 || (base === 0 && 1 / base < 0);
  const isOdd = floor(exponent) === exponent && 2 * floor(exponent / 2) !== exponent;
  return isNegative && isOdd ? -1 : 1;
}
