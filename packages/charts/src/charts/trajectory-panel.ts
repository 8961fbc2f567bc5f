import type { Display } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { lookOf } from "../colours/palette.ts";
import type { FactPoint } from "../data/facts.ts";
import { type Series, seriesUntil } from "../data/series.ts";
import { actorTitle } from "../frame/actor-title.ts";
import { type Axis, amountAxis, axisMarks, yearAxis } from "../frame/axes.ts";
import { bandNames } from "../frame/band-names.ts";
import { eventMarks } from "../frame/events.ts";
import type { Look } from "../frame/look.ts";
import { bandMarks, edgeMarks, medianMark, scaled, worldMarks } from "../frame/marks.ts";
import { panel } from "../frame/panel.ts";
import { type Piece, stack } from "../frame/piece.ts";
import { FEWEST_RUNS_FOR_A_BAND } from "../frame/states.ts";
import type { TrajectoryData, TrajectoryPanel } from "./trajectory-data.ts";

/** Axes and sizes of all panels. */
export interface TrajectoryFrame {
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly display: Display;
}

/** Axes and sizes of each panel: one scale for all, or one for each, and one axis of dates. */
export function trajectoryFrames(
  look: Look,
  data: TrajectoryData,
  display: Display,
  width: number,
): readonly TrajectoryFrame[] {
  const [from, until] = datesOf(data);
  const height = look.height ?? Math.round(Math.min(0.62 * width, 15 * look.text));
  const frameOf = (panels: readonly TrajectoryPanel[]): TrajectoryFrame => {
    const y = amountAxis(look, valuesOf(panels, until, isFew(data), display.factor), height);
    return { width, height, x: yearAxis(look, from, until, width - y.room - rightRoom(look)), y, display };
  };
  if (data.scale === "own") return data.panels.map((panel) => frameOf([panel]));
  const common = frameOf(data.panels);
  return data.panels.map(() => common);
}

/** From the year of the first point to the first date of the series after the last fact, or to the end. */
function datesOf({ panels, until }: TrajectoryData): readonly [number, number] {
  const points = panels.flatMap(({ series, baseline }) => [...(series?.points ?? []), ...(baseline?.points ?? [])]);
  const dates = points.map(({ date }) => date);
  const facts = panels.flatMap((each) => (each.facts ?? []).map(({ date }) => date));
  const from = Math.floor(Math.min(...dates, ...facts));
  if (until !== undefined) return [from, until];
  if (facts.length === 0) return [from, Math.max(...dates)];
  const lastFact = Math.max(...facts);
  return [from, Math.min(...dates.filter((date) => date > lastFact + 1e-6), lastFact + 1)];
}

function valuesOf(panels: readonly TrajectoryPanel[], until: number, few: boolean, factor: number): number[] {
  const points = panels.flatMap(({ series, baseline }) => [...(series?.points ?? []), ...(baseline?.points ?? [])]);
  const shown = points.filter(({ date }) => date <= until + 1e-9);
  const amounts = shown.flatMap(({ p05, p50, p95 }) => (few ? [p50] : [p05, p50, p95]));
  const facts = panels.flatMap((each) => (each.facts ?? []).flatMap(({ low, high }) => [low, high]));
  return [...amounts, ...facts].map((value) => (value ?? 0) * factor);
}

/** For the names of the bands, and half a year's label. */
function rightRoom(look: Look): number {
  return 1.8 * look.text;
}

/** Whether there are too few runs for a band. */
export function isFew(data: TrajectoryData): boolean {
  return data.panels.some(({ series }) => series !== null && series.runs < FEWEST_RUNS_FOR_A_BAND);
}

/** One firm: axes, events, bands, medians, facts. */
export function trajectoryPanel(
  look: Look,
  data: TrajectoryData,
  each: TrajectoryPanel,
  frame: TrajectoryFrame,
): Piece {
  const { x, y, width, height, display } = frame;
  const { colour } = lookOf(each.actor.role, look.theme);
  const series = each.series === null ? null : seriesUntil(each.series, x.domain[1]);
  const baseline = each.baseline ? seriesUntil(each.baseline, x.domain[1]) : null;
  const top = look.text * (data.events?.length ? 1.5 : 0.7);
  const hasBand = !isFew(data) && data.show !== "worlds";
  const marks = [
    ...axisMarks(look, x, y),
    ...eventMarks(look, data.events ?? [], x, y),
    ...baselineMarks(look, baseline, display, hasBand),
    ...seriesMarks(look, series, display, colour, data.show === "worlds" ? "worlds" : hasBand ? "bands" : "line"),
    Plot.ruleY([0], { stroke: look.ui.border }),
    ...factMarks(look, each.facts ?? [], display),
    ...(series && hasBand ? bandNames(look, series, y, display.factor, height - x.room - top) : []),
  ];
  const drawn = panel(look, {
    width,
    height,
    marginLeft: y.room,
    marginRight: rightRoom(look),
    marginTop: top,
    marginBottom: x.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [...y.domain], axis: null },
    marks,
  });
  return stack(look, [actorTitle(look, each.actor, width), drawn], 2);
}

function baselineMarks(look: Look, series: Series | null, { factor }: Display, hasBand: boolean): Plot.Markish[] {
  if (series === null) return [];
  const edges = hasBand ? edgeMarks(series, factor, look.ui.baseline) : [];
  return [...edges, medianMark(look, series, factor, look.ui.baseline, { isDashed: true })];
}

function seriesMarks(
  look: Look,
  series: Series | null,
  { factor }: Display,
  colour: string,
  show: "bands" | "worlds" | "line",
): Plot.Markish[] {
  if (series === null) return [];
  const behind =
    show === "bands" ? bandMarks(series, factor, colour) : show === "worlds" ? worldMarks(series, factor, colour) : [];
  return [...behind, medianMark(look, series, factor, colour)];
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
