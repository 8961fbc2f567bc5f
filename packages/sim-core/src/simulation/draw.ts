import { floor } from "../math/arithmetic.ts";
import { quantileOf } from "../random/distributions.ts";
import { createLuck, type Luck, type Purpose, purpose } from "../random/luck.ts";
import { compileFormula } from "../scenario/formula/compile.ts";
import type { Scenario, Uncertain, UncertainPath } from "../scenario/parameters.ts";
import type { Posterior } from "../scenario/posterior.ts";
import { formatQuarter } from "../scenario/quarters.ts";
import { type Moments, seriesOf } from "../scenario/series.ts";
import { RefusedInput } from "../sentence/refused-input.ts";
import { say } from "../sentence/sentence.ts";
import type { Placement } from "./design.ts";
import { luckPathOf } from "./luck-names.ts";

/** The values that a scenario's uncertain numbers have in one run, in canonical units. */
export interface Draw {
  /**
   * The value of a number, inside its range.
   *
   * @param member which of several alike, where one number stands for each of a drawn group; each draws its own
   */
  number(number: Uncertain, member?: number): number;
  /**
   * A quantity in each of `count` steps from `start` (quarters since the year 0) on, inside its range; `stepsPerQuarter`
   * defaults to 1.
   */
  series(path: UncertainPath, start: number, count: number, member?: number, stepsPerQuarter?: number): Float64Array;
}

export interface DrawOptions {
  readonly seed: string | number;
  /** Number of the run, from 0. */
  readonly run: number;
  /** True: every number is at its centre, and nothing is drawn. */
  readonly centre?: boolean;
  /** The luck of that run, where it is made already. */
  readonly luck?: Luck;
  /** Where an experiment places some of the assumptions; the rest is left to luck, or to the centre. */
  readonly placement?: Placement | undefined;
}

/** What the luck of each number is for; the same in every run, and expensive beside a draw. */
const purposes = new WeakMap<Uncertain, Purpose>();

/**
 * Draws a scenario's uncertain numbers for one run.
 *
 * The luck of a number belongs to its path: two scenarios that both have `firms.ovh.fixedCost` share its quantile, even
 * where their distributions differ, and a number more or less changes no other. A formula takes the values of the
 * parameters that it names; parameters are drawn once a run, for all members of a group. A placed assumption takes its
 * place in the design instead, in the first of a group; the other members keep their luck. Where facts have taught
 * something about assumptions, one draw of their posterior is taken for all of them; a prior that the scenario has
 * changed stands as changed.
 *
 * @throws RangeError where a formula gives no finite number, with the path and the run
 */
export function createDraw(scenario: Scenario, options: DrawOptions): Draw {
  const { seed, run, centre = false, luck = createLuck(seed, run), placement } = options;
  const drawn = new Map<Uncertain, number>();
  const { parameters } = scenario.data;
  const ofParameter = (name: string): number => number(parameters[name]!);

  const learnt = learntIn(scenario, luck, centre);
  const isPlaced = (of: Uncertain, member: number): boolean =>
    (placement !== undefined || learnt !== undefined) &&
    (of.spec.kind === "formula" || (member === 0 && (placement?.quantile(of.path) ?? learnt?.(of)) !== undefined));
  const quantile = (of: Uncertain, member: number): number => {
    if (of.spec.kind !== "distribution") return Number.NaN;
    const placed = member === 0 ? (placement?.quantile(of.path) ?? learnt?.(of)) : undefined;
    return quantileOf(of.spec.distribution, placed ?? luck.uniform(purposeOf(of, scenario), member));
  };
  const evaluated = (of: Uncertain): number => {
    if (of.spec.kind !== "formula") return Number.NaN;
    const value = compileFormula(of.spec.formula)(of.spec.formula.names.map(ofParameter));
    if (Number.isFinite(value)) return value;
    throw new RefusedInput(say`${of.path}: the formula "${of.spec.formula.text}" gives ${value} in run ${run}.`);
  };
  const memoised = (of: Uncertain): number => {
    const known = drawn.get(of);
    if (known !== undefined) return known;
    const value = clipped(of.spec.kind === "formula" ? evaluated(of) : quantile(of, 0), of);
    drawn.set(of, value);
    return value;
  };
  const number = (of: Uncertain, member = 0): number => {
    if (of.spec.kind === "constant") return of.spec.value;
    if (centre && !isPlaced(of, member)) return of.centre!;
    return member === 0 || of.spec.kind === "formula" ? memoised(of) : clipped(quantile(of, member), of);
  };
  return {
    number,
    series(path, start, count, member = 0, stepsPerQuarter = 1) {
      const values = { of: (part: Uncertain) => number(part, member), ofParameter };
      const moments = { start, count, stepsPerQuarter };
      return clippedSeries(seriesOf(path, values, moments), path, moments, run);
    },
  };
}

const ROW = purpose("posterior", "row");

/** The quantiles of the posterior's draw that a run takes, or those of its medians; undefined where nothing was learnt. */
function learntIn(
  scenario: Scenario,
  luck: Luck,
  centre: boolean,
): ((of: Uncertain) => number | undefined) | undefined {
  const { posterior } = scenario;
  if (!posterior) return undefined;
  const { paths, quantiles, rows } = posterior;
  const columns = columnsOf(scenario, posterior);
  const from = floor(luck.uniform(ROW, 0) * rows) * paths.length;
  return (of) => {
    const column = columns.get(of);
    if (column === undefined) return undefined;
    return centre ? posterior.centre[column]! : quantiles[from + column]!;
  };
}

const known = new WeakMap<Scenario, ReadonlyMap<Uncertain, number>>();

/** Which column of the posterior belongs to which assumption: of those whose prior is written as it was then. */
function columnsOf(scenario: Scenario, { paths, written }: Posterior): ReadonlyMap<Uncertain, number> {
  const made =
    known.get(scenario) ??
    new Map(
      scenario.assumptions.flatMap((assumption) => {
        const column = paths.indexOf(luckPathOf(scenario, assumption.path));
        return column >= 0 && written[column] === assumption.written ? [[assumption, column] as const] : [];
      }),
    );
  known.set(scenario, made);
  return made;
}

function purposeOf(number: Uncertain, scenario: Scenario): Purpose {
  const known = purposes.get(number);
  if (known) return known;
  const made = purpose("prior", luckPathOf(scenario, number.path));
  purposes.set(number, made);
  return made;
}

function clipped(value: number, { min, max }: { readonly min?: number; readonly max?: number }): number {
  if (min !== undefined && value < min) return min;
  return max !== undefined && value > max ? max : value;
}

function clippedSeries(
  series: Float64Array,
  path: UncertainPath,
  { start, stepsPerQuarter }: Moments,
  run: number,
): Float64Array {
  for (let index = 0; index < series.length; index++) {
    const value = series[index]!;
    if (!Number.isFinite(value))
      throw new RefusedInput(
        say`${path.path}: ${value} in ${formatQuarter(start + floor(index / stepsPerQuarter))} of run ${run}.`,
      );
    series[index] = clipped(value, path);
  }
  return series;
}
