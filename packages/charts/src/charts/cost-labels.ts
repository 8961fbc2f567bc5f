import * as Plot from "@observablehq/plot";
import { symbolMark } from "../frame/actor-title.ts";
import type { Axis } from "../frame/axes.ts";
import type { Look } from "../frame/look.ts";
import { textWidth } from "../frame/text.ts";
import type { PlacedFirm } from "./cost-data.ts";

/** A name over the plot. */
export interface FirmLabel {
  readonly firm: PlacedFirm;
  readonly text: string;
  /** Rows are counted from the plot upwards. */
  readonly row: number;
  /** From the firm's place to the start of its name, in pixels: near the right edge a name begins further left. */
  readonly shift: number;
}

/** Names over the plot, in as many rows as they need, none beyond the edges of the picture. */
export function placeLabels(look: Look, firms: readonly PlacedFirm[], x: Axis, width: number): FirmLabel[] {
  const rows: [number, number][][] = [];
  const span = Math.log(x.domain[1] / x.domain[0]);
  // From the right, so that a leader to a higher row passes to the left of the names below it.
  return [...firms]
    .sort((a, b) => b.scale - a.scale)
    .map((firm) => {
      const text = firm.actor.name[look.language];
      const length = textWidth(text, look.text);
      const at = (width * Math.log(firm.scale / x.domain[0])) / span;
      const start = Math.min(at - 4, width + look.text - length);
      const free = (taken: readonly [number, number][]): boolean =>
        taken.every(([from, to]) => start + length + look.text <= from || start >= to + look.text);
      let row = rows.findIndex(free);
      if (row < 0) row = rows.push([]) - 1;
      rows[row]!.push([start, start + length]);
      return { firm, text, row, shift: start - at };
    });
}

/** Height over a plot that names need, in pixels. */
export function labelsHeight(look: Look, labels: readonly FirmLabel[]): number {
  return (labels.reduce((most, { row }) => Math.max(most, row + 1), 0) + 0.5) * lineHeight(look);
}

function lineHeight(look: Look): number {
  return 1.4 * look.text;
}

/**
 * The firms on their curve, each with a leader to its name.
 * @param costOver the cost, on the axis, that stands so many pixels over the plot
 */
export function firmMarks(
  look: Look,
  labels: readonly FirmLabel[],
  costAt: (scale: number) => number,
  costOver: (pixels: number) => number,
): Plot.Markish[] {
  const placed = labels.map((label) => ({
    ...label,
    x: label.firm.scale,
    y: costAt(label.firm.scale),
    foot: costOver((label.row + 0.25) * lineHeight(look)),
  }));
  return [
    Plot.ruleX(placed, { x: "x", y1: "y", y2: "foot", stroke: look.ui.border, strokeWidth: 1 }),
    ...placed.map(({ firm, x, y }) => symbolMark(look, [{ x, y }], firm.actor)),
    ...placed.map(({ x, foot, text, shift }) =>
      Plot.text([text], {
        x,
        y: foot,
        text: (name: string) => name,
        fill: look.ui.ink,
        stroke: look.ui.paper,
        strokeWidth: 3,
        fontSize: look.text,
        textAnchor: "start",
        lineAnchor: "bottom",
        dx: shift,
      }),
    ),
  ];
}
