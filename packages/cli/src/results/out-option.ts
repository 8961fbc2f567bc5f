import type { Command } from "commander";
import type { Session } from "../session.ts";
import { VERSION } from "../version.ts";
import type { AskedOptions } from "./command-line.ts";
import { openFolder } from "./folder.ts";
import type { Results } from "./tables.ts";
import { resultWords } from "./words.ts";

/** Options as they were typed. */
export interface OutFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly series?: boolean;
  readonly outcome?: readonly string[];
  readonly format?: string;
}

/** Adds `--out` and `--force`, and `--series` where something is observed anew. */
export function addOutOptions(
  command: Command,
  { language }: Session,
  { series = true }: { readonly series?: boolean } = {},
): Command {
  const { help } = resultWords(language);
  command.option("--out <folder>", help.out).option("--force", help.force);
  return series ? command.option("--series", help.series) : command;
}

/** What a command says of its results when it hands them over. */
export interface Finished extends Omit<Results, "version" | "language"> {
  /** Scenarios as typed, the base first. */
  readonly files: readonly string[];
  readonly centre: boolean;
}

/** Takes finished results; does nothing where no folder was asked for. */
export type WriteOut = (finished: Finished) => Promise<void>;

/**
 * Does a command's work with a folder open for its results, if one was asked for: what forbids the folder is found
 * before the runs, and whatever ends the work early leaves nothing half-written.
 */
export async function withOut(
  flags: OutFlags,
  { language, terminal }: Session,
  work: (write: WriteOut) => Promise<void>,
): Promise<void> {
  const { out, force = false } = flags;
  if (out === undefined) return await work(() => Promise.resolve());
  const words = resultWords(language);
  const folder = openFolder(out, { force, words });
  try {
    await work(async ({ files, centre, ...results }) => {
      const circumstances = { files, asked: askedBy(flags), centre, language, folder: out, now: new Date() };
      // The libraries of tables and pictures take a while to load: only those who write wait for them.
      const { writeResults } = await import("./write-results.ts");
      const manifest = await writeResults(folder, { ...results, version: VERSION, language }, circumstances, words);
      const names = new Set(manifest.files.map(({ name }) => name.replace(/\/.*/, "/")));
      terminal.err(`${words.written(out, [...names].join(", "))}\n`);
    });
  } finally {
    folder.abandon();
  }
}

/** The options that decide what is observed, as they were typed: to run again is to observe the same. */
function askedBy({ outcome = [], series, format }: OutFlags): AskedOptions {
  return { outcomes: outcome, series: series === true, ...(format !== undefined && { format }) };
}
