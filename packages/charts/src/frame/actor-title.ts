import * as Plot from "@observablehq/plot";
import type { ChartActor } from "../colours/actors.ts";
import { lookOf } from "../colours/palette.ts";
import type { Look } from "./look.ts";
import { panel } from "./panel.ts";
import { beside, type Piece, textPiece } from "./piece.ts";

/** An actor's symbol in its colour, and its name in ink: a name in a colour would be hard to read. */
export function actorTitle(look: Look, actor: ChartActor, width: number): Piece {
  const name = textPiece(look, actor.name[look.language], { weight: "bold", width: width - 1.6 * look.text });
  return beside(look, [actorSymbol(look, actor), name], 0.3 * look.text);
}

const drawn = new WeakMap<Document, Map<string, Piece>>();

/** The symbol of an actor, as high as a line of text. It is drawn once for a page and copied from then on. */
function actorSymbol(look: Look, actor: ChartActor): Piece {
  const symbols = drawn.get(look.document) ?? new Map<string, Piece>();
  drawn.set(look.document, symbols);
  const key = `${actor.role} ${look.theme} ${look.text} ${look.line}`;
  const symbol = symbols.get(key) ?? drawnSymbol(look, actor);
  symbols.set(key, symbol);
  return { ...symbol, node: symbol.node.cloneNode(true) as SVGElement };
}

function drawnSymbol(look: Look, actor: ChartActor): Piece {
  const size = Math.round(1.3 * look.text);
  return panel(look, {
    width: size,
    height: size,
    margin: 0,
    marks: [symbolMark(look, [{ x: 0, y: 0 }], actor, { frameAnchor: "middle" })],
  });
}

/** Points in an actor's symbol and colour. Plus and times are strokes, all others areas. */
export function symbolMark(
  look: Look,
  points: readonly { readonly x: number; readonly y: number }[],
  actor: ChartActor,
  more: Plot.DotOptions = { x: "x", y: "y" },
): Plot.Markish {
  const { colour, symbol } = lookOf(actor.role, look.theme);
  const isStroked = symbol === "plus" || symbol === "times";
  const shape = symbol === "dash" ? "square" : symbol;
  return Plot.dot(points, {
    ...more,
    symbol: shape,
    r: 0.42 * look.text,
    ...(isStroked
      ? { stroke: colour, strokeWidth: look.line + 0.5 }
      : { fill: colour, stroke: look.ui.paper, strokeWidth: 0.75 }),
  });
}
