import { Inspector } from "@observablehq/inspector";

/**
 * Puts what a cell gives on the page: an element as it is, anything else so that it can be looked into. A table of
 * Inputs scrolls, so the keyboard has to reach it.
 */
export function show(root: HTMLElement, value: unknown): void {
  if (value === undefined) return;
  if (isNode(value)) {
    if (root.childNodes.length === 1 && root.firstChild === value) return;
    root.append(value);
    for (const table of root.querySelectorAll('form[class*="-table"]')) table.setAttribute("tabindex", "0");
    return;
  }
  const box = root.ownerDocument.createElement("div");
  box.className = "value";
  new Inspector(box).fulfilled(value);
  root.append(box);
}

/** Empties a cell's place, unless what will be shown stands there already. */
export function clear(root: HTMLElement, next?: unknown): void {
  if (next !== undefined && root.childNodes.length === 1 && root.firstChild === next) return;
  root.replaceChildren();
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "nodeType" in value;
}
