import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "../executors/make-folder.ts";
import { MANIFEST } from "./manifest.ts";
import { ResultsError } from "./results-error.ts";
import type { ResultWords } from "./words.ts";

/** A folder that is being written under another name, beside the place that it will have. */
export interface OpenFolder {
  /** Where to write. */
  readonly partial: string;
  /** Gives the folder its name: the moment from which it is whole. */
  readonly finish: () => void;
  /** Removes what was written; what stood at the name before is as it was. Does nothing once finished. */
  readonly abandon: () => void;
}

export interface FolderOptions {
  /** Replaces results that stand there; anything else is left alone all the same. Defaults to false. */
  readonly force?: boolean;
  readonly words: ResultWords;
}

/**
 * Opens a folder for writing, before the work whose results it takes: what forbids it is found before hours are spent.
 * @throws ResultsError where it exists, or cannot be made
 */
export function openFolder(path: string, { force = false, words }: FolderOptions): OpenFolder {
  const target = resolve(path);
  refuseTaken(path, target, force, words);
  const partial = join(dirname(target), `.${basename(target)}.partial-${randomBytes(4).toString("hex")}`);
  saying(path, words, () => {
    makeFolder(dirname(target));
    mkdirSync(partial);
  });
  let isOpen = true;
  const abandon = (): void => {
    if (isOpen) rmSync(partial, { recursive: true, force: true });
    isOpen = false;
  };
  const finish = (): void => {
    saying(path, words, () => putInPlace(partial, target), abandon);
    isOpen = false;
  };
  return { partial, finish, abandon };
}

/** Does `work`; what the system says against it becomes a ResultsError that names `path`, after `cleanUp`. */
export function saying<T>(path: string, words: ResultWords, work: () => T, cleanUp?: () => void): T {
  try {
    return work();
  } catch (error) {
    cleanUp?.();
    throw asResultsError(error, path, words);
  }
}

/** An error of the system in words; every other error as it is. */
export function asResultsError(error: unknown, path: string, words: ResultWords): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  return new ResultsError(words.cannotWrite(path, words.reason[error.code] ?? error.message));
}

function refuseTaken(path: string, target: string, force: boolean, words: ResultWords): void {
  const taken = saying(path, words, () => statSync(target, { throwIfNoEntry: false }));
  if (taken === undefined) return;
  if (!taken.isDirectory()) throw new ResultsError(words.notAFolder(path));
  if (saying(path, words, () => readdirSync(target)).length === 0) return;
  // A folder of pictures or of years of work must not be lost to a slip of the hand.
  if (!isResults(target)) throw new ResultsError(words.notResults(path));
  if (!force) throw new ResultsError(words.exists(path));
}

function isResults(folder: string): boolean {
  try {
    return readFileSync(join(folder, MANIFEST), "utf8").includes('"format": "andromede-results/');
  } catch {
    return false;
  }
}

/** What stood at the name is moved aside first, and moved back should the second move fail. */
function putInPlace(partial: string, target: string): void {
  const aside = `${partial}-replaced`;
  const isTaken = existsSync(target);
  if (isTaken) renameSync(target, aside);
  try {
    renameSync(partial, target);
  } catch (error) {
    if (isTaken) renameSync(aside, target);
    throw error;
  }
  if (isTaken) rmSync(aside, { recursive: true, force: true });
  flushFolder(dirname(target));
}

/** Makes a rename last through a power cut; a system without this (Windows) is let be. */
function flushFolder(path: string): void {
  try {
    const descriptor = openSync(path, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The folder is whole already; only its lasting through a power cut is not certain.
  }
}
