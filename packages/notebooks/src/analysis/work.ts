import type { Executor, StopSignal } from "@andromede/sim-core";
import type { Asked } from "./asked.ts";
import { runAnalysis } from "./run-analysis.ts";
import type { Told } from "./told.ts";

/** Where the runs of an analysis are done, and who is told. */
export interface Work {
  readonly executor: Executor;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

/** Does analyses: here, or in a worker of the page. */
export interface Analyst {
  run(asked: Asked, hooks: Omit<Work, "executor">): Promise<Told>;
}

/** Does them where it is called, one step after another. */
export function analystHere(executor: Executor): Analyst {
  return { run: (asked, hooks) => runAnalysis(asked, { ...hooks, executor }) };
}

/** The same with what is asked of every analysis. */
export type FullWork = Work & Pick<Asked, "seed" | "runs" | "outcome">;
