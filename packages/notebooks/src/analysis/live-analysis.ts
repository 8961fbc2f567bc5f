import { type AnalysisState, withChartState } from "./analysis-state.ts";
import { type Asked, analysisFamily, analysisKey } from "./asked.ts";
import { commandOf } from "./command.ts";
import { failureOf } from "./failure.ts";
import type { Told } from "./told.ts";
import type { Analyst } from "./work.ts";

/** What came with the page, by the name of what was asked. */
export type BakedAnalyses = ReadonlyMap<string, Told>;

export interface LiveAnalysisContext {
  readonly analyst: Analyst;
  readonly baked: BakedAnalyses;
  /** Finished ones, so that going back to a setting costs nothing. */
  readonly finished: Map<string, Told>;
  /** What was last found of the same question, whatever the settings. */
  readonly lastFound: Map<string, Told>;
  readonly tell: (state: AnalysisState) => void;
}

export interface LiveAnalysis {
  begin(): void;
  start(): void;
  /** Nobody wants it any more. */
  end(): void;
}

const TELL_EVERY_MS = 150;

/** One analysis, from the moment that a cell asks for it until the cell asks for another. It runs when somebody says so. */
export function liveAnalysis(asked: Asked, context: LiveAnalysisContext): LiveAnalysis {
  const { baked, finished, lastFound, tell } = context;
  const key = analysisKey(asked);
  const family = analysisFamily(asked);
  let stop: AbortController | null = null;
  const update = (change: Partial<AnalysisState>): void => {
    state = withChartState({ ...state, ...change });
    if (state.result !== null && !state.isStale) lastFound.set(family, state.result);
    tell(state);
  };
  const end = (): void => {
    stop?.abort();
    stop = null;
  };
  const start = (): void => {
    if (state.status === "running") return;
    stop = new AbortController();
    void attempt(asked, context.analyst, stop.signal, update).then((result) => {
      if (result !== null) finished.set(key, result);
    });
  };
  const cancel = (): void => {
    if (state.status !== "running") return;
    end();
    update({ status: "cancelled" });
  };
  const earlier = lastFound.get(family) ?? null;
  let state = withChartState({ ...blank(asked, key), result: earlier, isStale: earlier !== null, start, cancel });
  return {
    begin() {
      const known = finished.get(key) ?? baked.get(key);
      update(known ? { status: "done", result: known, isStale: false, isBaked: !finished.has(key) } : {});
    },
    start,
    end,
  };
}

function blank(asked: Asked, key: string) {
  const { kind, scenarios, outcome, seed, runs } = asked;
  return {
    ...{ kind, key, done: 0, total: 0, milliseconds: 0, isBaked: false, error: null },
    ...{ asked, scenarios, outcome, seed, runs, ensembles: null, command: commandOf(asked) },
    status: "waiting" as const,
  };
}

/** Does it and tells how far it is; null where it failed, or where nobody wants to know any more. */
async function attempt(
  asked: Asked,
  analyst: Analyst,
  signal: AbortSignal,
  update: (change: Partial<AnalysisState>) => void,
): Promise<Told | null> {
  const begun = performance.now();
  const took = (): number => performance.now() - begun;
  update({ status: "running", done: 0, total: 0, error: null, isBaked: false, milliseconds: 0 });
  const onProgress = paced((done, total) => {
    if (!signal.aborted) update({ done, total, milliseconds: took() });
  });
  try {
    const result = await analyst.run(asked, { onProgress, signal });
    if (signal.aborted) return null;
    update({ status: "done", result, isStale: false, milliseconds: took() });
    return result;
  } catch (error) {
    if (!signal.aborted) update({ status: "failed", error: failureOf(error) });
    return null;
  }
}

/** Told no more often than a reader can see. */
function paced(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < TELL_EVERY_MS) return;
    last = now;
    tell(done, total);
  };
}
