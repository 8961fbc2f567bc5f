import { displayOf, type Language } from "@andromede/wording";
import { lookOf, SHADES } from "../colours/palette.ts";
import type { WaffleColumn, WaffleData, WafflePart } from "../data/waffles.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { element, grid, type Piece, stack, textPiece } from "../frame/piece.ts";
import { squareSizeEur, wholeSquares } from "../frame/squares.ts";
import { OTHER_USES, partText, waffleText } from "../words/money.ts";
import { TABLE_WORDS } from "../words/tables.ts";

/** Where did every euro go? Three grids of squares of the same sum: promised, paid, and what it became. */
export function everyEuro(data: WaffleData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const columns = look.isNarrow ? 1 : data.columns.length;
  const gap = 1.5 * look.text;
  const width = Math.floor((look.width - gap * (columns - 1)) / columns);
  const squareEur = squareSizeEur(totalOf(data.columns[0]));
  const text = waffleText(data, squareEur, look.language);
  const pieces = data.columns.map((column) => wafflePiece(look, column, squareEur, width));
  const picture = stack(
    look,
    [grid(look, pieces, columns, gap), textPiece(look, text.howToRead, { colour: look.ui.muted })],
    look.text,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

function totalOf(column: WaffleColumn | undefined): number {
  return column?.parts.reduce((sum, { meanEur }) => sum + meanEur, 0) ?? 0;
}

const MOST_SHADES = 6;

/** Parts in order of size, what was never paid last; those beyond the shades that can be told apart are one. */
function shownParts({ parts }: WaffleColumn): WafflePart[] {
  const unpaid = parts.filter(({ fill }) => fill === "outline");
  const actors = parts.filter(({ fill }) => typeof fill === "object");
  const shaded = parts.filter(({ fill }) => fill === "shade").sort((a, b) => b.meanEur - a.meanEur);
  const rest = shaded.slice(MOST_SHADES - 1);
  const merged: WafflePart[] =
    rest.length < 2
      ? rest
      : [
          {
            name: OTHER_USES,
            meanEur: sum(rest, "meanEur"),
            lowEur: sum(rest, "meanEur"),
            highEur: sum(rest, "meanEur"),
            fill: "shade",
          },
        ];
  return [...actors.sort((a, b) => b.meanEur - a.meanEur), ...shaded.slice(0, MOST_SHADES - 1), ...merged, ...unpaid];
}

function sum(parts: readonly WafflePart[], key: "meanEur"): number {
  return parts.reduce((all, part) => all + part[key], 0);
}

function wafflePiece(look: Look, column: WaffleColumn, squareEur: number, width: number): Piece {
  const parts = shownParts(column);
  const counts = wholeSquares(
    parts.map(({ meanEur }) => meanEur),
    squareEur,
  );
  const fills = fillsOf(look, parts);
  const list = parts.map((part, at) => ({
    label: partText(part, look.language),
    mark: { kind: "square", fill: fills[at]!, stroke: look.ui.border } as const,
  }));
  return stack(
    look,
    [
      textPiece(look, column.title[look.language], { weight: "bold", width }),
      squaresPiece(look, counts, fills, width),
      keyPiece(look, list, width),
    ],
    look.text / 2,
  );
}

function fillsOf(look: Look, parts: readonly WafflePart[]): string[] {
  let shade = 0;
  return parts.map(({ fill }) => {
    if (fill === "outline") return look.ui.paper;
    if (fill === "shade") return SHADES[look.theme][shade++ % SHADES[look.theme].length]!;
    return lookOf(fill.actor.role, look.theme).colour;
  });
}

/** All squares of a part are one path: a file with a thousand rectangles would be slow to open. */
function squaresPiece(look: Look, counts: readonly number[], fills: readonly string[], width: number): Piece {
  const all = counts.reduce((total, count) => total + count, 0);
  const perRow = all > 200 ? 20 : 15;
  const step = Math.min(Math.floor(width / perRow), Math.round(1.3 * look.text));
  const side = step - 2;
  let at = 0;
  const paths = counts.map((count, part) => {
    const squares = Array.from({ length: count }, (_, each) => {
      const [column, row] = [(at + each) % perRow, Math.floor((at + each) / perRow)];
      return `M${column * step + 1},${row * step + 1}h${side}v${side}h${-side}z`;
    });
    at += count;
    return element(look, "path", { d: squares.join(""), fill: fills[part], stroke: look.ui.border, "stroke-width": 1 });
  });
  const rows = Math.ceil(all / perRow);
  return { node: element(look, "g", {}, paths), width: perRow * step, height: rows * step + 1 };
}

function tableOf({ columns }: WaffleData, language: Language): ChartTable {
  const words = TABLE_WORDS[language];
  const display = displayOf("cash", "EUR");
  return {
    columns: [
      { key: "sum", label: words.sum, display: null },
      { key: "part", label: words.part, display: null },
      { key: "mean", label: words.mean, display },
      { key: "p05", label: "p05", display },
      { key: "p95", label: "p95", display },
    ],
    rows: columns.flatMap(({ title, parts }) =>
      parts.map((part) => [title[language], part.name[language], part.meanEur, part.lowEur, part.highEur]),
    ),
  };
}
