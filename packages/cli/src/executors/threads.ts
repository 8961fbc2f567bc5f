import { fileURLToPath } from "node:url";
import type { Worker } from "node:worker_threads";
import type { ChunkRequest, ExecutorHooks } from "@andromede/sim-core";
import { Piscina } from "piscina";
import type { ChunkAnswer } from "./chunk-task.ts";
import { dispatchChunks } from "./dispatch.ts";
import type { ExecutorInUse, ExecutorOptions } from "./executor-named.ts";
import { columnMemoryBytes } from "./memory.ts";
import { bundledSource } from "./source-bundle.ts";

export interface ThreadsInUse extends ExecutorInUse {
  /** The threads that stand ready or work. */
  threads(): readonly Worker[];
}

/** Runs on Node's worker threads. They are started by the first batch and kept for the next, until `close` or a stop. */
export function threadsExecutor({ workers = 1, chunkRuns }: ExecutorOptions): ThreadsInUse {
  let pool: Piscina | undefined;
  let isClosed = false;

  return {
    executor: { name: "threads", memoryBytes: columnMemoryBytes(), run },
    close,
    threads: () => pool?.threads ?? [],
  };

  async function run(request: ChunkRequest, hooks: ExecutorHooks): Promise<void> {
    hooks.signal?.throwIfAborted();
    let stopped: Promise<void> | undefined;
    const onAbort = (): void => {
      stopped = stop();
    };
    hooks.signal?.addEventListener("abort", onAbort);
    try {
      const filename = await workerFile();
      const doChunk = async (chunk: ChunkRequest): Promise<ChunkAnswer> => await poolInUse(filename).run(chunk);
      await dispatchChunks(request, hooks, {
        lanes: workers,
        chunkRuns: chunkRuns ?? fairChunk(request.runs, workers),
        doChunk,
      });
    } finally {
      hooks.signal?.removeEventListener("abort", onAbort);
      await stopped;
    }
  }

  function poolInUse(filename: string): Piscina {
    if (isClosed) throw new Error("the executor was closed");
    pool ??= startPool(filename, workers, (broken) => {
      if (pool === broken) void stop();
    });
    return pool;
  }

  async function stop(): Promise<void> {
    const ending = pool;
    pool = undefined;
    await ending?.destroy();
  }

  async function close(): Promise<void> {
    isClosed = true;
    await stop();
  }
}

/** Small enough that all workers end at about the same time, large enough that handing over costs nothing. */
function fairChunk(runs: number, workers: number): number {
  return Math.min(MOST_RUNS, Math.ceil(runs / (workers * CHUNKS_PER_WORKER)));
}

const MOST_RUNS = 256;
const CHUNKS_PER_WORKER = 16;

/**
 * The pool replaces a worker that dies. If the one that should replace it dies as well, before it is ready, the pool
 * would wait for it for ever: then `onBroken` is told, and whatever the pool still had to do is to be done by another.
 */
function startPool(filename: string, threads: number, onBroken: (pool: Piscina) => void): Piscina {
  const pool = new Piscina({
    filename,
    name: "answerChunk",
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  const check = (): void => {
    if (pool.threads.length < threads) onBroken(pool);
  };
  pool.on("workerDestroy", () => setImmediate(check));
  pool.on("error", check);
  return pool;
}

/** The file of a worker: a program of its own where this one is TypeScript, and otherwise what was built beside it. */
async function workerFile(): Promise<string> {
  const isSource = import.meta.url.endsWith(".ts");
  const task = fileURLToPath(new URL(isSource ? "chunk-task.ts" : "chunk-task.js", import.meta.url));
  return isSource ? await bundledSource(task) : task;
}
