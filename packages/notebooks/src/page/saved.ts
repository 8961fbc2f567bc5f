import { MOST_RUNS } from "../notebook/front-matter.ts";

/** What a reader has made of a notebook: what a link carries, and what the browser keeps. */
export interface Saved {
  /** The notebook's text with the edits; null where nothing was edited. */
  readonly text: string | null;
  readonly baseline: string | null;
  readonly alternative: string | null;
  /** The alternative as a file that the reader has written; null where it is a shipped one. */
  readonly alternativeText: string | null;
  readonly seed: string;
  readonly runs: number;
  /** Values of controls, by path. */
  readonly controls: Readonly<Record<string, string>>;
}

/** The link's text is not what this page writes. */
class DamagedLinkError extends Error {
  override readonly name = "DamagedLinkError";
}

/** Longest link that is read: more is no notebook. */
const LONGEST_LINK = 4_000_000;
const LONGEST_TEXT = 8_000_000;

/** What is saved, as text for an address: deflated, in the letters that an address may have. */
export async function packSaved(saved: Saved): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(saved)), new CompressionStream("deflate-raw"));
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @throws DamagedLinkError where the text is cut, changed or too long */
export async function unpackSaved(packed: string): Promise<Saved> {
  try {
    if (packed.length > LONGEST_LINK) throw new RangeError("too long");
    const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const plain = await through(bytes, new DecompressionStream("deflate-raw"), LONGEST_TEXT);
    return savedFrom(JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    throw new DamagedLinkError("The link is damaged.");
  }
}

/** Reads what was saved, from whoever wrote it. */
export function savedFrom(plain: unknown): Saved {
  const { text, baseline, alternative, alternativeText, seed, runs, controls } = plain as Record<string, unknown>;
  const isRuns = typeof runs === "number" && Number.isInteger(runs) && runs > 0 && runs <= MOST_RUNS;
  if (typeof seed !== "string" || !isRuns || typeof controls !== "object" || controls === null)
    throw new DamagedLinkError("A part is missing.");
  return {
    text: textOrNull(text),
    baseline: textOrNull(baseline),
    alternative: textOrNull(alternative),
    alternativeText: textOrNull(alternativeText),
    seed,
    runs,
    controls: Object.fromEntries(Object.entries(controls).map(([path, value]) => [path, String(value)])),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    length += next.value.length;
    if (length > most) throw new RangeError("too long");
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
