import type { Look } from "./look.ts";
import { BAND_50, BAND_90 } from "./marks.ts";
import { ofNow } from "./now.ts";
import { element, flow, type Piece, textPiece } from "./piece.ts";

/** A sample of a mark and what it stands for. */
export interface KeyItem {
  readonly label: string;
  readonly mark:
    | { readonly kind: "line"; readonly colour: string; readonly isDashed?: boolean }
    | { readonly kind: "area"; readonly colour: string; readonly opacity: number }
    | { readonly kind: "dot"; readonly colour: string; readonly isFull: boolean }
    | { readonly kind: "square"; readonly fill: string; readonly stroke: string; readonly dash?: string };
}

/** The samples in lines that fit the width. */
export function keyPiece(look: Look, items: readonly KeyItem[], width: number = look.width): Piece {
  const pieces = items.map(({ label, mark }) => {
    const sample = sampleOf(look, mark);
    const room = 2.2 * look.text;
    const words = textPiece(look, label, { width: width - room });
    const node = element(look, "g", {}, [
      element(look, "g", { transform: `translate(0,${0.65 * look.text})` }, [sample]),
      element(look, "g", { transform: `translate(${room},0)` }, [words.node]),
    ]);
    return { node, width: room + words.width, height: words.height };
  });
  return flow(look, pieces, width, 1.2 * look.text);
}

function sampleOf(look: Look, mark: KeyItem["mark"]): SVGElement {
  const length = 1.7 * look.text;
  const half = 0.4 * look.text;
  switch (mark.kind) {
    case "line":
      return element(look, "line", {
        x2: length,
        stroke: mark.colour,
        "stroke-width": look.line,
        "stroke-dasharray": mark.isDashed ? "5 4" : undefined,
      });
    case "area":
      return element(look, "rect", {
        y: -half,
        width: length,
        height: 2 * half,
        fill: mark.colour,
        "fill-opacity": mark.opacity,
      });
    case "dot":
      return element(look, "circle", {
        cx: length / 2,
        r: half,
        fill: mark.isFull ? mark.colour : look.ui.paper,
        stroke: mark.colour,
        "stroke-width": 1.5,
      });
    case "square":
      return element(look, "rect", {
        x: length / 2 - half,
        y: -half,
        width: 2 * half,
        height: 2 * half,
        fill: mark.fill,
        stroke: mark.stroke,
        "stroke-dasharray": mark.dash,
      });
  }
}

/** The key of what holds as set now, in a picture whose worlds are of an earlier setting. */
export function nowKey(look: Look, label: string): Piece {
  return ofNow(look, keyPiece(look, [{ label, mark: { kind: "line", colour: look.ui.alternative, isDashed: true } }]));
}

/** The key of one line and its bands. */
export function bandKey(look: Look, line: string, colour: string, hasBand: boolean): Piece {
  const bands = BANDS[look.language];
  return keyPiece(look, [
    { label: line, mark: { kind: "line", colour } },
    ...(hasBand
      ? ([
          { label: bands[0], mark: { kind: "area", colour, opacity: BAND_50 + BAND_90 } },
          { label: bands[1], mark: { kind: "area", colour, opacity: BAND_90 } },
        ] as const)
      : []),
  ]);
}

const BANDS = {
  en: ["50 of 100 worlds", "90 of 100 worlds"],
  fr: ["50 mondes sur 100", "90 mondes sur 100"],
} as const;
