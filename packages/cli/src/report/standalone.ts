import type { Language } from "@andromede/wording";
import { Resvg } from "@resvg/resvg-js";
import { emptyDocument, type Picture } from "./picture.ts";

/** Pixels of a picture in a file, before it is enlarged for print. */
const WIDTH = 900;
const SCALE = 2;

/** A picture as a file of its own: on paper, with its headline and what it was made from. */
export function standaloneSvg(picture: Picture, language: Language, footer: string): string {
  const { figure } = picture.draw({ document: emptyDocument(), language, width: WIDTH, theme: "light" });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${figure.outerHTML}\n<!-- ${footer} -->\n`;
}

/** The same in pixels. Letters come from the fonts of the machine; a machine without any gives a picture without letters. */
export function pngOf(svg: string): Uint8Array {
  const rendered = new Resvg(svg, {
    background: "#FFFFFF",
    fitTo: { mode: "zoom", value: SCALE },
    font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" },
  });
  return rendered.render().asPng();
}
