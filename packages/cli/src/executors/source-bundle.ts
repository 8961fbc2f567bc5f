import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nameOf, writeWhole } from "./chunk-file.ts";
import { makeFolder } from "./make-folder.ts";

/**
 * The file that a worker thread runs where whatif runs from its sources. Before Node 22 that cannot be a .ts file, and
 * one file loads in a fifth of the time of four hundred: it is built when a source has changed, and kept.
 */
export async function bundledSource(source: string): Promise<string> {
  const folder = fileURLToPath(new URL("../../node_modules/.cache/whatif/", import.meta.url));
  const kept = keptBundle(folder);
  if (kept !== undefined) return kept;
  const { text, inputs } = await build(source);
  try {
    return keep(folder, text, inputs);
  } catch {
    // Sources that may only be read.
    return keep(mkdtempSync(join(tmpdir(), "whatif-")), text, inputs);
  }
}

/** What each source was when it was built, by its path. */
type Inputs = Readonly<Record<string, string>>;

const INPUTS = "worker.json";

function keptBundle(folder: string): string | undefined {
  try {
    const { file, inputs } = JSON.parse(readFileSync(join(folder, INPUTS), "utf8")) as { file: string; inputs: Inputs };
    const isFresh = statSync(file).isFile() && Object.entries(inputs).every(([path, known]) => stateOf(path) === known);
    return isFresh ? file : undefined;
  } catch {
    return undefined;
  }
}

async function build(source: string): Promise<{ readonly text: string; readonly inputs: Inputs }> {
  const esbuild = await import("esbuild");
  const { outputFiles, metafile } = esbuild.buildSync({
    entryPoints: [source],
    absWorkingDir: dirname(source),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    metafile: true,
    write: false,
    outfile: "worker.mjs",
    // Libraries of the older kind ask for Node's own modules in their way.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "silent",
  });
  const bundled = Object.keys(metafile.inputs).map((path) => join(dirname(source), path));
  const paths = [...bundled, fileURLToPath(import.meta.url)];
  return {
    text: withConstants(outputFiles[0]!.text),
    inputs: Object.fromEntries(paths.map((path) => [path, stateOf(path)])),
  };
}

/**
 * esbuild writes `var` for what is constant in a file. An engine then looks up the tables of the core at each use, and
 * the solver of prices takes half as long again; so names in capitals, which no code of ours changes, are constant again.
 */
function withConstants(text: string): string {
  return text.replace(/^var (?=[A-Z][A-Z0-9_]* = )/gm, "const ");
}

/** Every text has a name of its own: a process that began with an older one goes on with it. */
function keep(folder: string, text: string, inputs: Inputs): string {
  makeFolder(folder);
  removeOld(folder);
  const file = join(folder, `worker-${nameOf(text)}.mjs`);
  writeWhole(file, text);
  writeWhole(join(folder, INPUTS), JSON.stringify({ file, inputs }));
  return file;
}

function removeOld(folder: string): void {
  const aDayAgo = Date.now() - 86_400_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const state = statSync(path, { throwIfNoEntry: false });
    if (state !== undefined && state.mtimeMs < aDayAgo) rmSync(path, { force: true });
  }
}

function stateOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
}
