import type { LeadByFifths, Localised } from "@andromede/sim-core";
import { type Display, formatAssumption, formatAssumptionRange } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { type Axis, roomFor, signedAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { panel } from "../frame/panel.ts";
import { type Piece, stack, textPiece } from "../frame/piece.ts";
import { scalePiece } from "../frame/scale.ts";
import { FIFTHS_WORDS, fifthsText } from "../words/lead-in-fifths.ts";

/** How a lead hangs on one assumption. */
export interface FifthsRow extends LeadByFifths {
  readonly path: string;
  readonly name: Localised;
  /** Of the assumption, as in the files. */
  readonly unit: string;
}

export interface LeadInFifthsData {
  /** The policies: where the lead is above 0, the first is ahead. */
  readonly first: Localised;
  readonly second: Localised;
  readonly display: Display;
  readonly worlds: number;
  /** Assumptions that turn the mean lead round, in a row or not. */
  readonly turning: number;
  /** In the order of the rows. */
  readonly rows: readonly FifthsRow[];
}

/** Where does a ranking turn round? A panel an assumption, a dot for each fifth of the worlds, lowest values at the bottom. */
export function leadInFifths(data: LeadInFifthsData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = fifthsText(data, look.language);
  const words = FIFTHS_WORDS[look.language];
  const { factor } = data.display;
  const ends = data.rows.flatMap(({ fifths }) =>
    fifths.flatMap(({ lead, error }) => [factor * (lead - 2 * error), factor * (lead + 2 * error)]),
  );
  const room = roomFor(
    look,
    data.rows.flatMap((row) => row.fifths.map(({ value }) => bareValue(value, row.unit, look))),
  );
  const x = signedAxis(look, ends, look.width - room);
  const colour = look.ui.alternative;
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      ...data.rows.map((row) => rowPiece(look, row, data, x, room)),
      scalePiece(look, x, room),
      keyPiece(look, [
        { label: words.ahead(data.first[look.language]), mark: { kind: "dot", colour, isFull: true } },
        { label: words.ahead(data.second[look.language]), mark: { kind: "dot", colour, isFull: false } },
        { label: words.errors, mark: { kind: "line", colour: look.ui.ink } },
      ]),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look) });
}

/** What is told of a row: where it turns, and between which values. */
function turnText({ fifths, overWorlds, unit }: FifthsRow, look: Pick<Look, "language">): string {
  const words = FIFTHS_WORDS[look.language];
  const [low, high] = [fifths[0]!.value, fifths.at(-1)!.value];
  const range = formatAssumptionRange(low, high, unit, look.language);
  const at = overWorlds.map((flip) => formatAssumption(flip.at, unit, look.language));
  return at.length === 0 ? words.never(range) : words.turns(at.join(", "), range);
}

function rowPiece(look: Look, row: FifthsRow, { display }: LeadInFifthsData, x: Axis, room: number): Piece {
  const { factor } = display;
  const places = row.fifths.map((fifth, at) => ({ ...fifth, at }));
  type Place = (typeof places)[number];
  const plot = panel(look, {
    width: look.width,
    height: Math.round(5 * 1.25 * look.text),
    marginTop: 2,
    marginBottom: 2,
    marginLeft: room,
    marginRight: look.text,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [-0.5, 4.5], axis: null },
    marks: [
      Plot.ruleX([0], { stroke: look.ui.ink, strokeWidth: look.line }),
      ...row.overWorlds.map(({ at }) =>
        Plot.ruleY([placeOf(at, places)], { stroke: look.ui.muted, strokeDasharray: "4 3" }),
      ),
      Plot.ruleY(places, {
        y: "at",
        x1: ({ lead, error }: Place) => factor * (lead - 2 * error),
        x2: ({ lead, error }: Place) => factor * (lead + 2 * error),
        stroke: look.ui.ink,
      }),
      Plot.dot(places, {
        x: ({ lead }: Place) => factor * lead,
        y: "at",
        r: 0.36 * look.text,
        fill: ({ lead }: Place) => (lead > 0 ? look.ui.alternative : look.ui.paper),
        stroke: look.ui.alternative,
        strokeWidth: 1.5,
      }),
      Plot.text(places, {
        frameAnchor: "left",
        y: "at",
        text: ({ value }: Place) => bareValue(value, row.unit, look),
        textAnchor: "end",
        dx: -6,
        fill: look.ui.muted,
        fontSize: look.text,
      }),
    ],
  });
  const head = textPiece(look, row.name[look.language], { weight: "bold" });
  return stack(look, [head, textPiece(look, turnText(row, look)), plot], 1);
}

/** Without its unit, which the line above the dots says. */
function bareValue(value: number, unit: string, { language }: Look): string {
  const whole = formatAssumption(value, unit, language);
  return /^[−-]?\d(?:[\d.,\u202f]*\d)?/.exec(whole)?.[0] ?? whole;
}

/** Between which dots a value lies, in steps from the lowest. */
function placeOf(value: number, places: LeadByFifths["fifths"]): number {
  const above = places.findIndex((fifth) => fifth.value >= value);
  if (above <= 0) return above < 0 ? places.length - 1 : 0;
  const [low, high] = [places[above - 1]!.value, places[above]!.value];
  return above - 1 + (high === low ? 0 : (value - low) / (high - low));
}

function tableOf({ rows, display }: LeadInFifthsData, look: Look): ChartTable {
  const { head } = FIFTHS_WORDS[look.language];
  const worlds: Display = { factor: 1, digits: 0, unit: { en: "worlds of 100", fr: "mondes sur 100" } };
  return {
    columns: [
      { key: "assumption", label: head.assumption, display: null },
      { key: "value", label: head.value, display: null },
      { key: "lead", label: head.lead, display, digits: 2 },
      { key: "error", label: head.error, display, digits: 2 },
      { key: "ahead", label: head.ahead, display: worlds },
      { key: "turns", label: head.turns, display: null },
    ],
    rows: rows.flatMap((row) =>
      row.fifths.map(({ value, lead, error, aheadOf100 }) => [
        row.name[look.language],
        formatAssumption(value, row.unit, look.language),
        ...[lead, error, aheadOf100],
        turnText(row, look),
      ]),
    ),
  };
}
