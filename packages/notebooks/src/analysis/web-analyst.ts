import { type ChunkRequest, type Executor, packScenario } from "@andromede/sim-core";
import { StoppedError } from "../batch/pool.ts";
import type { Asked } from "./asked.ts";
import { AnalysisError, failureOf } from "./failure.ts";
import type { Told } from "./told.ts";
import type { Analyst, Work } from "./work.ts";
import type { FromAnalyst, ToAnalyst } from "./worker-side.ts";

/** What is used of a worker. */
export interface AnalystWorker {
  postMessage(message: ToAnalyst): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromAnalyst>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Does each analysis in a worker of its own, which ends with it; its runs are done by `executor`. */
export function analystIn(create: () => Promise<AnalystWorker>, executor: Executor): Analyst {
  return {
    run: async (asked, hooks) => {
      const worker = await create();
      const stop = new AbortController();
      try {
        return await told(worker, asked, executor, { ...hooks, stop });
      } finally {
        stop.abort();
        worker.terminate();
      }
    },
  };
}

type Hooks = Omit<Work, "executor"> & { readonly stop: AbortController };

function told(worker: AnalystWorker, { scenarios, ...asked }: Asked, executor: Executor, hooks: Hooks): Promise<Told> {
  const { signal, onProgress, stop } = hooks;
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new StoppedError()));
    worker.onerror = (event) => reject(new Error(event.message || "a worker of the page could not start"));
    worker.onmessage = ({ data }) => {
      if ("request" in data) void serve(worker, data, executor, stop.signal);
      else if ("progress" in data) onProgress?.(...data.progress);
      else if ("told" in data) resolve(data.told);
      else reject(new AnalysisError(data.error));
    };
    worker.postMessage({ question: { ...asked, packed: scenarios.map(packScenario) } });
  });
}

interface Order {
  readonly order: number;
  readonly request: ChunkRequest;
}

/** Does the runs of one order. */
async function serve(worker: AnalystWorker, { order, request }: Order, executor: Executor, signal: AbortSignal) {
  const hooks = {
    onChunk: (chunk: Parameters<Parameters<Executor["run"]>[1]["onChunk"]>[0]) => worker.postMessage({ order, chunk }),
    onProgress: (runsDone: number) => worker.postMessage({ order, runsDone }),
    signal,
  };
  try {
    await executor.run(request, hooks);
    worker.postMessage({ order, failed: null });
  } catch (error) {
    worker.postMessage({ order, failed: failureOf(error) });
  }
}
