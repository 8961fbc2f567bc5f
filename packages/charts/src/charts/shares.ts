import type { Localised } from "@andromede/sim-core";
import { displayOf, formatQuarterName, type Language } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import type { ChartActor } from "../colours/actors.ts";
import { lookOf } from "../colours/palette.ts";
import type { Series } from "../data/series.ts";
import { actorTitle } from "../frame/actor-title.ts";
import { type Axis, amountAxis, axisMarks, yearAxis } from "../frame/axes.ts";
import { bandNames } from "../frame/band-names.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { bandKey } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { bandMarks, medianMark, scaled } from "../frame/marks.ts";
import { panel } from "../frame/panel.ts";
import { grid, type Piece, stack, textPiece } from "../frame/piece.ts";
import { FEWEST_RUNS_FOR_A_BAND } from "../frame/states.ts";
import { quantileColumns, seriesCells } from "../frame/table-columns.ts";
import { sharesText } from "../words/shares.ts";
import { TABLE_WORDS } from "../words/tables.ts";

export interface SharesPanel {
  readonly actor: ChartActor;
  readonly series: Series;
  /** The same in the scenario that it is compared with: dashed. */
  readonly baseline?: Series;
  /** What was assumed of the first quarter: ends of the prior, drawn as a bar at the start. */
  readonly basePrior?: { readonly low: number; readonly high: number };
}

export interface SharesData {
  readonly panels: readonly SharesPanel[];
  /** The share of the country's own firms together, for the headline. */
  readonly home?: Series;
  /** What the market is: the same share is four times another in a wider one. */
  readonly perimeter: Localised;
  readonly scenario: Localised;
  readonly baseline?: Localised;
}

/** Who has how much of the market? A panel per firm on one scale, with all others in grey behind it. */
export function shares(data: SharesData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const few = data.panels.some(({ series }) => series.runs < FEWEST_RUNS_FOR_A_BAND);
  const columns = Math.max(1, Math.min(4, data.panels.length, Math.floor(look.width / (16 * look.text))));
  const gap = look.text;
  const width = Math.floor((look.width - gap * (columns - 1)) / columns);
  const frame = frameOf(look, data, width, few);
  const text = sharesText(data, look.language);
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      grid(
        look,
        data.panels.map((each) => panelPiece(look, data, each, frame)),
        columns,
        gap,
      ),
      bandKey(look, text.line, look.ui.ink, !few),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly few: boolean;
}

const RIGHT = 1.8;
const PERCENT = 100;

function frameOf(look: Look, { panels }: SharesData, width: number, few: boolean): Frame {
  const points = panels.flatMap(({ series, baseline }) => [...series.points, ...(baseline?.points ?? [])]);
  const priors = panels.map(({ basePrior }) => basePrior?.high ?? 0);
  const values = [...points.map(({ p50, p95 }) => (few ? p50 : p95) ?? 0), ...priors];
  const height = Math.round(Math.min(0.75 * width, 11 * look.text));
  const y = amountAxis(
    look,
    values.map((value) => value * PERCENT),
    height,
  );
  const dates = points.map(({ date }) => date);
  const x = yearAxis(look, Math.floor(Math.min(...dates)), Math.max(...dates), width - y.room - RIGHT * look.text);
  return { width, height, x, y, few };
}

function panelPiece(look: Look, data: SharesData, each: SharesPanel, frame: Frame): Piece {
  const { x, y, few, width, height } = frame;
  const { colour } = lookOf(each.actor.role, look.theme);
  const others = data.panels.flatMap(({ actor, series }) => (actor === each.actor ? [] : [series]));
  const top = 0.7 * look.text;
  const drawn = panel(look, {
    width,
    height,
    marginLeft: y.room,
    marginRight: RIGHT * look.text,
    marginTop: top,
    marginBottom: x.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [...y.domain], axis: null },
    marks: [
      ...axisMarks(look, x, y),
      othersMark(look, others),
      ...(few ? [] : bandMarks(each.series, PERCENT, colour)),
      ...priorMarks(look, each, x),
      ...(each.baseline ? [medianMark(look, each.baseline, PERCENT, look.ui.baseline, { isDashed: true })] : []),
      medianMark(look, each.series, PERCENT, colour),
      Plot.ruleY([0], { stroke: look.ui.border }),
      ...(few ? [] : bandNames(look, each.series, y, PERCENT, height - x.room - top)),
    ],
  });
  return stack(look, [actorTitle(look, each.actor, width), drawn], 2);
}

/** Background: a point a year is enough. All lines are one mark, which is drawn several times as fast as a mark each. */
function othersMark(look: Look, others: readonly Series[]): Plot.Markish {
  const points = others.flatMap(({ points: all }, line) => {
    const last = all.length - 1;
    return all
      .filter((_, at) => (last - at) % 4 === 0 || at === 0)
      .map(({ date, p50 }) => ({ line, date, share: scaled(p50, PERCENT) }));
  });
  return Plot.lineY(points, {
    x: "date",
    y: "share",
    z: "line",
    stroke: look.ui.border,
    strokeOpacity: 0.5,
    strokeWidth: 1,
    ariaHidden: "true",
  });
}

function priorMarks(look: Look, { basePrior }: SharesPanel, x: Axis): Plot.Markish[] {
  if (!basePrior) return [];
  const bar = [{ x: x.domain[0], low: basePrior.low * PERCENT, high: basePrior.high * PERCENT }];
  return [
    Plot.ruleX(bar, { x: "x", y1: "low", y2: "high", stroke: look.ui.ink, strokeWidth: 2 * look.line, dx: look.line }),
  ];
}

function tableOf({ panels, scenario, baseline }: SharesData, language: Language): ChartTable {
  const words = TABLE_WORDS[language];
  const display = displayOf("market-share", "1");
  const rowsOf = (actor: ChartActor, series: Series | undefined, name: string) =>
    (series?.points ?? []).map((point) => [
      actor.name[language],
      name,
      formatQuarterName(point.period, language),
      ...seriesCells(point),
    ]);
  return {
    columns: [
      { key: "firm", label: words.firm, display: null },
      { key: "scenario", label: words.scenario, display: null },
      { key: "period", label: words.period, display: null },
      ...quantileColumns(display, language),
    ],
    rows: panels.flatMap((each) => [
      ...rowsOf(each.actor, each.series, scenario[language]),
      ...rowsOf(each.actor, each.baseline, baseline?.[language] ?? ""),
    ]),
  };
}
