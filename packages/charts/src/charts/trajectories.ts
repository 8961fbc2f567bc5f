import type { Localised } from "@andromede/sim-core";
import { type Display, displayOf, measureName } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import type { ChartActor } from "../colours/actors.ts";
import { lookOf } from "../colours/palette.ts";
import type { FactPoint } from "../data/facts.ts";
import { heldFacts } from "../data/facts.ts";
import type { Series } from "../data/series.ts";
import { actorTitle } from "../frame/actor-title.ts";
import { type Axis, amountAxis, axisMarks, yearAxis } from "../frame/axes.ts";
import { bandNames } from "../frame/band-names.ts";
import type { Chart, ChartOptions } from "../frame/chart.ts";
import { type EventMark, eventList, eventMarks } from "../frame/events.ts";
import { chartOf } from "../frame/figure.ts";
import { type KeyItem, keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { BAND_50, BAND_90, bandMarks, edgeMarks, medianMark, scaled, worldMarks } from "../frame/marks.ts";
import { panel } from "../frame/panel.ts";
import { grid, type Piece, stack, textPiece } from "../frame/piece.ts";
import { FEWEST_RUNS_FOR_A_BAND } from "../frame/states.ts";
import { TRAJECTORY_KEY, trajectoryText } from "../words/trajectories.ts";
import { trajectoryTable } from "./trajectory-table.ts";

export interface TrajectoryPanel {
  readonly actor: ChartActor;
  /** What the scenario says; null before any run: axes and facts are drawn all the same. */
  readonly series: Series | null;
  /** The same in the scenario that it is compared with: dashed, with the edges of its band. */
  readonly baseline?: Series | null;
  readonly facts?: readonly FactPoint[];
}

export interface TrajectoryData {
  readonly measure: string;
  /** Unit of the measure in the files. */
  readonly unit: string;
  readonly panels: readonly TrajectoryPanel[];
  /** What the scenarios are called. */
  readonly scenario: Localised;
  readonly baseline?: Localised;
  readonly events?: readonly EventMark[];
  /** Bands, or nine worlds; defaults to bands. */
  readonly show?: "bands" | "worlds";
  /** Last date in years; defaults to a quarter after the last fact, or to the end where there is no fact. */
  readonly until?: number;
}

/**
 * What happened? A panel per firm on one scale that begins at 0: median by date, the bands that hold 50 and 90 of 100
 * worlds, and over them what was published: full dots for records, hollow ones for figures derived from them.
 */
export function trajectories(data: TrajectoryData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const display = displayOf(data.measure, data.unit);
  const columns = columnsFor(look, data.panels.length);
  const gap = 1.2 * look.text;
  const width = Math.floor((look.width - gap * (columns - 1)) / columns);
  const frame = frameFor(look, data, display, width);
  const panels = data.panels.map((each) => panelPiece(look, data, each, frame));
  const text = trajectoryText(data, heldFacts(data.panels), look.language);
  const unit = display.unit[look.language];
  const subject = measureName(data.measure, look.language);
  const picture = stack(
    look,
    [
      textPiece(look, unit === "" ? subject : `${subject}, ${unit}`, { colour: look.ui.muted }),
      grid(look, panels, columns, gap),
      keyPiece(look, keyItems(look, data)),
      ...(data.events?.length ? [eventList(look, data.events)] : []),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: trajectoryTable(data, look.language) });
}

function columnsFor(look: Look, count: number): number {
  return Math.max(1, Math.min(count, Math.floor(look.width / (22 * look.text)), count === 4 ? 2 : 3));
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly display: Display;
}

/** One scale for all panels, so that a large firm looks large. */
function frameFor(look: Look, data: TrajectoryData, display: Display, width: number): Frame {
  const points = data.panels.flatMap(({ series, baseline }) => [
    ...(series?.points ?? []),
    ...(baseline?.points ?? []),
  ]);
  const facts = data.panels.flatMap((each) => each.facts ?? []);
  const dates = points.map(({ date }) => date);
  const lastFact = facts.reduce((last, { date }) => Math.max(last, date), Number.NEGATIVE_INFINITY);
  const from = Math.floor(Math.min(...dates, ...facts.map(({ date }) => date)));
  const until = data.until ?? (facts.length > 0 ? lastFact + 0.25 : Math.max(...dates));
  const shown = points.filter(({ date }) => date <= until + 1e-9);
  const few = isFew(data);
  const amounts = shown.flatMap(({ p05, p50, p95 }) => (few ? [p50] : [p05, p50, p95]));
  const values = [...amounts, ...facts.flatMap(({ low, high }) => [low, high])];
  const height = look.height ?? Math.round(Math.min(0.62 * width, 15 * look.text));
  const y = amountAxis(
    look,
    values.map((value) => (value ?? 0) * display.factor),
    height,
  );
  return { width, height, x: yearAxis(look, from, until, width - y.room - rightRoom(look)), y, display };
}

/** For the names of the bands, and half a year's label. */
function rightRoom(look: Look): number {
  return 1.8 * look.text;
}

function isFew(data: TrajectoryData): boolean {
  return data.panels.some(({ series }) => series !== null && series.runs < FEWEST_RUNS_FOR_A_BAND);
}

function panelPiece(look: Look, data: TrajectoryData, each: TrajectoryPanel, frame: Frame): Piece {
  const { x, y, width, height, display } = frame;
  const { colour } = lookOf(each.actor.role, look.theme);
  const series = each.series === null ? null : until(each.series, x.domain[1]);
  const baseline = each.baseline ? until(each.baseline, x.domain[1]) : null;
  const few = isFew(data) || data.show === "worlds";
  const top = look.text * (data.events?.length ? 1.5 : 0.7);
  const marks = [
    ...axisMarks(look, x, y),
    ...eventMarks(look, data.events ?? [], x, y),
    ...(series && !few ? bandMarks(series, display.factor, colour) : []),
    ...(series && data.show === "worlds" ? worldMarks(series, display.factor, colour) : []),
    ...(baseline && !few ? edgeMarks(baseline, display.factor, look.ui.baseline) : []),
    ...(baseline ? [medianMark(look, baseline, display.factor, look.ui.baseline, true)] : []),
    ...(series ? [medianMark(look, series, display.factor, colour)] : []),
    Plot.ruleY([0], { stroke: look.ui.border }),
    ...factMarks(look, each.facts ?? [], display),
    ...(series && !few ? bandNames(look, series, y, display.factor, height - x.room - top) : []),
  ];
  const drawn = panel(look, {
    width,
    height,
    marginLeft: y.room,
    marginRight: rightRoom(look),
    marginTop: top,
    marginBottom: x.room,
    x: { domain: [...x.domain] },
    y: { domain: [...y.domain] },
    marks,
  });
  return stack(look, [actorTitle(look, each.actor, width), drawn], 2);
}

function until(series: Series, last: number): Series {
  const points = series.points.filter(({ date }) => date <= last + 1e-9);
  return { ...series, points, worlds: series.worlds.map((values) => values.slice(0, points.length)) };
}

function factMarks(look: Look, facts: readonly FactPoint[], display: Display): Plot.Markish[] {
  const at = (part: "low" | "high") => (fact: FactPoint) => scaled(fact[part], display.factor);
  const middle = (fact: FactPoint): number => scaled((fact.low + fact.high) / 2, display.factor);
  return [
    Plot.ruleX(
      facts.filter(({ low, high }) => high > low),
      { x: "date", y1: at("low"), y2: at("high"), stroke: look.ui.ink, strokeWidth: 1.5 },
    ),
    Plot.dot(facts, {
      x: "date",
      y: middle,
      r: look.text / 3,
      fill: (fact: FactPoint) => (fact.isRecord ? look.ui.ink : look.ui.paper),
      stroke: look.ui.ink,
      strokeWidth: 1.5,
      ariaLabel: (fact: FactPoint) => fact.says[look.language],
    }),
  ];
}

function keyItems(look: Look, data: TrajectoryData): KeyItem[] {
  const words = TRAJECTORY_KEY[look.language];
  const colour = look.ui.ink;
  const facts = data.panels.flatMap((each) => each.facts ?? []);
  const hasBand = !isFew(data) && data.show !== "worlds" && data.panels.some(({ series }) => series !== null);
  return [
    { label: words.median(data.scenario[look.language]), mark: { kind: "line", colour } },
    ...(data.baseline
      ? [
          {
            label: words.median(data.baseline[look.language]),
            mark: { kind: "line", colour: look.ui.baseline, isDashed: true },
          } as const,
        ]
      : []),
    ...(hasBand
      ? ([
          { label: words.band50, mark: { kind: "area", colour, opacity: BAND_90 + BAND_50 } },
          { label: words.band90, mark: { kind: "area", colour, opacity: BAND_90 } },
        ] as const)
      : []),
    ...(data.show === "worlds" ? [{ label: words.worlds, mark: { kind: "line", colour } } as const] : []),
    ...(facts.some(({ isRecord }) => isRecord)
      ? [{ label: words.record, mark: { kind: "dot", colour, isFull: true } } as const]
      : []),
    ...(facts.some(({ isRecord }) => !isRecord)
      ? [{ label: words.derived, mark: { kind: "dot", colour, isFull: false } } as const]
      : []),
  ];
}
