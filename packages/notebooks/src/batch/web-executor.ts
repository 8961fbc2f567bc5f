import { WORKER_TEXT } from "virtual:worker";
import type { Executor } from "@andromede/sim-core";
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
  const address = URL.createObjectURL(new Blob([await inflated(WORKER_TEXT)], { type: "text/javascript" }));
  return executorOn(createPool({ size, create: () => new Worker(address) }));
}
