import { floor } from "../../math/arithmetic.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import type { Design } from "../../simulation/design.ts";
import { type Marginals, marginalsOf, valueAt } from "../marginals.ts";
import { assumptionsOf, outcomeValues, type Question, type WorkOptions } from "../outcome-values.ts";
import { type MorrisEffects, morrisDesign, morrisEffects } from "./morris.ts";
import { type SaltelliDesign, saltelliDesign } from "./saltelli-design.ts";
import { type Interval, sobolEstimates } from "./sobol-indices.ts";

export interface SensitivityOptions extends WorkOptions {
  /** Paths of the screening. */
  readonly trajectories: number;
  /** Pairs of base points for the indices, N. */
  readonly samples: number;
  /** Assumptions that get an index of their own; the others are taken together. Defaults to 8. */
  readonly most?: number;
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

/** A source of variance: an assumption, all others together, or luck. */
export interface VariancePart {
  readonly kind: "assumption" | "others" | "luck";
  /** The assumption, or each of the others; none for luck. */
  readonly assumptions: readonly Uncertain[];
  /** Shares of the variance: alone, and with all that it does together with others; intervals of 95 %. */
  readonly first: number;
  readonly firstInterval: Interval;
  readonly total: number;
  readonly totalInterval: Interval;
}

export interface OutcomeSensitivity {
  /** All assumptions, those that move the outcome most first. */
  readonly screened: readonly ScreenedAssumption[];
  /** Mean size of what another luck does, all assumptions as they were. */
  readonly luckMuStar: number;
  /** The most important assumptions by their total share, then the others, then luck. */
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
 * Errors: RangeError where the outcome is not defined in some run.
 */
export async function outcomeSensitivity(question: Question, options: SensitivityOptions): Promise<OutcomeSensitivity> {
  const scenarios = scenariosOf(question);
  const all = assumptionsOf(scenarios);
  const most = options.most ?? 8;
  const perScenario = scenarios.length;
  const screening = options.trajectories * (all.length + 2);
  const groups = (all.length < most ? all.length : most + (all.length > most ? 1 : 0)) + 1;
  const total = perScenario * (screening + options.samples * (groups + 2));
  const told = (before: number): WorkOptions => ({
    ...options,
    onProgress: (done) => options.onProgress?.(before + done, total),
  });
  const { effects, luckMuStar } = await screen(question, all, options.trajectories, told(0));
  const screened = all
    .map((assumption, at) => screenedOf(assumption, effects, at, marginalsOf(scenarios)))
    .sort((a, b) => b.muStar - a.muStar || (a.assumption.path < b.assumption.path ? -1 : 1));
  const ordered = screened.map(({ assumption }) => assumption);
  const indices = await apportion(question, ordered, most, options.samples, told(perScenario * screening));
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

/** The quantiles of the priors at which points of the unit cube stand, for the assumptions that are its first inputs. */
function quantilesOf(
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

function refuseUndefined(outputs: Float64Array): void {
  const undefinedRuns = outputs.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0);
  if (undefinedRuns === 0) return;
  throw new RangeError(
    `the outcome is not defined in ${undefinedRuns} of ${outputs.length} runs: ask for one that is defined in every world.`,
  );
}

async function apportion(
  question: Question,
  ordered: readonly Uncertain[],
  most: number,
  samples: number,
  options: WorkOptions,
): Promise<Pick<OutcomeSensitivity, "parts" | "mean" | "variance">> {
  const important = ordered.slice(0, most);
  const others = ordered.slice(most);
  const luck = ordered.length;
  const groups = [
    ...important.map((_, at) => [at]),
    ...(others.length > 0 ? [others.map((_, at) => important.length + at)] : []),
    [luck],
  ];
  const marginals = marginalsOf(scenariosOf(question));
  const saltelli = saltelliDesign({ dimensions: luck + 1, samples, seed: options.seed, groups });
  const runs = samples * (groups.length + 2);
  const design: Design = {
    paths: ordered.map(({ path }) => path),
    quantiles: quantilesOf(saltelli.points, luck + 1, ordered, marginals, (x) => x),
    luck: luckOf(saltelli),
  };
  const outputs = await outcomeValues(question, { runs, design }, options);
  refuseUndefined(outputs);
  const found = sobolEstimates({ outputs, samples, seed: options.seed });
  const part = (kind: VariancePart["kind"], assumptions: readonly Uncertain[], at: number): VariancePart => ({
    kind,
    assumptions,
    first: found.firstOrder[at]!,
    firstInterval: found.firstOrderInterval[at]!,
    total: found.totalOrder[at]!,
    totalInterval: found.totalOrderInterval[at]!,
  });
  const parts = [
    ...important.map((each, at) => part("assumption", [each], at)).sort((a, b) => b.total - a.total),
    ...(others.length > 0 ? [part("others", others, important.length)] : []),
    part("luck", [], groups.length - 1),
  ];
  return { parts, mean: found.mean, variance: found.variance };
}

/** Points A have the luck of the first N runs, points B that of the next N; the group of luck, the last, swaps it. */
function luckOf({ samples, groups }: SaltelliDesign): Int32Array {
  const last = groups.length + 1;
  return Int32Array.from({ length: samples * (groups.length + 2) }, (_, row) => {
    const block = floor(row / samples);
    return (row % samples) + (block === 1 || block === last ? samples : 0);
  });
}
