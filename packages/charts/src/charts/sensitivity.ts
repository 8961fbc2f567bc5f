import type { Localised } from "@andromede/sim-core";
import { type Display, formatShare, type Language } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { type Axis, amountAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { panel } from "../frame/panel.ts";
import { element, moved, type Piece, stack, textPiece } from "../frame/piece.ts";
import { scalePiece } from "../frame/scale.ts";
import { SENSITIVITY_WORDS, sensitivityText } from "../words/sensitivity.ts";

/** What makes an outcome differ between worlds, as shares of its variance. */
export interface SensitivityPart {
  readonly kind: "assumption" | "group" | "others" | "luck";
  readonly name: Localised;
  readonly first: number;
  readonly firstInterval: readonly [number, number];
  readonly total: number;
  readonly totalInterval: readonly [number, number];
}

export interface SensitivityData {
  /** What varies: the outcome, or the difference of two scenarios in it. */
  readonly subject: Localised;
  /** In the order of the rows. */
  readonly parts: readonly SensitivityPart[];
  readonly runs: number;
}

/** Which assumption matters? A row a part: a bar for its share of the variance alone, a dot for its share in all. */
export function sensitivity(data: SensitivityData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = sensitivityText(data, look.language);
  const words = SENSITIVITY_WORDS[look.language];
  const ends = data.parts.flatMap(({ first, totalInterval }) => [first, ...totalInterval]);
  const x = amountAxis(look, [...ends.map((end) => 100 * Math.max(0, end)), 10], look.width);
  const colour = look.ui.alternative;
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      stack(look, [...data.parts.map((part) => rowPiece(look, part, x)), scalePiece(look, x)], 0.4 * look.text),
      keyPiece(look, [
        { label: words.first, mark: { kind: "square", fill: colour, stroke: colour } },
        { label: words.total, mark: { kind: "dot", colour: look.ui.ink, isFull: false } },
        { label: words.interval, mark: { kind: "line", colour: look.ui.ink } },
      ]),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

function rowPiece(look: Look, part: SensitivityPart, x: Axis): Piece {
  const said = textPiece(look, `${percent(part.first, look.language)} / ${percent(part.total, look.language)}`, {
    anchor: "end",
  });
  const name = textPiece(look, part.name[look.language], {
    weight: part.kind === "assumption" || part.kind === "group" ? "bold" : "normal",
    width: look.width - said.width - look.text,
  });
  const head = element(look, "g", {}, [name.node, moved(look, said, look.width, 0)]);
  return stack(look, [{ node: head, width: look.width, height: name.height }, barPiece(look, part, x)], 1);
}

function percent(share: number, language: Language): string {
  return formatShare(Math.max(0, share), language, { digits: 0 });
}

function barPiece(look: Look, { first, total, totalInterval }: SensitivityPart, x: Axis): Piece {
  const at = (share: number): number => 100 * Math.max(0, share);
  return panel(look, {
    width: look.width,
    height: Math.round(1.3 * look.text),
    marginTop: 1,
    marginBottom: 1,
    marginLeft: look.text,
    marginRight: look.text,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.rect([first], { x1: 0, x2: at, y1: 0.2, y2: 0.8, fill: look.ui.alternative }),
      Plot.ruleY([0.5], {
        x1: at(totalInterval[0]),
        x2: at(totalInterval[1]),
        stroke: look.ui.ink,
        strokeWidth: look.line,
      }),
      Plot.dot([total], {
        x: at,
        y: 0.5,
        r: 0.4 * look.text,
        fill: look.ui.paper,
        stroke: look.ui.ink,
        strokeWidth: 1.5,
      }),
    ],
  });
}

function tableOf({ parts }: SensitivityData, language: Language): ChartTable {
  const words = SENSITIVITY_WORDS[language];
  const display: Display = { factor: 100, digits: 1, unit: { en: "%", fr: "%" } };
  const column = (key: string, label: string): ChartTable["columns"][number] => ({ key, label, display });
  return {
    columns: [
      { key: "part", label: words.part, display: null },
      column("first", words.first),
      column("firstLow", words.low(words.first)),
      column("firstHigh", words.high(words.first)),
      column("total", words.total),
      column("totalLow", words.low(words.total)),
      column("totalHigh", words.high(words.total)),
    ],
    rows: parts.map((part) => [
      part.name[language],
      part.first,
      ...part.firstInterval,
      part.total,
      ...part.totalInterval,
    ]),
  };
}
