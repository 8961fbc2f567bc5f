import {
  type ChunkRequest,
  type ChunkResult,
  type Executor,
  type ExecutorHooks,
  type PackedScenario,
  unpackScenario,
} from "@andromede/sim-core";
import type { Failure } from "./analysis-state.ts";
import type { Asked } from "./asked.ts";
import { AnalysisError, failureOf } from "./failure.ts";
import { runAnalysis } from "./run-analysis.ts";
import type { Told } from "./told.ts";

/** What the page sends to the worker that does an analysis: the question, then what came of the runs that it asked for. */
export type ToAnalyst =
  | { readonly question: Omit<Asked, "scenarios"> & { readonly packed: readonly PackedScenario[] } }
  | { readonly order: number; readonly chunk: ChunkResult }
  | { readonly order: number; readonly runsDone: number }
  | { readonly order: number; readonly failed: Failure | null };

/** What the worker answers. */
export type FromAnalyst =
  | { readonly order: number; readonly request: ChunkRequest }
  | { readonly progress: readonly [done: number, total: number] }
  | { readonly told: Told }
  | { readonly error: Failure };

/** The worker's side of an analysis: it thinks here, and has its runs done by the page's other workers. */
export function analystInWorker(post: (message: FromAnalyst) => void): (message: ToAnalyst) => void {
  const orders = new Map<number, { readonly hooks: ExecutorHooks; readonly end: (failed: Failure | null) => void }>();
  let count = 0;
  const executor: Executor = {
    name: "page",
    run: (request, hooks) =>
      new Promise((resolve, reject) => {
        const order = count++;
        const end = (failed: Failure | null): void => {
          orders.delete(order);
          if (failed === null) resolve();
          else reject(new AnalysisError(failed));
        };
        orders.set(order, { hooks, end });
        post({ order, request });
      }),
  };
  return (message) => {
    if ("question" in message) {
      const { packed, ...asked } = message.question;
      const onProgress = (done: number, total: number): void => post({ progress: [done, total] });
      runAnalysis({ ...asked, scenarios: packed.map(unpackScenario) }, { executor, onProgress }).then(
        (told) => post({ told }),
        (error: unknown) => post({ error: failureOf(error) }),
      );
      return;
    }
    const order = orders.get(message.order);
    if ("chunk" in message) order?.hooks.onChunk(message.chunk);
    else if ("runsDone" in message) order?.hooks.onProgress?.(message.runsDone);
    else order?.end(message.failed);
  };
}
