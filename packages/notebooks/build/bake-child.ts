// Runs a notebook at its default settings and writes what its page will carry: `bake-child.ts ID BATCHES [ANALYSES]`, where
// the last two are files; without the last, no analysis is run.
import { renameSync, writeFileSync } from "node:fs";
import { bakedOf } from "./bake.ts";
import { readNotebookFiles } from "./notebook-files.ts";

const [id, ...files] = process.argv.slice(2);
const { text } = readNotebookFiles().find((notebook) => notebook.id === id)!;
const baked = await bakedOf(text, { analyses: files.length > 1 });
for (const [at, file] of files.entries()) {
  writeFileSync(`${file}.part`, baked[at]!);
  // Whole or not at all, whoever ends this process.
  renameSync(`${file}.part`, file);
}
