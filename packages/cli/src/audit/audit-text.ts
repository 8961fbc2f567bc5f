import type { Audit, AuditRow, PartNumbers } from "@andromede/sim-core";
import {
  auditSentences,
  displayOf,
  formatNumber,
  formatRange,
  formatValue,
  formatWorlds,
  meanDecimals,
  outcomeName,
  sentenceText,
} from "@andromede/wording";
import type { Session } from "../session.ts";
import { cut } from "../tables/grouped.ts";
import { type Column, tableLines, tableWidth, wrap } from "../terminal/text.ts";
import { rowName } from "./row-names.ts";
import { auditWords } from "./words.ts";

/** All that the command prints: what the difference is, what held and what did not, row by row. */
export function auditText(audit: Audit, session: Session): string {
  const { language, terminal, colour } = session;
  const { base, other, outcome, runs, seed, rows } = audit;
  const words = auditWords(language);
  const title = words.title(other.title[language], base.title[language], outcomeName(outcome, base, language));
  const untested = rows.filter(({ reason }) => reason !== null);
  const lines = [
    colour.bold(title),
    words.made(formatNumber(runs, language), seed),
    "",
    ...auditSentences(audit, language),
    "",
    ...fittedTable(audit, session),
    "",
    ...untested.map((row) => words.because(rowName(row, audit, language), sentenceText(row.reason!, language))),
    words.howToRead,
  ];
  return `${lines.map((line) => (line.startsWith(" ") || isRow(line) ? line : wrap(line, terminal.columns))).join("\n")}\n`;
}

/** Lines of the table are as wide as they are. */
function isRow(line: string): boolean {
  return /\S {2,}\S/.test(line) || /^-+$/.test(line);
}

/** In a narrow terminal without what was before, which the sentence above says. */
function fittedTable(audit: Audit, session: Session): string[] {
  const columns = columnsOf(audit, session);
  const isWide = tableWidth(columns) <= session.terminal.columns;
  return tableLines(isWide ? columns : columns.filter((_, at) => at !== BEFORE));
}

const BEFORE = 1;

type Cells = Readonly<Record<"name" | "before" | "after" | "worlds" | "result", string>>;

function columnsOf(audit: Audit, { language }: Session): Column[] {
  const { head, kind: kinds } = auditWords(language);
  const display = displayOf(audit.outcome.measure, audit.unit, "difference");
  const groups = [...new Set(audit.rows.map(({ kind }) => kind))];
  const rows = groups.flatMap((kind): Cells[] => [
    { name: kinds[kind], before: "", after: "", worlds: "", result: "" },
    ...audit.rows.filter((row) => row.kind === kind).map((row) => cellsOf(row, audit, language)),
  ]);
  const column = (heading: string, key: keyof Cells, align: Column["align"], unit = ""): Column => ({
    heading: [heading, unit],
    cells: rows.map((row) => row[key]),
    align,
  });
  return [
    { ...column(head.changed, "name", "left"), cells: rows.map(({ name }) => cut(name, LONGEST)) },
    column(head.before, "before", "left", display.unit[language]),
    column(head.after, "after", "left", display.unit[language]),
    column(head.worlds, "worlds", "right"),
    column(head.result, "result", "left"),
  ];
}

const LONGEST = 52;

function cellsOf(row: AuditRow, audit: Audit, language: Session["language"]): Cells {
  const { before, after, result } = row;
  return {
    name: `  ${rowName(row, audit, language)}`,
    before: numbersText(before, audit, language),
    after: numbersText(after, audit, language),
    worlds: after === null ? "" : formatWorlds(after.worldsOf100),
    result: auditWords(language).result[result],
  };
}

function numbersText(numbers: PartNumbers | null, audit: Audit, language: Session["language"]): string {
  if (numbers === null) return "";
  const display = displayOf(audit.outcome.measure, audit.unit, "difference");
  const means = [audit.difference, ...audit.rows.flatMap(({ after }) => after ?? [])].map(({ mean }) => mean);
  const style = { digits: meanDecimals(means, display), sign: true };
  return `${formatValue(numbers.mean, display, language, style)} ${formatRange(numbers.low95, numbers.high95, display, language, style)}`;
}
