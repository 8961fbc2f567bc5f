import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare, ensemble, inlineExecutor, parseScenario, type Scenario, withSettings } from "@andromede/sim-core";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { readParquet, writeParquet } from "parquet-wasm";
import { afterAll, expect, test } from "vitest";
import { type Block, blocksOf as blocksOfEnsembles, COLUMNS } from "../packages/cli/src/results/block.ts";
import { commandLine } from "../packages/cli/src/results/command-line.ts";
import { csvOf } from "../packages/cli/src/results/csv.ts";
import { withDistinctNames } from "../packages/cli/src/results/distinct-names.ts";
import { type FolderOptions, openFolder } from "../packages/cli/src/results/folder.ts";
import type { Manifest } from "../packages/cli/src/results/manifest.ts";
import { parquetOf } from "../packages/cli/src/results/parquet.ts";
import { blocksOfComparison } from "../packages/cli/src/results/stealing-blocks.ts";
import type { Results } from "../packages/cli/src/results/tables.ts";
import { type Verification, verifyResults } from "../packages/cli/src/results/verify.ts";
import { resultWords } from "../packages/cli/src/results/words.ts";
import { writeResults } from "../packages/cli/src/results/write-results.ts";

const work = mkdtempSync(join(tmpdir(), "andromede-results-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const words = resultWords("en");
const version = "0.1.0";
const runs = 6;

const classroom = shipped("classroom");
const cheaper = withSettings(classroom, [{ path: "policy.instruments.equity.amount", to: "50 MEUR" }]);
const compared = resultsOfComparison(classroom, cheaper);

// --- Tables

test("every value of every run is a row of the CSV, with all its names, and the same double when it is read back", () => {
  const [header, ...rows] = text(csvOf(blocksOf(compared)))
    .trimEnd()
    .split("\n");
  expect(header).toBe("scenario,run,quarter,actor,counterparty,segment,measure,unit,value");
  const values = compared.ensembles.flatMap(({ outcomes }) => outcomes.flatMap((column) => [...column.values]));
  expect(rows.length).toBe(values.length);
  expect(rows.map((row) => numberIn(row.split(",").at(-1)!))).toEqual(values);
});

test("a CSV keeps names with commas, quotes and line breaks, numbers of any size, and leaves empty what is not defined", () => {
  const values = Float64Array.of(0.1 + 0.2, -0, 5e-324, 1.7976931348623157e308, Number.NaN, 123456789012345680000);
  const block = { ...strange, values };
  const lines = text(csvOf([block])).split("\n");
  expect(lines[1]).toBe('"a,b",7,end,"the ""big"" one",,all,"two');
  expect(lines[2]).toBe('lines",EUR,0.30000000000000004');
  const written = lines.filter((line) => line.startsWith('lines"')).map((line) => line.split(",").at(-1)!);
  expect(written.map(numberIn)).toEqual([...values]);
  expect(written[1]).toBe("-0");
  expect(written[4]).toBe("");
});

test("Parquet holds the CSV's rows exactly, for two readers that share no code", async () => {
  const csv = rowsOfCsv(text(csvOf(blocksOf(compared))));
  const bytes = joined(parquetOf(blocksOf(compared), { digest: "0123456789abcdef" }));
  expect(await rowsOfParquet(bytes)).toEqual(csv);
  expect(await rowsOfParquet(throughArrow(bytes))).toEqual(csv);
});

test("Parquet keeps a double's every bit, and null for what is not defined", async () => {
  const values = Float64Array.of(0.1 + 0.2, -0, 5e-324, 1.7976931348623157e308, Number.NaN);
  const bytes = joined(parquetOf([{ ...strange, values }], { digest: "0123456789abcdef" }));
  for (const copy of [bytes, throughArrow(bytes)]) {
    const rows = await rowsOfParquet(copy);
    expect(rows.map(({ value }) => value)).toEqual([0.1 + 0.2, -0, 5e-324, 1.7976931348623157e308, null]);
    expect(Object.is(rows[1]!["value"], -0)).toBe(true);
    expect(rows.map(({ run }) => run)).toEqual([7, 8, 9, 10, 11]);
    expect(rows[0]).toMatchObject({ scenario: "a,b", actor: 'the "big" one', counterparty: "", measure: "two\nlines" });
  }
});

test("Parquet says what it is: typed columns, the digest, and row groups that bound the memory", () => {
  const long = Array.from({ length: 20 }, () => ({ ...strange, values: new Float64Array(20_000) }));
  const metadata = parquetMetadata(joined(parquetOf(long, { digest: "0123456789abcdef" })).buffer as ArrayBuffer);
  const types = metadata.schema.slice(1).map(({ name, type, repetition_type }) => [name, type, repetition_type]);
  expect(types).toEqual(
    COLUMNS.map((name) => {
      if (name === "run") return [name, "INT32", "REQUIRED"];
      return name === "value" ? [name, "DOUBLE", "OPTIONAL"] : [name, "BYTE_ARRAY", "REQUIRED"];
    }),
  );
  expect(metadata.key_value_metadata).toContainEqual({ key: "digest", value: "0123456789abcdef" });
  expect(Number(metadata.num_rows)).toBe(400_000);
  expect(metadata.row_groups.every((group) => Number(group.num_rows) < 100_000)).toBe(true);
});

test("who gained from whom stands in the table, world by world, and adds up to what each firm gained", () => {
  const [base, other] = withDistinctNames([classroom, cheaper]) as [Scenario, Scenario];
  const comparison = compare(base, other, {
    runs,
    seed: "class 1",
    outcomes: [{ measure: "business-stealing", quarter: "end" }],
  });
  const rows = rowsOfCsv(text(csvOf(blocksOfComparison(comparison))));
  const stolen = rows.filter(({ measure }) => measure === "business-stealing");
  expect(stolen.length).toBeGreaterThan(0);
  for (const { actor, counterparty } of stolen) expect(actor).not.toBe(counterparty);
  const sales = (scenario: string, run: number): number =>
    Number(rows.find((row) => row["scenario"] === scenario && row["run"] === run && row["actor"] === "host")!["value"]);
  for (let run = 0; run < runs; run++) {
    const gained = stolen.filter((row) => row["run"] === run && row["actor"] === "host");
    const change = sales(other.id, run) - sales(base.id, run);
    const sum = gained.reduce((all, { value }) => all + Number(value), 0);
    expect(Math.abs(sum - Math.max(0, change))).toBeLessThan(0.05);
  }
});

// --- The folder and its manifest

test("a folder of results says what was run, on what it rests, and how to run it again", async () => {
  const folder = await written("whole", compared);
  expect(readdirSync(folder).sort()).toEqual([
    "manifest.json",
    "pictures",
    "summary.json",
    "values.csv",
    "values.parquet",
  ]);
  const manifest = manifestIn(folder);
  expect(manifest).toMatchObject({ command: "compare", seed: "class 1", runs, program: { version } });
  expect(manifest.reproduce.run).toBe("npx whatif compare classroom cheaper.yaml --runs 6 --seed 'class 1'");
  expect(manifest.scenarios.map(({ digest }) => digest)).toEqual(compared.ensembles.map(({ digest }) => digest));
  const slope = manifest.assumptions.find(({ path }) => path === "technology.scaleSlope")!;
  expect(slope).toMatchObject({ status: "evidence", isDrawn: true, scenarios: ["classroom", "classroom"] });
  for (const key of slope.source) expect(manifest.sources[key]).toHaveProperty("publication");
  expect(manifest.cite.text.en).toContain(manifest.digest);
  expect(manifest.cite.text.fr).toContain("6 mondes, graine class 1");
  expect(manifest.cite.bibtex).toMatch(/^@misc\{andromede-[0-9a-f]{16},\n/);
  expect(JSON.stringify(manifest)).not.toContain(process.cwd());
});

test("the summary has the words of the verdicts, the ranks and one digest a scenario", async () => {
  const folder = await written("summary", compared);
  const summary = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
  expect(summary).toMatchObject({ base: "classroom", seed: "class 1", runs, version });
  const paid = summary.outcomes.find(({ measure }: { measure: string }) => measure === "public-cost-gross");
  expect(paid).toMatchObject({ verdict: { word: "clear", direction: "below" }, probabilityGreater: 0 });
  expect(paid.base.p50 - paid.value.p50).toBeGreaterThan(0);
});

test("the command to run it again survives a shell: spaces, quotes, dashes, dollars", () => {
  const command = commandLine({
    command: "run",
    files: ["-odd name.yaml"],
    settings: [{ path: "firms.ovh.capacity", to: "5 machine" }],
    runs: 10,
    seed: "-it's $HOME",
    centre: true,
  });
  expect(command).toBe(
    "npx whatif run './-odd name.yaml' --set 'firms.ovh.capacity=5 machine' --runs 10 --seed='-it'\\''s $HOME' --centre",
  );
});

// --- Verifying

test("a folder of results reproduces: the files, the digests, every byte of the tables", async () => {
  const folder = await written("again", compared);
  const { reproduces, agrees, differs, remarks } = await verified(folder);
  expect({ reproduces, differs, remarks }).toEqual({ reproduces: true, differs: [], remarks: [] });
  expect(agrees.join("\n")).toContain("7 files are as they were written");
});

test("the results of one scenario with settings reproduce too, at the centre of its assumptions", async () => {
  const one = {
    ensembles: [ensemble(cheaper, { runs: 2, seed: "7", centre: true })],
    comparison: null,
    version,
    language: "en",
  } as const;
  const folder = await written("centre", one, { files: ["classroom"], centre: true });
  expect(manifestIn(folder).reproduce.run).toBe(
    "npx whatif run classroom --set 'policy.instruments.equity.amount=50 MEUR' --runs 2 --seed 7 --centre",
  );
  expect((await verified(folder)).differs).toEqual([]);
});

test("a digit changed in a table is found, and so is one changed together with its hash", async () => {
  const folder = await written("tampered", compared);
  const path = join(folder, "values.csv");
  const honest = readFileSync(path, "utf8");
  const forged = honest.replace(/(\d)\n/, (_, digit) => `${(Number(digit) + 1) % 10}\n`);
  writeFileSync(path, forged);
  expect((await verified(folder)).differs).toEqual([words.verify.hash("values.csv")]);
  changeManifest(folder, (manifest) => {
    manifest.files[0]!.sha256 = createHash("sha256").update(forged).digest("hex");
  });
  expect((await verified(folder)).differs).toEqual([words.verify.content("values.csv")]);
});

test("a table that is missing or cut short is named", async () => {
  const folder = await written("cut", compared);
  rmSync(join(folder, "summary.json"));
  writeFileSync(join(folder, "values.csv"), readFileSync(join(folder, "values.csv")).subarray(0, 1000));
  const { differs, reproduces } = await verified(folder);
  expect(reproduces).toBe(false);
  expect(differs[0]).toMatch(/^values\.csv has 1000 bytes; the manifest says \d+$/);
  expect(differs[1]).toBe("summary.json is missing");
});

test("a scenario, a seed or a status changed in the manifest does not pass for what was run", async () => {
  const changes: [string, (manifest: Manifest) => void, RegExp][] = [
    [
      "seed",
      (manifest) => Object.assign(manifest, { seed: "class 2" }),
      /gives digest [0-9a-f]{16}; the manifest says/,
    ],
    [
      "scenario",
      ({ scenarios }) =>
        Object.assign(scenarios[0]!.resolved["market"] as object, { referencePrice: "61 EUR/VM/quarter" }),
      /classroom gives digest/,
    ],
    [
      "status",
      ({ assumptions }) => Object.assign(assumptions[0]!, { status: "evidence" }),
      /the manifest's assumptions are not those of its scenarios/,
    ],
    ["version", (manifest) => Object.assign(manifest.program, { version: "9.9.9" }), /made with version 9\.9\.9/],
    ["nonsense", ({ scenarios }) => Object.assign(scenarios[0]!.resolved, { horizon: 5 }), /cannot be run/],
  ];
  for (const [name, change, expected] of changes) {
    const folder = await written(`changed-${name}`, compared);
    changeManifest(folder, change);
    const { reproduces, differs } = await verified(folder);
    expect(reproduces).toBe(false);
    expect(differs.join("\n")).toMatch(expected);
  }
});

test("what is no manifest is refused, with every fault of it", async () => {
  await expect(verified(join(work, "nowhere"))).rejects.toThrow(/There is no folder .*nowhere/);
  const empty = join(work, "empty");
  mkdirSync(empty);
  await expect(verified(empty)).rejects.toThrow(/has no manifest\.json.*broken off/);
  writeFileSync(join(empty, "manifest.json"), '{"format": "andromede-results/1", "runs": ');
  await expect(verified(empty)).rejects.toThrow(/cannot be read as a manifest/);
  writeFileSync(join(empty, "manifest.json"), '{"format": "andromede-results/2", "runs": 0, "digest": "x"}');
  await expect(verified(empty)).rejects.toThrow(
    /format: .*\n.*program: .*\n[\s\S]*runs: [\s\S]*digest: 16 hexadecimal/,
  );
});

test("a manifest cannot point outside of its folder", async () => {
  const folder = await written("outside", compared);
  for (const name of ["../whole/values.csv", "/etc/passwd", "a/../../b"]) {
    changeManifest(folder, ({ files }) => Object.assign(files[0]!, { name }));
    await expect(verified(folder)).rejects.toThrow(/files\.0\.name: a name inside the folder is due/);
  }
});

// --- Faults of disks and folders

test("results are never written over, unless that is asked for, and then only over results", async () => {
  const folder = await written("once", compared);
  const before = readFileSync(join(folder, "manifest.json"), "utf8");
  expect(() => openFolder(folder, { words })).toThrow(/is there already.*--force/);
  expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(before);
  await written("once", compared, { force: true });
  expect((await verified(folder)).reproduces).toBe(true);
  const photos = join(work, "photos");
  mkdirSync(photos);
  writeFileSync(join(photos, "beach.jpg"), "...");
  expect(() => openFolder(photos, { words, force: true })).toThrow(/something other than results.*left alone/);
  expect(readdirSync(photos)).toEqual(["beach.jpg"]);
  expect(() => openFolder(join(photos, "beach.jpg"), { words, force: true })).toThrow(/is no folder/);
  expect(leftovers()).toEqual([]);
});

test("a disk that is full half-way leaves nothing behind, and the results that stood there stay", async () => {
  const folder = await written("full", compared);
  const before = readFileSync(join(folder, "manifest.json"), "utf8");
  const open = openFolder(folder, { words, force: true });
  // A table in the way stands for whatever the system may say in mid-writing.
  mkdirSync(join(open.partial, "values.parquet"));
  await expect(writeResults(open, compared, circumstances(folder), words)).rejects.toThrow(/Cannot write .*full/);
  expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(before);
  expect(leftovers()).toEqual([]);
});

test("a folder that nobody may make is refused before any run, in words", () => {
  const file = join(work, "a-file");
  writeFileSync(file, "");
  expect(() => openFolder(join(file, "below"), { words })).toThrow(/a file, not a folder|no folder/);
  expect(() => openFolder("/proc/andromede", { words })).toThrow(/Cannot write \/proc\/andromede/);
  expect(() => openFolder(join(work, "x".repeat(300)), { words })).toThrow(/the name is too long/);
  expect(() => openFolder("/proc/andromede", { words: resultWords("fr") })).toThrow(/Impossible d’écrire/);
});

// --- What the tests share

const strange = {
  scenario: "a,b",
  quarter: "end",
  actor: 'the "big" one',
  counterparty: "",
  segment: "all",
  measure: "two\nlines",
  unit: "EUR",
  firstRun: 7,
} as const satisfies Omit<Block, "values">;

function shipped(id: string): Scenario {
  const path = `scenarios/french-cloud/${id}.yaml`;
  const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);
  return parseScenario(readFileSync(path, "utf8"), { path, read });
}

function resultsOfComparison(base: Scenario, alternative: Scenario): Results {
  const comparison = compare(base, alternative, { runs, seed: "class 1" });
  return { ensembles: [comparison.base, ...comparison.alternatives], comparison, version, language: "en" };
}

function circumstances(folder: string, files: readonly string[] = ["classroom", "cheaper.yaml"], centre = false) {
  return { files, centre, language: "en", folder, now: new Date("2026-01-02T03:04:05Z") } as const;
}

interface Writing extends Partial<FolderOptions> {
  readonly files?: readonly string[];
  readonly centre?: boolean;
}

async function written(name: string, results: Results, { files, centre, force }: Writing = {}): Promise<string> {
  const folder = join(work, name);
  const open = openFolder(folder, { words, ...(force && { force }) });
  await writeResults(open, results, circumstances(folder, files, centre), words);
  return folder;
}

function verified(folder: string): Promise<Verification> {
  return verifyResults(folder, { executor: inlineExecutor, version, language: "en" });
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
}

function changeManifest(folder: string, change: (manifest: Manifest) => void): void {
  const manifest = manifestIn(folder);
  change(manifest);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
}

function leftovers(): string[] {
  return readdirSync(work).filter((name) => name.startsWith("."));
}

function blocksOf({ ensembles }: Results): Iterable<Block> {
  return blocksOfEnsembles(ensembles);
}

function text(pieces: Iterable<string>): string {
  return [...pieces].join("");
}

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  return new Uint8Array(Buffer.concat([...pieces]));
}

function numberIn(field: string): number {
  return field === "" ? Number.NaN : Number(field);
}

type Row = Record<string, unknown>;

function rowsOfCsv(csv: string): Row[] {
  const [header, ...lines] = csv.trimEnd().split("\n");
  const names = header!.split(",");
  return lines.map((line) => {
    const row: Row = Object.fromEntries(line.split(",").map((field, index) => [names[index], field]));
    return { ...row, run: Number(row["run"]), value: row["value"] === "" ? null : Number(row["value"]) };
  });
}

function rowsOfParquet(bytes: Uint8Array): Promise<Row[]> {
  return parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  });
}

/** Read by the Rust library of Apache Arrow, and written again by it: what comes out is what it read. */
function throughArrow(bytes: Uint8Array): Uint8Array {
  return writeParquet(readParquet(bytes));
}
