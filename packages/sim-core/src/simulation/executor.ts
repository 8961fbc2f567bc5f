import type { Scenario } from "../scenario/parameters.ts";
import { type ChunkRequest, type ChunkResult, portableOf, runChunk } from "./chunk.ts";
import { assembleComparison, type CompareOptions, type Comparison, sharedOutcomes } from "./compare.ts";
import { createDigest } from "./digest.ts";
import { assembleEnsemble, checkRuns, type Ensemble, type EnsembleOptions, type Summary } from "./ensemble.ts";
import { keyOutcomes } from "./key-outcomes.ts";
import { type Probe, probeFor } from "./observe.ts";
import { withIngredients } from "./paired-ingredients.ts";
import { createRunningSummary, type RunningSummary } from "./running-summary.ts";

/** Says that the work is no longer wanted; an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What an executor tells while it works. */
export interface ExecutorHooks {
  /** Takes a finished chunk; chunks may come in any order, each exactly once. */
  readonly onChunk: (result: ChunkResult) => void;
  /** Runs done so far, finished chunks and running ones. */
  readonly onProgress?: (runsDone: number) => void;
  /** Aborting stops at once and leaves no worker. */
  readonly signal?: StopSignal;
}

/** Where runs are done: here, in threads, in a browser's workers, on a cluster. Results do not depend on it. */
export interface Executor {
  readonly name: string;
  /** Memory that the columns of a batch may take where this executor is used; defaults to 2 GiB. */
  readonly memoryBytes?: number;
  /** Does all runs of the request, in chunks of its own choice; resolves when every chunk was handed over. */
  run(request: ChunkRequest, hooks: ExecutorHooks): Promise<void>;
}

/** Runs here, one after another; sees a signal after each run, if it can arrive at all while the runs go on. */
export const inlineExecutor: Executor = pausingExecutor(() => Promise.resolve());

/**
 * Runs here, one after another, with a pause after every few runs. Only in a pause can anything else happen: it is for
 * the caller, who knows the engine, to say how long enough is (a turn of the event loop, a frame of the screen).
 */
export function pausingExecutor(pause: () => Promise<void>): Executor {
  return {
    name: "inline",
    async run(request, { onChunk, onProgress, signal }) {
      for (let done = 0; done < request.runs; ) {
        signal?.throwIfAborted();
        const runs = request.runs - done < INLINE_CHUNK ? request.runs - done : INLINE_CHUNK;
        const before = done;
        const onRun = (each: number): void => {
          onProgress?.(before + each);
          signal?.throwIfAborted();
        };
        onChunk(runChunk({ ...request, firstRun: request.firstRun + done, runs }, onRun));
        done += runs;
        await pause();
      }
    },
  };
}

const INLINE_CHUNK = 20;

export interface EnsembleWithOptions extends Omit<EnsembleOptions, "onRun"> {
  readonly onProgress?: (runsDone: number) => void;
  readonly signal?: StopSignal;
}

/** Many histories, on an executor: the same columns and digest as `ensemble`. */
export async function ensembleWith(
  executor: Executor,
  scenario: Scenario,
  options: EnsembleWithOptions,
): Promise<Ensemble> {
  const request = requestOf(scenario, options);
  const { seed, runs, firstRun, outcomes } = request;
  checkRuns(runs, outcomes.length, executor.memoryBytes);
  const probes = outcomes.map((asked) => probeFor(scenario, asked));
  const columns = probes.map(() => new Float64Array(runs));
  const onChunk = (result: ChunkResult): void => {
    for (const [index, column] of result.columns.entries()) columns[index]!.set(column, result.firstRun - firstRun);
  };
  await executor.run(request, hooksOf(options, onChunk));
  return assembleEnsemble(scenario, seed, runs, probes, columns);
}

