import { type Html, type HtmlChild, h } from "./html.ts";

export interface TableColumn {
  readonly label: string;
  /** Numbers stand to the right; defaults to text. */
  readonly isNumber?: boolean;
}

export interface TableInput {
  /** What the table is, for those who hear it and above it for those who see. */
  readonly caption: string;
  /** Class of the table, for the style sheet. */
  readonly kind?: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly HtmlChild[])[];
}

/** A table that scrolls by itself where the page is narrow, its first column in place. */
export function table({ caption, kind, columns, rows }: TableInput): Html {
  const heading = columns.map(({ label, isNumber }) => h("th", { scope: "col", class: isNumber && "number" }, label));
  const body = rows.map((row) =>
    h(
      "tr",
      {},
      row.map((cell, at) => {
        const kind = columns[at]?.isNumber && "number";
        return at === 0 ? h("th", { scope: "row" }, cell) : h("td", { class: kind }, cell);
      }),
    ),
  );
  // What scrolls has to be reachable by keyboard, and so needs a name.
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h("table", { class: kind }, h("caption", {}, caption), h("thead", {}, h("tr", {}, heading)), h("tbody", {}, body)),
  );
}
