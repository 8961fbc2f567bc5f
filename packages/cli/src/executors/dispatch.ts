import { type ChunkRequest, type ChunkResult, type ExecutorHooks, partOf } from "@andromede/sim-core";
import { type ChunkAnswer, errorOf } from "./chunk-task.ts";
import { workersDied } from "./words.ts";

export interface Crew {
  /** Chunks at work at a time. */
  readonly lanes: number;
  readonly chunkRuns: number;
  /** Does a chunk; rejects where the worker died over it. */
  doChunk(chunk: ChunkRequest): Promise<ChunkAnswer>;
}

/** How often the worker on a chunk may die before the batch gives up: once is bad luck, five times is the chunk. */
const ATTEMPTS = 5;

/**
 * Has a crew do a request, chunk by chunk in the order of the runs. Where runs fail, the error is that of the first run
 * that fails, as if the runs had been done one after another.
 */
export async function dispatchChunks(request: ChunkRequest, hooks: ExecutorHooks, crew: Crew): Promise<void> {
  let given = 0;
  let done = 0;
  const failures: Failure[] = [];

  const lanes = Math.min(crew.lanes, Math.ceil(request.runs / crew.chunkRuns));
  await Promise.all(Array.from({ length: lanes }, work));
  hooks.signal?.throwIfAborted();
  const first = failures.sort((a, b) => a.firstRun - b.firstRun)[0];
  if (first !== undefined) throw first.error;

  async function work(): Promise<void> {
    while (given < request.runs && failures.length === 0) {
      const firstRun = request.firstRun + given;
      const runs = Math.min(crew.chunkRuns, request.runs - given);
      given += runs;
      try {
        hooks.onChunk(await resultOf(partOf(request, firstRun, runs), hooks, crew));
        done += runs;
        hooks.onProgress?.(done);
      } catch (error) {
        failures.push({ firstRun, error });
      }
    }
  }
}

interface Failure {
  readonly firstRun: number;
  readonly error: unknown;
}

async function resultOf(chunk: ChunkRequest, { signal }: ExecutorHooks, { doChunk }: Crew): Promise<ChunkResult> {
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    const answer = await doChunk(chunk).catch((error: unknown) => {
      if (attempt >= ATTEMPTS && signal?.aborted !== true)
        throw workersDied(chunk.firstRun, chunk.firstRun + chunk.runs - 1, ATTEMPTS, error);
      return undefined;
    });
    if (answer === undefined) continue;
    if ("fault" in answer) throw errorOf(answer.fault);
    return answer.result;
  }
}
