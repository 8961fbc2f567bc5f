import { rmSync } from "node:fs";
import type { ChunkResult, ExecutorHooks } from "@andromede/sim-core";
import type { RunRange } from "./chunk-file.ts";
import { type ChunkFolder, chunkFolder } from "./chunk-folder.ts";
import type { ExecutorInUse } from "./executor-named.ts";

export interface Keeping {
  /** Folder of folders of chunks, one a batch. */
  readonly root: string;
  /** Whether to take what is finished there; what is not taken is written over. */
  readonly resume: boolean;
  /** Whether chunks are only for the case that the work is broken off: removed at the end of work that was not. */
  readonly forget: boolean;
}

/**
 * An executor that keeps each finished chunk in a folder, and takes from there what is finished already: a batch that
 * was interrupted continues, and a larger batch begins with the runs of a smaller one.
 */
export function keepingChunks({ executor, close }: ExecutorInUse, { root, resume, forget }: Keeping): ExecutorInUse {
  const folders = new Set<string>();
  let isBrokenOff = false;
  return {
    executor: {
      ...executor,
      async run(request, hooks) {
        const folder = chunkFolder(root, request);
        folders.add(folder.path);
        const missing = resume ? takeFinished(folder, request, hooks) : [request];
        let done = request.runs - countRuns(missing);
        if (done > 0) hooks.onProgress?.(done);
        try {
          for (const { firstRun, runs } of missing) {
            await executor.run({ ...request, firstRun, runs }, writing(folder, hooks, done, forget && !resume));
            done += runs;
          }
        } catch (error) {
          isBrokenOff = true;
          throw error;
        }
      },
    },
    async close() {
      await close();
      if (isBrokenOff || !forget) return;
      for (const path of folders) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Hands over what is finished, each run once, and says what is missing. */
export function takeFinished(
  folder: ChunkFolder,
  { firstRun, runs }: RunRange,
  { onChunk }: Pick<ExecutorHooks, "onChunk">,
): RunRange[] {
  const end = firstRun + runs;
  const missing: RunRange[] = [];
  let next = firstRun;
  for (const range of folder.ranges()) {
    const from = Math.max(next, range.firstRun);
    const to = Math.min(end, range.firstRun + range.runs);
    if (from >= to) continue;
    const chunk = folder.read(range);
    if (chunk === undefined) continue;
    if (from > next) missing.push({ firstRun: next, runs: from - next });
    onChunk(rowsOf(chunk, from, to));
    next = to;
  }
  if (next < end) missing.push({ firstRun: next, runs: end - next });
  return missing;
}

export function countRuns(ranges: readonly RunRange[]): number {
  return ranges.reduce((sum, { runs }) => sum + runs, 0);
}

function rowsOf({ firstRun, columns }: ChunkResult, from: number, to: number): ChunkResult {
  const rows = columns.map((column) => column.subarray(from - firstRun, to - firstRun));
  return { firstRun: from, runs: to - from, columns: rows };
}

/** Writes each chunk before it is handed over. Where keeping was nobody's wish, not being able to is nobody's trouble. */
function writing(folder: ChunkFolder, hooks: ExecutorHooks, doneBefore: number, isOptional: boolean): ExecutorHooks {
  const { onProgress } = hooks;
  let isKept = true;
  return {
    ...hooks,
    onChunk(result) {
      if (isKept) isKept = tryWrite(folder, result, isOptional);
      hooks.onChunk(result);
    },
    ...(onProgress && { onProgress: (runsDone: number) => onProgress(doneBefore + runsDone) }),
  };
}

function tryWrite(folder: ChunkFolder, result: ChunkResult, isOptional: boolean): boolean {
  try {
    folder.write(result);
    return true;
  } catch (error) {
    if (!isOptional) throw error;
    return false;
  }
}
