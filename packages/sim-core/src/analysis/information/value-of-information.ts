import { floor, max } from "../../math/arithmetic.ts";
import { mean } from "../../math/moments.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";
import { sampleQuantile } from "../../math/quantile.ts";
import { solveLinear } from "../../math/solve-linear.ts";
import { InputError } from "../../model/input-faults.ts";
import { regretTable } from "../../outcomes/regret.ts";
import { type Stream, stream } from "../../random/stream.ts";

export interface InformationInput {
  /** One row per choice, one entry per world: what the choice yields there. More is better. */
  readonly payoff: readonly ArrayLike<number>[];
  /** One column per unknown: what it is in each world. */
  readonly unknowns: readonly ArrayLike<number>[];
  /** Of the shuffles that tell what noise alone would yield. */
  readonly seed: string | number;
}

/** What it is worth, on average, to know before choosing; in the unit of payoff. */
export interface InformationValue {
  /** To know everything: the expected value of perfect information. */
  readonly perfect: number;
  /** To know one unknown and nothing else, each in turn. */
  readonly partial: readonly PartialInformation[];
}

export interface PartialInformation {
  readonly value: number;
  /** What an unknown that tells nothing would seem to be worth in 19 of 20 shuffles: less than this is not told from 0. */
  readonly noise: number;
}

/**
 * Which unknown, were it known in time, would change the choice, and what is that worth? The expected payoff of each choice
 * given the unknown is estimated by a regression of the payoffs on it (a cubic in its normal scores), so that one set of
 * worlds answers for all unknowns.
 *
 * Errors: InputError for columns of different lengths, and fewer than 20 worlds.
 *
 * Source: Strong, M., Oakley, J. E. and Brennan, A. (2014), Estimating multiparameter partial expected value of perfect
 * information from a probabilistic sensitivity analysis sample, Medical Decision Making 34(3), 311-326,
 * doi:10.1177/0272989X13505910.
 */
export function valueOfInformation({ payoff, unknowns, seed }: InformationInput): InformationValue {
  const worlds = payoff[0]?.length ?? 0;
  if (worlds < 20 || [...payoff, ...unknowns].some((column) => column.length !== worlds))
    throw new InputError("valueOfInformation", ["at least 20 worlds are due, and as many entries in every column"]);
  const best = regretTable({ payoff }).bestExpectedChoice;
  // Only differences matter, and they vary less than what they are differences of.
  const gains = payoff.map((row) => Float64Array.from(row, (value, world) => value - payoff[best]![world]!));
  const luck = stream(seed, "information");
  return {
    perfect: regretTable({ payoff }).expectedValueOfPerfectInformation,
    partial: unknowns.map((unknown) => partialOf(gains, unknown, luck)),
  };
}

const SHUFFLES = 20;

function partialOf(gains: readonly Float64Array[], unknown: ArrayLike<number>, luck: Stream): PartialInformation {
  const scores = normalScores(unknown);
  if (scores === null) return { value: 0, noise: 0 };
  const shuffled = Float64Array.from({ length: SHUFFLES }, () => gainFrom(gains, shuffle(scores, luck))).sort();
  return { value: gainFrom(gains, scores), noise: sampleQuantile(shuffled, 0.95) };
}

/** Mean of the best expected gain at each value of the unknown, beyond what is best without knowing it. */
function gainFrom(gains: readonly Float64Array[], scores: Float64Array): number {
  const fitted = gains.map((column) => cubicFit(scores, column));
  const best = Float64Array.from(scores, (_, world) => max(...fitted.map((column) => column[world]!)));
  return max(0, mean(best) - max(...gains.map(mean)));
}

/** The least squares fit of a cubic. */
function cubicFit(scores: Float64Array, values: Float64Array): Float64Array {
  const basis = (z: number): readonly number[] => [1, z, z * z - 1, z * (z * z - 3)];
  const size = 4;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  const right = Array.from({ length: size }, () => new Float64Array(1));
  for (let world = 0; world < scores.length; world++) {
    const terms = basis(scores[world]!);
    for (let i = 0; i < size; i++) {
      right[i]![0] = right[i]![0]! + terms[i]! * values[world]!;
      for (let j = 0; j < size; j++) matrix[i]![j] = matrix[i]![j]! + terms[i]! * terms[j]!;
    }
  }
  const coefficients = solveLinear(matrix, right);
  return scores.map((z) => basis(z).reduce((sum, term, i) => sum + term * coefficients[i]![0]!, 0));
}

/** Each value's place among the others as a quantile of the normal distribution; null where there are fewer than five values. */
function normalScores(values: ArrayLike<number>): Float64Array | null {
  if (new Set(Array.from(values)).size < 5) return null;
  const order = Array.from({ length: values.length }, (_, world) => world).sort(
    (a, b) => values[a]! - values[b]! || a - b,
  );
  const scores = new Float64Array(values.length);
  for (const [rank, world] of order.entries()) scores[world] = normalQuantile((rank + 0.5) / values.length);
  return scores;
}

function shuffle(values: Float64Array, luck: Stream): Float64Array {
  const shuffled = values.slice();
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = floor(luck.next() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
