import { pictureFile } from "@andromede/charts";
import type { Language } from "@andromede/wording";
import { Resvg } from "@resvg/resvg-js";
import { emptyDocument, type Picture } from "./picture.ts";

/** Pixels of a picture in a file, before it is enlarged for print. */
const WIDTH = 900;
const SCALE = 2;

/** A picture as a file of its own: on paper, with its headline and, below, what it was made from. */
export function standaloneSvg({ draw }: Picture, language: Language, note: string): string {
  const options = { document: emptyDocument(), language, width: WIDTH, theme: "light" } as const;
  return pictureFile(draw(options), options, { note });
}

/**
 * The same in pixels, in letters of the machine: DejaVu Sans where it is there, else any font that is. Null where there is
 * no font at all, since the picture would have no words.
 */
export function pngOf(svg: string): Uint8Array | null {
  const font = { loadSystemFonts: true, defaultFontFamily: FALLBACK, sansSerifFamily: FALLBACK };
  if (new Resvg(PROBE, { font }).getBBox() === undefined) return null;
  const fitTo = { mode: "zoom", value: SCALE } as const;
  return new Resvg(svg, { background: "#FFFFFF", fitTo, font }).render().asPng();
}

const FALLBACK = "DejaVu Sans";
/** Nothing but a letter: without fonts it has no extent. */
const PROBE = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="15">A</text></svg>';
