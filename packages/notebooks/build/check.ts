// Runs every cell of the notebooks in Node, in both languages, and says which fail.
import { LANGUAGES } from "@andromede/wording";
import { readNotebookFiles } from "./notebook-files.ts";
import { runNotebook } from "./run-notebook.ts";

const wanted = process.argv.slice(2);
const notebooks = readNotebookFiles().filter(
  ({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
);

for (const { id, text } of notebooks) {
  for (const language of LANGUAGES) {
    const { cells, headlines } = await runNotebook(text, { language });
    const failed = cells.filter(({ problem }) => problem !== null);
    console.log(`${failed.length > 0 ? "FAILED" : "ok    "} ${id} ${language}: ${cells.length} cells`);
    for (const [figure, headline] of Object.entries(headlines)) console.log(`         ${figure}: ${headline}`);
    for (const cell of failed) console.log(`         ${cell.id}: ${cell.problem}`);
    if (failed.length > 0) process.exitCode = 1;
  }
}
if (notebooks.length === 0) {
  console.error(`No notebook is called like ${wanted.join(" or ")}.`);
  process.exitCode = 2;
}
