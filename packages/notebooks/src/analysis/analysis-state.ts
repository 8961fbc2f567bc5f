import type { ChartState } from "@andromede/charts";
import type { Observable, Scenario, Sentence } from "@andromede/sim-core";
import { type InBoth, sentenceText } from "@andromede/wording";
import type { Asked } from "./asked.ts";
import type { Told } from "./told.ts";

/** Why an analysis failed: in pieces, where the core says so and it can be said in the reader’s language. */
export interface Failure {
  readonly message: string;
  readonly says: Sentence | null;
}

/** How far an analysis is, and what it has found. */
export interface AnalysisState {
  readonly kind: Asked["kind"];
  /** Name of what was asked. */
  readonly key: string;
  readonly status: "waiting" | "running" | "done" | "cancelled" | "failed";
  /** Runs done and due; 0 due before it is known. */
  readonly done: number;
  readonly total: number;
  readonly milliseconds: number;
  /** What was found; null before. */
  readonly result: Told | null;
  /** Whether that is of an earlier setting. */
  readonly isStale: boolean;
  /** Whether it came with the page. */
  readonly isBaked: boolean;
  readonly error: Failure | null;
  readonly asked: Asked;
  readonly scenarios: readonly Scenario[];
  readonly outcome: Observable;
  readonly seed: string;
  readonly runs: number;
  /** What a figure says of itself and what it takes of a batch. */
  readonly chartState: ChartState | undefined;
  readonly ensembles: null;
  /** The command that does the same. */
  readonly command: string;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** The state with what a chart says of it. */
export function withChartState(state: Omit<AnalysisState, "chartState">): AnalysisState {
  return { ...state, chartState: chartStateOf(state) };
}

/** Why it failed, in both languages. */
export function failureText({ message, says }: Failure): InBoth {
  if (says === null) return { en: message, fr: message };
  return { en: sentenceText(says, "en"), fr: sentenceText(says, "fr") };
}

function chartStateOf({ status, result, isStale, error, done, total }: Omit<AnalysisState, "chartState">) {
  if (status === "failed") return { kind: "error", what: error === null ? "" : failureText(error) } as const;
  if (result === null) return { kind: "uncomputed" } as const;
  if (!isStale) return undefined;
  return status === "running" && total > 0
    ? ({ kind: "stale", done, runs: total } as const)
    : ({ kind: "stale" } as const);
}
