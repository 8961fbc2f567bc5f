import { type Ensemble, type Executor, ensembleWith, type Scenario } from "@andromede/sim-core";
import { errorInBoth } from "@andromede/wording";
import { type BakedBatches, keyOf } from "./baked.ts";
import { type BatchOptions, type BatchState, blankState, withChartState } from "./batch-state.ts";
import { type PartialEnsemble, partialOf } from "./partial.ts";

/** One batch, from the moment that a cell asks for it until the cell asks for another. */
export interface LiveBatch {
  /** Starts once the sliders have rested; null: only when somebody asks for it. */
  begin(restMs: number | null): void;
  cancel(): void;
  runNow(): void;
  /** Nobody wants it any more. */
  end(): void;
}

export interface LiveBatchContext {
  readonly executor: Executor;
  /** What came with the page. */
  readonly baked: BakedBatches;
  /** Finished batches, so that going back to a setting costs nothing. */
  readonly finished: Map<string, readonly Ensemble[]>;
  /** What was last drawn of the same scenarios and outcomes, whatever the settings. */
  readonly lastDrawn: Map<string, readonly Ensemble[]>;
  readonly tell: (state: BatchState) => void;
}

/** Bands of fewer runs than this would be noise. */
const FEWEST_SHOWN = 200;
const PREVIEW_EVERY_MS = 250;
const MOST_REMEMBERED = 12;

export function liveBatch(
  scenarios: readonly Scenario[],
  options: BatchOptions,
  { executor, baked, finished, lastDrawn, tell }: LiveBatchContext,
): LiveBatch {
  const family = JSON.stringify([scenarios.map(({ path }) => path), options.outcomes]);
  const key = keyOf(scenarios, options);
  let stop: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state = blankState(key, scenarios, options, lastDrawn.get(family) ?? null);
  const update = (change: Partial<BatchState>): void => {
    state = withChartState({ ...state, ...change });
    if (state.ensembles && !state.isStale) remember(lastDrawn, family, state.ensembles);
    tell(state);
  };
  const halt = (): void => {
    clearTimeout(timer);
    stop?.abort();
    stop = null;
  };
  const run = async (): Promise<void> => {
    stop = new AbortController();
    const { signal } = stop;
    const isNews = state.status !== "running" || state.done > 0;
    if (isNews) update({ status: "running", done: 0, error: null, isBaked: false });
    const ended = await attempt(scenarios, options, executor, signal, update);
    if (ended === null) return;
    if (ended.status === "failed") halt();
    else remember(finished, key, ended.ensembles!);
    update(ended);
  };
  return {
    begin(restMs) {
      const known = finished.get(key);
      if (known) return update(doneWith(known, state.total));
      const withPage = baked.get(key)?.(scenarios);
      if (withPage) return update({ ...doneWith(withPage, state.total), isBaked: true });
      update({ status: restMs === null ? "waiting" : "running" });
      if (restMs !== null) timer = setTimeout(run, restMs);
    },
    cancel() {
      if (state.status !== "running") return;
      halt();
      update({ status: "cancelled" });
    },
    runNow() {
      if (state.status === "running" || (state.status === "done" && !state.isBaked)) return;
      halt();
      void run();
    },
    end: halt,
  };
}

/** Runs all scenarios and tells how far they are; gives how it ended, or null where nobody wants to know any more. */
async function attempt(
  scenarios: readonly Scenario[],
  options: BatchOptions,
  executor: Executor,
  signal: AbortSignal,
  update: (change: Partial<BatchState>) => void,
): Promise<Partial<BatchState> | null> {
  const start = performance.now();
  const parts = scenarios.map((scenario, at) => partialOf(scenario, options.outcomes[at]!, options));
  let lastTold = start;
  const onProgress = (): void => {
    const now = performance.now();
    if (signal.aborted || now - lastTold < PREVIEW_EVERY_MS) return;
    lastTold = now;
    update({ ...progressOf(parts), status: "running", milliseconds: now - start });
  };
  const runOne = (scenario: Scenario, at: number): Promise<Ensemble> => {
    const asked = { ...options, outcomes: options.outcomes[at]!, onProgress, signal };
    return ensembleWith(parts[at]!.listening(executor), scenario, asked);
  };
  try {
    const ensembles = await Promise.all(scenarios.map(runOne));
    if (signal.aborted) return null;
    return { ...doneWith(ensembles, options.runs * scenarios.length), milliseconds: performance.now() - start };
  } catch (error) {
    if (signal.aborted) return null;
    return { status: "failed", error: errorInBoth(error) };
  }
}

function doneWith(ensembles: readonly Ensemble[], total: number): Partial<BatchState> {
  return { status: "done", ensembles, isStale: false, done: total };
}

/** What can be drawn already: the runs that all scenarios have finished, from the first on. */
function progressOf(parts: readonly PartialEnsemble[]): Partial<BatchState> {
  const done = parts.reduce((sum, part) => sum + part.runsDone(), 0);
  const rows = Math.min(...parts.map((part) => part.rowsReady()));
  if (rows < FEWEST_SHOWN) return { done };
  return { done, ensembles: parts.map((part) => part.ensembleOf(rows)), isStale: false };
}

function remember<Value>(known: Map<string, Value>, key: string, value: Value): void {
  known.delete(key);
  known.set(key, value);
  if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value!);
}
