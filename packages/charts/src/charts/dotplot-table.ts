import { type Display, displayOf, formatNumber, type Language } from "@andromede/wording";
import type { PairedOutcome } from "../data/paired.ts";
import type { ChartTable } from "../frame/chart.ts";
import { quantileColumns, seriesCells } from "../frame/table-columns.ts";
import { TABLE_WORDS } from "../words/tables.ts";

/** Base, alternative and difference: quantiles, mean, its simulation error, and the runs. */
export function dotplotTable(data: PairedOutcome, difference: Display, language: Language): ChartTable {
  const { outcome, differences } = data;
  const words = TABLE_WORDS[language];
  const value = displayOf(outcome.measure, outcome.unit);
  const columns = [
    { key: "of", label: words.scenario, display: null },
    ...quantileColumns(differences.length === 0 ? value : difference, language),
    { key: "simulationError", label: words.simulationError, display: difference },
    { key: "worlds", label: words.worlds, display: null },
  ];
  const runs = formatNumber(outcome.worlds, language);
  const rows = [
    [data.base[language], ...seriesCells(outcome.base), null, runs],
    [data.alternative[language], ...seriesCells(outcome.value), null, runs],
    [words.difference, ...seriesCells(outcome.difference), outcome.difference.se, runs],
  ];
  return { columns, rows };
}
