import type { Localised } from "@andromede/sim-core";
import * as Plot from "@observablehq/plot";
import type { Axis } from "./axes.ts";
import type { Look } from "./look.ts";
import { flow, type Piece, textPiece } from "./piece.ts";

/** Something that happened at a date in years. */
export interface EventMark {
  readonly date: number;
  readonly name: Localised;
}

/** A dotted line per event with its letter on top; the list under the picture says what the letters are. */
export function eventMarks(look: Look, events: readonly EventMark[], x: Axis, y: Axis): Plot.Markish[] {
  const lettered = events.map(({ date }, at) => ({ date, letter: letterOf(at) }));
  const shown = lettered.filter(({ date }) => date >= x.domain[0] && date <= x.domain[1]);
  return [
    Plot.ruleX(shown, { x: "date", stroke: look.ui.muted, strokeWidth: 1, strokeDasharray: "1 3" }),
    Plot.text(shown, {
      x: "date",
      y: y.domain[1],
      text: "letter",
      fill: look.ui.muted,
      fontSize: look.text,
      lineAnchor: "bottom",
      dy: -3,
    }),
  ];
}

/** What the letters stand for. */
export function eventList(look: Look, events: readonly EventMark[]): Piece {
  const names = events.map(({ name }, at) =>
    textPiece(look, `${letterOf(at)}\u00a0${name[look.language]}`, { colour: look.ui.muted }),
  );
  return flow(look, names, look.width, 1.2 * look.text);
}

function letterOf(at: number): string {
  return String.fromCharCode("a".charCodeAt(0) + (at % 26));
}
