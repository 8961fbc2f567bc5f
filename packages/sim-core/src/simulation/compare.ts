import { sampleQuantile } from "../math/quantile.ts";
import { measureOf } from "../outcomes/catalogue.ts";
import { pairedDifference } from "../outcomes/paired-difference.ts";
import { type Verdict, verdictOn } from "../outcomes/verdict.ts";
import type { Observable, Scenario } from "../scenario/parameters.ts";
import {
  type Ensemble,
  type EnsembleOptions,
  ensemble,
  type OutcomeColumn,
  type Summary,
  summarise,
} from "./ensemble.ts";
import { keyOutcomes } from "./key-outcomes.ts";
import type { Observation } from "./observe.ts";
import { type RankRow, rankPolicies } from "./rank.ts";

/** A difference of paired runs: value less base, world by world. */
export interface DifferenceSummary {
  readonly mean: number | null;
  readonly se: number | null;
  readonly low95: number | null;
  readonly high95: number | null;
  readonly p05: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
}

export interface ComparedOutcome extends Observation {
  readonly scenario: string;
  readonly base: Summary;
  readonly value: Summary;
  readonly difference: DifferenceSummary;
  /** Part of the worlds in which value is above base; ties count half. */
  readonly probabilityGreater: number | null;
  readonly verdict: Verdict | null;
  /** Runs with separate luck that would give the same standard error; null where the difference does not vary. */
  readonly runsUnpairedWouldNeed: number | null;
  /** Worlds in which both are defined. */
  readonly worlds: number;
  readonly reason: string | null;
}

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
      outcomes,
      onRun: (done) => options.onProgress?.(before + done, total),
    });
    before += options.runs;
    return result;
  };
  const baseRuns = runAll(base);
  return assembleComparison(baseRuns, others.map(runAll));
}

/** Compares ensembles that were run with the same seed, runs and outcomes. */
export function assembleComparison(base: Ensemble, alternatives: readonly Ensemble[]): Comparison {
  const outcomes = alternatives.flatMap((alternative) =>
    alternative.outcomes.map((column, index) => compareColumns(alternative.scenario.id, base.outcomes[index]!, column)),
  );
  return {
    base,
    alternatives,
    seed: base.seed,
    runs: base.runs,
    outcomes,
    ranks: rankPolicies([base, ...alternatives]),
  };
}

/** Key outcomes that every one of the scenarios has: a firm that one of them lacks is left out. */
export function sharedOutcomes(scenarios: readonly Scenario[]): Observable[] {
  return keyOutcomes(scenarios[0]!).filter(
    ({ actor }) => actor === undefined || scenarios.every((scenario) => scenario.data.firms[actor] !== undefined),
  );
}

function compareColumns(scenario: string, base: OutcomeColumn, value: OutcomeColumn): ComparedOutcome {
  const defined = Array.from(base.values.keys()).filter(
    (row) => Number.isFinite(base.values[row]!) && Number.isFinite(value.values[row]!),
  );
  const left = Float64Array.from(defined, (row) => base.values[row]!);
  const right = Float64Array.from(defined, (row) => value.values[row]!);
  const { measure, actor, segment, quarter, unit } = value;
  const shared = {
    scenario,
    measure,
    actor,
    segment,
    quarter,
    unit,
    base: summarise(base),
    value: summarise(value),
    worlds: defined.length,
  };
  if (defined.length === 0)
    return { ...shared, ...NOTHING, reason: value.reason?.en ?? base.reason?.en ?? "not defined in any world" };
  const difference = left.map((each, row) => right[row]! - each);
  const paired = pairedDifference({ base: left, value: right });
  const sorted = difference.slice().sort();
  const at = (probability: number) => sampleQuantile(sorted, probability);
  const above = difference.reduce((count, each) => count + (each > 0 ? 1 : each === 0 ? 0.5 : 0), 0);
  return {
    ...shared,
    difference: {
      mean: paired.mean,
      se: paired.se,
      low95: paired.low95,
      high95: paired.high95,
      p05: at(0.05),
      p25: at(0.25),
      p50: at(0.5),
      p75: at(0.75),
      p95: at(0.95),
    },
    probabilityGreater: above / difference.length,
    verdict: verdictOn(difference, measureOf(measure)?.smallestThatMatters ?? 0),
    runsUnpairedWouldNeed: paired.runsUnpairedWouldNeed,
    reason: null,
  };
}

const NO_DIFFERENCE: DifferenceSummary = {
  mean: null,
  se: null,
  low95: null,
  high95: null,
  p05: null,
  p25: null,
  p50: null,
  p75: null,
  p95: null,
};
const NOTHING = { difference: NO_DIFFERENCE, probabilityGreater: null, verdict: null, runsUnpairedWouldNeed: null };
