import { type ChunkRequest, type ChunkResult, runChunk } from "@andromede/sim-core";

/** One piece of work, by number. */
export interface Task {
  readonly number: number;
  readonly request: ChunkRequest;
}

export type Answer =
  | { readonly number: number; readonly result: ChunkResult }
  | { readonly number: number; readonly error: string };

addEventListener("message", ({ data }: MessageEvent<Task>) => {
  const { number, request } = data;
  try {
    const result = runChunk(request);
    // Copied, not handed over: an engine that has seen a buffer leave checks every look into any other from then on.
    postMessage({ number, result } satisfies Answer);
  } catch (error) {
    postMessage({ number, error: error instanceof Error ? error.message : String(error) } satisfies Answer);
  }
});
