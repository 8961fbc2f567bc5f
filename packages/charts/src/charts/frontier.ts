import type { Localised } from "@andromede/sim-core";
import { type Display, displayOf } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { efficientPoints } from "../data/efficient-points.ts";
import { type Axis, axisMarks, openAxis, placeAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { panel } from "../frame/panel.ts";
import { type Piece, stack, textPiece } from "../frame/piece.ts";
import { FRONTIER_WORDS, frontierText } from "../words/frontier.ts";

/** A policy by its means over the worlds. */
export interface FrontierPoint {
  readonly name: Localised;
  /** Net public cost in EUR, and the measure that it is to buy, in the unit of the files. */
  readonly costEur: number;
  readonly value: number;
  /** What it is: a split that was tried, one that was chosen, or a policy with a name of its own. */
  readonly kind: "tried" | "chosen" | "named";
}

export interface FrontierData {
  readonly measure: string;
  readonly unit: string;
  readonly points: readonly FrontierPoint[];
  /** Worlds over which the means are taken. */
  readonly worlds: number;
}

/**
 * What does money buy? Every split that was tried and every named policy by its net public cost and what it buys, on
 * average; a line through those that none beats on both.
 */
export function frontier(data: FrontierData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = frontierText(data, look.language);
  const words = FRONTIER_WORDS[look.language];
  const { alternative, baseline, paper, ink } = look.ui;
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      cloudPiece(look, data),
      textPiece(look, words.cost, { colour: look.ui.muted }),
      keyPiece(look, [
        { label: words.tried, mark: { kind: "dot", colour: look.ui.border, isFull: false } },
        { label: words.chosen, mark: { kind: "dot", colour: alternative, isFull: true } },
        { label: words.named, mark: { kind: "square", fill: paper, stroke: ink } },
        { label: words.efficient, mark: { kind: "line", colour: baseline } },
      ]),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look) });
}

interface Placed extends FrontierPoint {
  readonly x: number;
  readonly y: number;
}

function cloudPiece(look: Look, { points, measure, unit }: FrontierData): Piece {
  const [cost, display] = [displayOf("public-cost-net", "EUR"), displayOf(measure, unit)];
  const placed = points.map(
    (point): Placed => ({ ...point, x: point.costEur * cost.factor, y: point.value * display.factor }),
  );
  const x = spanning(
    look,
    placed.map((point) => point.x),
    look.width,
  );
  const height = look.height ?? Math.round(0.55 * look.width);
  const y = placeAxis(
    look,
    placed.map((point) => point.y),
    height,
  );
  return panel(look, {
    width: look.width,
    height,
    marginTop: look.text,
    marginRight: look.text,
    marginBottom: x.room,
    marginLeft: y.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [...y.domain], axis: null },
    marks: [...axisMarks(look, x, y), ...pointMarks(look, placed, x, (y.domain[1] - y.domain[0]) / height)],
  });
}

/** From a little below the least to a little above the greatest. */
function spanning(look: Look, values: readonly number[], length: number): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = 0.06 * (high - low || 1);
  return openAxis(look, low - pad, high + pad, length);
}

function pointMarks(look: Look, placed: readonly Placed[], x: Axis, perPixel: number): Plot.Markish[] {
  const of = (kind: FrontierPoint["kind"]): Placed[] => placed.filter((point) => point.kind === kind);
  const { border, paper, ink, alternative, baseline } = look.ui;
  const at = { x: "x", y: "y" };
  const outlined = { ...at, fill: paper, strokeWidth: 1.5 };
  return [
    Plot.line(efficientPoints(placed), { ...at, stroke: baseline, strokeWidth: look.line, curve: "step-after" }),
    Plot.dot(of("tried"), { ...at, r: 0.25 * look.text, stroke: border, fill: paper }),
    Plot.dot(of("named"), { ...outlined, r: 0.4 * look.text, symbol: "square", stroke: ink }),
    Plot.dot(of("chosen"), { ...at, r: 0.45 * look.text, fill: alternative }),
    ...labelMarks(look, [...of("named"), ...of("chosen")], x, perPixel),
  ];
}

/** Names beside their points: to the right in the left half, to the left in the right one, pushed apart up the page. */
function labelMarks(look: Look, points: readonly Placed[], x: Axis, perPixel: number): Plot.Markish[] {
  const middle = (x.domain[0] + x.domain[1]) / 2;
  return [true, false].map((isLeft) => {
    const own = points.filter((point) => point.x <= middle === isLeft).sort((a, b) => a.y - b.y);
    let free = Number.NEGATIVE_INFINITY;
    const labels = own.map((point) => {
      const y = Math.max(point.y, free);
      free = y + 1.25 * look.text * perPixel;
      return { ...point, y };
    });
    return Plot.text(labels, {
      x: "x",
      y: "y",
      text: (point: Placed) => point.name[look.language],
      textAnchor: isLeft ? "start" : "end",
      dx: (isLeft ? 0.7 : -0.7) * look.text,
      fill: look.ui.ink,
      stroke: look.ui.paper,
      strokeWidth: 4,
      fontSize: look.text,
    });
  });
}

function tableOf({ points, measure, unit }: FrontierData, { language }: Look): ChartTable {
  const words = FRONTIER_WORDS[language];
  const cost: Display = displayOf("public-cost-net", "EUR");
  const efficient = new Set(
    efficientPoints(points.map((point) => ({ ...point, x: point.costEur, y: point.value }))).map(
      ({ name, costEur, value }) => JSON.stringify([name, costEur, value]),
    ),
  );
  return {
    columns: [
      { key: "policy", label: words.policy, display: null },
      { key: "netCost", label: words.cost, display: cost },
      { key: "value", label: words.value, display: displayOf(measure, unit) },
      { key: "efficient", label: words.isEfficient, display: null },
    ],
    rows: [...points]
      .sort((a, b) => a.costEur - b.costEur || b.value - a.value)
      .map(({ name, costEur, value }) => [
        name[language],
        costEur,
        value,
        efficient.has(JSON.stringify([name, costEur, value])) ? words.yes : "",
      ]),
  };
}
