import { displayOf, formatNumber, formatQuarterName, type Language } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { lookOf } from "../colours/palette.ts";
import type { RunwayData, RunwayWorld } from "../data/runway.ts";
import { actorTitle } from "../frame/actor-title.ts";
import { type Axis, amountAxis, axisMarks, roomFor, yearAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { type EventMark, eventList, eventMarks } from "../frame/events.ts";
import { chartOf } from "../frame/figure.ts";
import { nowKey } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { DASHES } from "../frame/marks.ts";
import { NOW } from "../frame/now.ts";
import { panel } from "../frame/panel.ts";
import { type Piece, stack, textPiece } from "../frame/piece.ts";
import { nowLabel } from "../words/now.ts";
import { runwayText } from "../words/runway.ts";
import { TABLE_WORDS } from "../words/tables.ts";

export interface RunwayChartData extends RunwayData {
  /** Dates at which money is called, and what else happens. */
  readonly tranches?: readonly EventMark[];
}

/**
 * When is it gone? Cash of nine worlds at equal steps of the final cash, a cross where the firm is gone; below, in how
 * many of 100 worlds it is alive.
 */
export function runway(data: RunwayChartData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = runwayText(data, look.language);
  const { factor } = displayOf("cash", "EUR");
  const cash = [...data.worlds, ...nowOf(data)].flatMap(({ cashEur }) => cashEur.map((value) => value * factor));
  const height = look.height ?? Math.round(Math.min(0.55 * look.width, 17 * look.text));
  const y = amountAxis(look, cash, height);
  const worlds = {
    domain: [0, 100],
    ticks: [0, 50, 100],
    label: (tick: number) => formatNumber(tick, look.language),
  } as const;
  const room = Math.max(y.room, roomFor(look, ["100"]));
  const x = yearAxis(
    look,
    Math.floor(data.dates[0] ?? 0),
    data.dates.at(-1) ?? 1,
    look.width - room - RIGHT * look.text,
  );
  const frame = { x, room };
  const picture = stack(
    look,
    [
      actorTitle(look, data.actor, look.width),
      textPiece(look, text.cashTitle, { colour: look.ui.muted }),
      framed(look, { ...frame, y }, height, cashMarks(look, data, x, y, factor)),
      textPiece(look, text.aliveTitle, { colour: look.ui.muted }),
      framed(look, { ...frame, y: { ...worlds, room } }, 7 * look.text, aliveMarks(look, data)),
      ...(data.now ? [nowKey(look, nowLabel(look.language))] : []),
      ...(data.tranches?.length ? [eventList(look, data.tranches)] : []),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

/** Room for half of the last year's label, in sizes of the text. */
const RIGHT = 1.6;

interface Frame {
  readonly x: Axis;
  readonly y: Axis;
  readonly room: number;
}

/** Two panels one over the other, on one axis of dates. */
function framed(look: Look, { x, y, room }: Frame, height: number, marks: readonly Plot.Markish[]): Piece {
  return panel(look, {
    width: look.width,
    height,
    marginLeft: room,
    marginRight: RIGHT * look.text,
    marginTop: 1.5 * look.text,
    marginBottom: x.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [...y.domain], axis: null },
    marks: [...axisMarks(look, x, y), Plot.ruleY([0], { stroke: look.ui.border }), ...marks],
  });
}

function cashMarks(look: Look, data: RunwayChartData, x: Axis, y: Axis, factor: number): Plot.Markish[] {
  const { colour } = lookOf(data.actor.role, look.theme);
  const lines = data.worlds.map((world) =>
    lived(data, world).map((point) => ({ ...point, cash: point.cash * factor })),
  );
  const ends = lines.flatMap((line, at) => {
    const last = line.at(-1);
    return last && data.worlds[at]!.goneAt !== null ? [last] : [];
  });
  return [
    ...eventMarks(look, data.tranches ?? [], x, y),
    ...lines.map((line) =>
      Plot.lineY(line, { x: "date", y: "cash", stroke: colour, strokeWidth: 1.5, strokeOpacity: 0.85 }),
    ),
    ...nowOf(data).map((world) =>
      Plot.lineY(lived(data, world), {
        x: "date",
        y: (point) => point.cash * factor,
        stroke: look.ui.alternative,
        strokeWidth: look.line,
        strokeDasharray: DASHES,
        ariaDescription: NOW,
      }),
    ),
    Plot.dot(ends, { x: "date", y: "cash", symbol: "times", r: 0.4 * look.text, stroke: look.ui.ink, strokeWidth: 2 }),
  ];
}

function nowOf({ now }: RunwayData): readonly RunwayWorld[] {
  return now ? [now] : [];
}

/** The quarters of a world until the firm is gone. */
function lived(
  { dates }: RunwayData,
  { cashEur, goneAt }: RunwayWorld,
): { readonly date: number; readonly cash: number }[] {
  return dates.flatMap((date, at) => (goneAt !== null && date > goneAt + 1e-9 ? [] : [{ date, cash: cashEur[at]! }]));
}

function aliveMarks(look: Look, { dates, aliveOf100, actor }: RunwayData): Plot.Markish[] {
  const { colour } = lookOf(actor.role, look.theme);
  const points = dates.map((date, at) => ({ date, alive: aliveOf100[at]! }));
  return [
    Plot.areaY(points, { x: "date", y1: 0, y2: "alive", curve: "step-after", fill: colour, fillOpacity: 0.3 }),
    Plot.lineY(points, { x: "date", y: "alive", curve: "step-after", stroke: colour, strokeWidth: look.line }),
  ];
}

function tableOf(data: RunwayData, language: Language): ChartTable {
  const words = TABLE_WORDS[language];
  const display = displayOf("cash", "EUR");
  return {
    columns: [
      { key: "period", label: words.period, display: null },
      ...data.worlds.map((_, at) => ({ key: `world${at + 1}`, label: `${words.world} ${at + 1}`, display })),
      { key: "aliveOf100", label: words.alive, display: { factor: 1, digits: 0, unit: { en: "", fr: "" } } },
    ],
    rows: data.periods.map((period, at) => [
      formatQuarterName(period, language),
      ...data.worlds.map(({ cashEur, goneAt }) =>
        goneAt !== null && data.dates[at]! > goneAt + 1e-9 ? null : cashEur[at]!,
      ),
      data.aliveOf100[at]!,
    ]),
  };
}
