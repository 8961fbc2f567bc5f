import { formatInterval, formatNumber, type Language } from "@andromede/wording";
import type { ChartActor } from "../colours/actors.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { matrixPiece } from "../frame/matrix.ts";
import { stack, textPiece } from "../frame/piece.ts";
import { STEALING_WORDS, stealingText } from "../words/stealing.ts";

/** Out of 100 EUR that the row wins, how much the column loses. */
export interface StealingCell {
  /** Means add over a row, medians do not. */
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
}

export interface StealingData {
  /** Who gains; a row each. */
  readonly gainers: readonly ChartActor[];
  /** Who loses; a column each, those outside of the market (on premises) included. */
  readonly losers: readonly ChartActor[];
  /** A row for each gainer, a cell for each loser, in EUR of 100; null where the gainer wins nothing, or is the loser. */
  readonly cells: readonly (readonly (StealingCell | null)[])[];
  readonly worlds: number;
}

/** Who lost what another won? Rows gain, columns lose, EUR of 100; in each cell the mean and the range of 90 of 100 worlds. */
export function businessStealing(data: StealingData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = stealingText(data, look.language);
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      matrixPiece(look, {
        columns: data.losers.map(({ name }) => name[look.language]),
        rows: data.gainers.map(({ name }, row) => ({
          label: name[look.language],
          cells: data.losers.map((_, column) => cellOf(look, data.cells[row]?.[column] ?? null)),
        })),
      }),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

function cellOf({ language }: Look, cell: StealingCell | null): { weight: number; label: string; range?: string } {
  if (cell === null) return { weight: 0, label: "·" };
  return {
    weight: cell.mean / 100,
    label: formatNumber(cell.mean, language),
    range: formatInterval(cell.p05, cell.p95, language),
  };
}

function tableOf(data: StealingData, language: Language): ChartTable {
  const words = STEALING_WORDS[language];
  const eur = { factor: 1, digits: 1, unit: { en: "EUR of 100", fr: "€ sur 100" } };
  return {
    columns: [
      { key: "gains", label: words.gains, display: null },
      { key: "loses", label: words.loses, display: null },
      { key: "mean", label: words.mean, display: eur },
      { key: "p05", label: "p05", display: eur },
      { key: "p95", label: "p95", display: eur },
    ],
    rows: data.gainers.flatMap((gainer, row) =>
      data.losers.map((loser, column) => {
        const cell = data.cells[row]?.[column] ?? null;
        return [gainer.name[language], loser.name[language], cell?.mean ?? null, cell?.p05 ?? null, cell?.p95 ?? null];
      }),
    ),
  };
}
