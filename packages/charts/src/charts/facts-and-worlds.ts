import type { Localised } from "@andromede/sim-core";
import { type Display, formatNumber, type Language } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { type Axis, openAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { panel } from "../frame/panel.ts";
import { element, moved, type Piece, stack, textPiece } from "../frame/piece.ts";
import { scalePiece } from "../frame/scale.ts";
import { FACT_WORDS, factText } from "../words/facts-and-worlds.ts";

/** A published figure, and where the worlds of a model lie beside it. */
export interface FactRow {
  /** Whose, what, when. */
  readonly name: Localised;
  /** The figure as people read it. */
  readonly said: Localised;
  /** Ends of what was published. */
  readonly published: readonly [number, number];
  /** 5, 25, 50, 75 and 95 of 100 worlds lie below; null where no world has a value. */
  readonly worlds: readonly [number, number, number, number, number] | null;
  /** Amounts are shown as a ratio to what was published, dates and ranks as a difference in steps. */
  readonly isRelative: boolean;
  /** Whether nine in ten worlds meet what was published, within its tolerance. */
  readonly isInside: boolean;
}

export interface FactsData {
  readonly rows: readonly FactRow[];
}

/** Is what happened among the worlds? A row a fact: published at 1 (or at 0 steps), the worlds as a bar beside it. */
export function factsAndWorlds(data: FactsData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = factText(data, look.language);
  const words = FACT_WORDS[look.language];
  const groups = [true, false].flatMap((isRelative) => {
    const rows = data.rows.filter((row) => row.isRelative === isRelative);
    return rows.length === 0 ? [] : [groupPiece(look, rows, isRelative)];
  });
  const picture = stack(
    look,
    [
      ...groups,
      keyPiece(look, [
        { label: words.half, mark: { kind: "square", fill: look.ui.alternative, stroke: look.ui.alternative } },
        { label: words.nine, mark: { kind: "line", colour: look.ui.alternative } },
        { label: words.published, mark: { kind: "dot", colour: look.ui.ink, isFull: false } },
      ]),
      textPiece(look, words.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look.language) });
}

function groupPiece(look: Look, rows: readonly FactRow[], isRelative: boolean): Piece {
  const words = FACT_WORDS[look.language];
  const positions = rows.flatMap((row) => [...placesOf(row), ...publishedPlaces(row)]);
  const x = isRelative ? ratioAxis(look, positions) : stepAxis(look, positions);
  return stack(
    look,
    [
      textPiece(look, isRelative ? words.ratioAxis : words.stepAxis, { colour: look.ui.muted }),
      ...rows.map((row) => rowPiece(look, row, x)),
      scalePiece(look, x, 2 * look.text, 2 * look.text),
    ],
    0.3 * look.text,
  );
}

/** Where the worlds lie on the axis: powers of two of the ratio, or steps. */
function placesOf({ worlds, published, isRelative }: FactRow): number[] {
  if (!worlds) return [];
  const middle = middleOf(published, isRelative);
  return worlds.map((value) => (isRelative ? Math.log2(value / middle) : value - middle));
}

function publishedPlaces({ published, isRelative }: FactRow): readonly [number, number] {
  const middle = middleOf(published, isRelative);
  const [low, high] = published.map((end) => (isRelative ? Math.log2(end / middle) : end - middle));
  return [low!, high!];
}

function middleOf([low, high]: readonly [number, number], isRelative: boolean): number {
  return isRelative ? Math.sqrt(low * high) : (low + high) / 2;
}

/** Beyond these powers of two a row is cut: the table has its numbers. */
const FARTHEST = 4;

function ratioAxis(look: Look, places: readonly number[]): Axis {
  const far = Math.min(FARTHEST, Math.max(1, ...places.map((place) => Math.abs(place))));
  const ticks = Array.from({ length: 2 * Math.floor(far) + 1 }, (_, at) => at - Math.floor(far));
  const label = (tick: number): string => {
    if (tick >= 0) return `× ${formatNumber(2 ** tick, look.language)}`;
    return `÷ ${formatNumber(2 ** -tick, look.language)}`;
  };
  return { domain: [-far, far], ticks, label, room: 2.3 * look.text };
}

function stepAxis(look: Look, places: readonly number[]): Axis {
  const far = Math.max(2, ...places.map((place) => Math.abs(place)));
  return openAxis(look, -far, far, look.width, true);
}

function rowPiece(look: Look, row: FactRow, x: Axis): Piece {
  const words = FACT_WORDS[look.language];
  const end = textPiece(look, row.isInside ? row.said[look.language] : words.missed(row.said[look.language]), {
    anchor: "end",
  });
  const name = textPiece(look, row.name[look.language], {
    weight: row.isInside ? "normal" : "bold",
    width: look.width - end.width - look.text,
  });
  const head = element(look, "g", {}, [name.node, moved(look, end, look.width, 0)]);
  return stack(look, [{ node: head, width: look.width, height: name.height }, barPiece(look, row, x)], 1);
}

function barPiece(look: Look, row: FactRow, x: Axis): Piece {
  const cut = (place: number): number => Math.min(x.domain[1], Math.max(x.domain[0], place));
  const places = placesOf(row).map(cut);
  const [low, high] = publishedPlaces(row).map(cut);
  const colour = look.ui.alternative;
  const worlds =
    places.length === 0
      ? []
      : [
          Plot.ruleY([0.5], { x1: places[0]!, x2: places[4]!, stroke: colour, strokeWidth: look.line }),
          Plot.rect([0], { x1: places[1]!, x2: places[3]!, y1: 0.25, y2: 0.75, fill: colour }),
        ];
  return panel(look, {
    width: look.width,
    height: Math.round(1.2 * look.text),
    marginTop: 1,
    marginBottom: 1,
    marginLeft: 2 * look.text,
    marginRight: 2 * look.text,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.ruleX([0], { stroke: look.ui.grid }),
      ...worlds,
      Plot.ruleY([0.5], { x1: low!, x2: high!, stroke: look.ui.ink, strokeWidth: look.line }),
      Plot.dot([low!, high!], {
        x: (place: number) => place,
        y: 0.5,
        r: 0.35 * look.text,
        fill: look.ui.paper,
        stroke: look.ui.ink,
        strokeWidth: 1.5,
      }),
    ],
  });
}

function tableOf({ rows }: FactsData, language: Language): ChartTable {
  const words = FACT_WORDS[language];
  const display: Display = { factor: 1, digits: 3, unit: { en: "", fr: "" } };
  const column = (key: string, label: string): ChartTable["columns"][number] => ({ key, label, display });
  return {
    columns: [
      { key: "fact", label: words.fact, display: null },
      column("low", words.low),
      column("high", words.high),
      ...["p05", "p25", "p50", "p75", "p95"].map((key) => column(key, key)),
      { key: "inside", label: words.inside, display: null },
    ],
    rows: rows.map(({ name, published, worlds, isInside }) => [
      name[language],
      ...published,
      ...(worlds ?? [null, null, null, null, null]),
      isInside ? words.yes : words.no,
    ]),
  };
}
