import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST, type Manifest, type ManifestFile } from "./manifest.ts";
import type { VerifyWords } from "./words.ts";

export interface FileFaults {
  readonly differs: readonly string[];
  readonly remarks: readonly string[];
  /** Files that are missing or not as written. */
  readonly changed: ReadonlySet<string>;
}

/** Compares the files of a folder with what its manifest says of them: name, size and SHA-256. */
export async function fileFaults(folder: string, manifest: Manifest, words: VerifyWords): Promise<FileFaults> {
  const differs: string[] = [];
  const changed = new Set<string>();
  for (const file of manifest.files) {
    const fault = await faultOf(folder, file, words);
    if (fault === null) continue;
    differs.push(fault);
    changed.add(file.name);
  }
  const listed = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)]);
  const strangers = namesIn(folder).filter((name) => !listed.has(name));
  return { differs, changed, remarks: strangers.length > 0 ? [words.unlisted(strangers.join(", "))] : [] };
}

async function faultOf(
  folder: string,
  { name, bytes, sha256 }: ManifestFile,
  words: VerifyWords,
): Promise<string | null> {
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return words.missing(name);
  if (found.size !== bytes) return words.size(name, String(found.size), String(bytes));
  return (await hashOf(path)) === sha256 ? null : words.hash(name);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .sort();
}
