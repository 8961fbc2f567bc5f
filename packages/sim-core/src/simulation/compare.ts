import type { Observable, Scenario } from "../scenario/parameters.ts";
import { pairedOutcomes } from "./compare-paired.ts";
import { type ComparedOutcome, compareColumns } from "./compared-outcome.ts";
import { type Ensemble, type EnsembleOptions, ensemble } from "./ensemble.ts";
import { keyOutcomes } from "./key-outcomes.ts";
import { columnOf, withIngredients } from "./paired-ingredients.ts";
import { type RankRow, rankPolicies } from "./rank.ts";

export interface Comparison {
  readonly base: Ensemble;
  readonly alternatives: readonly Ensemble[];
  readonly seed: string;
  readonly runs: number;
  readonly outcomes: readonly ComparedOutcome[];
  /** For each observation, how often each scenario (base included) is first, and its mean regret. */
  readonly ranks: readonly RankRow[];
}

export interface CompareOptions extends Omit<EnsembleOptions, "onRun" | "firstRun"> {
  /** Called after each run with the number done and to do, over all scenarios. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Runs scenarios on the same luck and compares each with the base, world by world. A scenario compared with itself
 * differs by exactly 0. Errors: as `ensemble`.
 */
export function compare(
  base: Scenario,
  alternatives: Scenario | readonly Scenario[],
  options: CompareOptions,
): Comparison {
  const others = Array.isArray(alternatives) ? (alternatives as readonly Scenario[]) : [alternatives as Scenario];
  const outcomes = options.outcomes ?? sharedOutcomes([base, ...others]);
  const total = options.runs * (1 + others.length);
  let before = 0;
  const runAll = (scenario: Scenario): Ensemble => {
    const result = ensemble(scenario, {
      ...options,
      outcomes: withIngredients(scenario, outcomes),
      onRun: (done) => options.onProgress?.(before + done, total),
    });
    before += options.runs;
    return result;
  };
  const baseRuns = runAll(base);
  return assembleComparison(baseRuns, others.map(runAll), outcomes);
}

/**
 * Compares ensembles that were run with the same seed and runs, on the observations that they share. Measures that take
 * two scenarios follow where their columns are there; who gained from whom, where `asked` holds it.
 */
export function assembleComparison(
  base: Ensemble,
  alternatives: readonly Ensemble[],
  asked: readonly Observable[] = [],
): Comparison {
  const all = [base, ...alternatives];
  const outcomes = alternatives.flatMap((alternative) => [
    ...alternative.outcomes.flatMap((column) => {
      const left = columnOf(base, column);
      return left ? [compareColumns(alternative.scenario.id, left, column)] : [];
    }),
    ...pairedOutcomes(base, alternative, all, asked),
  ]);
  return { base, alternatives, seed: base.seed, runs: base.runs, outcomes, ranks: rankPolicies(all) };
}

/**
 * Key outcomes that every one of the scenarios has, and the columns of those that compare them: a firm that one of the
 * scenarios lacks is left out.
 */
export function sharedOutcomes(scenarios: readonly Scenario[]): Observable[] {
  const key = keyOutcomes(scenarios[0]!).filter(
    ({ actor }) => actor === undefined || scenarios.every((scenario) => scenario.data.firms[actor] !== undefined),
  );
  return withIngredients(scenarios[0]!, [...key, ...USUAL_PAIRED]);
}

const USUAL_PAIRED: readonly Observable[] = ["cost-per-point", "leverage-causal", "leverage-revenue", "regret"].map(
  (measure) => ({ measure, quarter: "end" }),
);
