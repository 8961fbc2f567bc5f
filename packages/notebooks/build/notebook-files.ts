import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { InBoth } from "@andromede/wording";
import { NotebookError } from "../src/notebook/front-matter.ts";
import { parseNotebook } from "../src/notebook/parse.ts";

export interface NotebookFile {
  /** Name of the file without its ending. */
  readonly id: string;
  readonly text: string;
  readonly title: InBoth;
  readonly question: InBoth;
}

const FOLDER = new URL("../notebooks/", import.meta.url);

/** The notebooks, in the order of their names. @throws NotebookError that names the file */
export function readNotebookFiles(): NotebookFile[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    const id = name.replace(/\.md$/, "");
    try {
      const { title, question } = parseNotebook(text).front;
      return { id, text, title, question };
    } catch (error) {
      if (!(error instanceof NotebookError)) throw error;
      const path = fileURLToPath(new URL(name, FOLDER));
      throw new NotebookError(`${path}: ${error.says.en}`, `${path} : ${error.says.fr}`);
    }
  });
}
