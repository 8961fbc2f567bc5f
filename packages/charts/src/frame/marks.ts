import * as Plot from "@observablehq/plot";
import type { Series } from "../data/series.ts";
import type { Look } from "./look.ts";

export const BAND_90 = 0.16;
export const BAND_50 = 0.3;
export const DASHES = "5 4";

/** The bands of a series that hold 90 and 50 of 100 worlds, in the display's unit. */
export function bandMarks(series: Series, factor: number, colour: string): Plot.Markish[] {
  const at = (low: "p05" | "p25", high: "p95" | "p75", opacity: number): Plot.Markish =>
    Plot.areaY(series.points, {
      x: "date",
      y1: (point) => scaled(point[low], factor),
      y2: (point) => scaled(point[high], factor),
      fill: colour,
      fillOpacity: opacity,
    });
  return [at("p05", "p95", BAND_90), at("p25", "p75", BAND_50)];
}

/** Median by date. The baseline is dashed, the alternative solid. */
export function medianMark(
  look: Look,
  series: Series,
  factor: number,
  colour: string,
  { isDashed = false, label }: { readonly isDashed?: boolean; readonly label?: string } = {},
): Plot.Markish {
  return Plot.lineY(series.points, {
    x: "date",
    y: (point) => scaled(point.p50, factor),
    stroke: colour,
    strokeWidth: look.line,
    ...(isDashed ? { strokeDasharray: DASHES } : {}),
    ...(label === undefined ? {} : { ariaDescription: label }),
  });
}

/** The edges of a 90 band without its ground, for a baseline behind another band. */
export function edgeMarks(series: Series, factor: number, colour: string): Plot.Markish[] {
  return (["p05", "p95"] as const).map((quantile) =>
    Plot.lineY(series.points, {
      x: "date",
      y: (point) => scaled(point[quantile], factor),
      stroke: colour,
      strokeWidth: 1,
      strokeDasharray: "2 3",
    }),
  );
}

/** Single worlds, one thin line each. */
export function worldMarks(series: Series, factor: number, colour: string): Plot.Markish[] {
  return series.worlds.map((values) =>
    Plot.lineY(values, {
      x: (_, at) => series.points[at]!.date,
      y: (value: number) => scaled(value, factor),
      stroke: colour,
      strokeWidth: 1,
    }),
  );
}

/** In the display's unit; NaN, which a line leaves out, where not defined. */
export function scaled(value: number | null, factor: number): number {
  return value === null ? Number.NaN : value * factor;
}
