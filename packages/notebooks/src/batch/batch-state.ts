import type { ChartState } from "@andromede/charts";
import type { Ensemble, Observable, Scenario } from "@andromede/sim-core";
import type { InBoth } from "@andromede/wording";

export type BatchStatus = "waiting" | "running" | "done" | "cancelled" | "failed";

/** How far a batch is, and what it has so far. */
export interface BatchState {
  /** Name of what was asked: the same scenarios, outcomes, luck and number of runs have the same. */
  readonly key: string;
  readonly status: BatchStatus;
  /** Runs done and due, over all scenarios. */
  readonly done: number;
  readonly total: number;
  readonly milliseconds: number;
  /** An ensemble per scenario, on the same luck; null before there are enough runs to draw. */
  readonly ensembles: readonly Ensemble[] | null;
  /** Whether the ensembles are those of an earlier setting, kept until the new ones come. */
  readonly isStale: boolean;
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly runs: number;
  /** Whether the worlds came with the page: nothing was changed, and nothing was run here. */
  readonly isBaked: boolean;
  /** What went wrong, to be read in either language. */
  readonly error: InBoth | null;
  /** What a chart of the ensembles says of itself; undefined once all is there. */
  readonly chartState: ChartState | undefined;
}

export interface BatchOptions {
  /** What is observed in each scenario, in the order of the scenarios. */
  readonly outcomes: readonly (readonly Observable[])[];
  readonly seed: string;
  readonly runs: number;
}

/** A batch as it is known before any run. */
export function blankState(
  key: string,
  scenarios: readonly Scenario[],
  { seed, runs }: Omit<BatchOptions, "outcomes">,
  earlier: readonly Ensemble[] | null,
): BatchState {
  return withChartState({
    key,
    status: "running",
    done: 0,
    total: runs * scenarios.length,
    milliseconds: 0,
    ensembles: earlier,
    isStale: earlier !== null,
    scenarios,
    seed,
    runs,
    isBaked: false,
    error: null,
    chartState: undefined,
  });
}

/** The state with what a chart says of it. */
export function withChartState(state: BatchState): BatchState {
  return { ...state, chartState: chartStateOf(state) };
}

function chartStateOf({ status, done, total, ensembles, isStale, error }: BatchState): ChartState | undefined {
  if (status === "done") return undefined;
  if (status === "failed") return { kind: "error", what: error ?? "" };
  if (status === "cancelled" && !isStale) return { kind: "cancelled", done, runs: total };
  if (ensembles !== null && isStale) return { kind: "stale", done, runs: total };
  return status === "waiting" ? { kind: "empty", seconds: total * SECONDS_PER_RUN } : undefined;
}

/** Of one run on one worker of a small machine; for "about 4 s". */
const SECONDS_PER_RUN = 0.004;
