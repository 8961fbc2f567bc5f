import { type Axis, tickAxisMarks } from "./axes.ts";
import type { Look } from "./look.ts";
import { panel } from "./panel.ts";
import type { Piece } from "./piece.ts";

/** The scale below rows that share an axis across the page; as much room to its left and right as the rows leave. */
export function scalePiece(look: Look, x: Axis, left: number = look.text, right: number = look.text): Piece {
  return panel(look, {
    width: look.width,
    height: Math.ceil(2.3 * look.text) + 2,
    marginLeft: left,
    marginRight: right,
    marginTop: 1,
    marginBottom: 2.3 * look.text,
    x: { domain: [...x.domain], axis: null },
    marks: tickAxisMarks(look, x),
  });
}
