import * as Plot from "@observablehq/plot";
import { blend, inkOn } from "../colours/contrast.ts";
import type { Look } from "./look.ts";
import { panel } from "./panel.ts";
import { beside, element, flow, moved, type Piece, stack, textPiece } from "./piece.ts";
import { textWidth, wrapText } from "./text.ts";

export interface MatrixCell {
  /** 0 to 1: how dark the cell is. */
  readonly weight: number;
  /** The number, and below it its range; the range is left out where there is no room. */
  readonly label: string;
  readonly range?: string;
  /** Drawn with a heavy border. */
  readonly isMarked?: boolean;
}

export interface Matrix {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly MatrixCell[] }[];
}

const DARKEST = 0.75;
const MOST_LINES = 3;

/** A table of shaded numbers. Heads that do not fit over their column become letters, with a list under the table. */
export function matrixPiece(look: Look, { columns, rows }: Matrix): Piece {
  const labelWidth = Math.min(
    0.38 * look.width,
    rows.reduce((most, { label }) => Math.max(most, textWidth(label, look.text)), 0) + look.text,
  );
  const width = Math.floor((look.width - labelWidth - 2) / columns.length);
  const fits = columns.every(
    (name) =>
      name.split(" ").every((word) => textWidth(word, look.text) <= width - 6) &&
      wrapText(name, width - 6, look.text).length <= MOST_LINES,
  );
  const heads = fits ? columns : columns.map((_, at) => letterOf(at));
  const head = headPiece(look, heads, labelWidth, width);
  const body = rows.map(({ label, cells }) => {
    const name = textPiece(look, label, { width: labelWidth - look.text });
    const height = Math.max(cellHeight(look, rows), name.height + 4);
    const drawn = cellsPiece(look, cells, width, height);
    const placed = element(look, "g", {}, [moved(look, name, 0, (height - name.height) / 2)]);
    return beside(look, [{ node: placed, width: labelWidth, height }, drawn], 0);
  });
  const list = flow(
    look,
    columns.map((name, at) => textPiece(look, `${letterOf(at)}\u00a0${name}`, { colour: look.ui.muted })),
    look.width,
    1.2 * look.text,
  );
  return stack(look, [head, ...body, ...(fits ? [] : [list])], 3);
}

function letterOf(at: number): string {
  return String.fromCharCode("A".charCodeAt(0) + at);
}

function cellHeight(look: Look, rows: Matrix["rows"]): number {
  const hasRange = rows.some(({ cells }) => cells.some(({ range }) => range !== undefined));
  return Math.round((hasRange ? 3.1 : 2) * look.text);
}

function headPiece(look: Look, heads: readonly string[], left: number, width: number): Piece {
  const pieces = heads.map((head) =>
    textPiece(look, head, { colour: look.ui.muted, width: width - 6, anchor: "middle" }),
  );
  const height = pieces.reduce((most, piece) => Math.max(most, piece.height), 0);
  const placed = pieces.map((piece, at) => moved(look, piece, left + (at + 0.5) * width, height - piece.height));
  return { node: element(look, "g", {}, placed), width: look.width, height };
}

function cellsPiece(look: Look, cells: readonly MatrixCell[], width: number, height: number): Piece {
  const placed = cells.map((cell, at) => {
    const ground = blend(look.ui.alternative, look.ui.paper, DARKEST * Math.min(1, Math.max(0, cell.weight)));
    const hasRange = cell.range !== undefined && textWidth(cell.range, rangeSize(look)) <= width - 2;
    return { ...cell, at, ground, hasRange, ink: inkOn(ground, [look.ui.ink, look.ui.paper]) };
  });
  return panel(look, {
    width: width * cells.length + 2,
    height,
    margin: 1,
    x: { domain: [0, cells.length], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.rect(placed, {
        x1: "at",
        x2: (cell) => cell.at + 1,
        y1: 0,
        y2: 1,
        fill: "ground",
        stroke: look.ui.paper,
        inset: 0.5,
      }),
      Plot.rect(
        placed.filter(({ isMarked }) => isMarked),
        {
          x1: "at",
          x2: (cell) => cell.at + 1,
          y1: 0,
          y2: 1,
          fill: "none",
          stroke: look.ui.ink,
          strokeWidth: 2,
          inset: 1.5,
        },
      ),
      ...cellTexts(look, placed),
    ],
  });
}

interface PlacedCell extends MatrixCell {
  readonly at: number;
  readonly ink: string;
  readonly hasRange: boolean;
}

function cellTexts(look: Look, cells: readonly PlacedCell[]): Plot.Markish[] {
  const place = { x: (cell: PlacedCell) => cell.at + 0.5, y: 0.5, fill: "ink" } as const;
  const bold = { ...place, text: "label", fontSize: look.text, fontWeight: "bold" } as const;
  const ranged = cells.filter(({ hasRange }) => hasRange);
  return [
    Plot.text(
      cells.filter(({ hasRange }) => !hasRange),
      bold,
    ),
    Plot.text(ranged, { ...bold, dy: -0.6 * look.text }),
    Plot.text(ranged, {
      ...place,
      text: (cell: PlacedCell) => cell.range ?? "",
      fontSize: rangeSize(look),
      dy: 0.7 * look.text,
    }),
  ];
}

function rangeSize(look: Look): number {
  return Math.max(12, 0.85 * look.text);
}
