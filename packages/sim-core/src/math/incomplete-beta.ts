import { abs, ceil, min, sqrt } from "./arithmetic.ts";
import { exp } from "./exp.ts";
import { log, log1p } from "./log.ts";
import { stirlingRemainder } from "./log-gamma.ts";

const TWO_PI = 6.283185307179586;
/** The largest share below 1. */
const ALL_BUT_NOTHING = 0.9999999999999999;

/** The two shapes of a beta distribution, with what does not depend on where it is evaluated. */
export interface BetaShapes {
  readonly a: number;
  readonly b: number;
  /** ln of x^a (1 - x)^b / B(a, b) at the mean, a / (a + b). */
  readonly logAtMean: number;
}

/** The share of a beta distribution below a point, and how fast it grows there. */
export interface BetaShare {
  readonly logShare: number;
  /** Derivative of `logShare` with respect to the logit of the point, ln(x / (1 - x)). */
  readonly growth: number;
}

/** Prepares the two shapes, both above 0. */
export function betaShapes(a: number, b: number): BetaShapes {
  const sum = a + b;
  const remainders = stirlingRemainder(sum) - stirlingRemainder(a) - stirlingRemainder(b);
  return { a, b, logAtMean: 0.5 * log((a / TWO_PI) * (b / sum)) + remainders };
}

/**
 * The regularised incomplete beta function I_x(a, b): the share of a beta distribution that lies below x.
 *
 * @param x in [0, 1]
 * @param a shape that draws towards 1, above 0
 * @param b shape that draws towards 0, above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x === 0 || x === 1) return x;
  return exp(betaShareBelow(betaShapes(a, b), x, 1 - x).logShare);
}

/**
 * The logarithm of I_x(a, b), which keeps its digits where the share itself underflows: by the continued fraction at x,
 * or from the share above x by the one at 1 - x, whichever converges faster.
 *
 * @param x in (0, 1)
 * @param y 1 - x, given apart because near 1 only y has the digits
 */
export function betaShareBelow(shapes: BetaShapes, x: number, y: number): BetaShare {
  const { a, b } = shapes;
  const logPowers = logOfPowers(shapes, x, y);
  if (x * (a + b + 2) < a + 1) {
    const fraction = betaFraction(a, b, x);
    return { logShare: logPowers + log(fraction / a), growth: a / fraction };
  }
  const powers = exp(logPowers);
  const above = min(ALL_BUT_NOTHING, (powers / b) * betaFraction(b, a, y));
  return { logShare: log1p(-above), growth: powers / (1 - above) };
}

/**
 * ln of x^a y^b / B(a, b). Of the Gamma functions in B only Stirling's remainders are left when the powers are taken
 * relative to the mean, where x = a / (a + b).
 *
 * Source: Loader, C. (2000), Fast and accurate computation of binomial probabilities, Bell Laboratories,
 * http://www.herine.net/stat/papers/dbinom.pdf.
 */
function logOfPowers({ a, b, logAtMean }: BetaShapes, x: number, y: number): number {
  const beyondMean = b * x - a * y;
  const ofX = logOfRatio(beyondMean / a, x, a / (a + b));
  const ofY = logOfRatio(-beyondMean / b, y, b / (a + b));
  return logAtMean + (a * ofX + b * ofY);
}

/** ln(part / mean), given part / mean - 1 too, which near the mean has more digits. */
function logOfRatio(excess: number, part: number, mean: number): number {
  return abs(excess) < 0.5 ? log1p(excess) : log(part / mean);
}

/**
 * The continued fraction of the incomplete beta function, I_x(a, b) a B(a, b) / (x^a (1 - x)^b), from its far end back.
 * For x up to (a + 1) / (a + b + 2) it has converged, to a double's last digits, after the levels taken here.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22, https://dlmf.nist.gov/8.17.E22.
 */
export function betaFraction(a: number, b: number, x: number): number {
  let fraction = 1;
  for (let m = levelsFor(a, b); m >= 0; m--) {
    const even = ((m + 1) * (b - m - 1) * x) / ((a + 2 * m + 1) * (a + 2 * m + 2));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    fraction = 1 + odd / (1 + even / fraction);
  }
  return 1 / fraction;
}

/** Enough for shapes from 0.001 to a million, with a margin: compared with more than twice as many levels. */
function levelsFor(a: number, b: number): number {
  return 12 + ceil(6 * sqrt(min(a + b, 300)) + sqrt(min(a, b)));
}
