// Runs notebooks at their default settings and writes what their pages will carry: names and files, in turns.
import { renameSync, writeFileSync } from "node:fs";
import { bakedOf } from "./bake.ts";
import { readNotebookFiles } from "./notebook-files.ts";

const notebooks = readNotebookFiles();
for (let at = 2; at + 1 < process.argv.length; at += 2) {
  const [id, file] = [process.argv[at]!, process.argv[at + 1]!];
  const { text } = notebooks.find((each) => each.id === id)!;
  writeFileSync(`${file}.part`, (await bakedOf(text)).join("\n"));
  // Whole or not at all, whoever ends this process.
  renameSync(`${file}.part`, file);
}
