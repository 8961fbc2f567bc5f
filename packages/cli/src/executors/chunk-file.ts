import { createHash, randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { endianness } from "node:os";
import { join } from "node:path";
import { type ChunkResult, digestOf } from "@andromede/sim-core";

/** The first line of a chunk file; then come the columns, one after another, as doubles of 8 bytes, low byte first. */
interface ChunkHeader {
  readonly format: typeof FORMAT;
  /** The batch that the runs belong to. */
  readonly batch: string;
  readonly firstRun: number;
  readonly runs: number;
  readonly columns: number;
  readonly digest: string;
}

const FORMAT = "andromede-chunk/1";

/** The runs of a chunk file, by its name. */
export interface RunRange {
  readonly firstRun: number;
  readonly runs: number;
}

export function chunkFileName({ firstRun, runs }: RunRange): string {
  return `runs-${padded(firstRun)}-${padded(firstRun + runs - 1)}.chunk`;
}

/** The runs that a file should hold, going by its name; undefined where it is no chunk file. */
export function rangeOfName(name: string): RunRange | undefined {
  const [, first, last] = /^runs-(\d{10,16})-(\d{10,16})\.chunk$/.exec(name) ?? [];
  if (first === undefined || last === undefined || Number(last) < Number(first)) return undefined;
  return { firstRun: Number(first), runs: Number(last) - Number(first) + 1 };
}

/** Writes a chunk under another name, and then gives it its own: under its own name it is whole. */
export function writeChunk(folder: string, batch: string, result: ChunkResult): void {
  const { firstRun, runs, columns } = result;
  const header: ChunkHeader = {
    format: FORMAT,
    batch,
    firstRun,
    runs,
    columns: columns.length,
    digest: digestOf(columns),
  };
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...columns.map(bytesOf)]);
  writeWhole(join(folder, chunkFileName(result)), bytes);
}

/** Writes a file that nobody ever sees half written. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const partial = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.partial`;
  try {
    writeFileSync(partial, content, { flag: "wx" });
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** The chunk of a file, or undefined: half written, damaged, of another batch or not readable, it is not taken. */
export function readChunk(folder: string, range: RunRange, batch: string): ChunkResult | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, chunkFileName(range)));
  } catch {
    return undefined;
  }
  const end = bytes.indexOf("\n");
  const header = end < 0 ? undefined : headerOf(bytes.subarray(0, end).toString());
  if (header === undefined || header.batch !== batch) return undefined;
  const { firstRun, runs, columns: count } = header;
  if (firstRun !== range.firstRun || runs !== range.runs || bytes.length - end - 1 !== 8 * runs * count)
    return undefined;
  const columns = Array.from({ length: count }, (_, column) => columnAt(bytes, end + 1 + 8 * runs * column, runs));
  return digestOf(columns) === header.digest ? { firstRun, runs, columns } : undefined;
}

/** A short name for a text: another text has another. */
export function nameOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}

function headerOf(line: string): ChunkHeader | undefined {
  try {
    const header = JSON.parse(line) as ChunkHeader;
    return header.format === FORMAT ? header : undefined;
  } catch {
    return undefined;
  }
}

function bytesOf(column: Float64Array): Uint8Array {
  const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
  return endianness() === "LE" ? bytes : Buffer.from(bytes).swap64();
}

function columnAt(bytes: Buffer, start: number, runs: number): Float64Array {
  const copy = Buffer.alloc(8 * runs);
  bytes.copy(copy, 0, start, start + 8 * runs);
  if (endianness() === "BE") copy.swap64();
  return new Float64Array(copy.buffer, copy.byteOffset, runs);
}

function padded(run: number): string {
  return String(run).padStart(10, "0");
}
