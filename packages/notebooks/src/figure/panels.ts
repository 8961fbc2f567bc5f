import { type Chart, csvOfTable, formatTable } from "@andromede/charts";
import { download, element } from "../page/dom.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import type { FigureContext, FigureSpec } from "./figure.ts";
import { imageOf, svgText, withoutMarkLabels } from "./picture.ts";
import { walkOf } from "./walk.ts";

/** The picture, and how to take it along. */
export function chartPanel(chart: Chart, { id }: FigureSpec, { options }: FigureContext): HTMLElement {
  const { document, language } = options;
  const words = FIGURE_WORDS[language];
  const save = (name: string, run: () => void) =>
    element(document, "button", { type: "button", class: "quiet", click: run }, name);
  return element(
    document,
    "div",
    { class: "chart" },
    walkable(chart, options),
    element(
      document,
      "div",
      { class: "tools" },
      words.save,
      save("SVG", () => download(document, `${id}.svg`, "image/svg+xml", svgText(chart))),
      save("PNG", () => void imageOf(chart, document, id)),
      save("CSV", () => download(document, `${id}.csv`, "text/csv", csvOfTable(chart.table))),
    ),
  );
}

const WALKING = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"];

/** The picture, through which the arrow keys walk point by point: each is said, seen and heard, below it. */
function walkable(chart: Chart, { document, language }: FigureContext["options"]): HTMLElement {
  const { says, next } = walkOf(chart.table, language);
  const said = element(document, "p", { class: "walked", role: "status" });
  let row: number | null = null;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && row !== null) row = null;
    else if (WALKING.includes(event.key) && says.length > 0) row = next(row, event.key);
    else return;
    event.preventDefault();
    said.textContent = row === null ? "" : (says[row] ?? "");
  };
  const attributes = {
    class: "walk",
    tabindex: says.length > 0 ? 0 : null,
    role: "group",
    "aria-label": FIGURE_WORDS[language].walk,
    keydown: (event: Event) => onKey(event as KeyboardEvent),
  };
  return element(document, "div", attributes, withoutMarkLabels(chart.figure), said);
}

/** The rows behind the picture, in its order. */
export function tablePanel(chart: Chart, { id }: FigureSpec, { options }: FigureContext): HTMLElement {
  const { document, language } = options;
  const { columns, rows } = formatTable(chart.table, language);
  const isNumber = chart.table.columns.map(({ display }) => display !== null);
  const cell = (text: string, at: number): HTMLElement =>
    at === 0
      ? element(document, "th", { scope: "row" }, text)
      : element(document, "td", { class: isNumber[at] ? "number" : null }, text);
  return element(
    document,
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": chart.headline },
    element(
      document,
      "table",
      { id: `${id}-table` },
      element(document, "caption", {}, chart.headline),
      element(
        document,
        "thead",
        {},
        element(document, "tr", {}, ...columns.map((name) => element(document, "th", { scope: "col" }, name))),
      ),
      element(document, "tbody", {}, ...rows.map((row) => element(document, "tr", {}, ...row.map(cell)))),
    ),
  );
}
