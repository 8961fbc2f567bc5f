import { WORKER_TEXT } from "virtual:worker";
import type { Executor } from "@andromede/sim-core";
import { analystIn } from "../analysis/web-analyst.ts";
import type { Analyst } from "../analysis/work.ts";
import { inflated } from "./inflate.ts";
import { createPool } from "./pool.ts";
import { executorOn } from "./pool-executor.ts";

const MOST_WORKERS = 8;

/** Runs in the browser's workers. The workers are inside of the page, so that it works from a file without a network. */
export function createWebExecutor(): Executor {
  let started: Promise<Executor> | null = null;
  return {
    name: "web",
    run: async (request, hooks) => {
      started ??= startPool();
      return (await started).run(request, hooks);
    },
  };
}

async function startPool(): Promise<Executor> {
  const size = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
  const program = await workerAddress();
  return executorOn(createPool({ size, create: () => new Worker(program) }));
}

/** Analyses, each in a worker of its own, with their runs on `executor`. */
export function createWebAnalyst(executor: Executor): Analyst {
  return analystIn(async () => new Worker(await workerAddress()), executor);
}

let address: Promise<string> | null = null;

/** The workers' program, which does runs and analyses. */
function workerAddress(): Promise<string> {
  address ??= inflated(WORKER_TEXT).then((text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  return address;
}
