import type { Localised } from "@andromede/sim-core";
import { type Display, displayOf, formatValue, formatWorlds, type Language } from "@andromede/wording";
import { type Axis, openAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { type KeyItem, keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { element, moved, type Piece, stack, textPiece } from "../frame/piece.ts";
import { scalePiece } from "../frame/scale.ts";
import { WATERFALL_WORDS, waterfallDecimals, waterfallText } from "../words/waterfall.ts";
import { type WaterfallRow, waterfallBar } from "./waterfall-bar.ts";

/** What one change adds to, or takes from, the mean of a measure. */
export interface WaterfallPart {
  readonly name: Localised;
  readonly mean: number;
  /** Worlds of 100 on the side of the mean; under 80 the bar is hatched. */
  readonly worldsOf100: number;
}

export interface WaterfallData {
  readonly measure: string;
  readonly unit: string;
  /** Mean at the start, and what it is called. */
  readonly from: { readonly name: Localised; readonly mean: number };
  readonly parts: readonly WaterfallPart[];
  /** Mean at the end: start and all parts, to the last bit of rounding. */
  readonly to: { readonly name: Localised; readonly mean: number };
  readonly runs: number;
}

const LEANS = 80;
const TOLERANCE = 1e-9;

/**
 * Why? From one mean to another in parts that add up: full bars add, hollow ones take, hatched ones do so in fewer than 80
 * of 100 worlds. Throws a RangeError where the parts do not add up.
 */
export function waterfall(data: WaterfallData, options: ChartOptions): Chart {
  refuseGap(data);
  const look = lookFor(options);
  const text = waterfallText(data, look.language);
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      rowsPiece(look, data),
      keyPiece(look, keyItems(look, data)),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

function refuseGap({ from, parts, to }: WaterfallData): void {
  const sum = parts.reduce((all, { mean }) => all + mean, from.mean);
  const size = parts.reduce((most, { mean }) => Math.max(most, Math.abs(mean)), Math.max(Math.abs(from.mean), 1e-300));
  if (Math.abs(sum - to.mean) > TOLERANCE * size) {
    throw new RangeError(
      `the parts of the waterfall lead from ${from.mean} to ${sum}, not to ${to.mean}: pass parts that add up, a rest among them if need be.`,
    );
  }
}

function rowsOf(
  { from, parts, to }: WaterfallData,
  display: Display,
  change: Display,
  language: Language,
): WaterfallRow[] {
  const digits = waterfallDecimals(parts, to.mean - from.mean, change);
  let at = from.mean;
  const level = ({ name, mean }: { readonly name: Localised; readonly mean: number }): WaterfallRow => ({
    name: name[language],
    label: formatValue(mean, display, language, { digits }),
    from: 0,
    to: mean * display.factor,
    kind: "level",
    isHatched: false,
  });
  const steps = parts.map(({ name, mean, worldsOf100 }): WaterfallRow => {
    const start = at;
    at += mean;
    const worlds = WATERFALL_WORDS[language].worlds(formatWorlds(worldsOf100));
    return {
      name: name[language],
      label: `${formatValue(mean, change, language, { sign: true, digits })} (${worlds})`,
      from: start * display.factor,
      to: at * display.factor,
      kind: mean < 0 ? "takes" : "adds",
      isHatched: worldsOf100 < LEANS,
    };
  });
  return [level(from), ...steps, level(to)];
}

/** A row per part: its name and amount over its bar, so that long names have the whole width. */
function rowsPiece(look: Look, data: WaterfallData): Piece {
  const display = displayOf(data.measure, data.unit);
  const rows = rowsOf(data, display, displayOf(data.measure, data.unit, "difference"), look.language);
  const ends = rows.flatMap(({ from, to, kind }) => (kind === "level" ? [to] : [from, to]));
  const x = around(look, ends);
  const bars = rows.map((row) => {
    const label = textPiece(look, row.label, { anchor: "end" });
    const name = textPiece(look, row.name, {
      weight: row.kind === "level" ? "bold" : "normal",
      width: look.width - label.width - look.text,
    });
    const head = element(look, "g", {}, [name.node, moved(look, label, look.width, 0)]);
    const bar = waterfallBar(look, row, x);
    return stack(look, [{ node: head, width: look.width, height: name.height }, bar], 1);
  });
  return stack(look, [...bars, scalePiece(look, x)], 0.4 * look.text);
}

/** An axis around the levels: 0 is not on it where the levels are far from it, since bars show changes, not sizes. */
function around(look: Look, ends: readonly number[]): Axis {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const pad = low === high ? Math.max(1, Math.abs(low)) * 0.1 : 0.08 * (high - low);
  return openAxis(look, low - pad, high + pad, look.width);
}

function keyItems(look: Look, { parts }: WaterfallData): KeyItem[] {
  const words = WATERFALL_WORDS[look.language];
  const colour = look.ui.alternative;
  return [
    { label: words.adds, mark: { kind: "square", fill: colour, stroke: colour } },
    { label: words.takes, mark: { kind: "square", fill: look.ui.paper, stroke: colour } },
    ...(parts.some(({ worldsOf100 }) => worldsOf100 < LEANS)
      ? [{ label: words.hatched, mark: { kind: "square", fill: look.ui.paper, stroke: colour, dash: "1 2" } } as const]
      : []),
  ];
}

function tableOf(data: WaterfallData, language: Language): ChartTable {
  const words = WATERFALL_WORDS[language];
  const { from, parts, to, measure, unit } = data;
  return {
    columns: [
      { key: "part", label: words.part, display: null },
      { key: "mean", label: words.mean, display: displayOf(measure, unit) },
      { key: "worldsOf100", label: words.worldsHead, display: { factor: 1, digits: 0, unit: { en: "", fr: "" } } },
    ],
    rows: [
      [from.name[language], from.mean, null],
      ...parts.map(({ name, mean, worldsOf100 }) => [name[language], mean, worldsOf100]),
      [to.name[language], to.mean, null],
    ],
  };
}
