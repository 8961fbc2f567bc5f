import { type Ensemble, formatQuarter, type OutcomeColumn, quantileError, summarise } from "@andromede/sim-core";
import {
  actorName,
  columnDecimals,
  displayOf,
  formatPeriod,
  formatRange,
  formatShare,
  formatValue,
  type Language,
  measureName,
} from "@andromede/wording";
import type { Session } from "../session.ts";
import { type Column, tableLines } from "../terminal/text.ts";

interface RunRow {
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly unit: string;
  readonly middle: string;
  readonly range: string;
  readonly mean: string;
  readonly remark: string;
}

/** The outcomes of one scenario: the market first, then each firm. */
export function runTable(ensemble: Ensemble, session: Session, isVerbose: boolean): string[] {
  const { run } = session.words;
  const rows = ensemble.outcomes.map((column) => rowOf(column, ensemble, session));
  const isOne = ensemble.runs === 1;
  const column = (heading: string, name: keyof RunRow, align: Column["align"]): Column => ({
    heading: [heading],
    cells: rows.map((row, at) => (name === "who" && at > 0 && rows[at - 1]!.who === row.who ? "" : row[name])),
    align,
  });
  return tableLines([
    column(run.who, "who", "left"),
    column(run.what, "what", "left"),
    column(run.when, "when", "left"),
    column(isOne ? run.value : run.middle, "middle", "right"),
    ...(isOne ? [] : [column(run.range, "range", "left")]),
    ...(isOne || !isVerbose ? [] : [column(run.mean, "mean", "right")]),
    column(run.unit, "unit", "left"),
    ...(rows.some(({ remark }) => remark !== "") ? [column("", "remark", "left")] : []),
  ]);
}

function rowOf(column: OutcomeColumn, { scenario }: Ensemble, { language, words }: Session): RunRow {
  const { measure, actor, unit, quarter } = column;
  const { start, end } = scenario.data.horizon;
  const horizon = { first: formatQuarter(start), last: formatQuarter(end) };
  const summary = summarise(column);
  const display = displayOf(measure, unit);
  const digits = columnDecimals([summary.p05, summary.p50, summary.p95], display, errorOf(column.values));
  const { definedShare, reason } = summary;
  const percent = formatShare(definedShare, language, { digits: 0 });
  return {
    who: actorName(actor, language, scenario),
    what: nameIn(column, scenario.data.market.home, language),
    when: formatPeriod(quarter, horizon, language),
    unit: display.unit[language],
    middle: formatValue(summary.p50, display, language, { digits }),
    range: formatRange(summary.p05, summary.p95, display, language, { digits }),
    mean: formatValue(summary.mean, display, language, { digits }),
    remark: definedShare < 1 && reason ? words.run.definedIn(percent, reason[language]) : "",
  };
}

/** Simulation error of the middle; null where one run says nothing of it. */
function errorOf(values: Float64Array): number | null {
  const error = quantileError(values, 0.5);
  return Number.isFinite(error) ? error : null;
}

function nameIn({ measure, segment }: OutcomeColumn, home: string, language: Language): string {
  const name = measureName(measure, language, home);
  return segment === "all" ? name : `${name}, ${segment}`;
}
