import { abs } from "./arithmetic.ts";
import { exp } from "./exp.ts";

/** 1 / square root of (2 pi): height of the normal density at its mean. */
const PEAK = 0.3989422804014327;
/** Levels of the continued fraction: enough for a double from 1.5 on. */
const LEVELS = 250;

/**
 * Share of a normal population (mean 0, standard deviation 1) that lies below x.
 *
 * Up to 1.5 from the mean, the density times the series x + x^3/3 + x^5/(3 5) + ...; beyond, the density times
 * Laplace's continued fraction, which keeps its digits in the tails. Relative error below 1e-14 down to -10.
 *
 * Source: Marsaglia, G. (2004), Evaluating the normal distribution, Journal of Statistical Software 11(4), 1-11,
 * doi:10.18637/jss.v011.i04.
 *
 * @returns between 0 (at -Infinity) and 1 (at Infinity), 0.5 at 0
 */
export function normalCdf(x: number): number {
  const size = abs(x);
  const density = PEAK * exp(-0.5 * size * size);
  if (size < 1.5) return 0.5 + density * middleSeries(x);
  const beyond = density === 0 ? 0 : density / tailFraction(size);
  return x < 0 ? beyond : 1 - beyond;
}

/** x + x^3/3 + x^5/15 + ..., until a term no longer counts. */
function middleSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; abs(term) > 1e-18 * abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

/** x + 1/(x + 2/(x + 3/(x + ...))). */
function tailFraction(x: number): number {
  let fraction = x;
  for (let level = LEVELS; level >= 1; level--) fraction = x + level / fraction;
  return fraction;
}
