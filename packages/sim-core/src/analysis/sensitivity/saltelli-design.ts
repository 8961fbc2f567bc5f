import { stream } from "../../random/stream.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { say } from "../../sentence/sentence.ts";
import { MOST_SOBOL_DIMENSIONS, sobolPoints } from "./sobol-sequence.ts";

export interface SaltelliInput {
  /** Number of inputs, each uniform on (0, 1). */
  readonly dimensions: number;
  /** Number of pairs of base points, N. */
  readonly samples: number;
  readonly seed: string | number;
  /** Sobol points scrambled by the seed, or plain: the same for every seed. Defaults to scrambled. */
  readonly scrambled?: boolean | undefined;
  /** Inputs taken together, as lists of their numbers; defaults to each by itself. */
  readonly groups?: readonly (readonly number[])[] | undefined;
}

/** Where a model has to be evaluated for Sobol indices. */
export interface SaltelliDesign {
  readonly dimensions: number;
  readonly samples: number;
  readonly groups: readonly (readonly number[])[];
  /**
   * Row by row: N points A, N points B, then for each group N points that are A with the group's inputs from B.
   * Rows in all: N (groups + 2).
   */
  readonly points: Float64Array;
}

/**
 * The points of Saltelli's scheme. The first 64 inputs have Sobol points, scrambled or plain; what lies beyond, where evenness no
 * longer helps, has plain luck.
 *
 * Errors: RangeError for a count that is none, and for a group that names no input or one that there is not.
 *
 * Source: Saltelli, A. et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications
 * 181(2), 259-270, doi:10.1016/j.cpc.2009.09.018.
 */
export function saltelliDesign(input: SaltelliInput): SaltelliDesign {
  const { dimensions, samples, groups: asked } = input;
  const groups = asked ?? Array.from({ length: dimensions }, (_, dimension) => [dimension]);
  refuseDesign(dimensions, samples, groups);
  const [a, b] = basePoints(input);
  const points = new Float64Array(dimensions * samples * (groups.length + 2));
  points.set(a, 0);
  points.set(b, a.length);
  for (const [index, group] of groups.entries()) {
    const from = (index + 2) * a.length;
    points.set(a, from);
    for (let row = 0; row < samples; row++)
      for (const dimension of group) points[from + row * dimensions + dimension] = b[row * dimensions + dimension]!;
  }
  return { dimensions, samples, groups, points };
}

function refuseDesign(dimensions: number, samples: number, groups: readonly (readonly number[])[]): void {
  for (const [name, count, least] of [
    ["dimensions", dimensions, 1],
    ["samples", samples, 2],
  ] as const) {
    if (!Number.isInteger(count) || count < least)
      throw new RefusedInput(say`${name} is ${count}: a whole number from ${least} is due.`);
  }
  for (const [index, group] of groups.entries()) {
    const isFine = group.length > 0 && group.every((each) => Number.isInteger(each) && each >= 0 && each < dimensions);
    if (!isFine)
      throw new RefusedInput(
        say`group ${index} is [${group.join(", ")}]: numbers of inputs, 0 to ${dimensions - 1}, are due.`,
      );
  }
}

/** The points A and B: two halves of the coordinates of the same points. */
function basePoints({ dimensions, samples, seed, scrambled = true }: SaltelliInput): [Float64Array, Float64Array] {
  const most = MOST_SOBOL_DIMENSIONS / 2;
  const even = dimensions < most ? dimensions : most;
  const sobol = sobolPoints({ dimensions: 2 * even, count: samples, ...(scrambled && { seed }) });
  const luck = stream(seed, "saltelli");
  const half = (offset: number): Float64Array =>
    Float64Array.from({ length: samples * dimensions }, (_, cell) => {
      const dimension = cell % dimensions;
      const row = (cell - dimension) / dimensions;
      return dimension < even ? sobol[row * 2 * even + offset + dimension]! : luck.next();
    });
  return [half(0), half(even)];
}
