import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ChunkRequest, ChunkResult } from "@andromede/sim-core";
import { batchName } from "./batch.ts";
import { BATCH_FILE, type TypedBatch, writeBatch } from "./batch-file.ts";
import { type RunRange, rangeOfName, readChunk, writeChunk } from "./chunk-file.ts";
import { codeOf, makeFolder } from "./make-folder.ts";
import { cannotKeep } from "./words.ts";

/** Where the finished chunks of one batch lie. */
export interface ChunkFolder {
  readonly path: string;
  /** Whole chunks of this batch, in the order of their runs. */
  ranges(): RunRange[];
  /** A chunk; undefined where the file is not whole or of another batch. */
  read(range: RunRange): ChunkResult | undefined;
  write(result: ChunkResult): void;
}

/** The folder of a batch below `root`, which may hold many batches; what was typed is kept with its first chunk. */
export function chunkFolder(root: string, request: ChunkRequest, typed?: TypedBatch): ChunkFolder {
  const batch = batchName(request);
  const path = join(root, batch);
  return {
    path,
    ranges: () => rangesIn(path),
    read: (range) => readChunk(path, range, batch),
    write(result) {
      saying(path, () => {
        makeFolder(path);
        if (!existsSync(join(path, BATCH_FILE))) writeBatch(join(path, BATCH_FILE), { request, tasks: [], typed });
        writeChunk(path, batch, result);
      });
    },
  };
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
    throw code === undefined ? error : cannotKeep(path, code, error);
  }
}
