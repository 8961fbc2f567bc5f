import { abs, sqrt } from "./arithmetic.ts";
import { log } from "./log.ts";

/** Coefficients of the published ratios of polynomials, from the constant up, rounded to doubles. */
const CENTRE_TOP: readonly number[] = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRE_BOTTOM: readonly number[] = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const SHOULDER_TOP: readonly number[] = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const SHOULDER_BOTTOM: readonly number[] = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL_TOP: readonly number[] = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const TAIL_BOTTOM: readonly number[] = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * Quantile of the normal distribution with mean 0 and standard deviation 1: how far out one lies who exceeds a given
 * share of the population.
 *
 * Three ratios of polynomials: in the middle (|p - 1/2| <= 0.425), on the shoulders and in the tails. Relative error
 * about 1e-15.
 *
 * Source: Wichura, M. J. (1988), Algorithm AS 241: The percentage points of the normal distribution, Applied
 * Statistics 37, 477-484, doi:10.2307/2347330 (routine PPND16).
 *
 * @param probability share below, in [0, 1]
 * @returns -Infinity at 0, Infinity at 1, NaN outside
 */
export function normalQuantile(probability: number): number {
  const fromMedian = probability - 0.5;
  if (abs(fromMedian) <= 0.425) {
    const r = 0.180625 - fromMedian * fromMedian;
    return fromMedian * (polynomial(CENTRE_TOP, r) / polynomial(CENTRE_BOTTOM, r));
  }
  const tail = fromMedian < 0 ? probability : 1 - probability;
  if (!(tail > 0)) return tail === 0 ? fromMedian * Number.POSITIVE_INFINITY : Number.NaN;
  const r = sqrt(-log(tail));
  const size =
    r <= 5
      ? polynomial(SHOULDER_TOP, r - 1.6) / polynomial(SHOULDER_BOTTOM, r - 1.6)
      : polynomial(TAIL_TOP, r - 5) / polynomial(TAIL_BOTTOM, r - 5);
  return fromMedian < 0 ? -size : size;
}

function polynomial(c: readonly number[], x: number): number {
  const upper = c[4]! + x * (c[5]! + x * (c[6]! + x * c[7]!));
  return c[0]! + x * (c[1]! + x * (c[2]! + x * (c[3]! + x * upper)));
}
