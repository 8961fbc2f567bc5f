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
  /** Take what is on disk already and run nothing: for a page that is wanted at once. */
  readonly onlyKept: boolean;
}

/** The default results of each notebook, by its id; a notebook that runs nothing, or whose results are not kept, has none. */
export async function bakedFor(
  notebooks: readonly NotebookFile[],
  { onlyKept }: BakeOptions,
): Promise<ReadonlyMap<string, Baked>> {
  mkdirSync(FOLDER, { recursive: true });
  const common = commonDigest();
  const files = new Map(notebooks.map((notebook) => [notebook.id, fileFor(notebook, common)]));
  if (!onlyKept) await bake([...files].filter(([, file]) => !existsSync(file)));
  for (const name of readdirSync(FOLDER))
    if (![...files.values()].includes(join(FOLDER, name))) rmSync(join(FOLDER, name));
  const kept = [...files].filter(([, file]) => existsSync(file));
  return new Map(
    kept.flatMap(([id, file]) => {
      const [packed = "", analyses = ""] = readFileSync(file, "utf8").split("\n");
      return packed === "" ? [] : [[id, { sources: common.slice(0, DIGITS), packed, analyses }] as const];
    }),
  );
}

const DIGITS = 12;

function fileFor({ id, text }: NotebookFile, common: string): string {
  const digest = createHash("sha256").update(common).update(text).digest("hex");
  return join(FOLDER, `${id}-${digest.slice(0, 2 * DIGITS)}.txt`);
}

/** Runs notebooks in as many processes as there are processors, each with its part of them. */
async function bake(due: readonly (readonly [string, string])[]): Promise<void> {
  const processes = Math.min(availableParallelism(), due.length);
  const parts = Array.from({ length: processes }, (_, part) => due.filter((_, at) => at % processes === part));
  await Promise.all(parts.map((part) => bakeInChild(part.flat())));
}

function bakeInChild(idsAndFiles: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = ["--import", "tsx", CHILD, ...idsAndFiles];
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
