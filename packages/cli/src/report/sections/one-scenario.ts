import { summarise } from "@andromede/sim-core";
import { columnDecimals, displayOf, formatRange, formatValue } from "@andromede/wording";
import type { ReportContext } from "../context.ts";
import type { Html } from "../html.ts";
import type { Reported } from "../report-data.ts";
import { table } from "../table.ts";
import { errorOf, middleAndRange, outcomeName } from "./outcome-cells.ts";

/** The outcomes of a scenario that is compared with nothing. */
export function oneScenario({ shared, scenario }: Reported, { words, language }: ReportContext): Html {
  const { outcome, middle, half, mean } = words.outcomes;
  return table({
    caption: words.outcomes.one(scenario.title[language]),
    columns: [
      { label: outcome },
      { label: middle, isNumber: true },
      { label: half, isNumber: true },
      { label: mean, isNumber: true },
    ],
    rows: shared.outcomes.map((column) => {
      const summary = summarise(column);
      const display = displayOf(column.measure, column.unit);
      const error = errorOf(column.values);
      const digits = columnDecimals([summary.p05, summary.p50, summary.p95], display, error);
      return [
        outcomeName(column, scenario, language),
        summary.p50 === null && summary.reason
          ? summary.reason[language]
          : middleAndRange(summary, display, language, { error }),
        formatRange(summary.p25, summary.p75, display, language, { digits }),
        formatValue(summary.mean, display, language, { digits }),
      ];
    }),
  });
}
