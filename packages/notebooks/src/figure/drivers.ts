import type { DrawnColumn } from "@andromede/charts";
import { drawnAssumptions, type Ensemble, rankCorrelation, type Uncertain } from "@andromede/sim-core";
import { assumptionName, type Language } from "@andromede/wording";

/** One outcome to be explained. */
export interface DriversQuestion {
  readonly measure: string;
  readonly actor?: string;
  readonly quarter: string;
}

/** How strongly an assumption and an outcome go together over the worlds: a rank correlation, from -1 to 1. */
export interface Driver {
  readonly number: Uncertain;
  readonly correlation: number;
}

const MOST_RUNS = 500;

/**
 * The assumptions that an outcome goes with most over the worlds of an ensemble; of a pair of ensembles, the difference
 * between them. It says what goes together in the model, not how much of the result each causes.
 */
export function driversOf(ensembles: readonly Ensemble[], question: DriversQuestion, count: number = 3): Driver[] {
  const [base, other] = ensembles;
  if (!base) return [];
  const left = columnOf(base, question);
  const right = other ? columnOf(other, question) : null;
  if (!left) return [];
  const runs = Math.min(MOST_RUNS, left.length);
  const outcome = Float64Array.from({ length: runs }, (_, run) => (right ? right[run]! - left[run]! : left[run]!));
  const { scenario } = other ?? base;
  const drawn = drawnRows(other ?? base, runs);
  const isKnown = Array.from(outcome, Number.isFinite);
  const values = outcome.filter((_, run) => isKnown[run]);
  return scenario.assumptions
    .map((number, at) => {
      const column = outcome.map((_, run) => drawn[run]![at]!).filter((_, run) => isKnown[run]);
      return { number, correlation: rankCorrelation(column, values) ?? 0 };
    })
    .filter(({ correlation }) => Number.isFinite(correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, count);
}

const known = new WeakMap<Ensemble, Float64Array[]>();

/** What was drawn in the first worlds of an ensemble, worked out once. */
function drawnRows(ensemble: Ensemble, runs: number): readonly Float64Array[] {
  const { scenario, seed } = ensemble;
  const rows = known.get(ensemble) ?? [];
  known.set(ensemble, rows);
  for (let run = rows.length; run < runs; run++) rows.push(drawnAssumptions(scenario, { seed, run }));
  return rows;
}

/** The draws of those of some assumptions that an ensemble has, a column each, with their names: for `slicesOf`. */
export function drawnColumns(ensemble: Ensemble, paths: readonly string[], language: Language): DrawnColumn[] {
  const { scenario } = ensemble;
  return paths.flatMap((path) => {
    const at = scenario.assumptions.findIndex((each) => each.path === path);
    if (at < 0) return [];
    const values = drawnRows(ensemble, ensemble.runs).map((row) => row[at]!);
    return [{ name: assumptionName({ path }, language, scenario), values }];
  });
}

function columnOf({ outcomes }: Ensemble, { measure, actor, quarter }: DriversQuestion): Float64Array | null {
  const isAsked = (each: Ensemble["outcomes"][number]): boolean =>
    each.measure === measure && each.quarter === quarter && (actor === undefined || each.actor === actor);
  return outcomes.find(isAsked)?.values ?? null;
}
