import { type Comparison, measureOf } from "@andromede/sim-core";
import {
  columnDecimals,
  type Display,
  displayOf,
  formatAmount,
  formatNumber,
  formatRange,
  formatValue,
  formatWorlds,
  type Language,
  measureName,
  verdictSign,
} from "@andromede/wording";
import type { Session } from "../session.ts";
import { type Column, tableLines, tableWidth } from "../terminal/text.ts";
import { shortPeriod } from "./outcome-text.ts";
import { type PolicyRow, policyRows } from "./policy-rows.ts";

export interface PolicyTable {
  readonly rows: readonly PolicyRow[];
  readonly lines: readonly string[];
  /** What has to be said below this table and not below every one. */
  readonly notes: readonly string[];
}

/** The table of one outcome for all scenarios of a comparison, no wider than the terminal where that can be had. */
export function policyTable(comparison: Comparison, at: number, session: Session, isVerbose: boolean): PolicyTable {
  const rows = policyRows(comparison, at, session.language);
  const table = layout(comparison, at, rows, session, isVerbose);
  return { rows, lines: tableLines(table), notes: notesOf(comparison, at, rows, session) };
}

/** All columns; where they are too wide, without net cost, then without the first interval, and so on. */
function layout(
  comparison: Comparison,
  at: number,
  rows: readonly PolicyRow[],
  session: Session,
  isVerbose: boolean,
): Column[] {
  const hasNet = rows.some(({ netEur }) => netEur !== null && netEur !== 0);
  const parts = columnsOf(comparison, at, rows, session);
  if (comparison.runs === 1) return ofOneWorld(parts, hasNet);
  const [policy, value, middle, difference, verdict, ahead, net, first, error] = parts;
  const extra = isVerbose ? [error] : [];
  const all = [policy, value, ...extra, difference, verdict, ahead, ...(hasNet ? [net] : []), first];
  const narrower = [
    all,
    [policy, value, ...extra, difference, verdict, ahead, first],
    [policy, middle, ...extra, difference, verdict, ahead, first],
    [policy, middle, difference, verdict, ahead],
    [policy, difference, verdict, ahead, first],
    [policy, difference, verdict, ahead],
  ];
  return narrower.find((columns) => tableWidth(columns) <= session.terminal.columns) ?? narrower.at(-1)!;
}

/** One world counts for nothing: what it says, and no verdict. */
function ofOneWorld([policy, , middle, difference, , , net]: Parts, hasNet: boolean): Column[] {
  return [policy, middle, difference, ...(hasNet ? [net] : [])];
}

type Parts = readonly [Column, Column, Column, Column, Column, Column, Column, Column, Column];

function columnsOf(comparison: Comparison, at: number, rows: readonly PolicyRow[], session: Session): Parts {
  const { language, words, colour } = session;
  const { measure, unit, quarter } = comparison.base.outcomes[at]!;
  const [shown, apart] = [displayOf(measure, unit), displayOf(measure, unit, "difference")];
  const { scenario } = comparison.base;
  const table = words.table;
  const values = valueCells(rows, shown, language);
  const what = shortened(measureName(measure, language, scenario.data.market.home));
  const when = (heading: string): string => `${shortPeriod(quarter, scenario, language)}, ${heading}`;
  const against = table.against(scenario.id);
  const paintVerdict = (cell: string, row: number): string => {
    const word = rows[row]!.verdict?.word;
    return word === "clear" ? colour.bold(cell) : word === "leans" ? cell : colour.dim(cell);
  };
  return [
    { heading: [table.policy], cells: rows.map(({ title }) => title), align: "left" },
    { heading: [what, when(table.range(shown.unit[language]))], cells: values.whole, align: "left" },
    { heading: [what, when(shown.unit[language])], cells: values.middle, align: "left" },
    {
      heading: [against, comparison.runs === 1 ? apart.unit[language] : table.middle(apart.unit[language])],
      cells: rows.map((row) => differenceCell(row, apart, session, comparison.runs === 1)),
      align: "left",
    },
    {
      heading: ["", table.verdict],
      cells: rows.map((row) => verdictCell(row, language)),
      align: "left",
      paint: paintVerdict,
    },
    {
      heading: table.ahead,
      cells: rows.map(({ ahead }) => (ahead === null ? "-" : formatWorlds(ahead))),
      align: "right",
    },
    { heading: table.net, cells: netCells(rows, language), align: "right" },
    {
      heading: table.first,
      cells: rows.map(({ first }) => (first === null ? "-" : formatWorlds(first))),
      align: "right",
    },
    { heading: table.error, cells: rows.map((row) => errorCell(row, shown, language)), align: "right" },
  ];
}