function requestOf(scenario: Scenario, options: EnsembleWithOptions): ChunkRequest {
  const { seed = "1", runs, firstRun = 0, centre = false, design } = options;
  const outcomes = options.outcomes ?? keyOutcomes(scenario);
  return {
    scenario: portableOf(scenario),
    seed: String(seed),
    firstRun,
    runs,
    centre,
    outcomes,
    ...(design && { design }),
  };
}

function hooksOf({ signal, onProgress }: EnsembleWithOptions, onChunk: ExecutorHooks["onChunk"]): ExecutorHooks {
  return { onChunk, ...(onProgress && { onProgress }), ...(signal && { signal }) };
}

/** What many histories come to, without their columns. */
export interface EnsembleSummary {
  readonly seed: string;
  readonly runs: number;
  readonly outcomes: readonly Summary[];
  /** The digest of the columns, as `ensemble` tells it. */
  readonly digest: string;
}

/**
 * Many histories, of which nothing but their summary is kept, whatever their number: quantiles are those of `summarise`
 * within a part in 2000. The same bits however the runs were done, since rows are taken in the order of the runs.
 */
export async function summariseWith(
  executor: Executor,
  scenario: Scenario,
  options: EnsembleWithOptions,
): Promise<EnsembleSummary> {
  const request = requestOf(scenario, options);
  const { seed, runs, firstRun, outcomes } = request;
  checkRuns(runs, 0, Number.POSITIVE_INFINITY);
  const probes = outcomes.map((asked) => probeFor(scenario, asked));
  const summaries = probes.map(createRunningSummary);
  const digest = createDigest(probes.length);
  const early = new Map<number, ChunkResult>();
  let next = firstRun;
  const onChunk = (result: ChunkResult): void => {
    early.set(result.firstRun, result);
    for (let chunk = early.get(next); chunk !== undefined; chunk = early.get(next)) {
      early.delete(next);
      next += chunk.runs;
      digest.take(chunk.columns);
      for (const [index, column] of chunk.columns.entries()) for (const value of column) summaries[index]!.take(value);
    }
  };
  await executor.run(request, hooksOf(options, onChunk));
  const rows = probes.map((probe, index) => rowOf(probe, summaries[index]!, runs));
  return { seed, runs, outcomes: rows, digest: digest.value() };
}

function rowOf({ observation, measure }: Probe, summary: RunningSummary, runs: number): Summary {
  const count = summary.count();
  const defined = (value: () => number): number | null => (count === 0 ? null : value());
  return {
    ...observation,
    mean: defined(summary.mean),
    sd: defined(summary.standardDeviation),
    p05: defined(() => summary.quantile(0.05)),
    p25: defined(() => summary.quantile(0.25)),
    p50: defined(() => summary.quantile(0.5)),
    p75: defined(() => summary.quantile(0.75)),
    p95: defined(() => summary.quantile(0.95)),
    definedShare: count / runs,
    reason: count < runs ? (measure.reason ?? null) : null,
  };
}

export interface CompareWithOptions extends CompareOptions {
  readonly signal?: StopSignal;
}

/** Compares scenarios on an executor: the same numbers as `compare`. */
export async function compareWith(
  executor: Executor,
  base: Scenario,
  alternatives: readonly Scenario[],
  options: CompareWithOptions,
): Promise<Comparison> {
  const scenarios = [base, ...alternatives];
  const outcomes = options.outcomes ?? sharedOutcomes(scenarios);
  checkRuns(options.runs, outcomes.length * scenarios.length, executor.memoryBytes);
  const ensembles: Ensemble[] = [];
  for (const scenario of scenarios) {
    const before = ensembles.length * options.runs;
    const onProgress = (done: number): void => options.onProgress?.(before + done, scenarios.length * options.runs);
    ensembles.push(
      await ensembleWith(executor, scenario, { ...options, outcomes: withIngredients(scenario, outcomes), onProgress }),
    );
  }
  return assembleComparison(ensembles[0]!, ensembles.slice(1), outcomes);
}
