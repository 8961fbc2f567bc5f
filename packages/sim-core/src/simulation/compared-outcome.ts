import { sampleQuantile } from "../math/quantile.ts";
import { measureOf } from "../outcomes/catalogue.ts";
import { pairedDifference } from "../outcomes/paired-difference.ts";
import { type Verdict, verdictOn } from "../outcomes/verdict.ts";
import { type OutcomeColumn, type Summary, summarise } from "./ensemble.ts";
import type { Observation } from "./observe.ts";

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

/** Compares one observation of two scenarios, world by world, where both are defined. */
export function compareColumns(scenario: string, base: OutcomeColumn, value: OutcomeColumn): ComparedOutcome {
  const defined = Array.from(base.values.keys()).filter(
    (row) => Number.isFinite(base.values[row]!) && Number.isFinite(value.values[row]!),
  );
  const left = Float64Array.from(defined, (row) => base.values[row]!);
  const right = Float64Array.from(defined, (row) => value.values[row]!);
  const { values: _values, reason: _reason, ...observation } = value;
  const shared = {
    scenario,
    ...observation,
    base: summarise(base),
    value: summarise(value),
    worlds: defined.length,
  };
  if (defined.length === 0)
    return { ...shared, ...NOTHING, reason: value.reason?.en ?? base.reason?.en ?? "not defined in any world" };
  const difference = left.map((each, row) => right[row]! - each);
  const paired = pairedDifference({ base: left, value: right });
  return {
    ...shared,
    difference: {
      mean: paired.mean,
      se: paired.se,
      low95: paired.low95,
      high95: paired.high95,
      ...quantilesOf(difference),
    },
    probabilityGreater: shareAbove(difference),
    verdict: verdictOn(difference, measureOf(value.measure)?.smallestThatMatters ?? 0),
    runsUnpairedWouldNeed: paired.runsUnpairedWouldNeed,
    reason: null,
  };
}

/** The quantiles (type 7) of differences that are told. */
export function quantilesOf(difference: Float64Array): Pick<DifferenceSummary, "p05" | "p25" | "p50" | "p75" | "p95"> {
  const sorted = difference.slice().sort();
  const at = (probability: number) => sampleQuantile(sorted, probability);
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

/** Part of the worlds with a difference above 0; ties count half. */
export function shareAbove(difference: Float64Array): number {
  return difference.reduce((count, each) => count + (each > 0 ? 1 : each === 0 ? 0.5 : 0), 0) / difference.length;
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
/** Where nothing can be said. */
export const NOTHING: Pick<ComparedOutcome, "difference" | "probabilityGreater" | "verdict" | "runsUnpairedWouldNeed"> =
  { difference: NO_DIFFERENCE, probabilityGreater: null, verdict: null, runsUnpairedWouldNeed: null };
