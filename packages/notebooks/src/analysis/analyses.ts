import type { Observable, Scenario } from "@andromede/sim-core";
import { observe, type Stream } from "../engine/generators.ts";
import type { AnalysisState } from "./analysis-state.ts";
import type { Asked } from "./asked.ts";
import { type BakedAnalyses, type LiveAnalysis, liveAnalysis } from "./live-analysis.ts";
import type { Told } from "./told.ts";
import type { Analyst } from "./work.ts";

/** The analyses of a page: each runs when somebody says so, unless its answer came with the page. */
export interface Analyses {
  /** A generator for a cell: how the analysis stands, again and again. */
  analysis(asked: Asked): Stream<AnalysisState>;
  /** Told of every change of any of them. */
  onChange(listener: (state: AnalysisState) => void): void;
}

export interface AnalysesOptions {
  readonly analyst: Analyst;
  readonly baked: BakedAnalyses;
  /** Whether each is started without being asked, as the build does. */
  readonly startsAll: boolean;
}

export function createAnalyses({ analyst, baked, startsAll }: AnalysesOptions): Analyses {
  const finished = new Map<string, Told>();
  const lastFound = new Map<string, Told>();
  const listeners: ((state: AnalysisState) => void)[] = [];
  return {
    analysis: (asked) =>
      observe<AnalysisState>((change) => {
        const tell = (state: AnalysisState): void => {
          change(state);
          for (const listener of listeners) listener(state);
        };
        const each: LiveAnalysis = liveAnalysis(asked, { analyst, baked, finished, lastFound, tell });
        each.begin();
        if (startsAll) each.start();
        return each.end;
      }),
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** What a cell says of an analysis. */
export interface AnalysisSpec {
  readonly kind: Asked["kind"];
  readonly scenarios: readonly Scenario[];
  readonly outcome: Observable;
  /** Worlds; defaults to 100, of `optimise` 20, of `sensitivity` 128 pairs of points. */
  readonly runs?: number;
  readonly groups?: Asked["groups"];
  readonly splits?: number;
}

const USUAL_RUNS: Readonly<Record<Asked["kind"], number>> = {
  explain: 100,
  sensitivity: 128,
  choice: 400,
  optimise: 20,
  audit: 100,
};
const USUAL_SPLITS = 60;

/** The question with what it leaves out. */
export function askedOf({ runs, groups = [], splits = USUAL_SPLITS, ...spec }: AnalysisSpec, seed: string): Asked {
  return { ...spec, seed, groups, splits, runs: runs ?? USUAL_RUNS[spec.kind] };
}
