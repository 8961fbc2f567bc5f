import { floor, max, round } from "../../math/arithmetic.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import type { Design } from "../../simulation/design.ts";
import { type Marginals, marginalsOf, valueAt } from "../marginals.ts";
import { assumptionsOf, outcomeValues, type Question, type WorkOptions } from "../outcome-values.ts";
import { type MorrisEffects, morrisDesign, morrisEffects } from "./morris.ts";
import type { FirstOrderEstimator } from "./sobol-indices.ts";
import { apportion, inputsDue, quantilesOf, refuseUndefined, type VariancePart } from "./variance-parts.ts";

export interface SensitivityOptions extends WorkOptions {
  /** Paths of the screening. Defaults to a fortieth of the pairs of points, at least 4. */
  readonly trajectories?: number;
  /** Pairs of base points for the indices, N. */
  readonly samples: number;
  /** Assumptions that get an index of their own; the others are taken together. Defaults to 8. */
  readonly most?: number;
  /** Paths whose assumptions, at and below each, are taken as one. Defaults to none. */
  readonly groups?: readonly string[];
  /** Defaults to Saltelli's. */
  readonly firstOrder?: FirstOrderEstimator;
  /** Whether the seed scrambles the points of the indices. Defaults to true. */
  readonly scrambled?: boolean;
}

/** What an assumption does when it goes from the low to the high end of its 90 % range, the others anywhere. */
export interface ScreenedAssumption {
  readonly assumption: Uncertain;
  /** The ends of that range. */
  readonly range: readonly [low: number, high: number];
  /** Mean effect, mean size of the effect with its standard error, and how much the effect varies; in the outcome's unit. */
  readonly mu: number;
  readonly muStar: number;
  readonly muStarError: number;
  readonly sigma: number;
}

export interface OutcomeSensitivity {
  /** All assumptions, those that move the outcome most first. */
  readonly screened: readonly ScreenedAssumption[];
  /** Mean size of what another luck does, all assumptions as they were. */
  readonly luckMuStar: number;
  /** Groups and the most important assumptions by their share in all, then the others, then luck. */
  readonly parts: readonly VariancePart[];
  /** Of the outcome over the worlds. */
  readonly mean: number;
  readonly variance: number;
  /** Histories simulated in all. */
  readonly runs: number;
}

/**
 * Which assumption matters for an outcome, and how much is luck: Morris's screening over all assumptions, each over its
 * 90 % range, then first and total Sobol indices of those that move it most, of the others together, and of luck: votes,
 * picks and all else that no assumption decides. Indices take assumptions as independent: where facts have taught
 * something, each is taken as the facts have left it by itself.
 *
 * Errors: RangeError where the outcome is not defined in some run, and for groups that have nothing or overlap.
 */
export async function outcomeSensitivity(question: Question, options: SensitivityOptions): Promise<OutcomeSensitivity> {
  const scenarios = scenariosOf(question);
  const all = assumptionsOf(scenarios);
  const {
    samples,
    trajectories = max(4, round(samples / 40)),
    most = 8,
    groups = [],
    firstOrder = "saltelli",
    scrambled = true,
  } = options;
  const perScenario = scenarios.length;
  const screening = trajectories * (all.length + 2);
  const total = perScenario * (screening + samples * (inputsDue(all, groups, most).length + 2));
  const told = (before: number): WorkOptions => ({
    ...options,
    onProgress: (done) => options.onProgress?.(before + done, total),
  });
  const { effects, luckMuStar } = await screen(question, all, trajectories, told(0));
  const screened = all
    .map((assumption, at) => screenedOf(assumption, effects, at, marginalsOf(scenarios)))
    .sort((a, b) => b.muStar - a.muStar || (a.assumption.path < b.assumption.path ? -1 : 1));
  const ordered = screened.map(({ assumption }) => assumption);
  const asked = { samples, most, groups, firstOrder, scrambled };
  const indices = await apportion(question, ordered, marginalsOf(scenarios), asked, told(perScenario * screening));
  return { screened, luckMuStar, ...indices, runs: total };
}

function scenariosOf({ scenario, base }: Question): readonly Scenario[] {
  return base ? [scenario, base] : [scenario];
}

function screenedOf(
  assumption: Uncertain,
  effects: MorrisEffects,
  at: number,
  marginals: Marginals,
): ScreenedAssumption {
  const of = (column: keyof MorrisEffects): number => effects[column][at]!;
  const end = (u: number): number => valueAt(assumption, marginals.priorQuantile(assumption, u));
  const moved = { mu: of("mu"), muStar: of("muStar"), muStarError: of("muStarError"), sigma: of("sigma") };
  return { assumption, range: [end(LOW), end(HIGH)], ...moved };
}

/** Ends of the 90 % range. */
const [LOW, HIGH] = [0.05, 0.95];

/** Luck is one more input: it takes one of two runs of its own on each path. */
async function screen(
  question: Question,
  all: readonly Uncertain[],
  trajectories: number,
  options: WorkOptions,
): Promise<{ effects: MorrisEffects; luckMuStar: number }> {
  const dimensions = all.length + 1;
  const marginals = marginalsOf(scenariosOf(question));
  const points = morrisDesign({ dimensions, trajectories, seed: options.seed });
  const runs = points.length / dimensions;
  const isOtherLuck = (row: number): boolean => points[row * dimensions + all.length]! > 0.5;
  const design: Design = {
    paths: all.map(({ path }) => path),
    quantiles: quantilesOf(points, dimensions, all, marginals, (x) => LOW + (HIGH - LOW) * x),
    luck: Int32Array.from({ length: runs }, (_, row) => 2 * floor(row / (dimensions + 1)) + (isOtherLuck(row) ? 1 : 0)),
  };
  const outputs = await outcomeValues(question, { runs, design }, options);
  refuseUndefined(outputs);
  const effects = morrisEffects({ dimensions, points, outputs });
  // Between two lucks there is no distance: what the step was called is taken out again.
  return { effects, luckMuStar: effects.muStar[all.length]! * STEP };
}

/** Of a path through four levels. */
const STEP = 2 / 3;
