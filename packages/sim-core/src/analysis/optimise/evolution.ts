import { floor, max, sqrt } from "../../math/arithmetic.ts";
import { exp } from "../../math/exp.ts";
import { log } from "../../math/log.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";
import type { Stream } from "../../random/stream.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** A cloud of points that moves and shapes itself towards low values. */
export interface Evolution {
  /** The next points to evaluate. */
  ask(): Float64Array[];
  /** Takes the points that were evaluated, as asked or moved to where they are allowed, with their values. */
  tell(points: readonly Float64Array[], values: readonly number[]): void;
  /** Middle of the cloud, and its width along its longest axis. */
  readonly centre: Float64Array;
  readonly width: number;
}

export interface EvolutionOptions {
  readonly start: Float64Array;
  /** Width of the first cloud: a third of where the minimum may be. */
  readonly spread: number;
  readonly luck: Stream;
  /** Points a generation; defaults to 4 + 3 ln(dimensions). */
  readonly population?: number | undefined;
}

/**
 * Covariance matrix adaptation (CMA-ES): a search without derivatives whose cloud learns the scale and the slant of what it
 * searches, from nothing but the order of its points.
 *
 * Source: Hansen, N. (2016), The CMA evolution strategy: a tutorial, arXiv:1604.00772, with its parameters.
 */
export function createEvolution({ start, spread, luck, population }: EvolutionOptions): Evolution {
  const size = start.length;
  const numbers = numbersFor(size, population ?? 4 + floor(3 * log(size)));
  const state: State = {
    centre: start.slice(),
    sigma: spread,
    covariance: identity(size),
    axes: { values: new Float64Array(size).fill(1), vectors: identity(size) },
    pathSigma: new Float64Array(size),
    pathC: new Float64Array(size),
    generation: 0,
  };
  return {
    ask: () => Array.from({ length: numbers.population }, () => drawn(state, luck)),
    tell: (points, values) => update(state, numbers, points, values),
    get centre() {
      return state.centre;
    },
    get width() {
      return state.sigma * sqrt(max(0, ...state.axes.values));
    },
  };
}

interface State {
  centre: Float64Array;
  sigma: number;
  covariance: Float64Array;
  axes: { readonly values: Float64Array; readonly vectors: Float64Array };
  pathSigma: Float64Array;
  pathC: Float64Array;
  generation: number;
}

interface Numbers {
  readonly population: number;
  readonly weights: readonly number[];
  readonly effective: number;
  readonly cSigma: number;
  readonly dSigma: number;
  readonly cC: number;
  readonly c1: number;
  readonly cMu: number;
  readonly expectedNorm: number;
}

function numbersFor(n: number, population: number): Numbers {
  const parents = floor(population / 2);
  const raw = Array.from({ length: parents }, (_, i) => log((population + 1) / 2) - log(i + 1));
  const total = raw.reduce((a, b) => a + b, 0);
  const weights = raw.map((weight) => weight / total);
  const effective = 1 / weights.reduce((a, b) => a + b * b, 0);
  const cSigma = (effective + 2) / (n + effective + 5);
  const c1 = 2 / ((n + 1.3) * (n + 1.3) + effective);
  const rankMu = (2 * (effective - 2 + 1 / effective)) / ((n + 2) * (n + 2) + effective);
  return {
    population,
    weights,
    effective,
    cSigma,
    dSigma: 1 + 2 * max(0, sqrt((effective - 1) / (n + 1)) - 1) + cSigma,
    cC: (4 + effective / n) / (n + 4 + (2 * effective) / n),
    c1,
    cMu: rankMu < 1 - c1 ? rankMu : 1 - c1,
    expectedNorm: sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)),
  };
}

function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, cell) => (cell % (size + 1) === 0 ? 1 : 0));
}

function drawn({ centre, sigma, axes }: State, luck: Stream): Float64Array {
  const size = centre.length;
  const along = Float64Array.from(axes.values, (value) => sqrt(max(0, value)) * normalQuantile(luck.next()));
  return centre.map((at, i) => {
    let step = 0;
    for (let k = 0; k < size; k++) step += axes.vectors[i * size + k]! * along[k]!;
    return at + sigma * step;
  });
}

function update(state: State, numbers: Numbers, points: readonly Float64Array[], values: readonly number[]): void {
  const { weights, effective, cSigma, dSigma, cC, expectedNorm } = numbers;
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]! || a - b);
  const steps = weights.map((_, rank) => points[order[rank]!]!.map((x, i) => (x - state.centre[i]!) / state.sigma));
  const mean = state.centre.map((_, i) => weights.reduce((sum, weight, rank) => sum + weight * steps[rank]![i]!, 0));
  state.centre = state.centre.map((x, i) => x + state.sigma * mean[i]!);
  state.generation++;
  const white = whitened(state, mean);
  const along = sqrt(cSigma * (2 - cSigma) * effective);
  state.pathSigma = state.pathSigma.map((x, i) => (1 - cSigma) * x + along * white[i]!);
  const norm = sqrt(state.pathSigma.reduce((sum, x) => sum + x * x, 0));
  const decay = 1 - exp(2 * state.generation * log(1 - cSigma));
  const isSteady = norm / sqrt(decay) < (1.4 + 2 / (mean.length + 1)) * expectedNorm ? 1 : 0;
  const alongC = isSteady * sqrt(cC * (2 - cC) * effective);
  state.pathC = state.pathC.map((x, i) => (1 - cC) * x + alongC * mean[i]!);
  adapt(state, numbers, steps, isSteady);
  state.sigma *= exp((cSigma / dSigma) * (norm / expectedNorm - 1));
}

/** A step in the coordinates in which the cloud is round. */
function whitened({ axes }: State, step: Float64Array): Float64Array {
  const size = step.length;
  const along = axes.values.map((value, k) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += axes.vectors[i * size + k]! * step[i]!;
    return value > 0 ? sum / sqrt(value) : 0;
  });
  return step.map((_, i) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += axes.vectors[i * size + k]! * along[k]!;
    return sum;
  });
}

function adapt(
  state: State,
  { weights, c1, cMu, cC }: Numbers,
  steps: readonly Float64Array[],
  isSteady: number,
): void {
  const size = state.centre.length;
  const kept = 1 - c1 - cMu + (1 - isSteady) * c1 * cC * (2 - cC);
  state.covariance = state.covariance.map((value, cell) => {
    const [i, j] = [floor(cell / size), cell % size];
    const parents = weights.reduce((sum, weight, rank) => sum + weight * steps[rank]![i]! * steps[rank]![j]!, 0);
    return kept * value + c1 * state.pathC[i]! * state.pathC[j]! + cMu * parents;
  });
  state.axes = symmetricEigen(state.covariance, size);
}
