import type { Chart, ChartOptions, ChartTable } from "@andromede/charts";
import { formatValue, type Language } from "@andromede/wording";
import { parseHTML } from "linkedom";
import { type Html, h, markup } from "./html.ts";
import { table } from "./table.ts";
import type { ReportWords } from "./words/words.ts";

/** Draws a chart of whatever it shows, as it is told. */
export type DrawChart = (options: ChartOptions) => Chart;

/** A picture of a report: how to draw it, and what its file is called. */
export interface Picture {
  readonly name: string;
  /** What it is about, where the headline alone does not say. */
  readonly subject?: string;
  readonly draw: DrawChart;
}

/** The width of a page of paper, and that of a phone. */
const WIDE = 700;
const NARROW = 350;

/**
 * A picture with its headline above and its table below, drawn twice, for a page and for a phone. The colours are those
 * of the style sheet, which has a light and a dark set.
 */
export function figure({ draw, subject }: Picture, language: Language, words: ReportWords): Html {
  const wide = drawn(draw, language, WIDE);
  const narrow = drawn(draw, language, NARROW);
  return h(
    "figure",
    {},
    h(
      "figcaption",
      {},
      subject === undefined ? null : h("p", { class: "subject" }, subject),
      h("h3", {}, wide.chart.headline),
    ),
    h("div", { class: "wide" }, markup(wide.svg)),
    h("div", { class: "narrow" }, markup(narrow.svg)),
    h("details", {}, h("summary", {}, words.table), tableOf(wide.chart.table, wide.chart.headline, language)),
  );
}

/** As much of an element as is needed here; the command line has no DOM. */
interface DrawnElement {
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<DrawnElement>;
}

function drawn(draw: DrawChart, language: Language, width: number): { chart: Chart; svg: string } {
  const chart = draw({ document: emptyDocument(), language, width, theme: "light" });
  const dark = draw({ document: emptyDocument(), language, width, theme: "dark" });
  const svg = inBothThemes(chart.figure, dark.figure);
  return { chart, svg };
}

/** A document to draw in, where there is no page. */
export function emptyDocument(): ChartOptions["document"] {
  return parseHTML("<!doctype html><html><body></body></html>").document as unknown as ChartOptions["document"];
}

const COLOURED = ["fill", "stroke", "color", "stop-color"];

/**
 * One picture with both sets of colours: where they differ, a colour becomes `light-dark(light, dark)`, which follows the
 * page. Both pictures have the same elements in the same order, since only colours depend on the theme.
 */
function inBothThemes(light: DrawnElement, dark: DrawnElement): string {
  const [left, right] = [elementsOf(light), elementsOf(dark)];
  if (left.length !== right.length) throw new Error("A chart has other elements in the dark theme than in the light.");
  for (const [at, each] of left.entries()) {
    const other = right[at]!;
    // The picture as a whole is described; a label on a group that has no role is forbidden, and would say nothing more.
    if (at > 0) each.removeAttribute("aria-label");
    const styles: string[] = [];
    for (const name of COLOURED) {
      const [day, night] = [each.getAttribute(name), other.getAttribute(name)];
      if (day !== null && night !== null && day !== night) styles.push(`${name}:light-dark(${day},${night})`);
    }
    if (styles.length > 0)
      each.setAttribute("style", [each.getAttribute("style"), ...styles].filter(Boolean).join(";"));
  }
  return light.outerHTML;
}

function elementsOf(root: DrawnElement): DrawnElement[] {
  return [root, ...root.querySelectorAll("*")];
}

/** The table of a chart: its rows in its order, numbers as they are read. */
function tableOf({ columns, rows }: ChartTable, caption: string, language: Language): Html {
  return table({
    caption,
    columns: columns.map(({ label, display }) => ({ label, isNumber: display !== null })),
    rows: rows.map((row) =>
      row.map((cell, at) => {
        const { display = null, digits } = columns[at] ?? {};
        if (typeof cell === "string") return cell;
        if (display === null) return cell ?? "-";
        return formatValue(cell, display, language, digits === undefined ? {} : { digits });
      }),
    ),
  });
}
