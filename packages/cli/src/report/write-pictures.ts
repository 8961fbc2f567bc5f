import { join } from "node:path";
import { writePieces } from "../results/file-sink.ts";
import { asResultsError, type OpenFolder } from "../results/folder.ts";
import type { ResultWords } from "../results/words.ts";
import { madeFrom, type ReportContext } from "./context.ts";
import type { Picture } from "./picture.ts";
import { pngOf, standaloneSvg } from "./standalone.ts";

/**
 * Writes every picture as SVG and PNG into an open folder, then gives the folder its name.
 * @returns whether there were letters for the PNGs; without fonts there are only SVGs
 */
export async function writePictures(
  folder: OpenFolder,
  pictures: readonly Picture[],
  context: ReportContext,
  { path, words }: { readonly path: string; readonly words: ResultWords },
): Promise<boolean> {
  const note = madeFrom(context);
  let hasFonts = true;
  try {
    for (const picture of pictures) {
      const svg = standaloneSvg(picture, context.language, note);
      const png = pngOf(svg);
      await writePieces(join(folder.partial, `${picture.name}.svg`), [svg]);
      if (png === null) hasFonts = false;
      else await writePieces(join(folder.partial, `${picture.name}.png`), [png]);
    }
    folder.finish();
    return hasFonts;
  } catch (error) {
    folder.abandon();
    throw asResultsError(error, path, words);
  }
}
