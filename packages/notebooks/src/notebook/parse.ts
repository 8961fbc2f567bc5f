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
    throw new NotebookError(
      `This text has ${text.length} characters; a notebook has at most ${LONGEST}.`,
      `Ce texte compte ${text.length} caractères ; un carnet en compte au plus ${LONGEST}.`,
    );
  const { front, body } = readFrontMatter(text);
  const lines = body.split(/\r?\n/);
  const reader: Reader = { cells: [], prose: [], language: null };
  for (let at = 0; at < lines.length; at++) at = readLine(lines, at, reader);
  if (reader.language !== null)
    throw new NotebookError(
      `The block \`::: ${reader.language}\` is not closed by a line \`:::\`.`,
      `Le bloc \`::: ${reader.language}\` n’est pas fermé par une ligne \`:::\`.`,
    );
  closeProse(reader);
  return { front, cells: reader.cells };
}

/** What has been read so far. */
interface Reader {
  readonly cells: Cell[];
  /** Lines of the prose that is being read. */
  prose: string[];
  /** Of the block that is open. */
  language: Language | null;
}

/** Reads a line, or the whole fence that begins with it; gives the number of the last line read. */
function readLine(lines: readonly string[], at: number, reader: Reader): number {
  const line = lines[at]!;
  const fence = /^(`{3,})(.*)$/.exec(line);
  if (fence) return readFence(lines, at, fence[1]!, fence[2]!, reader);
  const marker = /^:::\s*(\S*)\s*$/.exec(line);
  if (marker) {
    closeProse(reader);
    reader.language = languageAfter(reader.language, marker[1]!);
  } else reader.prose.push(line);
  return at;
}

function readFence(lines: readonly string[], at: number, ticks: string, info: string, reader: Reader): number {
  const end = endOfFence(lines, at, ticks);
  const code = codeCell(info, lines.slice(at + 1, end));
  if (code === null) reader.prose.push(...lines.slice(at, end + 1));
  else {
    if (reader.language !== null)
      throw new NotebookError(
        `Code inside of a \`::: ${reader.language}\` block: code is for both languages.`,
        `Du code dans un bloc \`::: ${reader.language}\` : le code vaut pour les deux langues.`,
      );
    closeProse(reader);
    reader.cells.push({ ...code, id: nextId(reader) });
  }
  return end;
}

function closeProse(reader: Reader): void {
  const text = reader.prose.join("\n").trim();
  if (text !== "") reader.cells.push({ kind: "prose", id: nextId(reader), language: reader.language, text });
  reader.prose = [];
}

function nextId({ cells }: Reader): string {
  return `c${cells.length + 1}`;
}

function endOfFence(lines: readonly string[], start: number, ticks: string): number {
  const end = lines.findIndex((line, at) => at > start && line.startsWith(ticks) && line.trim() === ticks);
  if (end < 0)
    throw new NotebookError(
      `The fence "${lines[start]}" is not closed by a line ${ticks}.`,
      `Le bloc de code « ${lines[start]} » n’est pas fermé par une ligne ${ticks}.`,
    );
  return end;
}

/** The code cell of a fence; null where the fence is an example in the prose. */
function codeCell(info: string, lines: readonly string[]): Omit<CodeCell, "id"> | null {
  const [syntax, ...flags] = info.trim().split(/\s+/);
  if (syntax !== "js" && syntax !== "ts") return null;
  return { kind: "code", syntax, flags, text: lines.join("\n") };
}

function languageAfter(open: Language | null, word: string): Language | null {
  if (word === "") {
    if (open === null) throw new NotebookError("A line `:::` closes no block.", "Une ligne `:::` ne ferme aucun bloc.");
    return null;
  }
  if (open !== null)
    throw new NotebookError(
      `\`::: ${word}\` inside of \`::: ${open}\`: close that one first.`,
      `\`::: ${word}\` à l’intérieur de \`::: ${open}\` : fermez d’abord celui-ci.`,
    );
  if (!isLanguage(word))
    throw new NotebookError(
      `\`::: ${word}\` is no language: write \`::: en\` or \`::: fr\`.`,
      `\`::: ${word}\` n’est pas une langue : écrivez \`::: en\` ou \`::: fr\`.`,
    );
  return word;
}
