import type { Localised } from "@andromede/sim-core";
import { displayOf, formatNumber, formatQuarterName, type Language, measureName } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import type { Series } from "../data/series.ts";
import { type Axis, axisMarks, roomFor, yearAxis } from "../frame/axes.ts";
import { bandNames } from "../frame/band-names.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { bandKey } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { bandMarks, edgeMarks, medianMark } from "../frame/marks.ts";
import { panel } from "../frame/panel.ts";
import { grid, type Piece, stack, textPiece } from "../frame/piece.ts";
import { FEWEST_RUNS_FOR_A_BAND } from "../frame/states.ts";
import { quantileColumns, seriesCells } from "../frame/table-columns.ts";
import { concentrationText } from "../words/concentration.ts";
import { TABLE_WORDS } from "../words/tables.ts";

export interface ConcentrationData {
  /** Measure `hhi`, 0 to 10,000. */
  readonly hhi: Series;
  /** Measure `price-index`: 1 in the first quarter. */
  readonly price: Series;
  readonly scenario: Localised;
  readonly baseline?: { readonly title: Localised; readonly hhi: Series; readonly price: Series };
}

/** Is the market concentrated, and dear? Two panels, never two axes: concentration from 0 to 10,000, and price, first quarter = 100, in logarithms. */
export function concentrationAndPrice(data: ConcentrationData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const few = data.hhi.runs < FEWEST_RUNS_FOR_A_BAND;
  const columns = look.width < 40 * look.text ? 1 : 2;
  const gap = 1.5 * look.text;
  const width = Math.floor((look.width - gap * (columns - 1)) / columns);
  const text = concentrationText(data, look.language);
  const panels = [
    seriesPanel(look, text.hhiTitle, { series: data.hhi, baseline: data.baseline?.hhi, factor: 1, width, few }),
    seriesPanel(look, text.priceTitle, { series: data.price, baseline: data.baseline?.price, factor: 100, width, few }),
  ];
  const picture = stack(
    look,
    [
      grid(look, panels, columns, gap),
      bandKey(look, text.line, look.ui.alternative, !few),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

interface PanelInput {
  readonly series: Series;
  readonly baseline: Series | undefined;
  readonly factor: number;
  readonly width: number;
  readonly few: boolean;
}

const HHI_TICKS = [0, 2500, 5000, 7500, 10000];

function seriesPanel(look: Look, title: string, { series, baseline, factor, width, few }: PanelInput): Piece {
  const isLog = series.measure !== "hhi";
  const height = look.height ?? Math.round(Math.min(0.7 * width, 16 * look.text));
  const y = isLog ? logAxis(look, series, factor) : axisOf(look, HHI_TICKS, [0, 10000]);
  const right = 1.8 * look.text;
  const top = 0.7 * look.text;
  const dates = series.points.map(({ date }) => date);
  const x = yearAxis(look, Math.floor(dates[0] ?? 0), dates.at(-1) ?? 1, width - y.room - right);
  const drawn = panel(look, {
    width,
    height,
    marginLeft: y.room,
    marginRight: right,
    marginTop: top,
    marginBottom: x.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [...y.domain], type: isLog ? "log" : "linear", axis: null },
    marks: [
      ...axisMarks(look, x, y),
      ...(few ? [] : bandMarks(series, factor, look.ui.alternative)),
      ...(baseline && !few ? edgeMarks(baseline, factor, look.ui.baseline) : []),
      ...(baseline ? [medianMark(look, baseline, factor, look.ui.baseline, { isDashed: true })] : []),
      medianMark(look, series, factor, look.ui.alternative),
      ...(isLog ? [] : [Plot.ruleY([0], { stroke: look.ui.border })]),
      ...(few || isLog ? [] : bandNames(look, series, y, factor, height - x.room - top)),
    ],
  });
  return stack(look, [textPiece(look, title, { weight: "bold", width }), drawn], 2);
}

function axisOf(look: Look, ticks: readonly number[], domain: readonly [number, number]): Axis {
  const label = (tick: number): string => formatNumber(tick, look.language);
  return { domain, ticks, label, room: roomFor(look, ticks.map(label)) };
}

/** Ticks of 1, 2 and 5 times powers of ten, around all values. */
function logAxis(look: Look, series: Series, factor: number): Axis {
  const values = series.points.flatMap(({ p05, p95 }) => [p05, p95]).filter((value) => value !== null);
  const [low, high] = [Math.min(...values) * factor, Math.max(...values) * factor];
  const all = [1, 10, 100, 1000].flatMap((power) => [1, 2, 5].map((times) => times * power));
  const from = all.findLast((tick) => tick <= low) ?? 1;
  const to = all.find((tick) => tick >= high) ?? 1000;
  return axisOf(
    look,
    all.filter((tick) => tick >= from && tick <= to),
    [from, to],
  );
}

function tableOf(data: ConcentrationData, language: Language): ChartTable {
  const words = TABLE_WORDS[language];
  const rowsOf = (name: string, series: Series) =>
    series.points.map((point) => [
      measureName(series.measure, language),
      name,
      formatQuarterName(point.period, language),
      ...seriesCells(point),
    ]);
  const each = (title: Localised, { hhi, price }: { readonly hhi: Series; readonly price: Series }) => [
    ...rowsOf(title[language], hhi),
    ...rowsOf(title[language], price),
  ];
  return {
    columns: [
      { key: "measure", label: words.measure, display: null },
      { key: "scenario", label: words.scenario, display: null },
      { key: "period", label: words.period, display: null },
      ...quantileColumns({ ...displayOf("hhi", "1"), factor: 1, digits: 2, unit: { en: "", fr: "" } }, language),
    ],
    rows: [...each(data.scenario, data), ...(data.baseline ? each(data.baseline.title, data.baseline) : [])],
  };
}
