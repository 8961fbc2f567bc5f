import { type ChunkRequest, type ChunkResult, runChunk, type Sentence, sentenceOf } from "@andromede/sim-core";
import { analystInWorker, type ToAnalyst } from "../analysis/worker-side.ts";

/** One piece of work, by number. */
export interface Task {
  readonly number: number;
  readonly request: ChunkRequest;
}

export type Answer =
  | { readonly number: number; readonly result: ChunkResult }
  | { readonly number: number; readonly error: string; readonly says: Sentence | null };

const analyst = analystInWorker((message) => postMessage(message));

addEventListener("message", ({ data }: MessageEvent<Task | ToAnalyst>) => {
  if (!("number" in data)) return analyst(data);
  const { number, request } = data;
  try {
    const result = runChunk(request);
    // Copied, not handed over: an engine that has seen a buffer leave checks every look into any other from then on.
    postMessage({ number, result } satisfies Answer);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    postMessage({ number, error: said, says: sentenceOf(error) } satisfies Answer);
  }
});
