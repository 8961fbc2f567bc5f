import type { Look } from "./look.ts";
import { element, type Piece } from "./piece.ts";

/** What marks are called that hold for the present setting, in a picture that is of an earlier one: they do not fade. */
export const NOW = "now";

/** A piece that does not fade with an earlier picture. */
export function ofNow(look: Look, piece: Piece): Piece {
  return { ...piece, node: element(look, "g", { "aria-description": NOW }, [piece.node]) };
}

/** Fades a picture, but for what holds now. */
export function fadeEarlier(look: Look, node: SVGElement, opacity: number): SVGElement {
  if (!holdsNow(node)) return element(look, "g", { opacity }, [node]);
  const visit = (each: Element): void => {
    if (each.getAttribute("aria-description") === NOW) return;
    if (holdsNow(each)) for (const child of each.children) visit(child);
    else each.setAttribute("opacity", String(opacity));
  };
  visit(node);
  return node;
}

function holdsNow(node: Element): boolean {
  return node.querySelector(`[aria-description="${NOW}"]`) !== null;
}
