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

/** One scale for all panels, so that a large firm looks large. */
export function trajectoryFrame(look: Look, data: TrajectoryData, display: Display, width: number): TrajectoryFrame {
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
    x: { domain: [...x.domain] },
    y: { domain: [...y.domain] },
    marks,
  });
  return stack(look, [actorTitle(look, each.actor, width), drawn], 2);
}

function baselineMarks(look: Look, series: Series | null, { factor }: Display, hasBand: boolean): Plot.Markish[] {
  if (series === null) return [];
  const edges = hasBand ? edgeMarks(series, factor, look.ui.baseline) : [];
  return [...edges, medianMark(look, series, factor, look.ui.baseline, true)];
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
