import type { Localised } from "@andromede/sim-core";
import { displayOf, formatQuarterName, type Language } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import type { Series } from "../data/series.ts";
import { amountAxis, axisMarks, yearAxis } from "../frame/axes.ts";
import { bandNames } from "../frame/band-names.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { type EventMark, eventList, eventMarks } from "../frame/events.ts";
import { chartOf } from "../frame/figure.ts";
import { bandKey, nowKey } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { bandMarks, medianMark } from "../frame/marks.ts";
import { NOW } from "../frame/now.ts";
import { panel } from "../frame/panel.ts";
import { type Piece, stack, textPiece } from "../frame/piece.ts";
import { FEWEST_RUNS_FOR_A_BAND } from "../frame/states.ts";
import { quantileColumns, seriesCells } from "../frame/table-columns.ts";
import { nowLabel } from "../words/now.ts";
import { pairedPathText } from "../words/paired-path.ts";
import { TABLE_WORDS } from "../words/tables.ts";

export interface PairedPathData {
  /** Alternative less base, world by world. */
  readonly series: Series;
  /** Worlds of 100 in which the alternative is above, for each point of the series; ties half, null where none is defined. */
  readonly aboveOf100: readonly (number | null)[];
  readonly alternative: Localised;
  readonly base: Localised;
  /** The same difference as set now, every assumption at its centre, where the worlds are of an earlier setting. */
  readonly now?: Series;
  readonly events?: readonly EventMark[];
}

/** Since when does the alternative differ? Alternative less baseline by date, with the zero line heavy. */
export function pairedPath(data: PairedPathData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = pairedPathText(data, look.language);
  const few = data.series.runs < FEWEST_RUNS_FOR_A_BAND;
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      pathPiece(look, data, few),
      bandKey(look, text.line, look.ui.alternative, !few),
      ...(data.now ? [nowKey(look, nowLabel(look.language))] : []),
      ...(data.events?.length ? [eventList(look, data.events)] : []),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

function pathPiece(look: Look, { series, now, events = [] }: PairedPathData, few: boolean): Piece {
  const { factor } = displayOf(series.measure, series.unit, "difference");
  const height = look.height ?? Math.round(Math.min(0.6 * look.width, 20 * look.text));
  const values = series.points.flatMap(({ p05, p50, p95 }) => (few ? [p50] : [p05, p50, p95]));
  const valuesNow = now?.points.map(({ p50 }) => p50) ?? [];
  const y = amountAxis(
    look,
    [...values, ...valuesNow].map((value) => (value ?? 0) * factor),
    height,
    true,
  );
  const right = 1.8 * look.text;
  const top = look.text * (events.length > 0 ? 1.5 : 0.7);
  const dates = series.points.map(({ date }) => date);
  const x = yearAxis(look, Math.floor(dates[0] ?? 0), dates.at(-1) ?? 1, look.width - y.room - right);
  return panel(look, {
    width: look.width,
    height,
    marginLeft: y.room,
    marginRight: right,
    marginTop: top,
    marginBottom: x.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [...y.domain], axis: null },
    marks: [
      ...axisMarks(look, x, y),
      ...eventMarks(look, events, x, y),
      ...(few ? [] : bandMarks(series, factor, look.ui.alternative)),
      Plot.ruleY([0], { stroke: look.ui.ink, strokeWidth: look.line }),
      medianMark(look, series, factor, look.ui.alternative),
      ...(few ? [] : bandNames(look, series, y, factor, height - x.room - top)),
      ...(now ? [medianMark(look, now, factor, look.ui.alternative, { isDashed: true, label: NOW })] : []),
    ],
  });
}

function tableOf({ series, aboveOf100 }: PairedPathData, language: Language): ChartTable {
  const words = TABLE_WORDS[language];
  const difference = displayOf(series.measure, series.unit, "difference");
  return {
    columns: [
      { key: "period", label: words.period, display: null },
      ...quantileColumns(difference, language),
      { key: "aboveOf100", label: words.worldsAbove, display: { factor: 1, digits: 0, unit: { en: "", fr: "" } } },
    ],
    rows: series.points.map((point, at) => [
      formatQuarterName(point.period, language),
      ...seriesCells(point),
      aboveOf100[at] ?? null,
    ]),
  };
}
