// The default results of the notebooks, kept on disk under the digest of everything that they come from.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Baked } from "../src/batch/baked.ts";
import type { NotebookFile } from "./notebook-files.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FOLDER = join(ROOT, "dist/baked");
const CHILD = fileURLToPath(new URL("./bake-child.ts", import.meta.url));

/** A change in any of these, and results are computed anew: they can never be those of other sources. */
const SOURCES = [
  "packages/sim-core/src",
  "packages/wording/src",
  "packages/charts/src",
  "packages/notebooks/src",
  "packages/notebooks/build",
  "scenarios",
  "pnpm-lock.yaml",
];

export interface BakeOptions {
  /** What is run where it is not on disk: batches take seconds, analyses minutes. What is not run, the page runs when asked. */
  readonly run: "nothing" | "batches" | "all";
}

/** Where the results of a notebook are kept. */
interface Kept {
  readonly notebook: NotebookFile;
  readonly batches: string;
  readonly analyses: string;
}

/** The default results of each notebook, by its id; a notebook that runs nothing, or whose results are not kept, has none. */
export async function bakedFor(
  notebooks: readonly NotebookFile[],
  { run }: BakeOptions,
): Promise<ReadonlyMap<string, Baked>> {
  mkdirSync(FOLDER, { recursive: true });
  const common = commonDigest();
  const places = notebooks.map((notebook) => placeOf(notebook, common));
  const isMissing = ({ batches, analyses }: Kept): boolean =>
    !existsSync(batches) || (run === "all" && !existsSync(analyses));
  if (run !== "nothing") await bake(places.filter(isMissing), run);
  const known = new Set(places.flatMap(({ batches, analyses }) => [batches, analyses]));
  for (const name of readdirSync(FOLDER)) if (!known.has(join(FOLDER, name))) rmSync(join(FOLDER, name));
  return new Map(
    places.flatMap(({ notebook, ...files }) => {
      const [packed, analyses] = [textOf(files.batches), textOf(files.analyses)];
      return packed === "" && analyses === ""
        ? []
        : [[notebook.id, { sources: common.slice(0, DIGITS), packed, analyses }] as const];
    }),
  );
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

const DIGITS = 12;

function placeOf(notebook: NotebookFile, common: string): Kept {
  const digest = createHash("sha256").update(common).update(notebook.text).digest("hex");
  const place = join(FOLDER, `${notebook.id}-${digest.slice(0, 2 * DIGITS)}`);
  return { notebook, batches: `${place}.batches.txt`, analyses: `${place}.analyses.txt` };
}

/** Runs notebooks in as many processes at a time as there are processors; those that ask most first. */
async function bake(due: readonly Kept[], run: "batches" | "all"): Promise<void> {
  const asks = ({ notebook }: Kept): number => notebook.text.split("analysis(").length;
  const waiting = [...due].sort((a, b) => asks(b) - asks(a));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await bakeInChild(next, run);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function bakeInChild({ notebook, batches, analyses }: Kept, run: "batches" | "all"): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = ["--import", "tsx", CHILD, notebook.id, batches, ...(run === "all" ? [analyses] : [])];
    const child = spawn(process.execPath, program, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error("The default results of the notebooks could not be computed.")),
    );
  });
}

function commonDigest(): string {
  const hash = createHash("sha256").update(process.version.split(".")[0] ?? "");
  for (const file of SOURCES.flatMap((each) => filesAt(join(ROOT, each))))
    hash.update(`${relative(ROOT, file)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesAt(path: string): string[] {
  const entries = path.includes(".yaml") ? null : readdirSync(path, { withFileTypes: true, recursive: true });
  if (entries === null) return [path];
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
