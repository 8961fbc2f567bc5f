import { formatValue, type Language } from "@andromede/wording";
import type { ChartColumn, ChartTable } from "./chart.ts";

/** A table as it is read: headers with their units, numbers in the display's unit. */
export function formatTable(
  { columns, rows }: ChartTable,
  language: Language,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const head = columns.map(({ label, display }) => {
    const unit = display?.unit[language] ?? "";
    return unit === "" ? label : `${label}, ${unit}`;
  });
  const body = rows.map((row) => row.map((cell, at) => cellText(cell, columns[at]!, language)));
  return { columns: head, rows: body };
}

function cellText(cell: string | number | null, { display, digits }: ChartColumn, language: Language): string {
  if (typeof cell === "string") return cell;
  if (display === null) return cell === null ? "-" : String(cell);
  return formatValue(cell, display, language, digits === undefined ? {} : { digits });
}

/** A table for other programs: keys as header, numbers in the unit of the files with a point, empty where not defined. */
export function csvOfTable({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ key }) => key), ...rows.map((row) => row.map((cell) => String(cell ?? "")))];
  return `${lines.map((line) => line.map(quoted).join(",")).join("\n")}\n`;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
