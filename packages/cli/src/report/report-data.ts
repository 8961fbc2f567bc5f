import {
  assembleComparison,
  type Comparison,
  digestOf,
  type Ensemble,
  type Executor,
  ensembleWith,
  type Observable,
  type Scenario,
  type StopSignal,
  sharedOutcomes,
} from "@andromede/sim-core";
import { drawnFirms, moreObservables } from "./observables.ts";

export interface ReportRuns {
  readonly executor: Executor;
  readonly runs: number;
  readonly seed: string;
  readonly signal?: StopSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** One scenario of a report: what `compare` observes of it, and what only its pictures need. */
export interface Reported {
  readonly scenario: Scenario;
  /** The outcomes that all scenarios share: the columns and the digest of `run` and `compare`. */
  readonly shared: Ensemble;
  /** Everything that was observed. */
  readonly all: Ensemble;
}

export interface ReportData {
  readonly base: Reported;
  readonly alternatives: readonly Reported[];
  /** Null where there is nothing to compare with. */
  readonly comparison: Comparison | null;
  readonly runs: number;
  readonly seed: string;
}

/** Runs what a report tells: every scenario on the same luck. */
export async function gatherReport(scenarios: readonly Scenario[], options: ReportRuns): Promise<ReportData> {
  const shared = sharedOutcomes(scenarios);
  const firms = drawnFirms(scenarios);
  const reported: Reported[] = [];
  for (const scenario of scenarios) {
    const observables = [...shared, ...moreObservables(scenario, shared, firms)];
    reported.push(await runOne(scenario, observables, shared.length, reported.length, scenarios.length, options));
  }
  const [base, ...alternatives] = reported;
  const comparison =
    alternatives.length > 0
      ? assembleComparison(
          base!.shared,
          alternatives.map(({ shared: each }) => each),
        )
      : null;
  return { base: base!, alternatives, comparison, runs: options.runs, seed: options.seed };
}

async function runOne(
  scenario: Scenario,
  outcomes: readonly Observable[],
  sharedCount: number,
  at: number,
  of: number,
  { executor, runs, seed, signal, onProgress }: ReportRuns,
): Promise<Reported> {
  const all = await ensembleWith(executor, scenario, {
    runs,
    seed,
    outcomes,
    onProgress: (done) => onProgress?.(at * runs + done, of * runs),
    ...(signal && { signal }),
  });
  const columns = all.outcomes.slice(0, sharedCount);
  const shared = { ...all, outcomes: columns, digest: digestOf(columns.map(({ values }) => values)) };
  return { scenario, shared, all };
}
