// Writes the static site and, for each notebook, one file that works by double click. Pages carry their default results,
// which are run first unless they are on disk; `--without-analyses` runs none of these, `--only-kept` nothing at all.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type BakeOptions, bakedFor } from "./baked-cache.ts";
import { bundlePages } from "./bundle.ts";
import { readNotebookFiles } from "./notebook-files.ts";
import { galleryPage, notebookPage } from "./pages.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SITE = join(ROOT, "dist/site");
const SINGLE = join(ROOT, "dist/notebooks");
/** One file stays below this, so that it can be sent and opened anywhere. */
const LARGEST_BYTES = 3_000_000;

await writeAll();

async function writeAll(): Promise<void> {
  const start = performance.now();
  const notebooks = readNotebookFiles();
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const baked = await bakedFor(notebooks, { run: asked() });
  const parts = { version, baked, bundle: await bundlePages() };
  for (const folder of [SITE, SINGLE]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(join(SITE, "index.html"), galleryPage(notebooks, parts));
  for (const notebook of notebooks) {
    writeFileSync(join(SITE, `${notebook.id}.html`), notebookPage(notebook, parts, true));
    writeSingle(join(SINGLE, `${notebook.id}.html`), notebookPage(notebook, parts, false));
  }
  console.log(
    `${notebooks.length} notebooks in ${((performance.now() - start) / 1000).toFixed(1)} s: dist/site, dist/notebooks`,
  );
}

function asked(): BakeOptions["run"] {
  if (process.argv.includes("--only-kept")) return "nothing";
  return process.argv.includes("--without-analyses") ? "batches" : "all";
}

function writeSingle(file: string, text: string): void {
  writeFileSync(file, text);
  const bytes = Buffer.byteLength(text);
  const mega = (size: number): string => (size / 1e6).toFixed(2);
  console.log(`${file.slice(ROOT.length)}  ${mega(bytes)} MB (${mega(gzipSync(text).length)} MB zipped)`);
  if (bytes <= LARGEST_BYTES) return;
  console.error(`${file.slice(ROOT.length)} is larger than ${mega(LARGEST_BYTES)} MB.`);
  process.exitCode = 1;
}
