import { floor } from "../../math/arithmetic.ts";
import type { Uncertain } from "../../scenario/parameters.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { say } from "../../sentence/sentence.ts";
import type { Design } from "../../simulation/design.ts";
import type { Marginals } from "../marginals.ts";
import { outcomeValues, type Question, type WorkOptions } from "../outcome-values.ts";
import { type SaltelliDesign, saltelliDesign } from "./saltelli-design.ts";
import { type FirstOrderEstimator, type Interval, sobolEstimates } from "./sobol-indices.ts";

/** A source of variance: an assumption, a group that was asked for, all others together, or luck. */
export interface VariancePart {
  readonly kind: "assumption" | "group" | "others" | "luck";
  /** Path of a group; null for all else. */
  readonly path: string | null;
  /** The assumption, or each of those that are taken together; none for luck. */
  readonly assumptions: readonly Uncertain[];
  /** Shares of the variance: alone, and with all that it does together with others; intervals of 95 %. */
  readonly first: number;
  readonly firstInterval: Interval;
  readonly total: number;
  readonly totalInterval: Interval;
}

/** How the variance is divided. */
export interface ApportionOptions {
  /** Pairs of base points, N. */
  readonly samples: number;
  /** Assumptions that get an index of their own; the others are taken together. */
  readonly most: number;
  /** Paths whose assumptions, at and below each, are one input. */
  readonly groups: readonly string[];
  readonly firstOrder: FirstOrderEstimator;
  /** Whether the seed scrambles the points. */
  readonly scrambled: boolean;
}

/** What is to get an index: what a part is, and which of the ordered assumptions it has. */
interface Due {
  readonly kind: VariancePart["kind"];
  readonly path: string | null;
  readonly inputs: readonly number[];
}

/**
 * The inputs of a study: the groups that were asked for, the most important of the rest, all others together, and luck, which
 * is the input behind the last assumption.
 *
 * Errors: RangeError for a group that has no assumption, and for an assumption in two groups.
 */
export function inputsDue(ordered: readonly Uncertain[], groups: readonly string[], most: number): readonly Due[] {
  const inputs = Array.from(ordered.keys());
  const grouped = groups.map((path): Due => {
    const own = inputs.filter((at) => isAtOrBelow(ordered[at]!.path, path));
    if (own.length === 0)
      throw new RefusedInput(say`there is no assumption at ${path} or below: no group can be made of it.`);
    return { kind: "group", path, inputs: own };
  });
  const taken = grouped.flatMap((group) => group.inputs);
  const twice = taken.find((input, at) => taken.indexOf(input) < at);
  if (twice !== undefined)
    throw new RefusedInput(say`${ordered[twice]!.path} is in two groups: name groups that do not overlap.`);
  const rest = inputs.filter((input) => !taken.includes(input));
  const [important, others] = [rest.slice(0, most), rest.slice(most)];
  return [
    ...grouped,
    ...important.map((input): Due => ({ kind: "assumption", path: null, inputs: [input] })),
    ...(others.length > 0 ? [{ kind: "others", path: null, inputs: others } as const] : []),
    { kind: "luck", path: null, inputs: [ordered.length] },
  ];
}

function isAtOrBelow(path: string, group: string): boolean {
  return path === group || path.startsWith(`${group}.`);
}

/** The variance of an outcome divided over its sources; groups and assumptions by their share in all, then the others, then luck. */
export async function apportion(
  question: Question,
  ordered: readonly Uncertain[],
  marginals: Marginals,
  { samples, most, groups, firstOrder, scrambled }: ApportionOptions,
  options: WorkOptions,
): Promise<{ readonly parts: readonly VariancePart[]; readonly mean: number; readonly variance: number }> {
  const due = inputsDue(ordered, groups, most);
  const luck = ordered.length;
  const { seed } = options;
  const inputs = due.map((each) => each.inputs);
  const saltelli = saltelliDesign({ dimensions: luck + 1, samples, seed, scrambled, groups: inputs });
  const design: Design = {
    paths: ordered.map(({ path }) => path),
    quantiles: quantilesOf(saltelli.points, luck + 1, ordered, marginals, (x) => x),
    luck: luckOf(saltelli),
  };
  const outputs = await outcomeValues(question, { runs: samples * (due.length + 2), design }, options);
  refuseUndefined(outputs);
  const found = sobolEstimates({ outputs, samples, seed, firstOrder });
  const parts = due.map(
    ({ kind, path, inputs: own }, at): VariancePart => ({
      ...{ kind, path, assumptions: kind === "luck" ? [] : own.map((input) => ordered[input]!) },
      ...{ first: found.firstOrder[at]!, firstInterval: found.firstOrderInterval[at]! },
      ...{ total: found.totalOrder[at]!, totalInterval: found.totalOrderInterval[at]! },
    }),
  );
  const isNamed = ({ kind }: VariancePart): boolean => kind === "group" || kind === "assumption";
  return {
    parts: [...parts.filter(isNamed).sort((a, b) => b.total - a.total), ...parts.filter((part) => !isNamed(part))],
    ...{ mean: found.mean, variance: found.variance },
  };
}

/** Points A have the luck of the first N runs, points B that of the next N; the group of luck, the last, swaps it. */
function luckOf({ samples, groups }: SaltelliDesign): Int32Array {
  const last = groups.length + 1;
  return Int32Array.from({ length: samples * (groups.length + 2) }, (_, row) => {
    const block = floor(row / samples);
    return (row % samples) + (block === 1 || block === last ? samples : 0);
  });
}

/** The quantiles of the priors at which points of the unit cube stand, for the assumptions that are its first inputs. */
export function quantilesOf(
  points: Float64Array,
  dimensions: number,
  wanted: readonly Uncertain[],
  marginals: Marginals,
  at: (x: number) => number,
): Float64Array {
  return Float64Array.from({ length: (points.length / dimensions) * wanted.length }, (_, cell) => {
    const column = cell % wanted.length;
    const x = points[((cell - column) / wanted.length) * dimensions + column]!;
    return marginals.priorQuantile(wanted[column]!, at(x));
  });
}

/** Refuses outputs that are not all numbers. */
export function refuseUndefined(outputs: Float64Array): void {
  const undefinedRuns = outputs.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0);
  if (undefinedRuns === 0) return;
  throw new RefusedInput(
    say`the outcome is not defined in ${undefinedRuns} of ${outputs.length} runs: ask for one that is defined in every world.`,
  );
}