/** Middle and interval of each line, with the decimals that the runs of all of them allow. */
function valueCells(rows: readonly PolicyRow[], display: Display, language: Language) {
  const all = rows.flatMap(({ value }) => [value.p05, value.p50, value.p95]);
  const error = Math.max(...rows.map(({ valueError }) => (Number.isFinite(valueError) ? valueError : 0)));
  const digits = columnDecimals(all, display, error);
  const middle = rows.map(({ value }) => formatValue(value.p50, display, language, { digits }));
  const whole = rows.map(
    ({ value }, row) => `${middle[row]} ${formatRange(value.p05, value.p95, display, language, { digits })}`,
  );
  return { middle, whole };
}

function differenceCell(
  { isBase, difference, differenceError }: PolicyRow,
  display: Display,
  session: Session,
  isOneWorld: boolean,
): string {
  if (isBase) return session.words.table.reference;
  if (difference === null) return "-";
  const { p05, p50, p95 } = difference;
  const digits = columnDecimals([p05, p50, p95], display, differenceError);
  const style = { digits, sign: true };
  if (isOneWorld) return formatValue(p50, display, session.language, style);
  return `${formatValue(p50, display, session.language, style)} ${formatRange(p05, p95, display, session.language, style)}`;
}

function verdictCell({ verdict }: PolicyRow, language: Language): string {
  if (verdict === null) return "";
  return `${verdictSign(verdict, language)}${verdict.isNearLimit ? "*" : ""}`;
}

function netCells(rows: readonly PolicyRow[], language: Language): string[] {
  const display = displayOf("public-cost-net", "EUR");
  const digits = Math.min(
    0,
    columnDecimals(
      rows.map(({ netEur }) => netEur),
      display,
    ),
  );
  return rows.map(({ netEur }) => formatValue(netEur, display, language, { digits }));
}

function errorCell({ valueError }: PolicyRow, display: Display, language: Language): string {
  if (!Number.isFinite(valueError)) return "-";
  return formatNumber(valueError * display.factor, language, { digits: 2 });
}

const LONGEST_HEADING = 26;

function shortened(text: string): string {
  return text.length <= LONGEST_HEADING ? text : `${text.slice(0, LONGEST_HEADING - 1)}…`;
}

function notesOf(comparison: Comparison, at: number, rows: readonly PolicyRow[], session: Session): string[] {
  const { language, words } = session;
  const { measure, unit } = comparison.base.outcomes[at]!;
  const verdicts = rows.map(({ verdict }) => verdict).filter((verdict) => verdict !== null);
  const least = measureOf(measure)?.smallestThatMatters ?? 0;
  const isSmall = comparison.runs > 1 && verdicts.some((verdict) => verdict.word === "clear" && verdict.isSmall);
  const reason = rows.map(({ value }) => value.reason).find((each) => each !== null);
  return [
    ...(isSmall ? [words.table.small(formatAmount(least, displayOf(measure, unit, "difference"), language))] : []),
    ...(verdicts.some(({ isNearLimit }) => isNearLimit) ? [words.table.near] : []),
    ...(reason ? [words.table.notDefined(measureName(measure, language), reason[language])] : []),
    ...(comparison.runs < 200 && comparison.runs > 1 ? [words.table.fewRuns] : []),
  ];
}
