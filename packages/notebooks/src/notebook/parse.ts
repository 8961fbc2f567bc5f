import { isLanguage, type Language } from "@andromede/wording";
import { NotebookError, readFrontMatter } from "./front-matter.ts";
import type { Cell, CodeCell, Notebook } from "./notebook.ts";

/** A notebook of more text than this is no notebook. */
const LONGEST = 2_000_000;

/**
 * Reads a notebook: Markdown with front matter, prose in `::: en` and `::: fr` blocks (prose outside of them is for both
 * languages), and code in fences of `js` or `ts`.
 *
 * Throws a NotebookError that says what is wrong and where.
 */
export function parseNotebook(text: string): Notebook {
  if (text.length > LONGEST)
    throw new NotebookError(`This text has ${text.length} characters; a notebook has at most ${LONGEST}.`);
  const { front, body } = readFrontMatter(text);
  const lines = body.split(/\r?\n/);
  const cells: Cell[] = [];
  let language: Language | null = null;
  let prose: string[] = [];
  const closeProse = (): void => {
    const joined = prose.join("\n").trim();
    if (joined !== "") cells.push({ kind: "prose", id: `c${cells.length + 1}`, language, text: joined });
    prose = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (fence) {
      const end = endOfFence(lines, at, fence[1]!);
      const code = codeCell(fence[2]!, lines.slice(at + 1, end), cells.length + 1);
      if (code === null) prose.push(...lines.slice(at, end + 1));
      else {
        if (language !== null) throw new NotebookError(`Code inside of a \`::: ${language}\` block: code is for both.`);
        closeProse();
        cells.push({ ...code, id: `c${cells.length + 1}` });
      }
      at = end;
      continue;
    }
    const marker = /^:::\s*(\S*)\s*$/.exec(line);
    if (!marker) {
      prose.push(line);
      continue;
    }
    closeProse();
    language = languageAfter(language, marker[1]!);
  }
  if (language !== null) throw new NotebookError(`The block \`::: ${language}\` is not closed by a line \`:::\`.`);
  closeProse();
  return { front, cells };
}

function endOfFence(lines: readonly string[], start: number, ticks: string): number {
  const end = lines.findIndex((line, at) => at > start && line.startsWith(ticks) && line.trim() === ticks);
  if (end < 0) throw new NotebookError(`The fence "${lines[start]}" is not closed by a line ${ticks}.`);
  return end;
}

/** The code cell of a fence; null where the fence is an example in the prose. */
function codeCell(info: string, lines: readonly string[], number: number): CodeCell | null {
  const [syntax, ...flags] = info.trim().split(/\s+/);
  if (syntax !== "js" && syntax !== "ts") return null;
  return { kind: "code", id: `c${number}`, syntax, flags, text: lines.join("\n") };
}

function languageAfter(open: Language | null, word: string): Language | null {
  if (word === "") {
    if (open === null) throw new NotebookError("A line `:::` closes no block.");
    return null;
  }
  if (open !== null) throw new NotebookError(`\`::: ${word}\` inside of \`::: ${open}\`: close that one first.`);
  if (!isLanguage(word)) throw new NotebookError(`\`::: ${word}\` is no language: write \`::: en\` or \`::: fr\`.`);
  return word;
}
