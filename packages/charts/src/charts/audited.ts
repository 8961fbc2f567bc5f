import type { Localised } from "@andromede/sim-core";
import { type Display, displayOf } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { type Axis, signedAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { panel } from "../frame/panel.ts";
import { element, moved, type Piece, stack, textPiece } from "../frame/piece.ts";
import { scalePiece } from "../frame/scale.ts";
import { AUDITED_WORDS, auditedText } from "../words/audited.ts";

/** A mean difference in the unit of the files, and its interval of 95 %; null with fewer than two worlds. */
export interface AuditedDifference {
  readonly mean: number;
  readonly low95: number | null;
  readonly high95: number | null;
}

/** What a difference came to when one thing was changed. */
export interface AuditedRow {
  /** Rows of one group stand together, in the order in which they come. */
  readonly group: Localised;
  readonly name: Localised;
  readonly result: Localised;
  /** Where this was not changed, and where it was. */
  readonly before: AuditedDifference;
  readonly difference: AuditedDifference;
  /** Whether worlds agree on its sign, or do not, as they did. */
  readonly isAsBefore: boolean;
}

export interface AuditedData {
  readonly first: Localised;
  readonly second: Localised;
  readonly measure: string;
  readonly unit: string;
  readonly runs: number;
  /** What could be tried. */
  readonly rows: readonly AuditedRow[];
}

/** Does a result survive? A dot for each thing that was changed, over the interval of the difference as it was without. */
export function audited(data: AuditedData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = auditedText(data, look.language);
  const words = AUDITED_WORDS[look.language];
  const { factor } = displayOf(data.measure, data.unit, "difference");
  const x = signedAxis(look, data.rows.flatMap((row) => [row.before, row.difference]).flatMap(endsOf(factor)), look.width); // biome-ignore format: one axis
  const { alternative, ink, muted } = look.ui;
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: muted }),
      ...groupPieces(look, data, x),
      scalePiece(look, x),
      keyPiece(look, [
        { label: words.asBefore, mark: { kind: "dot", colour: alternative, isFull: true } },
        { label: words.otherwise, mark: { kind: "dot", colour: alternative, isFull: false } },
        { label: words.interval, mark: { kind: "line", colour: ink } },
        { label: words.untouched, mark: { kind: "area", colour: muted, opacity: OPACITY } },
      ]),
      textPiece(look, text.howToRead, { colour: muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look) });
}

const OPACITY = 0.25;

function endsOf(factor: number): (difference: AuditedDifference) => [mean: number, low: number, high: number] {
  return ({ mean, low95, high95 }) => [factor * mean, factor * (low95 ?? mean), factor * (high95 ?? mean)];
}

function groupPieces(look: Look, data: AuditedData, x: Axis): Piece[] {
  const groups = [...new Set(data.rows.map(({ group }) => group[look.language]))];
  return groups.map((group) => {
    const rows = data.rows.filter((row) => row.group[look.language] === group);
    const head = textPiece(look, group, { weight: "bold" });
    return stack(look, [head, ...rows.map((row) => rowPiece(look, row, data, x))], 1);
  });
}

function rowPiece(
  look: Look,
  { name, result, before, difference, isAsBefore }: AuditedRow,
  data: AuditedData,
  x: Axis,
): Piece {
  const said = textPiece(look, result[look.language], {
    anchor: "end",
    ...(isAsBefore ? {} : { weight: "bold" as const }),
  });
  const label = textPiece(look, name[look.language], { width: look.width - said.width - look.text });
  const head = element(look, "g", {}, [label.node, moved(look, said, look.width, 0)]);
  const { factor } = displayOf(data.measure, data.unit, "difference");
  const [mean, low, high] = endsOf(factor)(difference);
  const [, from, to] = endsOf(factor)(before);
  const bar = panel(look, {
    width: look.width,
    height: Math.round(look.text),
    ...{ marginTop: 1, marginBottom: 1, marginLeft: look.text, marginRight: look.text },
    x: { domain: [...x.domain], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.rect([to], { x1: from, x2: to, y1: 0, y2: 1, fill: look.ui.muted, fillOpacity: OPACITY }),
      Plot.ruleX([0], { stroke: look.ui.ink }),
      Plot.ruleY([0.5], { x1: low, x2: high, stroke: look.ui.ink, strokeWidth: look.line }),
      Plot.dot([mean], {
        ...{ x: mean, y: 0.5, r: 0.36 * look.text, stroke: look.ui.alternative, strokeWidth: 1.5 },
        fill: isAsBefore ? look.ui.alternative : look.ui.paper,
      }),
    ],
  });
  return stack(look, [{ node: head, width: look.width, height: label.height }, bar], 1);
}

function tableOf({ rows, measure, unit }: AuditedData, { language }: Look): ChartTable {
  const words = AUDITED_WORDS[language];
  const display: Display = displayOf(measure, unit, "difference");
  const column = (key: string, label: string): ChartTable["columns"][number] => ({ key, label, display, digits: 2 });
  return {
    columns: [
      { key: "changed", label: words.changed, display: null },
      column("mean", words.mean),
      column("low95", words.low),
      column("high95", words.high),
      { key: "result", label: words.result, display: null },
    ],
    rows: rows.map(({ group, name, difference, result }) => [
      `${group[language]}: ${name[language]}`,
      difference.mean,
      difference.low95,
      difference.high95,
      result[language],
    ]),
  };
}
