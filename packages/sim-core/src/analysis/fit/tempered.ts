import { exp } from "../../math/exp.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";
import { type Stream, stream } from "../../random/stream.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { say } from "../../sentence/sentence.ts";
import type { StopSignal } from "../../simulation/executor.ts";
import { type Cloud, Mover } from "./moves.ts";

/** What is to be sampled: independent standard normal numbers, luck of no interest, and how well both meet the data. */
export interface Target {
  /** Uncertain numbers, each standard normal before the data are seen. */
  readonly dimensions: number;
  /** Log likelihood of each row, up to a constant; NaN counts as impossible. May be the likelihood given the row's luck. */
  readonly logLikelihood: (rows: Rows) => Promise<Float64Array> | Float64Array;
}

/** Places in which a model is looked at. */
export interface Rows {
  readonly count: number;
  /** [row * dimensions + dimension] */
  readonly normal: Float64Array;
  /** The number of the luck that each row takes. */
  readonly luck: Int32Array;
}

export interface TemperedOptions {
  readonly seed: string | number;
  /** Rows that are carried along, and returned. */
  readonly particles: number;
  /** Moves of every particle at each temperature, thrice as many at the last. Defaults to 12. */
  readonly moves?: number;
  /** Called after each pass over the particles with the passes done and how far the data are let in, from 0 to 1. */
  readonly onProgress?: (passes: number, temperature: number) => void;
  readonly signal?: StopSignal | undefined;
}

/** One step of letting the data in. */
export interface TemperedStep {
  /** Power of the likelihood, from 0 (the prior) to 1. */
  readonly temperature: number;
  /** What the weighted particles were worth, in equally weighted ones, before they were drawn anew. */
  readonly effectiveSize: number;
  /** Part of the moves that were taken. */
  readonly acceptance: number;
}

export interface TemperedSample extends Rows {
  readonly logLikelihood: Float64Array;
  readonly steps: readonly TemperedStep[];
  /** Rows at which the model was looked at. */
  readonly evaluations: number;
  /** The particle of the prior that each row comes from: rows of one family are not independent. */
  readonly ancestor: Int32Array;
}

/** Each temperature keeps so many of the particles' worth. */
const KEPT = 0.6;
const MOST_STEPS = 60;

/**
 * Draws from a posterior by sequential Monte Carlo: particles of the prior, the likelihood let in by powers from 0 to 1,
 * each as large a step as leaves six tenths of the effective size; after each, particles are drawn anew and moved by
 * steps that keep the posterior of that temperature. Moves keep the normal prior of any number of dimensions
 * (preconditioned Crank-Nicolson on random blocks), and draw luck anew by itself, so luck is integrated out.
 *
 * Where the likelihood of an observation given the simulated value is the density of its error, the sample is that of
 * the exact posterior under that error (Wilkinson, R. (2013), doi:10.1515/sagmb-2013-0010).
 *
 * Source: Del Moral, P., Doucet, A. and Jasra, A. (2006), Sequential Monte Carlo samplers, JRSS B 68(3), 411-436,
 * doi:10.1111/j.1467-9868.2006.00553.x; moves: Cotter, S., Roberts, G., Stuart, A. and White, D. (2013), MCMC methods for
 * functions, Statistical Science 28(3), 424-446, doi:10.1214/13-STS421.
 *
 * @returns equally weighted rows; the same bits for the same seed, wherever the model is run
 * @throws RangeError where no particle of the prior is possible
 */
export async function sampleTempered(target: Target, options: TemperedOptions): Promise<TemperedSample> {
  const { seed, particles, moves = 12, onProgress, signal } = options;
  const luck = stream(seed, "tempered");
  let cloud = await priorCloud(target, particles, luck);
  const mover = new Mover(target, particles, luck);
  const steps: TemperedStep[] = [];
  let passes = 1;
  for (let temperature = 0; temperature < 1 && steps.length < MOST_STEPS; ) {
    const next = nextTemperature(cloud.logLikelihood, temperature);
    const weights = weightsOf(cloud.logLikelihood, next - temperature);
    cloud = drawnAnew(cloud, weights, target.dimensions, luck);
    temperature = next;
    const count = temperature === 1 ? 3 * moves : moves;
    const acceptance = await moved(mover, cloud, temperature, count, () => {
      signal?.throwIfAborted();
      passes++;
      onProgress?.(passes, temperature);
    });
    steps.push({ temperature, effectiveSize: effectiveSize(weights), acceptance });
  }
  return {
    count: particles,
    normal: cloud.normal,
    luck: cloud.luck,
    logLikelihood: cloud.logLikelihood,
    steps,
    evaluations: passes * particles,
    ancestor: cloud.ancestor,
  };
}

async function priorCloud({ dimensions, logLikelihood }: Target, count: number, luck: Stream): Promise<Cloud> {
  const normal = Float64Array.from({ length: count * dimensions }, () => normalQuantile(luck.next()));
  const own = Int32Array.from({ length: count }, (_, row) => row);
  const found = await logLikelihood({ count, normal, luck: own });
  if (found.every((each) => !(each > Number.NEGATIVE_INFINITY)))
    throw new RefusedInput(say`no draw from the prior can have given the data: look at the facts and at the priors.`);
  return { normal, luck: own, logLikelihood: found.map(possible), ancestor: own.slice() };
}

/** NaN as impossible. */
function possible(value: number): number {
  return value > Number.NEGATIVE_INFINITY ? value : Number.NEGATIVE_INFINITY;
}

async function moved(mover: Mover, cloud: Cloud, temperature: number, count: number, onPass: () => void) {
  let taken = 0;
  for (let move = 0; move < count; move++) {
    taken += await mover.pass(cloud, temperature);
    onPass();
  }
  return taken / count;
}

/** The largest power at which the particles keep their worth, by bisection; 1 where they keep it to the end. */
function nextTemperature(logLikelihood: Float64Array, from: number): number {
  const keeps = (to: number): boolean =>
    effectiveSize(weightsOf(logLikelihood, to - from)) >= KEPT * logLikelihood.length;
  if (keeps(1)) return 1;
  let [low, high] = [from, 1];
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    if (keeps(middle)) low = middle;
    else high = middle;
  }
  // Where even the smallest step is too large (impossible particles), take it: those go.
  return low > from ? low : high;
}

function weightsOf(logLikelihood: Float64Array, power: number): Float64Array {
  const highest = logLikelihood.reduce((most, value) => (value > most ? value : most), Number.NEGATIVE_INFINITY);
  const raw = logLikelihood.map((value) => exp(power * (value - highest)));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => weight / sum);
}

function effectiveSize(weights: Float64Array): number {
  return 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
}

/** Systematic resampling: each particle as often as its weight says, up to one more or less. */
function drawnAnew(cloud: Cloud, weights: Float64Array, dimensions: number, luck: Stream): Cloud {
  const count = weights.length;
  const chosen = new Int32Array(count);
  const start = luck.next();
  let at = 0;
  let reached = weights[0]!;
  for (let row = 0; row < count; row++) {
    const mark = (row + start) / count;
    while (reached < mark && at < count - 1) reached += weights[++at]!;
    chosen[row] = at;
  }
  const normal = new Float64Array(count * dimensions);
  for (const [row, from] of chosen.entries())
    normal.set(cloud.normal.subarray(from * dimensions, (from + 1) * dimensions), row * dimensions);
  return {
    normal,
    luck: chosen.map((from) => cloud.luck[from]!),
    logLikelihood: Float64Array.from(chosen, (from) => cloud.logLikelihood[from]!),
    ancestor: chosen.map((from) => cloud.ancestor[from]!),
  };
}
