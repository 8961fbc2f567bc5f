import type { ChunkResult, Executor, ExecutorHooks } from "@andromede/sim-core";
import type { RunRange } from "./chunk-file.ts";
import { type ChunkFolder, chunkFolder } from "./chunk-folder.ts";

/**
 * An executor that keeps each finished chunk in a folder, and takes from there what is finished already: a batch that
 * was interrupted continues, and a larger batch begins with the runs of a smaller one.
 */
export function keepingChunks(inner: Executor, root: string): Executor {
  return {
    ...inner,
    async run(request, hooks) {
      const folder = chunkFolder(root, request);
      const missing = takeFinished(folder, request, hooks);
      let done = request.runs - missing.reduce((sum, { runs }) => sum + runs, 0);
      if (done > 0) hooks.onProgress?.(done);
      for (const range of missing) {
        await inner.run({ ...request, ...range }, writing(folder, hooks, done));
        done += range.runs;
      }
    },
  };
}

/** Hands over what is finished, each run once, and says what is missing. */
export function takeFinished(
  folder: ChunkFolder,
  request: RunRange,
  hooks: Pick<ExecutorHooks, "onChunk">,
): RunRange[] {
  const end = request.firstRun + request.runs;
  const missing: RunRange[] = [];
  let next = request.firstRun;
  for (const range of folder.ranges()) {
    const from = Math.max(next, range.firstRun);
    const to = Math.min(end, range.firstRun + range.runs);
    if (from >= to) continue;
    const chunk = folder.read(range);
    if (chunk === undefined) continue;
    if (from > next) missing.push({ firstRun: next, runs: from - next });
    hooks.onChunk(rowsOf(chunk, from, to));
    next = to;
  }
  if (next < end) missing.push({ firstRun: next, runs: end - next });
  return missing;
}

function rowsOf({ firstRun, columns }: ChunkResult, from: number, to: number): ChunkResult {
  const rows = columns.map((column) => column.subarray(from - firstRun, to - firstRun));
  return { firstRun: from, runs: to - from, columns: rows };
}

function writing(folder: ChunkFolder, hooks: ExecutorHooks, doneBefore: number): ExecutorHooks {
  const { onProgress } = hooks;
  return {
    ...hooks,
    onChunk(result) {
      folder.write(result);
      hooks.onChunk(result);
    },
    ...(onProgress && { onProgress: (runsDone: number) => onProgress(doneBefore + runsDone) }),
  };
}
