import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { compileFormula } from "./formula/compile.ts";
import type { PathSpec, Uncertain, UncertainPath } from "./parameters.ts";
import { yearOfQuarter } from "./quarters.ts";

/** Where the values of a scenario's numbers come from: a draw, or the centres. */
export interface Values {
  readonly of: (number: Uncertain) => number;
  readonly ofParameter: (name: string) => number;
}

/** The moments at which a quantity is asked for: the middles of `count` steps from the quarter `start` on. */
export interface Moments {
  /** Quarters since the year 0. */
  readonly start: number;
  readonly count: number;
  readonly stepsPerQuarter: number;
}

/**
 * A quantity over time in each step, in canonical units, unclipped.
 *
 * A table is constant before its first entry and after its last. Between two entries it grows at a constant rate
 * (`geometric`; at a constant amount where an entry is not positive) or by a constant amount (`linear`).
 */
export function seriesOf(path: UncertainPath, values: Values, moments: Moments): Float64Array {
  const { count } = moments;
  const series = new Float64Array(count);
  if (path.spec.kind === "constant") series.fill(values.of(path.spec.value));
  else if (path.spec.kind === "formula") fillByFormula(series, path.spec, values, moments);
  else fillByTable(series, path.spec, values, moments);
  if (path.times) {
    const factor = values.of(path.times);
    for (let index = 0; index < count; index++) series[index]! *= factor;
  }
  return series;
}

function fillByFormula(
  series: Float64Array,
  spec: Extract<PathSpec, { kind: "formula" }>,
  values: Values,
  { start, stepsPerQuarter }: Moments,
): void {
  const { formula } = spec;
  const run = compileFormula(formula);
  const isTime = (name: string): boolean => name === "year" || name === "quarter";
  const named = formula.names.map((name) => (isTime(name) ? 0 : values.ofParameter(name)));
  const year = formula.names.indexOf("year");
  const quarter = formula.names.indexOf("quarter");
  for (let index = 0; index < series.length; index++) {
    const passed = (index + 0.5) / stepsPerQuarter - 0.5;
    if (year >= 0) named[year] = yearOfQuarter(start + passed);
    if (quarter >= 0) named[quarter] = passed;
    series[index] = run(named);
  }
}

function fillByTable(
  series: Float64Array,
  spec: Extract<PathSpec, { kind: "table" }>,
  values: Values,
  { start, stepsPerQuarter }: Moments,
): void {
  const { at, interpolation } = spec;
  const entries = spec.entries.map((entry) => values.of(entry));
  let row = 0;
  for (let index = 0; index < series.length; index++) {
    const moment = start + (index + (interpolation === "step" ? 0 : 0.5)) / stepsPerQuarter;
    while (row + 1 < at.length && at[row + 1]! <= moment) row += 1;
    const isBetween = row + 1 < at.length && at[row]! <= moment;
    series[index] = isBetween && interpolation !== "step" ? between(spec, entries, row, moment) : entries[row]!;
  }
}

function between(
  spec: Extract<PathSpec, { kind: "table" }>,
  entries: readonly number[],
  row: number,
  moment: number,
): number {
  const [low, high] = [entries[row]!, entries[row + 1]!];
  const part = (moment - spec.at[row]!) / (spec.at[row + 1]! - spec.at[row]!);
  if (spec.interpolation === "geometric" && low > 0 && high > 0) return low * exp(part * log(high / low));
  return low + part * (high - low);
}
