import { join } from "node:path";
import type { RunSettings } from "../input/options.ts";
import type { Picture } from "../report/picture.ts";
import { writePieces } from "../results/file-sink.ts";
import { asResultsError, type OpenFolder, openFolder } from "../results/folder.ts";
import { resultWords } from "../results/words.ts";
import type { Session } from "../session.ts";

/** A cell of a table for other programs; null where not defined. */
export type Cell = string | number | null;

/** What an analysis came to, in every form in which it can be had. */
export interface Analysed {
  /** Of its files. */
  readonly name: string;
  /** For a terminal; ends in a line feed. */
  readonly text: string;
  readonly json: object;
  /** Header, then rows; numbers in the unit of the files. */
  readonly table: readonly (readonly Cell[])[];
  readonly pictures: readonly Picture[];
  /** Other files for the folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** What stands below every picture: of how many runs, of which luck. */
  readonly note: string;
}

/**
 * Does the work of an analysis, prints it in the format that was asked for, and writes it to a folder where one was named:
 * JSON, CSV and pictures. What forbids the folder is found before the work.
 */
export async function handOver(
  out: string | undefined,
  { format }: RunSettings,
  session: Session,
  work: () => Promise<Analysed>,
): Promise<void> {
  const words = resultWords(session.language);
  const folder = out === undefined ? null : openFolder(out, { words });
  try {
    const analysed = await work();
    if (format === "table") session.terminal.out(analysed.text);
    else session.terminal.out(format === "json" ? jsonOf(analysed) : csvOfRows(analysed.table));
    if (folder) await write(folder, out!, analysed, session);
  } finally {
    folder?.abandon();
  }
}

function jsonOf({ json }: Analysed): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

function csvOfRows(rows: Analysed["table"]): string {
  const field = (cell: Cell): string => {
    const text = typeof cell === "number" && !Number.isFinite(cell) ? "" : String(cell ?? "");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(field).join(",")}\n`).join("");
}

async function write(folder: OpenFolder, path: string, analysed: Analysed, session: Session): Promise<void> {
  const words = resultWords(session.language);
  const { name, table, pictures, files = {}, note } = analysed;
  // The library of pictures takes a while to load: only those who write wait for it.
  const { pngOf, standaloneSvg } = await import("../report/standalone.ts");
  let hasFonts = true;
  try {
    await writePieces(join(folder.partial, `${name}.json`), [jsonOf(analysed)]);
    await writePieces(join(folder.partial, `${name}.csv`), [csvOfRows(table)]);
    for (const [file, content] of Object.entries(files)) await writePieces(join(folder.partial, file), [content]);
    for (const picture of pictures) {
      const svg = standaloneSvg(picture, session.language, note);
      const png = pngOf(svg);
      await writePieces(join(folder.partial, `${picture.name}.svg`), [svg]);
      if (png === null) hasFonts = false;
      else await writePieces(join(folder.partial, `${picture.name}.png`), [png]);
    }
    folder.finish();
  } catch (error) {
    throw asResultsError(error, path, words);
  }
  session.terminal.err(`${words.writtenFile(path)}\n`);
  if (!hasFonts) session.terminal.err(`${words.noFonts}\n`);
}
