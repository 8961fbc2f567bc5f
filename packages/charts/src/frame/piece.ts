import type { Look } from "./look.ts";
import { textWidth, wrapText } from "./text.ts";

/** A part of a picture, drawn from (0, 0). */
export interface Piece {
  readonly node: SVGElement;
  readonly width: number;
  readonly height: number;
}

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes; those that are undefined are left out. */
export function element(
  look: Look,
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (Node | string)[] = [],
): SVGElement {
  const made = look.document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value));
  for (const child of children)
    made.appendChild(typeof child === "string" ? look.document.createTextNode(child) : child);
  return made;
}

export interface TextStyle {
  /** Pixels; defaults to the look's. */
  readonly size?: number;
  readonly weight?: "bold" | "normal";
  /** Defaults to the ink. */
  readonly colour?: string;
  /** Lines are broken to fit; defaults to the look's width. */
  readonly width?: number;
  /** Where its lines are held; with "end" the piece is drawn to the left of 0. Defaults to "start". */
  readonly anchor?: "start" | "middle" | "end";
}

/** Text in as many lines as it needs: it wraps and is never clipped. */
export function textPiece(look: Look, text: string, style: TextStyle = {}): Piece {
  const { size = look.text, weight = "normal", colour = look.ui.ink, width = look.width, anchor = "start" } = style;
  const lineHeight = Math.round(1.3 * size);
  // Bold letters are wider.
  const lines = wrapText(held(text), width, weight === "bold" ? 1.07 * size : size);
  const node = element(
    look,
    "text",
    { "font-size": size, "font-weight": weight, fill: colour, "text-anchor": anchor },
    lines.map((line, at) => element(look, "tspan", { x: 0, y: at * lineHeight + size }, [line])),
  );
  const widest = lines.reduce((most, line) => Math.max(most, textWidth(line, size)), 0);
  return { node, width: widest, height: lines.length * lineHeight };
}

/** French has a space before some signs: no line begins with one of these. */
function held(text: string): string {
  return text.replace(/ ([;:!?»])/g, "\u00a0$1");
}

/** Pieces one under another. */
export function stack(look: Look, pieces: readonly Piece[], gap: number): Piece {
  let height = 0;
  const placed = pieces.map((piece, at) => {
    const top = height + (at === 0 ? 0 : gap);
    height = top + piece.height;
    return moved(look, piece, 0, top);
  });
  return { node: element(look, "g", {}, placed), width: widestOf(pieces), height };
}

/** Pieces in rows of so many columns, all columns as wide as the widest piece. */
export function grid(look: Look, pieces: readonly Piece[], columns: number, gap: number): Piece {
  const rows = Array.from({ length: Math.ceil(pieces.length / columns) }, (_, row) => {
    const inRow = pieces.slice(row * columns, (row + 1) * columns);
    return beside(look, inRow, gap, widestOf(pieces));
  });
  return stack(look, rows, gap);
}

/** Pieces side by side, each as wide as it is or as `each` says. */
export function beside(look: Look, pieces: readonly Piece[], gap: number, each?: number): Piece {
  let left = 0;
  let right = 0;
  const placed = pieces.map((piece) => {
    const at = moved(look, piece, left, 0);
    right = left + (each ?? piece.width);
    left = right + gap;
    return at;
  });
  const height = pieces.reduce((most, piece) => Math.max(most, piece.height), 0);
  return { node: element(look, "g", {}, placed), width: right, height };
}

/** Pieces one after another, on a new line where the width ends. */
export function flow(look: Look, pieces: readonly Piece[], width: number, gap: number): Piece {
  const rows: Piece[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (used + piece.width > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(piece);
    used += piece.width + gap;
  }
  return stack(
    look,
    rows.map((row) => beside(look, row, gap)),
    Math.round(gap / 3),
  );
}

export function moved(look: Look, piece: Piece, x: number, y: number): SVGElement {
  return element(look, "g", { transform: `translate(${x},${y})` }, [piece.node]);
}

function widestOf(pieces: readonly Piece[]): number {
  return pieces.reduce((most, piece) => Math.max(most, piece.width), 0);
}
