import { floor } from "../../math/arithmetic.ts";
import { mean } from "../../math/moments.ts";
import { sampleQuantile } from "../../math/quantile.ts";
import { stream } from "../../random/stream.ts";
import { type SaltelliInput, saltelliDesign } from "./saltelli-design.ts";

/** How the share of an input alone is estimated. */
export type FirstOrderEstimator = "saltelli" | "jansen";

export interface SobolInput extends SaltelliInput {
  /** What is studied, at a point of the unit cube. */
  readonly model: (point: Float64Array) => number;
  /** Defaults to Saltelli's. */
  readonly firstOrder?: FirstOrderEstimator | undefined;
}

/** Interval of 95 %, by bootstrap. */
export type Interval = readonly [low: number, high: number];

/** Shares of the variance of an output, one entry for each input, or each group of inputs. */
export interface SobolIndices {
  /** Part of the variance that would vanish, on average, were this input known and nothing else. */
  readonly firstOrder: readonly number[];
  /** Part that would remain, on average, were all the others known: its own part and all that it does together with others. */
  readonly totalOrder: readonly number[];
  readonly firstOrderInterval: readonly Interval[];
  readonly totalOrderInterval: readonly Interval[];
  /** Variance of the output, in its unit squared. */
  readonly variance: number;
  readonly mean: number;
}

/**
 * Which input matters, by shares of the output's variance: Saltelli's points, Jansen's estimator of the total index,
 * Saltelli's or Jansen's of the first-order one, intervals of 95 % from 500 resamplings of the points. Groups of inputs are
 * taken as one. Jansen's first-order estimator is the better one where an input makes nearly all of the variance; it errs by the
 * same large amount for every input, so that among many small ones Saltelli's is.
 *
 * An output that does not vary has indices 0. Errors: RangeError for counts that are none, and where the model gives no
 * finite number.
 *
 * Source: Saltelli, A. et al. (2010), Computer Physics Communications 181(2), 259-270, doi:10.1016/j.cpc.2009.09.018;
 * Jansen, M. J. W. (1999), Computer Physics Communications 117, 35-43, doi:10.1016/S0010-4655(98)00154-4.
 */
export function sobolIndices({ model, firstOrder, ...input }: SobolInput): SobolIndices {
  const design = saltelliDesign(input);
  const { points, dimensions } = design;
  const outputs = Float64Array.from({ length: points.length / dimensions }, (_, row) =>
    model(points.slice(row * dimensions, (row + 1) * dimensions)),
  );
  return sobolEstimates({ outputs, samples: design.samples, seed: input.seed, firstOrder });
}

export interface SobolOutputs {
  /** The model's output at each row of a Saltelli design, in the order of its rows. */
  readonly outputs: Float64Array;
  /** N of the design. */
  readonly samples: number;
  readonly seed: string | number;
  /** Defaults to Saltelli's. */
  readonly firstOrder?: FirstOrderEstimator | undefined;
}

/** Sobol indices from what a model gave at the points of `saltelliDesign`. Limits and errors: as `sobolIndices`. */
export function sobolEstimates({ outputs, samples, seed, firstOrder = "saltelli" }: SobolOutputs): SobolIndices {
  const bad = outputs.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`the model gives ${outputs[bad]} at row ${bad} of the design.`);
  // Variances are the same about any centre, and lose fewer digits about the mean.
  const centre = mean(outputs.subarray(0, 2 * samples));
  const centred = outputs.map((value) => value - centre);
  const groups = outputs.length / samples - 2;
  const study: Study = { outputs: centred, samples, firstOrder };
  const all = Int32Array.from({ length: samples }, (_, row) => row);
  const estimate = indicesOf(study, all);
  const resampled = bootstrap(study, seed);
  const interval = (column: "first" | "total", group: number): Interval => {
    const sorted = Float64Array.from(resampled, (each) => each[column][group]!).sort();
    return [sampleQuantile(sorted, 0.025), sampleQuantile(sorted, 0.975)];
  };
  const inputs = Array.from({ length: groups }, (_, group) => group);
  return {
    firstOrder: Array.from(estimate.first),
    totalOrder: Array.from(estimate.total),
    firstOrderInterval: inputs.map((group) => interval("first", group)),
    totalOrderInterval: inputs.map((group) => interval("total", group)),
    variance: estimate.variance,
    mean: centre,
  };
}

const RESAMPLINGS = 500;

interface Study {
  readonly outputs: Float64Array;
  readonly samples: number;
  readonly firstOrder: FirstOrderEstimator;
}

interface Estimate {
  readonly first: Float64Array;
  readonly total: Float64Array;
  readonly variance: number;
}

function bootstrap(study: Study, seed: string | number): Estimate[] {
  const luck = stream(seed, "bootstrap");
  const { samples } = study;
  return Array.from({ length: RESAMPLINGS }, () =>
    indicesOf(
      study,
      Int32Array.from({ length: samples }, () => floor(luck.next() * samples)),
    ),
  );
}

/** Both indices over some of the pairs of base points. */
function indicesOf({ outputs, samples, firstOrder }: Study, rows: Int32Array): Estimate {
  const groups = outputs.length / samples - 2;
  const variance = varianceOf(outputs, samples, rows);
  const [first, total] = [new Float64Array(groups), new Float64Array(groups)];
  if (!(variance > 0)) return { first, total, variance: 0 };
  for (let group = 0; group < groups; group++) {
    const from = (group + 2) * samples;
    let [together, apart, remote] = [0, 0, 0];
    for (const row of rows) {
      const mixed = outputs[from + row]!;
      const [change, rest] = [mixed - outputs[row]!, mixed - outputs[samples + row]!];
      together += outputs[samples + row]! * change;
      apart += change * change;
      remote += rest * rest;
    }
    const all = rows.length * variance;
    first[group] = firstOrder === "jansen" ? 1 - remote / (2 * all) : together / all;
    total[group] = apart / (2 * all);
  }
  return { first, total, variance };
}

/** Over the points A and B together. */
function varianceOf(outputs: Float64Array, samples: number, rows: Int32Array): number {
  let [total, squares] = [0, 0];
  for (const row of rows) {
    const [a, b] = [outputs[row]!, outputs[samples + row]!];
    total += a + b;
    squares += a * a + b * b;
  }
  const count = 2 * rows.length;
  return (squares - (total * total) / count) / (count - 1);
}
