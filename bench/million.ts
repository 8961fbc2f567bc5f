import { availableParallelism } from "node:os";
import { ensembleWith } from "@andromede/sim-core";
import { executorNamed } from "../packages/cli/src/executors/executor-named.ts";
import { digits } from "./measure.ts";
import { scenarioNamed } from "./scenarios.ts";

/** Runs `classroom` a million times (or `runs`) on all cores and prints the rate, the digest and the greatest memory. */
export async function runMillion(runs: number): Promise<void> {
  const workers = availableParallelism();
  const { executor, close } = executorNamed("threads", { workers });
  const begun = performance.now();
  let told = 0;
  const onProgress = (done: number): void => {
    if (done < told + runs / 20) return;
    told = done;
    const mib = process.memoryUsage().rss / 2 ** 20;
    console.log(`${done} runs, ${digits((performance.now() - begun) / 1000)} s, ${digits(mib)} MiB resident`);
  };
  const result = await ensembleWith(executor, scenarioNamed("classroom"), { runs, onProgress });
  await close();
  const seconds = (performance.now() - begun) / 1000;
  const columnsMib = (result.outcomes.length * runs * 8) / 2 ** 20;
  console.log(`
${runs} runs of classroom in ${digits(seconds)} s on ${workers} threads: ${digits(runs / seconds)} a second.
Greatest resident memory of the process, threads and all: ${digits(process.resourceUsage().maxRSS / 1024)} MiB,
of which the ${result.outcomes.length} columns of outcomes are ${digits(columnsMib)} MiB. Digest ${result.digest}.`);
}
