import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ChunkRequest, Setting } from "@andromede/sim-core";
import * as z from "zod";
import { type RunRange, writeWhole } from "./chunk-file.ts";
import { makeFolder } from "./make-folder.ts";
import { manyBatches, notABatch } from "./words.ts";

/** What a batch is, beside its chunks: enough to go on with it anywhere. */
export interface BatchFile {
  readonly request: ChunkRequest;
  /** Name of the batch, where it is known; a model that gives it another name is another model. */
  readonly name?: string | undefined;
  /** What a job array does, task by task; empty where chunks are asked for one by one. */
  readonly tasks: readonly RunRange[];
  /** What was typed, for those who want to run it again; missing where a program asked. */
  readonly typed?: TypedBatch | undefined;
}

export interface TypedBatch {
  readonly file: string;
  readonly settings: readonly Setting[];
  readonly outcomes: readonly string[];
}

export const BATCH_FILE = "batch.json";

const count = z.number().int().nonnegative();

const schema = z.strictObject({
  format: z.literal("andromede-batch/1"),
  name: z.string().optional(),
  request: z.strictObject({
    scenario: z.strictObject({ path: z.string(), text: z.string() }),
    seed: z.string(),
    firstRun: count,
    runs: count,
    centre: z.boolean(),
    design: z
      .strictObject({
        paths: z.array(z.string()),
        quantiles: z.array(z.number()).transform((values) => Float64Array.from(values)),
        luck: z
          .array(count)
          .transform((runs) => Int32Array.from(runs))
          .optional(),
        firstRun: count.optional(),
      })
      .optional(),
    outcomes: z.array(z.looseObject({ measure: z.string(), quarter: z.string() })),
  }),
  tasks: z.array(z.strictObject({ firstRun: count, runs: count })),
  typed: z
    .strictObject({
      file: z.string(),
      settings: z.array(z.strictObject({ path: z.string(), to: z.string() })),
      outcomes: z.array(z.string()),
    })
    .optional(),
});

export function writeBatch(path: string, batch: BatchFile): void {
  makeFolder(dirname(path));
  writeWhole(path, `${JSON.stringify({ format: "andromede-batch/1", ...batch }, plainColumns)}\n`);
}

/** Typed columns as plain lists, which JSON can hold without loss. */
function plainColumns(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
}

/** The batch of a file, or undefined where it is none. */
export function readBatch(path: string): BatchFile | undefined {
  try {
    const { format: _, request, ...rest } = schema.parse(JSON.parse(readFileSync(path, "utf8")));
    return { request: request as ChunkRequest, ...rest };
  } catch {
    return undefined;
  }
}

/** The folder of the one batch in a folder, which may be that folder itself or hold it. */
export function findBatch(path: string): { readonly folder: string; readonly batch: BatchFile } {
  const here = readBatch(join(path, BATCH_FILE));
  if (here !== undefined) return { folder: path, batch: here };
  const found = foldersIn(path).flatMap((folder) => {
    const batch = readBatch(join(folder, BATCH_FILE));
    return batch === undefined ? [] : [{ folder, batch }];
  });
  if (found.length > 1)
    throw manyBatches(
      path,
      found.map(({ folder }) => basename(folder)),
    );
  const [only] = found;
  if (only === undefined) throw notABatch(path);
  return only;
}

function foldersIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(path, name))
    .sort();
}
