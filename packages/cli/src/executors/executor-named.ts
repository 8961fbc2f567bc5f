import { availableParallelism } from "node:os";
import { type Executor, nearest } from "@andromede/sim-core";
import { inlineInNode } from "./inline.ts";
import { keepingChunks } from "./keeping.ts";
import { columnMemoryBytes } from "./memory.ts";
import { threadsExecutor } from "./threads.ts";
import { badCount, unknownExecutor } from "./words.ts";

/** An executor, and how to end it. */
export interface ExecutorInUse {
  readonly executor: Executor;
  /** Ends every worker; nothing of the executor remains when it resolves. */
  close(): Promise<void>;
}

export interface ExecutorOptions {
  /** Workers at work at a time; defaults to as many as the machine runs at once. */
  readonly workers?: number;
  /** Runs in a chunk; defaults to what keeps all workers busy to the end. Results do not depend on it. */
  readonly chunkRuns?: number;
  /** Folder in which finished chunks are kept, and from which they are taken; none are kept by default. */
  readonly keep?: string;
}

/** What `--executor` may say. */
export const EXECUTORS: readonly string[] = ["inline", "threads"];

/** The executor of a name: `inline` runs here, `threads` on all cores. */
export function executorNamed(name: string, options: ExecutorOptions = {}): ExecutorInUse {
  const workers = options.workers ?? availableParallelism();
  if (!isCount(workers)) throw badCount({ en: "workers", fr: "processus" }, workers);
  if (options.chunkRuns !== undefined && !isCount(options.chunkRuns)) {
    throw badCount({ en: "runs in a chunk", fr: "tirages par morceau" }, options.chunkRuns);
  }
  const inUse = executorOf(name, { ...options, workers });
  if (options.keep === undefined) return inUse;
  return { ...inUse, executor: keepingChunks(inUse.executor, options.keep) };
}

function executorOf(name: string, options: ExecutorOptions): ExecutorInUse {
  switch (name) {
    case "inline":
      return { executor: { ...inlineInNode, memoryBytes: columnMemoryBytes() }, close: () => Promise.resolve() };
    case "threads":
      return threadsExecutor(options);
    default:
      throw unknownExecutor(name, nearest(name, EXECUTORS), EXECUTORS);
  }
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1;
}
