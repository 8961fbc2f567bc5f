import { type ChunkRequest, type Executor, partOf, type StopSignal } from "@andromede/sim-core";
import { type Pool, StoppedError } from "./pool.ts";

/** Runs of one piece of work: about a tenth of a second, so that Cancel and a moved slider are not kept waiting. */
const RUNS_PER_PIECE = 10;

/** An executor that cuts a request into pieces and gives them to a pool. */
export function executorOn(pool: Pool): Executor {
  return {
    name: "web",
    async run(request, { onChunk, onProgress, signal }) {
      signal?.throwIfAborted();
      let done = 0;
      const isWanted = (): boolean => signal?.aborted !== true;
      const pieces = piecesOf(request).map(async (piece) => {
        const result = await pool.run(piece, isWanted);
        if (!isWanted()) return;
        done += result.runs;
        onChunk(result);
        onProgress?.(done);
      });
      await untilStopped(Promise.all(pieces), signal);
    },
  };
}

/** Waits for the work, but not after it was stopped. */
function untilStopped(work: Promise<unknown>, signal: StopSignal | undefined): Promise<unknown> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new StoppedError());
    signal.addEventListener("abort", refuse);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", refuse));
  });
}

function piecesOf(request: ChunkRequest): ChunkRequest[] {
  const count = Math.ceil(request.runs / RUNS_PER_PIECE);
  return Array.from({ length: count }, (_, at) => {
    const before = at * RUNS_PER_PIECE;
    return partOf(request, request.firstRun + before, Math.min(RUNS_PER_PIECE, request.runs - before));
  });
}
