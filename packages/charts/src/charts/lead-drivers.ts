import type { Localised } from "@andromede/sim-core";
import { type Display, formatNumber } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { type Axis, signedAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { panel } from "../frame/panel.ts";
import { element, moved, type Piece, stack, textPiece } from "../frame/piece.ts";
import { scalePiece } from "../frame/scale.ts";
import { DRIVERS_WORDS, driversText } from "../words/lead-drivers.ts";

export interface LeadDriversData {
  readonly first: Localised;
  readonly second: Localised;
  readonly worlds: number;
  /** Assumptions that were looked at. */
  readonly looked: number;
  /** The greatest of so many correlations is below this in 19 of 20 batches where nothing goes with anything. */
  readonly noise: number;
  /** The strongest first; rank correlations from -1 to 1. */
  readonly rows: readonly { readonly path: string; readonly name: Localised; readonly correlation: number }[];
}

/** Which assumptions does a lead go with? A bar a rank correlation, over the band that chance alone would fill. */
export function leadDrivers(data: LeadDriversData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = driversText(data, look.language);
  const words = DRIVERS_WORDS[look.language];
  const ends = [-data.noise, data.noise, ...data.rows.map(({ correlation }) => correlation)];
  const x = signedAxis(look, ends, look.width);
  const colour = look.ui.alternative;
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      stack(
        look,
        [
          ...data.rows.map((row) => rowPiece(look, row, data.noise, x)),
          scalePiece(look, x, 1.5 * look.text, 1.5 * look.text),
        ],
        0.4 * look.text,
      ),
      keyPiece(look, [
        { label: words.with(data.first[look.language]), mark: { kind: "square", fill: colour, stroke: colour } },
        {
          label: words.against(data.first[look.language]),
          mark: { kind: "square", fill: look.ui.paper, stroke: colour },
        },
        { label: words.noise, mark: { kind: "area", colour: look.ui.muted, opacity: NOISE_OPACITY } },
      ]),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  const plain: Display = { factor: 1, digits: 2, unit: { en: "", fr: "" } };
  const columns = [
    { key: "assumption", label: words.assumption, display: null },
    { key: "correlation", label: words.correlation, display: plain },
  ];
  const rows = data.rows.map(({ name, correlation }) => [name[look.language], correlation]);
  return chartOf(look, options, { picture, ...text, table: { columns, rows } });
}

const NOISE_OPACITY = 0.25;

function rowPiece(look: Look, { name, correlation }: LeadDriversData["rows"][number], noise: number, x: Axis): Piece {
  const said = textPiece(look, formatNumber(correlation, look.language, { digits: 2, sign: true }), { anchor: "end" });
  const label = textPiece(look, name[look.language], { width: look.width - said.width - look.text });
  const head = element(look, "g", {}, [label.node, moved(look, said, look.width, 0)]);
  const bar = panel(look, {
    width: look.width,
    height: Math.round(1.2 * look.text),
    ...margins(look),
    x: { domain: [...x.domain], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.rect([noise], { x1: -noise, x2: noise, y1: 0, y2: 1, fill: look.ui.muted, fillOpacity: NOISE_OPACITY }),
      Plot.rect([correlation], {
        x1: Math.min(0, correlation),
        x2: Math.max(0, correlation),
        y1: 0.2,
        y2: 0.8,
        fill: correlation > 0 ? look.ui.alternative : look.ui.paper,
        stroke: look.ui.alternative,
        strokeWidth: 1.5,
      }),
      Plot.ruleX([0], { stroke: look.ui.ink }),
    ],
  });
  return stack(look, [{ node: head, width: look.width, height: label.height }, bar], 1);
}

function margins(look: Look) {
  return { marginTop: 1, marginBottom: 1, marginLeft: 1.5 * look.text, marginRight: 1.5 * look.text };
}
