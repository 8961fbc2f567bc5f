import { displayOf, formatQuarterName, type Language } from "@andromede/wording";
import type { ChartColumn, ChartTable } from "../frame/chart.ts";
import { QUANTILES, quantileColumns, seriesCells } from "../frame/table-columns.ts";
import { TABLE_WORDS } from "../words/tables.ts";
import type { TrajectoryData } from "./trajectory-data.ts";

/** A row for every date of every line, then one for every dot, in the order of the panels. */
export function trajectoryTable(data: TrajectoryData, language: Language): ChartTable {
  const display = displayOf(data.measure, data.unit);
  const words = TABLE_WORDS[language];
  const columns: ChartColumn[] = [
    { key: "firm", label: words.firm, display: null },
    { key: "scenario", label: words.scenario, display: null },
    { key: "period", label: words.period, display: null },
    ...quantileColumns(display, language),
    { key: "low", label: words.publishedLow, display },
    { key: "high", label: words.publishedHigh, display },
  ];
  const rows = data.panels.flatMap(({ actor, series, baseline, facts = [] }) => {
    const firm = actor.name[language];
    const lines = [
      { series, name: data.scenario[language] },
      { series: baseline ?? null, name: data.baseline?.[language] ?? "" },
    ];
    return [
      ...lines.flatMap(({ series: each, name }) =>
        (each?.points ?? [])
          .filter(({ date }) => data.until === undefined || date <= data.until + 1e-9)
          .map((point) => [firm, name, formatQuarterName(point.period, language), ...seriesCells(point), null, null]),
      ),
      ...facts.map((fact) => [
        firm,
        words.published,
        fact.date.toFixed(2),
        ...QUANTILES.map(() => null),
        null,
        fact.low,
        fact.high,
      ]),
    ];
  });
  return { columns, rows };
}
