import { formatQuarter, measureOf, type Observation, type Scenario } from "@andromede/sim-core";
import { formatQuarterName, formatYears, type Language, measureName, shortActor } from "@andromede/wording";
import { widthOf } from "../terminal/text.ts";
import type { TableWords } from "../words/table.ts";

/** A line of a table of outcomes: whom the next ones are about, or an outcome. */
export type GroupedLine<Row> = { readonly name: string } | { readonly row: Row; readonly at: number };

/** Rows of outcomes with the actor's name above those that are about the same one. */
export function groupByActor<Row extends Observation>(
  rows: readonly Row[],
  scenario: Scenario,
  language: Language,
): GroupedLine<Row>[] {
  const actors = [...new Set(rows.map(({ actor }) => actor))];
  return actors.flatMap((actor) => {
    const own = rows.map((row, at) => ({ row, at })).filter(({ row }) => row.actor === actor);
    return [{ name: shortActor(actor, language, scenario) }, ...own];
  });
}

/** What an outcome measures, below its actor's name; cut where it would not fit. */
export function outcomeCells(
  lines: readonly GroupedLine<Observation>[],
  scenario: Scenario,
  language: Language,
  width: number,
): string[] {
  const home = scenario.data.market.home;
  return lines.map((line) => {
    if ("name" in line) return line.name;
    const { measure, segment } = line.row;
    return cut(`  ${measureName(measure, language, home)}${segment === "all" ? "" : `, ${segment}`}`, width);
  });
}

/** When: a quarter, or the mean, the sum or the whole of the horizon, whose years the heading of the table names. */
export function whenCells(
  lines: readonly GroupedLine<Observation>[],
  words: TableWords,
  language: Language,
  scenario: Scenario,
): string[] {
  const { start, end } = scenario.data.horizon;
  return lines.map((line) => {
    if ("name" in line) return "";
    const { measure, quarter } = line.row;
    if (quarter === "mean" || quarter === "sum") return words.over[quarter];
    if (measureOf(measure)?.kind === "whole") return formatYears(formatQuarter(start), formatQuarter(end));
    return formatQuarterName(quarter === "end" ? formatQuarter(end) : quarter, language);
  });
}

/** As much of a text as fits, with a sign where something is missing. */
export function cut(text: string, width: number): string {
  return widthOf(text) <= width
    ? text
    : `${[...text]
        .slice(0, Math.max(1, width - 1))
        .join("")
        .trimEnd()}…`;
}
