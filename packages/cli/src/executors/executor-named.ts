import { availableParallelism } from "node:os";
import { type Executor, nearest } from "@andromede/sim-core";
import { inlineInNode } from "./inline.ts";
import { keepingChunks } from "./keeping.ts";
import { columnMemoryBytes } from "./memory.ts";
import { slurmExecutor } from "./slurm.ts";
import { threadsExecutor } from "./threads.ts";
import { badCount, unknownExecutor } from "./words.ts";

/** An executor, and how to end it. */
export interface ExecutorInUse {
  readonly executor: Executor;
  /** Ends every worker; nothing of the executor remains when it resolves. */
  close(): Promise<void>;
}

export interface ExecutorOptions {
  /** Workers at work at a time; defaults to as many as the machine runs at once, or the cluster gives. */
  readonly workers?: number;
  /** Runs in a chunk; defaults to what keeps all workers busy to the end. Results do not depend on it. */
  readonly chunkRuns?: number;
  /** Folder in which finished chunks are kept, and from which they are taken; none are kept by default. */
  readonly keep?: string;
  /** Whether finished chunks are taken from there; defaults to true. */
  readonly resume?: boolean;
  /** Whether they are removed at the end of work that was not broken off; defaults to false. */
  readonly forget?: boolean;
}

/** What `--executor` may say. */
export const EXECUTORS: readonly string[] = ["inline", "threads", "slurm"];

/** The executor of a name: `inline` runs here, `threads` on all cores, `slurm` on the machines of a cluster. */
export function executorNamed(name: string, options: ExecutorOptions = {}): ExecutorInUse {
  const { workers } = options;
  if (workers !== undefined && !isCount(workers)) throw badCount({ en: "workers", fr: "ouvriers" }, workers);
  if (options.chunkRuns !== undefined && !isCount(options.chunkRuns)) {
    throw badCount({ en: "runs in a chunk", fr: "tirages par morceau" }, options.chunkRuns);
  }
  const inUse = executorOf(name, options);
  if (options.keep === undefined || name === "slurm") return inUse;
  return keepingChunks(inUse, { root: options.keep, resume: options.resume ?? true, forget: options.forget ?? false });
}

function executorOf(name: string, options: ExecutorOptions): ExecutorInUse {
  switch (name) {
    case "inline":
      return { executor: { ...inlineInNode, memoryBytes: columnMemoryBytes() }, close: () => Promise.resolve() };
    case "threads":
      return threadsExecutor({ ...options, workers: options.workers ?? availableParallelism() });
    case "slurm":
      return slurmExecutor(options);
    default:
      throw unknownExecutor(name, nearest(name, EXECUTORS), EXECUTORS);
  }
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1;
}
