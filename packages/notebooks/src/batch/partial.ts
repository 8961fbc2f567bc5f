import type { Ensemble, Executor, Observable, Scenario } from "@andromede/sim-core";
import { centreOf } from "./centre.ts";

/** The part of an ensemble that has been run, for a preview. */
export interface PartialEnsemble {
  /** The executor, with its finished chunks copied here as they come. */
  listening(executor: Executor): Executor;
  runsDone(): number;
  /** How many runs from the first on are there without a gap. */
  rowsReady(): number;
  ensembleOf(rows: number): Ensemble;
}

export function partialOf(
  scenario: Scenario,
  outcomes: readonly Observable[],
  { runs, seed }: { readonly runs: number; readonly seed: string },
): PartialEnsemble {
  const columns = outcomes.map(() => new Float64Array(runs));
  const isDone = new Uint8Array(runs);
  let count = 0;
  let ready = 0;
  return {
    listening: (executor) => ({
      ...executor,
      run: (request, hooks) =>
        executor.run(request, {
          ...hooks,
          onChunk: (chunk) => {
            for (const [at, column] of chunk.columns.entries()) columns[at]!.set(column, chunk.firstRun);
            isDone.fill(1, chunk.firstRun, chunk.firstRun + chunk.runs);
            count += chunk.runs;
            hooks.onChunk(chunk);
          },
        }),
    }),
    runsDone: () => count,
    rowsReady: () => {
      while (ready < runs && isDone[ready] === 1) ready++;
      return ready;
    },
    ensembleOf: (rows) => {
      // One run says what the observations are called and which unit they have.
      const named = centreOf(scenario, outcomes).outcomes;
      const filled = named.map((outcome, at) => ({ ...outcome, values: columns[at]!.subarray(0, rows) }));
      return { scenario, seed, runs: rows, outcomes: filled, digest: "" };
    },
  };
}
