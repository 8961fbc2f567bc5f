import { dirname, join } from "node:path";
import { makeFolder } from "../executors/make-folder.ts";
import { writePieces } from "./file-sink.ts";
import { asResultsError, type OpenFolder } from "./folder.ts";
import { type Circumstances, manifestOf } from "./make-manifest.ts";
import { MANIFEST, type Manifest, type ManifestFile } from "./manifest.ts";
import { jsonText, type Results, tablesOf } from "./tables.ts";
import type { ResultWords } from "./words.ts";

/**
 * Writes results into an open folder: the tables, then the manifest, then the folder's name. Whatever goes wrong, the
 * half that was written is removed and what stood at the name before is as it was.
 * @throws ResultsError where the disk is full, the folder may not be written to...
 */
export async function writeResults(
  folder: OpenFolder,
  results: Results,
  circumstances: Circumstances,
  words: ResultWords,
): Promise<Manifest> {
  try {
    const files: ManifestFile[] = [];
    for (const { name, holds, pieces } of tablesOf(results)) {
      makeFolder(dirname(join(folder.partial, name)));
      files.push({ name, holds, ...(await writePieces(join(folder.partial, name), pieces())) });
    }
    const manifest = manifestOf(results, circumstances, files);
    await writePieces(join(folder.partial, MANIFEST), [jsonText(manifest)]);
    folder.finish();
    return manifest;
  } catch (error) {
    folder.abandon();
    throw asResultsError(error, circumstances.folder, words);
  }
}
