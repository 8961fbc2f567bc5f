import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../input/usage-error.ts";
import type { ServeWords } from "./words.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const SITE = join(ROOT, "dist/site");
const STAMP = join(SITE, ".built-from");

/** What the site is made of: a change of any of these files, and nothing else, makes it again. */
const SOURCES = [
  "packages/notebooks/build",
  "packages/notebooks/notebooks",
  "packages/notebooks/src",
  "packages/charts/src",
  "packages/wording/src",
  "packages/sim-core/src",
  "scenarios",
  "package.json",
  "pnpm-lock.yaml",
];

/** The folder of the notebooks' site, built first where its sources have changed since the last time. */
export async function builtSite(words: ServeWords, onBuild: () => void): Promise<string> {
  if (!existsSync(join(ROOT, "packages/notebooks/build/build.ts"))) throw new UsageError([words.onlyInRepository]);
  const stamp = stampOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return SITE;
  onBuild();
  const { code, said } = await runBuild();
  if (code !== 0) throw new UsageError([words.notBuilt(said.trim())]);
  writeFileSync(STAMP, stamp);
  return SITE;
}

function runBuild(): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    let said = "";
    // Analyses take minutes: where they are not on disk, a page runs them when its reader asks.
    const program = ["--import", "tsx", "packages/notebooks/build/build.ts", "--without-analyses"];
    const child = spawn(process.execPath, program, { cwd: ROOT });
    const hear = (part: Buffer): void => {
      said += part.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ code: 1, said: error.message }));
    child.on("close", (code) => resolve({ code, said }));
  });
}

/** A digest of files and of all files in folders, by path and content. */
function stampOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((each) => filesIn(join(ROOT, each)))) {
    hash.update(`${relative(ROOT, path)}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}
