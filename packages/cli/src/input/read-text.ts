import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { FaultWords } from "../words/faults.ts";

const MOST_BYTES = 10_000_000;

/** The text of a file, or what is wrong with it, as told to people. */
export type ReadText = { readonly text: string } | { readonly fault: string };

/** Reads a file of text. One that is too large is refused by its size, unread. */
export function readText(path: string, words: FaultWords): ReadText {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) return { fault: words.tooLarge(path, (size / 1e6).toFixed(1)) };
    const bytes = readAtMost(path, MOST_BYTES);
    if (bytes === null) return { fault: words.tooLarge(path, `> ${MOST_BYTES / 1e6}`) };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    return { fault: faultOf(error, path, words) };
  }
}

function faultOf(error: unknown, path: string, words: FaultWords): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return words.noFile(path);
    case "EACCES":
    case "EPERM":
      return words.noPermission(path);
    case "EISDIR":
      return words.notAFile(path);
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return words.notText(path);
    default:
      return words.unreadable(path, error instanceof Error ? error.message : String(error));
  }
}

/** How the core reads what a scenario names beside it; what cannot be read is not there. */
export function readBeside(words: FaultWords): (path: string) => string | undefined {
  return (path) => {
    const read = readText(path, words);
    return "text" in read ? read.text : undefined;
  };
}

/** All bytes of a file, pipe or device; null where there are more than `most`. */
function readAtMost(path: string, most: number): Uint8Array | null {
  const descriptor = openSync(path, "r");
  try {
    const pieces: Buffer[] = [];
    for (let size = 0; size <= most; ) {
      const piece = Buffer.alloc(65_536);
      const count = readSync(descriptor, piece);
      if (count === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, count));
      size += count;
    }
    return null;
  } finally {
    closeSync(descriptor);
  }
}
