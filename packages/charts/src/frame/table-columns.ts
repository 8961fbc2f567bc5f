import type { Display, Language } from "@andromede/wording";
import { TABLE_WORDS } from "../words/tables.ts";
import type { ChartColumn } from "./chart.ts";

export const QUANTILES = ["p05", "p25", "p50", "p75", "p95"] as const;

/** Columns of the five quantiles and the mean. */
export function quantileColumns(display: Display, language: Language): ChartColumn[] {
  return [
    ...QUANTILES.map((key) => ({ key, label: key, display })),
    { key: "mean", label: TABLE_WORDS[language].mean, display },
  ];
}

type Quantiles = Readonly<Record<(typeof QUANTILES)[number] | "mean", number | null>>;

/** The cells of those columns. */
export function seriesCells(point: Quantiles): (number | null)[] {
  return [...QUANTILES.map((key) => point[key]), point.mean];
}
