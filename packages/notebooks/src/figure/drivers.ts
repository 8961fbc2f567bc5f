import { drawnAssumptions, type Ensemble, rankCorrelation, type Uncertain } from "@andromede/sim-core";

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
  const { scenario, seed } = other ?? base;
  const drawn = Array.from({ length: runs }, (_, run) => drawnAssumptions(scenario, { seed, run }));
  const isKnown = Array.from(outcome, Number.isFinite);
  const values = outcome.filter((_, run) => isKnown[run]);
  return scenario.assumptions
    .map((number, at) => {
      const column = Float64Array.from(drawn, (row) => row[at]!).filter((_, run) => isKnown[run]);
      return { number, correlation: rankCorrelation(column, values) ?? 0 };
    })
    .filter(({ correlation }) => Number.isFinite(correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, count);
}

function columnOf({ outcomes }: Ensemble, { measure, actor, quarter }: DriversQuestion): Float64Array | null {
  const isAsked = (each: Ensemble["outcomes"][number]): boolean =>
    each.measure === measure && each.quarter === quarter && (actor === undefined || each.actor === actor);
  return outcomes.find(isAsked)?.values ?? null;
}
