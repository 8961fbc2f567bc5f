import type { ChunkRequest, Executor } from "@andromede/sim-core";
import { createPool, type Pool } from "./pool.ts";
import RunWorker from "./worker.ts?worker&inline";

/** Runs of one piece of work: about a tenth of a second, so that Cancel and a moved slider are not kept waiting. */
const RUNS_PER_PIECE = 10;
const MOST_WORKERS = 8;

/** Runs in the browser's workers. The workers are inside of the page, so that it works from a file without a network. */
export function createWebExecutor(): Executor {
  const size = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
  return executorOn(createPool({ size, create: () => new RunWorker() }));
}

/** An executor that cuts a request into pieces and gives them to a pool. */
export function executorOn(pool: Pool): Executor {
  return {
    name: "web",
    async run(request, { onChunk, onProgress, signal }) {
      signal?.throwIfAborted();
      let done = 0;
      await Promise.all(
        piecesOf(request).map(async (piece) => {
          const result = await pool.run(piece, signal);
          if (signal?.aborted) return;
          done += result.runs;
          onChunk(result);
          onProgress?.(done);
        }),
      );
    },
  };
}

function piecesOf(request: ChunkRequest): ChunkRequest[] {
  const count = Math.ceil(request.runs / RUNS_PER_PIECE);
  return Array.from({ length: count }, (_, at) => {
    const before = at * RUNS_PER_PIECE;
    return {
      ...request,
      firstRun: request.firstRun + before,
      runs: Math.min(RUNS_PER_PIECE, request.runs - before),
    };
  });
}
