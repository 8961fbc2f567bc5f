import type { Localised } from "@andromede/sim-core";
import { displayOf, type Language, measureName } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import type { DrawnPoint } from "../data/prediction.ts";
import { type Series, seriesUntil } from "../data/series.ts";
import { type Axis, amountAxis, axisMarks, yearAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { type KeyItem, keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { BAND_50, BAND_90, bandMarks, DASHES, medianMark } from "../frame/marks.ts";
import { panel } from "../frame/panel.ts";
import { type Piece, stack, textPiece } from "../frame/piece.ts";
import { DRAW_WORDS, drawItText } from "../words/draw-it.ts";

export interface DrawItData {
  readonly measure: string;
  readonly unit: string;
  /** What is drawn, in words: the question. */
  readonly subject: Localised;
  /** What is known and fixed, the base year first. */
  readonly given: readonly DrawnPoint[];
  /** Dates at which a value is asked for. */
  readonly dates: readonly number[];
  /** Greatest value of the axis, in the unit of the files. */
  readonly most: number;
  /** What was drawn so far. */
  readonly drawn: readonly DrawnPoint[];
  /** What others drew. */
  readonly others?: readonly (readonly DrawnPoint[])[];
  /** The answer of the model: last, and only once it is asked for. */
  readonly model?: Series | null;
}

/** Where the drawing is in the picture, in its own pixels: what a pointer or a key needs to know. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Years at the left and right edges. */
  readonly dates: readonly [number, number];
  /** Values at the bottom and top edges, in the unit of the files. */
  readonly values: readonly [number, number];
}

/** What do you expect? What is known, what you drew (dashed), what others drew (grey) and, once asked for, what the model says. */
export function drawIt(data: DrawItData, options: ChartOptions): Chart & { readonly area: PlotArea } {
  const look = lookFor(options);
  const { factor } = displayOf(data.measure, data.unit);
  const height = look.height ?? Math.round(Math.min(0.6 * look.width, 22 * look.text));
  const y = amountAxis(look, [data.most * factor], height);
  const all = [...data.given.map(({ date }) => date), ...data.dates];
  const x = yearAxis(look, Math.floor(Math.min(...all)), Math.max(...all), look.width - y.room - RIGHT * look.text);
  const text = drawItText(data, look.language);
  const title = textPiece(look, text.axis, { colour: look.ui.muted });
  const gap = look.text / 2;
  const picture = stack(
    look,
    [
      title,
      plotPiece(look, data, { x, y, height, factor }),
      keyPiece(look, keyItems(look, data)),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    gap,
  );
  const chart = chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
  const area = {
    left: y.room,
    top: title.height + gap + look.text,
    width: look.width - y.room - RIGHT * look.text,
    height: height - look.text - x.room,
    dates: x.domain,
    values: [y.domain[0] / factor, y.domain[1] / factor] as const,
  };
  return { ...chart, area };
}

/** Room for half of the last year's label, in sizes of the text. */
const RIGHT = 1.6;

interface Frame {
  readonly x: Axis;
  readonly y: Axis;
  readonly height: number;
  readonly factor: number;
}

function plotPiece(look: Look, data: DrawItData, { x, y, height, factor }: Frame): Piece {
  const { ui, line } = look;
  const place = { x: "date", y: (point: DrawnPoint) => point.value * factor } as const;
  const base = data.given.slice(-1);
  const model = data.model ? seriesUntil(data.model, x.domain[1]) : null;
  return panel(look, {
    width: look.width,
    height,
    marginLeft: y.room,
    marginRight: RIGHT * look.text,
    marginTop: look.text,
    marginBottom: x.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [...y.domain], axis: null },
    marks: [
      ...axisMarks(look, x, y),
      Plot.ruleY([0], { stroke: ui.border }),
      ...(model ? bandMarks(model, factor, ui.alternative) : []),
      ...(data.others ?? []).map((other) =>
        Plot.lineY([...base, ...other], { ...place, stroke: ui.border, strokeWidth: 1 }),
      ),
      ...(model ? [medianMark(look, model, factor, ui.alternative)] : []),
      Plot.lineY(data.given, { ...place, stroke: ui.ink, strokeWidth: line }),
      Plot.dot(data.given, { ...place, r: look.text / 3, fill: ui.ink }),
      Plot.lineY([...base, ...data.drawn], { ...place, stroke: ui.ink, strokeWidth: line, strokeDasharray: DASHES }),
      Plot.dot(data.drawn, { ...place, r: look.text / 3, fill: ui.paper, stroke: ui.ink, strokeWidth: 1.5 }),
    ],
  });
}

function keyItems(look: Look, { others, model }: DrawItData): KeyItem[] {
  const words = DRAW_WORDS[look.language];
  const { ui } = look;
  return [
    { label: words.given, mark: { kind: "dot", colour: ui.ink, isFull: true } },
    { label: words.yours, mark: { kind: "line", colour: ui.ink, isDashed: true } },
    ...(others?.length ? [{ label: words.others, mark: { kind: "line", colour: ui.border } } as const] : []),
    ...(model
      ? ([
          { label: words.model, mark: { kind: "line", colour: ui.alternative } },
          { label: words.band50, mark: { kind: "area", colour: ui.alternative, opacity: BAND_50 + BAND_90 } },
          { label: words.band90, mark: { kind: "area", colour: ui.alternative, opacity: BAND_90 } },
        ] as const)
      : []),
  ];
}

function tableOf(data: DrawItData, language: Language): ChartTable {
  const words = DRAW_WORDS[language];
  const display = displayOf(data.measure, data.unit);
  const at = (points: readonly DrawnPoint[], date: number): number | null =>
    points.find((point) => Math.abs(point.date - date) < 1e-6)?.value ?? null;
  const dates = [...new Set([...data.given.map(({ date }) => date), ...data.dates])];
  return {
    columns: [
      { key: "date", label: words.date, display: null },
      { key: "given", label: words.given, display },
      { key: "drawn", label: words.yours, display },
      { key: "p50", label: `${words.model}: ${measureName(data.measure, language)}`, display },
    ],
    rows: dates.map((date) => {
      const point = data.model?.points.find((each) => Math.abs(each.date - date) < 1e-6);
      return [String(date), at(data.given, date), at(data.drawn, date), point?.p50 ?? null];
    }),
  };
}
