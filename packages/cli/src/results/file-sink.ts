import { createHash, type Hash } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";

/** What a file came to. */
export interface WrittenBytes {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes pieces to a new file, safely on the disk when it returns. Between pieces it lets others work, so that a
 * signal can arrive.
 * @throws what the system says, for example ENOSPC where the disk is full
 */
export async function writePieces(path: string, pieces: Iterable<string | Uint8Array>): Promise<WrittenBytes> {
  const descriptor = openSync(path, "wx");
  try {
    const written = await takePieces(pieces, (piece) => writeAll(descriptor, piece));
    fsyncSync(descriptor);
    return written;
  } finally {
    closeSync(descriptor);
  }
}

/** What the pieces would come to as a file, without writing one. */
export function weighPieces(pieces: Iterable<string | Uint8Array>): Promise<WrittenBytes> {
  return takePieces(pieces, () => undefined);
}

async function takePieces(
  pieces: Iterable<string | Uint8Array>,
  take: (piece: Uint8Array) => void,
): Promise<WrittenBytes> {
  const hash: Hash = createHash("sha256");
  let bytes = 0;
  for (const piece of pieces) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
    take(chunk);
    hash.update(chunk);
    bytes += chunk.byteLength;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** The system may take less than it is given. */
function writeAll(descriptor: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.byteLength; ) done += writeSync(descriptor, chunk, done);
}
