import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ChunkRequest, ChunkResult } from "@andromede/sim-core";
import { batchName } from "./batch.ts";
import { type RunRange, rangeOfName, readChunk, writeChunk } from "./chunk-file.ts";
import { ExecutorError } from "./executor-error.ts";
import { codeOf, makeFolder } from "./make-folder.ts";

/** Where the finished chunks of one batch lie. */
export interface ChunkFolder {
  readonly path: string;
  /** Whole chunks of this batch, in the order of their runs. */
  ranges(): RunRange[];
  /** A chunk; undefined where the file is not whole or of another batch. */
  read(range: RunRange): ChunkResult | undefined;
  write(result: ChunkResult): void;
}

/** The folder of a batch below `root`, which may hold many batches. */
export function chunkFolder(root: string, request: ChunkRequest): ChunkFolder {
  const batch = batchName(request);
  const path = join(root, batch);
  return {
    path,
    ranges: () => rangesIn(path),
    read: (range) => readChunk(path, range, batch),
    write(result) {
      saying(path, () => {
        makeFolder(path);
        writeChunk(path, batch, result);
      });
    },
  };
}

/** Forgets what lies in a folder of chunks. */
export function forgetChunks(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

function rangesIn(path: string): RunRange[] {
  let names: string[];
  try {
    names = readdirSync(path);
  } catch {
    return [];
  }
  const ranges = names.map(rangeOfName).filter((range) => range !== undefined);
  return ranges.sort((a, b) => a.firstRun - b.firstRun || b.runs - a.runs);
}

/** Does `work`; what the system says against it becomes an error that names the folder and the way out. */
function saying<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new ExecutorError(
      `Finished runs cannot be kept in ${path}: ${reasons[code] ?? code}. ` +
        "What was kept there before is whole; make room or name another folder, and the same command continues.",
      { cause: error },
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EROFS: "the disk is read-only",
  EACCES: "it may not be written to",
  EPERM: "it may not be written to",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "there is a file of that name",
  ENOENT: "no folder can be made there",
};
