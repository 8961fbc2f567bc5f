import { randomBytes } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { ChunkRequest, ExecutorHooks } from "@andromede/sim-core";
import { BATCH_FILE, writeBatch } from "./batch-file.ts";
import { chunkFileName, type RunRange } from "./chunk-file.ts";
import { type ChunkFolder, chunkFolder } from "./chunk-folder.ts";
import type { ExecutorInUse, ExecutorOptions } from "./executor-named.ts";
import { countRuns, takeFinished } from "./keeping.ts";
import { columnMemoryBytes } from "./memory.ts";
import { cancel, isQueued, lastWords, submit } from "./slurm-job.ts";
import { clusterFailed, clusterSilent } from "./words.ts";

/** How often runs that did not come back are given to the cluster. */
const ATTEMPTS = 3;
/** Most clusters allow a thousand tasks in an array (MaxArraySize). */
const MOST_TASKS = 500;
const LEAST_RUNS = 20;
/** Patience with a job that finishes nothing: clusters are busy. */
const USUAL_MINUTES = 60;
const POLL_MS = 200;
/** The cluster is asked once in so many polls, which is what its keepers ask for. */
const POLLS_PER_QUESTION = 10;

/**
 * Runs as job arrays of a Slurm cluster. Chunks come back as files in a folder that all its machines see (`keep`;
 * whatif-slurm here, by default), so that a batch that was interrupted goes on where it was.
 */
export function slurmExecutor({ workers, chunkRuns, keep = "whatif-slurm" }: ExecutorOptions): ExecutorInUse {
  const root = resolve(keep);
  return {
    executor: {
      name: "slurm",
      memoryBytes: columnMemoryBytes(),
      async run(request, hooks) {
        hooks.signal?.throwIfAborted();
        const batch: Batch = { root, request, hooks, folder: chunkFolder(root, request) };
        let missing = takeFinished(batch.folder, request, hooks);
        for (let attempt = 1; missing.length > 0; attempt++) {
          const tasks = tasksOf(missing, chunkRuns ?? fairChunk(request.runs));
          missing = await doOnCluster(batch, tasks, attempt, workers);
        }
      },
    },
    close: () => Promise.resolve(),
  };
}

interface Batch {
  readonly root: string;
  readonly request: ChunkRequest;
  readonly hooks: ExecutorHooks;
  readonly folder: ChunkFolder;
}

/** Gives tasks to the cluster, takes what comes back, and says what did not. */
async function doOnCluster(batch: Batch, tasks: RunRange[], attempt: number, atOnce?: number): Promise<RunRange[]> {
  const { root, request, folder } = batch;
  const jobFolder = join(folder.path, `job-${randomBytes(4).toString("hex")}`);
  const batchFile = join(jobFolder, BATCH_FILE);
  writeBatch(batchFile, { name: basename(folder.path), request, tasks });
  const job = await submit({ folder: jobFolder, root, batchFile, tasks: tasks.length, ...(atOnce && { atOnce }) });
  const missing = await collect(batch, tasks, job);
  if (missing.length > 0 && attempt >= ATTEMPTS) {
    throw clusterFailed(unfinished(batch, missing, job), attempt, lastWords(jobFolder, job));
  }
  return missing;
}

/** Takes chunks as they come back, until all are there or the cluster has nothing more to do. */
async function collect(batch: Batch, tasks: readonly RunRange[], job: string): Promise<RunRange[]> {
  const { request, hooks } = batch;
  const minutes = Number(process.env["WHATIF_SLURM_MINUTES"] ?? USUAL_MINUTES);
  let missing = [...tasks];
  let lastSign = performance.now();
  try {
    for (let poll = 1; missing.length > 0; poll++) {
      await setTimeout(POLL_MS);
      hooks.signal?.throwIfAborted();
      // Asked before looking, so that what ended in between is seen.
      const isAtWork = poll % POLLS_PER_QUESTION !== 0 || (await isQueued(job));
      const before = missing.length;
      missing = takeTasks(batch, missing);
      if (missing.length < before) {
        lastSign = performance.now();
        hooks.onProgress?.(request.runs - countRuns(missing));
      }
      if (!isAtWork) break;
      if (performance.now() - lastSign > 60_000 * minutes)
        throw clusterSilent(unfinished(batch, missing, job), minutes);
    }
    return missing;
  } catch (error) {
    await cancel(job);
    throw error;
  }
}

/** Hands over what is there, and gives what is not. */
function takeTasks({ folder, hooks }: Batch, tasks: readonly RunRange[]): RunRange[] {
  const present = new Set(folder.ranges().map(chunkFileName));
  return tasks.filter((task) => {
    const chunk = present.has(chunkFileName(task)) ? folder.read(task) : undefined;
    if (chunk !== undefined) hooks.onChunk(chunk);
    return chunk === undefined;
  });
}

function unfinished({ request, folder }: Batch, missing: readonly RunRange[], job: string) {
  return { job, done: request.runs - countRuns(missing), runs: request.runs, folder: folder.path };
}

/** Cuts ranges into tasks of at most `chunkRuns`. */
function tasksOf(ranges: readonly RunRange[], chunkRuns: number): RunRange[] {
  return ranges.flatMap(({ firstRun, runs }) =>
    Array.from({ length: Math.ceil(runs / chunkRuns) }, (_, index) => ({
      firstRun: firstRun + index * chunkRuns,
      runs: Math.min(chunkRuns, runs - index * chunkRuns),
    })),
  );
}

function fairChunk(runs: number): number {
  return Math.max(LEAST_RUNS, Math.ceil(runs / MOST_TASKS));
}
