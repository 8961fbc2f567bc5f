import type { ChartTable } from "@andromede/charts";
import { formatAmount, type Language } from "@andromede/wording";

/** What a chart shows, point by point, for who walks through it with the arrow keys. */
export interface Walk {
  /** What is said of a row. */
  readonly says: readonly string[];
  /** The row after a key in a row, null before the first key; the same row where there is no other in that direction. */
  readonly next: (row: number | null, key: string) => number;
}

/**
 * A walk through the rows behind a chart, which stand in its order: left and right along a line or from one bar to the
 * next, up and down from one line to another. Lines are what shares all its words but the last, which is the date.
 */
export function walkOf(table: ChartTable, language: Language): Walk {
  const lines = linesOf(table);
  return {
    says: table.rows.map((row) => sentenceOf(row, table.columns, language)),
    next: (row, key) => nextRow(lines, row, key),
  };
}

/** Rows of each line, in order. */
function linesOf({ rows, columns }: ChartTable): number[][] {
  const lines = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    const words = row.filter((_, column) => columns[column]?.display === null);
    const key = words.slice(0, -1).join("\n");
    lines.set(key, [...(lines.get(key) ?? []), at]);
  }
  return [...lines.values()];
}

function nextRow(lines: readonly (readonly number[])[], row: number | null, key: string): number {
  const first = lines[0]?.[0] ?? 0;
  const line = lines.findIndex((rows) => row !== null && rows.includes(row));
  if (row === null || line < 0) return first;
  const place = lines[line]!.indexOf(row);
  const at = (which: number, where: number): number => {
    const rows = lines[Math.max(0, Math.min(lines.length - 1, which))]!;
    return rows[Math.max(0, Math.min(rows.length - 1, where))]!;
  };
  switch (key) {
    case "ArrowRight":
      return at(line, place + 1);
    case "ArrowLeft":
      return at(line, place - 1);
    case "ArrowDown":
      return at(line + 1, place);
    case "ArrowUp":
      return at(line - 1, place);
    case "Home":
      return at(line, 0);
    default:
      return at(line, Number.POSITIVE_INFINITY);
  }
}

function sentenceOf(row: ChartTable["rows"][number], columns: ChartTable["columns"], language: Language): string {
  const words: string[] = [];
  const numbers: string[] = [];
  for (const [at, value] of row.entries()) {
    const { display = null, label = "" } = columns[at] ?? {};
    if (value === null || value === "") continue;
    if (display === null || typeof value === "string") words.push(String(value));
    else numbers.push(`${label} ${formatAmount(value, display, language)}`);
  }
  if (numbers.length === 0) return words.join(", ");
  return `${words.join(", ")}${language === "fr" ? " : " : ": "}${numbers.join(language === "fr" ? " ; " : "; ")}`;
}
