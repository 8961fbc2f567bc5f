import type { Language } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { relativeCosts } from "../data/cost-curve.ts";
import { axisMarks } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { costAxis, decadeMarks, decades } from "../frame/log-axes.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { BAND_90 } from "../frame/marks.ts";
import { panel } from "../frame/panel.ts";
import { type Piece, stack, textPiece } from "../frame/piece.ts";
import { COST_WORDS, costText } from "../words/cost.ts";
import type { CostAndScaleData } from "./cost-data.ts";
import { firmMarks, labelsHeight, placeLabels } from "./cost-labels.ts";

/** How much cheaper is large? Unit cost against scale, both in logarithms, on decades; the firms in their places, with the band of the elasticity. */
export function costAndScale(data: CostAndScaleData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = costText(data, look.language);
  const words = COST_WORDS[look.language];
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      curvePiece(look, data),
      keyPiece(look, [
        { label: words.middle(text.elasticities[1]), mark: { kind: "line", colour: look.ui.alternative } },
        {
          label: words.band(text.elasticities[0], text.elasticities[2]),
          mark: { kind: "area", colour: look.ui.alternative, opacity: BAND_90 },
        },
      ]),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

interface CostPoint {
  readonly scale: number;
  readonly costs: readonly [number, number, number];
}

function curvePiece(look: Look, data: CostAndScaleData): Piece {
  const scales = data.firms.map(({ scale }) => scale);
  const x = decades(look, [...scales, data.referenceScale]);
  const curve = curveOf(data, x.domain);
  const y = costAxis(
    look,
    curve.flatMap(({ costs }) => [...costs]),
  );
  const labels = placeLabels(look, data.firms, x, look.width - y.room - look.text);
  const over = labelsHeight(look, labels);
  const inner = look.height ?? Math.min(0.6 * look.width, 20 * look.text);
  const [low, high] = y.domain;
  const costOver = (pixels: number): number => high * (high / low) ** (pixels / inner);
  return panel(look, {
    width: look.width,
    height: Math.round(inner + over + x.room),
    marginLeft: y.room,
    marginRight: look.text,
    marginTop: 0,
    marginBottom: x.room,
    x: { type: "log", domain: [...x.domain], axis: null },
    y: { type: "log", domain: [low, costOver(over)], axis: null },
    marks: [
      ...axisMarks(look, { ...x, ticks: [] }, y),
      ...decadeMarks(look, x),
      Plot.areaY(curve, {
        x: "scale",
        y1: (point: CostPoint) => Math.min(...point.costs),
        y2: (point: CostPoint) => Math.max(...point.costs),
        fill: look.ui.alternative,
        fillOpacity: BAND_90,
      }),
      Plot.lineY(curve, {
        x: "scale",
        y: (point: CostPoint) => point.costs[1],
        stroke: look.ui.alternative,
        strokeWidth: look.line,
      }),
      ...firmMarks(look, labels, (scale) => relativeCosts(data, scale)[1], costOver),
    ],
  });
}

function curveOf(data: CostAndScaleData, [from, to]: readonly [number, number]): CostPoint[] {
  const steps = 48;
  const ends = [data.minimumEfficientScale, data.scaleFloor].filter(
    (end) => end !== undefined && end > from && end < to,
  );
  const even = Array.from({ length: steps + 1 }, (_, at) => from * (to / from) ** (at / steps));
  return [...even, ...(ends as number[])]
    .sort((a, b) => a - b)
    .map((scale) => ({ scale, costs: relativeCosts(data, scale) }));
}

function tableOf(data: CostAndScaleData, language: Language): ChartTable {
  const words = COST_WORDS[language];
  const ratio = { factor: 1, digits: 2, unit: { en: "", fr: "" } };
  return {
    columns: [
      { key: "firm", label: words.firm, display: null },
      { key: "scale", label: words.scale, display: { factor: 1, digits: 0, unit: { en: "", fr: "" } } },
      { key: "costLow", label: words.costAt(data.scaleElasticities[0]), display: ratio },
      { key: "costMiddle", label: words.costAt(data.scaleElasticities[1]), display: ratio },
      { key: "costHigh", label: words.costAt(data.scaleElasticities[2]), display: ratio },
    ],
    rows: data.firms.map(({ actor, scale }) => [actor.name[language], scale, ...relativeCosts(data, scale)]),
  };
}
