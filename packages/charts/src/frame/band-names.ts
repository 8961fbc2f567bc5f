import * as Plot from "@observablehq/plot";
import type { Series } from "../data/series.ts";
import type { Axis } from "./axes.ts";
import type { Look } from "./look.ts";
import { scaled } from "./marks.ts";

/**
 * The names of the bands, at their right ends: an unnamed band is read as the least and the most. The key says in words
 * what 90 and 50 are. A band too thin for its name goes without.
 */
export function bandNames(look: Look, series: Series, y: Axis, factor: number, pixels: number): Plot.Markish[] {
  const last = series.points.findLast(({ p95 }) => p95 !== null);
  if (last === undefined) return [];
  const perUnit = pixels / (y.domain[1] - y.domain[0]);
  const [p50, p75, p95] = [last.p50, last.p75, last.p95].map((value) => scaled(value, factor));
  const labels = [
    { at: (p75! + p95!) / 2, label: "90" },
    { at: (p50! + p75!) / 2, label: "50" },
  ];
  const gap = (labels[0]!.at - labels[1]!.at) * perUnit;
  if (2 * gap < look.text) return [];
  const shown = gap < look.text ? labels.slice(0, 1) : labels;
  const style = { fill: look.ui.muted, fontSize: look.text, textAnchor: "start", dx: 3 } as const;
  return [Plot.text(shown, { x: last.date, y: "at", text: "label", ...style })];
}
