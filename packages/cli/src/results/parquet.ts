import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { type Block, COLUMNS } from "./block.ts";

/**
 * The tidy table as Parquet, row group by row group, so that memory stays bounded however many rows there are: `run` is
 * INT32, `value` DOUBLE and null where it is not defined, all else text in dictionaries. Compressed with Snappy.
 * @param about what the file says of itself, for example its digest
 */
export function* parquetOf(blocks: Iterable<Block>, about: Readonly<Record<string, string>>): Generator<Uint8Array> {
  const finished: Uint8Array[] = [];
  const writer = new ByteWriter();
  const flush = (): void => {
    finished.push(writer.getBytes().slice());
    writer.index = 0;
  };
  Object.assign(writer, { flush, finish: flush });
  const file = new ParquetWriter({
    writer,
    schema: SCHEMA,
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: "andromede",
  });
  for (const group of groupsOf(blocks)) {
    file.write({ columnData: columnsOf(group), rowGroupSize: Number.POSITIVE_INFINITY });
    yield* finished.splice(0);
  }
  file.finish();
  yield* finished.splice(0);
}

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" } as const;
const INTEGER = { type: "INT32", repetition_type: "REQUIRED" } as const;
const NUMBER = { type: "DOUBLE", repetition_type: "OPTIONAL" } as const;

const SCHEMA: SchemaElement[] = [
  { name: "root", num_children: COLUMNS.length },
  ...COLUMNS.map((name): SchemaElement => {
    if (name === "run") return { name, ...INTEGER };
    return name === "value" ? { name, ...NUMBER } : { name, ...TEXT };
  }),
];

/** Rows of a row group, at least; the last may have fewer. */
const GROUP_ROWS = 65_536;

function* groupsOf(blocks: Iterable<Block>): Generator<readonly Block[]> {
  let group: Block[] = [];
  let rows = 0;
  for (const block of blocks) {
    group.push(block);
    rows += block.values.length;
    if (rows < GROUP_ROWS) continue;
    yield group;
    group = [];
    rows = 0;
  }
  if (rows > 0) yield group;
}

function columnsOf(group: readonly Block[]): { name: string; data: (string | number | null)[] | Int32Array }[] {
  return COLUMNS.map((name) => {
    if (name === "run") return { name, data: Int32Array.from(group.flatMap(runsOf)) };
    if (name === "value") return { name, data: group.flatMap(valuesOf) };
    return { name, data: group.flatMap((block) => Array.from(block.values, () => block[name])) };
  });
}

function runsOf({ firstRun, values }: Block): number[] {
  return Array.from(values, (_, row) => firstRun + row);
}

function valuesOf({ values }: Block): (number | null)[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : null));
}
