import * as Plot from "@observablehq/plot";
import type { Look } from "./look.ts";
import { element, type Piece } from "./piece.ts";

/** A plot as a piece of a larger picture: without its own style sheet, so that it looks the same everywhere. */
export function panel(
  look: Look,
  options: Plot.PlotOptions & { readonly width: number; readonly height: number },
): Piece {
  const drawn = Plot.plot({ ...options, document: look.document, style: { fontSize: `${look.text}px` } });
  const children = [...drawn.childNodes].filter((node) => node.nodeName.toLowerCase() !== "style");
  const node = element(
    look,
    "g",
    { fill: look.ui.ink, color: look.ui.ink, "font-size": look.text, "text-anchor": "middle" },
    children,
  );
  return { node, width: options.width, height: options.height };
}
