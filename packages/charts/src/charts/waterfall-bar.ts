import * as Plot from "@observablehq/plot";
import type { Axis } from "../frame/axes.ts";
import type { Look } from "../frame/look.ts";
import { panel } from "../frame/panel.ts";
import type { Piece } from "../frame/piece.ts";

/** A line of the waterfall, in the display's unit. */
export interface WaterfallRow {
  readonly name: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "level" | "adds" | "takes";
  readonly isHatched: boolean;
}

/** A level as a diamond, a part as a bar. */
export function waterfallBar(look: Look, row: WaterfallRow, x: Axis): Piece {
  const height = Math.round(1.2 * look.text);
  const bar = [{ x1: Math.min(row.from, row.to), x2: Math.max(row.from, row.to) }];
  const colour = look.ui.alternative;
  const marks =
    row.kind === "level"
      ? [
          Plot.dot([row.to], {
            x: (value: number) => value,
            y: 0.5,
            symbol: "diamond2",
            r: 0.5 * look.text,
            fill: look.ui.ink,
          }),
        ]
      : [
          Plot.rect(bar, {
            x1: "x1",
            x2: "x2",
            y1: 0,
            y2: 1,
            fill: row.kind === "adds" && !row.isHatched ? colour : look.ui.paper,
            stroke: colour,
            strokeWidth: 1.5,
          }),
          ...(row.isHatched ? [hatch(look, row, x, height)] : []),
          Plot.ruleX([row.to], { stroke: look.ui.ink, strokeWidth: look.line }),
        ];
  const side = look.text;
  return panel(look, {
    width: look.width,
    height,
    marginLeft: side,
    marginRight: side,
    marginTop: 1,
    marginBottom: 1,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [0, 1], axis: null },
    marks,
  });
}

/** Upright strokes across a bar; what adds has more of them than what takes. */
function hatch(look: Look, row: WaterfallRow, x: Axis, height: number): Plot.Markish {
  const perPixel = (x.domain[1] - x.domain[0]) / (look.width - 2 * look.text);
  const step = perPixel * (row.kind === "adds" ? height / 4 : height / 2);
  const [low, high] = [Math.min(row.from, row.to), Math.max(row.from, row.to)];
  const count = Math.max(0, Math.floor((high - low) / step - 1e-9));
  const strokes = Array.from({ length: count }, (_, at) => low + (at + 1) * step);
  return Plot.ruleX(strokes, { y1: 0, y2: 1, stroke: look.ui.alternative, strokeWidth: 1 });
}
