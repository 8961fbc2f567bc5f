import { element } from "../page/dom.ts";

export interface PlainTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its name; all others are numbers as they are read. */
  readonly rows: readonly (readonly string[])[];
}

/** A table of names and numbers that can be scrolled sideways on a phone. */
export function plainTable(document: Document, { caption, columns, rows }: PlainTable): HTMLElement {
  const head = columns.map((name, at) =>
    element(document, "th", { scope: "col", class: at > 0 ? "number" : null }, name),
  );
  const body = rows.map(([name, ...cells]) =>
    element(
      document,
      "tr",
      {},
      element(document, "th", { scope: "row" }, name),
      ...cells.map((cell) => element(document, "td", { class: "number" }, cell)),
    ),
  );
  return element(
    document,
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": caption },
    element(
      document,
      "table",
      {},
      element(document, "caption", {}, caption),
      element(document, "thead", {}, element(document, "tr", {}, ...head)),
      element(document, "tbody", {}, ...body),
    ),
  );
}
