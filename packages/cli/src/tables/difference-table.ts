import {
  type ComparedOutcome,
  type Comparison,
  type Ensemble,
  measureOf,
  pairedMeasureOf,
  quantileError,
} from "@andromede/sim-core";
import {
  columnDecimals,
  displayOf,
  formatRange,
  formatValue,
  formatWorlds,
  measureName,
  verdictSign,
} from "@andromede/wording";
import type { Session } from "../session.ts";
import { type Column, tableLines, tableWidth } from "../terminal/text.ts";
import { groupByActor, outcomeCells, whenCells } from "./grouped.ts";
import { columnIn, differences } from "./policy-rows.ts";

const LONGEST = 60;
const SHORTEST = 26;

/** Every outcome of one alternative beside the base: both middles, the paired difference, the verdict and its count. */
export function differenceTable(comparison: Comparison, index: number, session: Session): string[] {
  const { columns } = session.terminal;
  const fitted = (hasMiddles: boolean): Column[] => {
    const missing = tableWidth(columnsOf(comparison, index, session, LONGEST, hasMiddles)) - columns;
    const width = Math.max(SHORTEST, LONGEST - Math.max(0, missing));
    return columnsOf(comparison, index, session, width, hasMiddles);
  };
  const whole = fitted(true);
  return tableLines(tableWidth(whole) <= columns ? whole : fitted(false));
}

function columnsOf(
  comparison: Comparison,
  index: number,
  session: Session,
  width: number,
  hasMiddles: boolean,
): Column[] {
  const { words, language } = session;
  const { base, outcomes, alternatives } = comparison;
  const alternative = alternatives[index]!;
  const rows = outcomes.filter((row) => row.scenario === alternative.scenario.id);
  const lines = groupByActor(rows, base.scenario, language);
  const cells = lines.map((line) => ("name" in line ? NOTHING : cellsOf(line.row, base, alternative, session)));
  const column = (heading: readonly string[], name: keyof Cells, align: Column["align"]): Column => ({
    heading,
    cells: cells.map((row) => row[name]),
    align,
  });
  const { run, table } = words;
  const isOneWorld = comparison.runs === 1;
  const middle = isOneWorld ? run.value : run.middle;
  return [
    { heading: ["", run.what], cells: outcomeCells(lines, base.scenario, language, width), align: "left" },
    { heading: ["", run.when], cells: whenCells(lines, words.table, language, base.scenario), align: "left" },
    column(["", run.unit], "unit", "left"),
    ...(hasMiddles
      ? [
          column([base.scenario.id, middle], "before", "right"),
          column([alternative.scenario.id, middle], "after", "right"),
        ]
      : []),
    ...(isOneWorld
      ? [column(["", table.difference], "middle", "right")]
      : [
          column([table.difference, table.middle("")], "difference", "left"),
          column(["", table.verdict], "verdict", "left"),
          column(table.above, "above", "right"),
        ]),
  ];
}

interface Cells {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  /** Middle of the difference, alone and with its interval. */
  readonly middle: string;
  readonly difference: string;
  readonly verdict: string;
  readonly above: string;
}

const NOTHING: Cells = { unit: "", before: "", after: "", middle: "", difference: "", verdict: "", above: "" };

function cellsOf(row: ComparedOutcome, base: Ensemble, alternative: Ensemble, { language }: Session): Cells {
  const [shown, apart] = [displayOf(row.measure, row.unit), displayOf(row.measure, row.unit, "difference")];
  const error = errorOf(columnIn(alternative, row)?.values ?? []);
  const digits = columnDecimals([row.base.p50, row.value.p50], shown, error);
  const { p05, p50, p95 } = row.difference;
  const differenceError = errorOf(differences(base, alternative, row));
  const style = { digits: columnDecimals([p05, p50, p95], apart, differenceError), sign: true };
  const middle = formatValue(p50, apart, language, style);
  const { verdict, probabilityGreater } = row;
  return {
    unit: apart.unit[language],
    before: formatValue(row.base.p50, shown, language, { digits }),
    after: formatValue(row.value.p50, shown, language, { digits }),
    middle,
    difference: p50 === null ? "-" : `${middle} ${formatRange(p05, p95, apart, language, style)}`,
    verdict: verdict === null ? "-" : `${verdictSign(verdict, language)}${verdict.isNearLimit ? "*" : ""}`,
    above: probabilityGreater === null ? "-" : formatWorlds(100 * probabilityGreater),
  };
}

/** Simulation error of the middle; null where it is not known. */
function errorOf(values: ArrayLike<number>): number | null {
  const error = quantileError(values, 0.5);
  return Number.isFinite(error) ? error : null;
}

/** Why outcomes of an alternative are not defined, each reason once with those that it is about. */
export function undefinedReasons(comparison: Comparison, index: number, { language, words }: Session): string[] {
  const { id } = comparison.alternatives[index]!.scenario;
  const byReason = new Map<string, string[]>();
  for (const { scenario, measure, reason, difference } of comparison.outcomes) {
    if (scenario !== id || difference.p50 !== null) continue;
    const known = (measureOf(measure) ?? pairedMeasureOf(measure))?.reason?.[language] ?? reason ?? "";
    byReason.set(known, [...(byReason.get(known) ?? []), measureName(measure, language)]);
  }
  return [...byReason].map(([reason, names]) => `- ${words.table.notDefined([...new Set(names)].join("; "), reason)}`);
}
