import type { Executor } from "@andromede/sim-core";
import { createPool } from "./pool.ts";
import { executorOn } from "./pool-executor.ts";
import RunWorker from "./worker.ts?worker&inline";

const MOST_WORKERS = 8;

/** Runs in the browser's workers. The workers are inside of the page, so that it works from a file without a network. */
export function createWebExecutor(): Executor {
  const size = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
  return executorOn(createPool({ size, create: () => new RunWorker() }));
}
