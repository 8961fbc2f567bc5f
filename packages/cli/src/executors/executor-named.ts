import { availableParallelism } from "node:os";
import { type Executor, nearest } from "@andromede/sim-core";
import { inlineInNode } from "./inline.ts";
import { columnMemoryBytes } from "./memory.ts";
import { threadsExecutor } from "./threads.ts";

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
}

/** What `--executor` may say. */
export const EXECUTORS: readonly string[] = ["inline", "threads"];

/** There is no such executor, or not with these options. The message says what there is. */
export class ExecutorError extends Error {
  override readonly name: string = "ExecutorError";
}

/** The executor of a name: `inline` runs here, `threads` on all cores. */
export function executorNamed(name: string, options: ExecutorOptions = {}): ExecutorInUse {
  const workers = options.workers ?? availableParallelism();
  checkCount("workers", workers);
  if (options.chunkRuns !== undefined) checkCount("runs in a chunk", options.chunkRuns);
  switch (name) {
    case "inline":
      return { executor: { ...inlineInNode, memoryBytes: columnMemoryBytes() }, close: () => Promise.resolve() };
    case "threads":
      return threadsExecutor({ ...options, workers });
    default:
      throw unknownExecutor(name);
  }
}

function checkCount(what: string, count: number): void {
  if (Number.isInteger(count) && count >= 1) return;
  throw new ExecutorError(`The number of ${what} is ${count}: a whole number from 1 is due.`);
}

function unknownExecutor(name: string): ExecutorError {
  const close = nearest(name, EXECUTORS);
  const meant = close === null || close === undefined ? "" : ` Did you mean ${close}?`;
  return new ExecutorError(`There is no executor "${name}".${meant} There are: ${EXECUTORS.join(", ")}.`);
}
