import { measureOf } from "@andromede/sim-core";
import { type Display, displayOf, formatValue } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { type PlacedDot, placeDots, quantileDots } from "../data/dots.ts";
import type { PairedOutcome } from "../data/paired.ts";
import { type Axis, roomFor, signedAxis, tickAxisMarks } from "../frame/axes.ts";
import type { Chart, ChartOptions } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece, nowKey } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { DASHES } from "../frame/marks.ts";
import { NOW } from "../frame/now.ts";
import { panel } from "../frame/panel.ts";
import { element, moved, type Piece, stack, textPiece } from "../frame/piece.ts";
import { dotplotBeyond, dotplotText } from "../words/dotplot.ts";
import { dotplotTable } from "./dotplot-table.ts";

/** Worlds of 100 that one dot stands for: 50 dots, and 20 on a phone. */
const DOTS = 50;
const DOTS_NARROW = 20;

/**
 * How often is the alternative ahead, and by how much? Fifty dots, each two of 100 worlds, stacked over the difference.
 * Columns begin at 0, so that none has worlds of both signs; worlds that are exactly equal stand on the line. Dots on the
 * better side are full. Under them the bar that holds 90 of 100 worlds, with the middle.
 */
export function quantileDotplot(data: PairedOutcome, options: ChartOptions): Chart {
  const look = lookFor(options);
  const { measure, unit } = data.outcome;
  const display = displayOf(measure, unit, "difference");
  const text = dotplotText(data, display, look.language);
  const table = dotplotTable(data, display, look.language);
  if (data.differences.length === 0) {
    const reason = { kind: "undefined", reason: data.outcome.reason ?? "" } as const;
    const nothing = textPiece(look, text.axis, { colour: look.ui.muted });
    return chartOf(look, { ...options, state: options.state ?? reason }, { picture: nothing, ...text, table });
  }
  const count = look.isNarrow ? DOTS_NARROW : DOTS;
  const values = quantileDots(data.differences, count).map((value) => value * display.factor);
  const { dots, width } = placeDots(values, limitsOf(data, display), look.isNarrow ? 12 : 24);
  const better = measureOf(measure)?.better === -1 ? -1 : 1;
  const picture = stack(
    look,
    [
      countsPiece(look, text.counts),
      dotsPiece(look, { dots, width, better, display, data }),
      textPiece(look, text.axis, { colour: look.ui.muted }),
      keyPiece(look, [
        { label: text.full, mark: { kind: "dot", colour: look.ui.alternative, isFull: true } },
        { label: text.hollow, mark: { kind: "dot", colour: look.ui.alternative, isFull: false } },
        { label: text.bar, mark: { kind: "line", colour: look.ui.ink } },
      ]),
      ...(data.now === undefined ? [] : [nowKey(look, text.now)]),
      textPiece(look, text.howToRead(100 / count), { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table });
}

/** Where dots are gathered: one length of the 90 bar beyond its ends, and never on the other side of 0. */
function limitsOf({ outcome }: PairedOutcome, { factor }: Display): [number, number] {
  const [low, high] = [(outcome.difference.p05 ?? 0) * factor, (outcome.difference.p95 ?? 0) * factor];
  const length = high - low;
  if (length === 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return [Math.min(low - length, -0.25 * length), Math.max(high + length, 0.25 * length)];
}

/** How many worlds are on each side, over the side that they are on. */
function countsPiece(look: Look, [below, above]: readonly [string, string]): Piece {
  const half = look.width / 2 - look.text;
  const left = textPiece(look, below, { weight: "bold", width: half });
  const right = textPiece(look, above, { weight: "bold", width: half, anchor: "end" });
  const node = element(look, "g", {}, [left.node, moved(look, right, look.width, 0)]);
  return { node, width: look.width, height: Math.max(left.height, right.height) };
}

interface DotsFrame {
  readonly dots: readonly PlacedDot[];
  /** Width of a column in the display's unit. */
  readonly width: number;
  readonly better: 1 | -1;
  readonly display: Display;
  readonly data: PairedOutcome;
}

function dotsPiece(look: Look, { dots, width, better, display, data }: DotsFrame): Piece {
  const bar = (["p05", "p50", "p95"] as const).map((key) => (data.outcome.difference[key] ?? 0) * display.factor);
  const [p05, p50, p95] = bar as [number, number, number];
  const edges = dots.flatMap(({ x }) => [x - width / 2, x + width / 2]);
  const now = data.now === undefined ? [] : [data.now * display.factor];
  const x = signedAxis(look, [...edges, p05, p95, ...now], look.width);
  const side = roomFor(look, x.ticks.map(x.label)) / 2;
  const columnPixels = (width * (look.width - 2 * side)) / (x.domain[1] - x.domain[0]);
  const tallest = dots.reduce((most, { level }) => Math.max(most, level + 1), 1);
  const step = Math.min(columnPixels, (look.height ?? 14 * look.text) / tallest, 2 * look.text);
  const dotsHeight = Math.max(step * tallest, 3 * look.text);
  const below = 1.6 * look.text;
  const height = Math.round(dotsHeight + below + x.room + 4);
  const isFull = (dot: PlacedDot): boolean => better * dot.x > 0;
  return panel(look, {
    width: look.width,
    height,
    marginLeft: side,
    marginRight: side,
    marginTop: 4,
    marginBottom: x.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [-below / step, dotsHeight / step], axis: null },
    marks: [
      ...zeroMarks(look, x),
      Plot.dot(dots, {
        x: "x",
        y: (dot: PlacedDot) => dot.level + 0.5,
        r: Math.max(2, step / 2 - 1),
        fill: (dot: PlacedDot) => (isFull(dot) ? look.ui.alternative : look.ui.paper),
        stroke: (dot: PlacedDot) => (dot.x === 0 ? look.ui.muted : look.ui.alternative),
        strokeWidth: 1.5,
      }),
      ...barMarks(look, [p05, p50, p95], -below / step / 2, (0.35 * look.text) / step),
      ...beyondMarks(look, dots, width, data, display),
      Plot.ruleX(now, {
        stroke: look.ui.alternative,
        strokeWidth: look.line,
        strokeDasharray: DASHES,
        ariaDescription: NOW,
      }),
    ],
  });
}

/** Dots that stand for values further out than their column say how far. */
function beyondMarks(
  look: Look,
  dots: readonly PlacedDot[],
  width: number,
  { outcome }: PairedOutcome,
  display: Display,
): Plot.Markish[] {
  const outside = dots.filter(({ x, value }) => Math.abs(value - x) > 0.51 * width);
  const farthest = [-1, 1].flatMap((side) => {
    const there = outside.filter(({ x }) => side * x > 0);
    if (there.length === 0) return [];
    const far = there.reduce((most, dot) => (Math.abs(dot.value) > Math.abs(most.value) ? dot : most));
    const top = dots.filter(({ x }) => x === far.x).reduce((most, { level }) => Math.max(most, level), 0);
    return [{ ...far, top: top + 1, side }];
  });
  const { language } = look;
  const word = (dot: { readonly value: number }): string =>
    dotplotBeyond(
      formatValue(dot.value / display.factor, displayOf(outcome.measure, outcome.unit, "difference"), language, {
        sign: true,
      }),
      language,
    );
  return farthest.map((dot) =>
    Plot.text([dot], {
      x: "x",
      y: "top",
      text: word,
      fill: look.ui.muted,
      fontSize: look.text,
      textAnchor: dot.side < 0 ? "start" : "end",
      lineAnchor: "bottom",
      dx: dot.side * look.text * 0.6,
      dy: -0.3 * look.text,
    }),
  );
}

function zeroMarks(look: Look, x: Axis): Plot.Markish[] {
  return [...tickAxisMarks(look, x), Plot.ruleX([0], { stroke: look.ui.ink, strokeWidth: look.line })];
}

/** The bar that holds 90 of 100 worlds, with ends of so much to either side, and its middle. */
function barMarks(
  look: Look,
  [p05, p50, p95]: readonly [number, number, number],
  y: number,
  half: number,
): Plot.Markish[] {
  return [
    Plot.ruleY([y], { x1: p05, x2: p95, stroke: look.ui.ink, strokeWidth: look.line }),
    Plot.ruleX([p05, p95], { y1: y - half, y2: y + half, stroke: look.ui.ink, strokeWidth: look.line }),
    Plot.dot([p50], { x: (value: number) => value, y, r: look.text / 3.5, fill: look.ui.ink }),
  ];
}
