import { randomBytes } from "node:crypto";
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "../executors/make-folder.ts";
import { type FolderOptions, saying } from "./folder.ts";
import { ResultsError } from "./results-error.ts";

/**
 * Refuses a file that is there already, unless it may be replaced, and a place where none can be written: before the
 * work whose result it takes.
 */
export function refuseFile(path: string, { force = false, words }: FolderOptions): void {
  const taken = saying(path, words, () => statSync(resolve(path), { throwIfNoEntry: false }));
  if (taken?.isDirectory()) throw new ResultsError(words.notAFile(path));
  if (taken?.isFile() && !force) throw new ResultsError(words.fileExists(path));
}

/** Writes a file under another name and then gives it its own, so that it is whole or not there. */
export function writeFileWhole(path: string, content: string | Uint8Array, options: FolderOptions): void {
  refuseFile(path, options);
  const target = resolve(path);
  const isDevice = statSync(target, { throwIfNoEntry: false })?.isFile() === false;
  // A device or a pipe takes what it is given; to give a file its name would put the file in its place.
  const partial = isDevice ? target : partialName(target);
  saying(
    path,
    options.words,
    () => {
      makeFolder(dirname(target));
      writeFileSync(partial, content, { flush: !isDevice });
      if (!isDevice) renameSync(partial, target);
    },
    () => {
      if (!isDevice) rmSync(partial, { force: true });
    },
  );
}

function partialName(target: string): string {
  return join(dirname(target), `.${basename(target)}.partial-${randomBytes(4).toString("hex")}`);
}
