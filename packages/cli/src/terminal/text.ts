/** How many columns of a terminal a text takes up. */
export function widthOf(text: string): number {
  return [...text].length;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Stands for a space at which a line may not be broken, and becomes one again. */
const KEPT = "\u0001";

/**
 * Breaks a text into lines of at most `width`, the later ones indented. Intervals and sums of money stay whole, and
 * French signs with their word.
 */
export function wrap(text: string, width: number, indent: string = ""): string {
  const words = text
    .replaceAll(/\[[^\]]*\]/g, (interval) => interval.replaceAll(" ", KEPT))
    .replaceAll("M EUR", `M${KEPT}EUR`)
    .replaceAll(/EUR ([\d.,-]+) (million|billion)/g, `EUR${KEPT}$1${KEPT}$2`)
    .replaceAll(/ (?=[;:?!»])/g, KEPT)
    .replaceAll(/(?<=«) /g, KEPT)
    .split(" ");
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line].join("\n").replaceAll(KEPT, " ");
}

/** A label, then a text that is wrapped beside it. */
export function labelled(label: string, text: string, labelWidth: number, width: number): string {
  const indent = " ".repeat(labelWidth);
  return wrap(padEnd(label, labelWidth).replaceAll(" ", "\u0000") + text, width, indent).replaceAll("\u0000", " ");
}

export interface Column {
  /** Lines of the heading, from the top. */
  readonly heading: readonly string[];
  readonly cells: readonly string[];
  /** Numbers stand to the right, words to the left. */
  readonly align: "left" | "right";
  /** Colours a cell, which is as wide as its column already. */
  readonly paint?: (cell: string, row: number) => string;
}

/** A plain table: columns two spaces apart, a rule below the heading, no space at the end of a line. */
export function tableLines(columns: readonly Column[]): string[] {
  const height = Math.max(...columns.map(({ heading }) => heading.length));
  const widths = columns.map(widthOfColumn);
  const padded = (text: string, at: number): string =>
    (columns[at]!.align === "left" ? padEnd : padStart)(text, at < columns.length - 1 ? widths[at]! : lastWidth(at));
  const lastWidth = (at: number): number => (columns[at]!.align === "left" ? 0 : widths[at]!);
  const headings = Array.from({ length: height }, (_, row) =>
    columns
      .map(({ heading }, at) => padded(heading[row] ?? "", at))
      .join("  ")
      .trimEnd(),
  );
  const rows = columns[0]!.cells.map((_, row) =>
    columns
      .map(({ cells, paint = same }, at) => paint(padded(cells[row] ?? "", at), row))
      .join("  ")
      .trimEnd(),
  );
  return [...headings, "-".repeat(tableWidth(columns)), ...rows];
}

function same(cell: string): string {
  return cell;
}

export function tableWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + widthOfColumn(column), 2 * (columns.length - 1));
}

function widthOfColumn({ heading, cells }: Column): number {
  return Math.max(0, ...[...heading, ...cells].map(widthOf));
}
