import { type ComparedOutcome, type Comparison, quantileError } from "@andromede/sim-core";
import { columnDecimals, displayOf, formatRange, formatValue, formatWorlds, verdictSign } from "@andromede/wording";
import type { Session } from "../session.ts";
import { type Column, tableLines, tableWidth } from "../terminal/text.ts";
import { differences } from "./policy-rows.ts";
import { outcomeText } from "./policy-table.ts";

/** Every outcome of one alternative beside the base: both middles, the paired difference, the verdict and its count. */
export function differenceTable(comparison: Comparison, index: number, session: Session): string[] {
  const { words, terminal } = session;
  const { base, outcomes } = comparison;
  const rows = outcomes.slice(index * base.outcomes.length, (index + 1) * base.outcomes.length);
  const cells = rows.map((row, at) => differenceCells(row, at, comparison, index, session));
  const column = (heading: readonly string[], at: number, align: Column["align"] = "right"): Column => ({
    heading,
    cells: cells.map((row) => row[at]!),
    align,
  });
  const { table } = words;
  const [what, unit, before, after, middle, range, verdict, ahead] = [
    column(["", table.what], 0, "left"),
    column(["", words.run.unit], 1, "left"),
    column([base.scenario.id, words.run.middle], 2),
    column([comparison.alternatives[index]!.scenario.id, words.run.middle], 3),
    column([table.difference, words.run.middle], 4),
    column(["", words.run.range], 5, "left"),
    column(["", table.verdict], 6, "left"),
    column(table.above, 7),
  ] as const;
  const all = [what, unit, before, after, middle, range, verdict, ahead];
  const narrower = [all, [what, unit, middle, range, verdict, ahead], [what, unit, middle, verdict, ahead]];
  return tableLines(narrower.find((columns) => tableWidth(columns) <= terminal.columns) ?? narrower.at(-1)!);
}

function differenceCells(
  row: ComparedOutcome,
  at: number,
  { base, alternatives }: Comparison,
  index: number,
  { language }: Session,
): string[] {
  const [shown, apart] = [displayOf(row.measure, row.unit), displayOf(row.measure, row.unit, "difference")];
  const values = alternatives[index]!.outcomes[at]!.values;
  const valueDigits = columnDecimals([row.base.p50, row.value.p50], shown, known(quantileError(values, 0.5)));
  const { p05, p50, p95 } = row.difference;
  const error = known(quantileError(differences(base, alternatives[index]!, at), 0.5));
  const style = { digits: columnDecimals([p05, p50, p95], apart, error), sign: true };
  const { verdict, probabilityGreater } = row;
  const name = outcomeText(row, base.scenario, language);
  return [
    name,
    apart.unit[language],
    formatValue(row.base.p50, shown, language, { digits: valueDigits }),
    formatValue(row.value.p50, shown, language, { digits: valueDigits }),
    formatValue(p50, apart, language, style),
    formatRange(p05, p95, apart, language, style),
    verdict === null ? "-" : `${verdictSign(verdict, language)}${verdict.isNearLimit ? "*" : ""}`,
    probabilityGreater === null ? "-" : formatWorlds(100 * probabilityGreater),
  ];
}

function known(error: number): number | null {
  return Number.isFinite(error) ? error : null;
}
