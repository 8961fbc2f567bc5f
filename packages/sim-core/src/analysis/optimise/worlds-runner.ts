import type { Observable, Scenario } from "../../scenario/parameters.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { ensembleWith } from "../../simulation/executor.ts";
import type { WorkOptions } from "../outcome-values.ts";

/** Runs a scenario in some worlds: so many from the first. */
export type RunWorlds = (scenario: Scenario, firstRun: number, runs: number) => Promise<Ensemble>;

/** Runs one scenario after another, observing the same of each, and tells how much of the whole is done. */
export function runnerFor(
  outcomes: readonly Observable[],
  total: number,
  { executor, seed, signal, onProgress }: WorkOptions,
): RunWorlds {
  let before = 0;
  return async (scenario, firstRun, runs) => {
    const ensemble = await ensembleWith(executor, scenario, {
      ...{ seed, firstRun, runs, outcomes },
      ...(signal && { signal }),
      onProgress: (done) => onProgress?.(before + done, total),
    });
    before += runs;
    return ensemble;
  };
}
