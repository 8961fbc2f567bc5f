/**
 * Numbers of about 106 bits, as the unevaluated sum of two doubles.
 *
 * They serve to compute, once, when the module is loaded, the tables of `exp.ts` and `log.ts` with more digits than
 * a double has; they are too slow for a simulation's inner loop.
 *
 * Source: Dekker, T. J. (1971), A floating-point technique for extending the available precision, Numerische
 * Mathematik 18, 224-242, doi:10.1007/BF01397083.
 */

/** The value `high + low`, where `high` is the double nearest to it. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** Multiplying by 2^27 + 1 and subtracting splits a double into halves of 26 bits, whose products are exact. */
const SPLITTER = 134217729;

/** The exact sum of two doubles of any size. */
export function exactSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const shareOfB = high - a;
  return { high, low: a - (high - shareOfB) + (b - shareOfB) };
}

/** The exact product of two doubles whose product is far from overflow and underflow. */
function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const aTop = topHalf(a);
  const bTop = topHalf(b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  return { high, low: aTop * bTop - high + aTop * bRest + aRest * bTop + aRest * bRest };
}

/** Sum of two double-doubles of the same sign, to about 2^-104 of its size. */
export function sumOf(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const highs = exactSum(a.high, b.high);
  return exactSum(highs.high, highs.low + (a.low + b.low));
}

/** Product of two double-doubles, to about 2^-102 of its size. */
export function productOf(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const highs = exactProduct(a.high, b.high);
  return exactSum(highs.high, highs.low + (a.high * b.low + a.low * b.high));
}

/** Quotient of two doubles, to about 2^-104 of its size. */
export function quotientOf(numerator: number, denominator: number): DoubleDouble {
  const high = numerator / denominator;
  const back = exactProduct(high, denominator);
  return exactSum(high, (numerator - back.high - back.low) / denominator);
}

/** The first 26 bits of x, so that the product of two such halves is exact. */
export function topHalf(x: number): number {
  const scaled = SPLITTER * x;
  return scaled - (scaled - x);
}
