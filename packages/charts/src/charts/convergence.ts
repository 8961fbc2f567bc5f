import type { Localised } from "@andromede/sim-core";
import { type Display, displayOf } from "@andromede/wording";
import * as Plot from "@observablehq/plot";
import { axisMarks, openAxis, placeAxis } from "../frame/axes.ts";
import type { Chart, ChartOptions, ChartTable } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { panel } from "../frame/panel.ts";
import { type Piece, stack, textPiece } from "../frame/piece.ts";
import { CONVERGENCE_WORDS, convergenceText } from "../words/convergence.ts";

/** One search, from where it began. */
export interface ConvergenceSearch {
  readonly name: Localised;
  /** After each generation: splits tried by this search so far, and the best mean so far in the unit of the files. */
  readonly steps: readonly { readonly evaluations: number; readonly best: number }[];
  /** Whether its cloud closed before the splits ran out. */
  readonly isClosed: boolean;
}

export interface ConvergenceData {
  readonly measure: string;
  readonly unit: string;
  /** None without a step. */
  readonly searches: readonly ConvergenceSearch[];
  /** Worlds over which the means are taken. */
  readonly worlds: number;
}

/** Did the searches end in one place? The best value so far by the splits that were tried: a line a start. */
export function convergence(data: ConvergenceData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const text = convergenceText(data, look.language);
  const words = CONVERGENCE_WORDS[look.language];
  const lines = linesOf(data, look);
  const picture = stack(
    look,
    [
      textPiece(look, text.axis, { colour: look.ui.muted }),
      linesPiece(look, data, lines),
      textPiece(look, words.tried, { colour: look.ui.muted }),
      keyPiece(look, [
        ...lines.map(({ name, colour, isDashed }) => ({
          label: name[look.language],
          mark: { kind: "line" as const, colour, isDashed },
        })),
        { label: words.closed, mark: { kind: "dot", colour: look.ui.ink, isFull: true } },
        { label: words.open, mark: { kind: "dot", colour: look.ui.ink, isFull: false } },
      ]),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: tableOf(data, look) });
}

interface Line extends ConvergenceSearch {
  readonly colour: string;
  readonly isDashed: boolean;
}

/** Told apart by colour and, since colours can fail, by dashes. */
function linesOf({ searches }: ConvergenceData, { ui }: Look): Line[] {
  const colours = [ui.alternative, ui.ink, ui.muted];
  return searches.map((search, at) => ({ ...search, colour: colours[at % 3]!, isDashed: at % 2 === 1 }));
}

function linesPiece(look: Look, { measure, unit }: ConvergenceData, lines: readonly Line[]): Piece {
  const { factor } = displayOf(measure, unit);
  const steps = lines.flatMap((line) => line.steps);
  const x = openAxis(look, 0, Math.max(...steps.map(({ evaluations }) => evaluations)), look.width);
  const height = look.height ?? Math.round(0.45 * look.width);
  const y = placeAxis(
    look,
    steps.map(({ best }) => factor * best),
    height,
  );
  const at = { x: "evaluations", y: ({ best }: { readonly best: number }) => factor * best };
  return panel(look, {
    width: look.width,
    height,
    marginTop: look.text,
    marginRight: look.text,
    marginBottom: x.room,
    marginLeft: y.room,
    x: { domain: [...x.domain], axis: null },
    y: { domain: [...y.domain], axis: null },
    marks: [
      ...axisMarks(look, x, y),
      ...lines.flatMap((line) => [
        Plot.line(line.steps, {
          ...at,
          stroke: line.colour,
          strokeWidth: look.line,
          ...(line.isDashed ? { strokeDasharray: "5 4" } : {}),
          curve: "step-after",
        }),
        Plot.dot(line.steps.slice(-1), {
          ...at,
          r: 0.4 * look.text,
          stroke: line.colour,
          strokeWidth: look.line,
          fill: line.isClosed ? line.colour : look.ui.paper,
        }),
      ]),
    ],
  });
}

function tableOf({ searches, measure, unit }: ConvergenceData, { language }: Look): ChartTable {
  const words = CONVERGENCE_WORDS[language];
  const count: Display = { factor: 1, digits: 0, unit: { en: "", fr: "" } };
  return {
    columns: [
      { key: "search", label: words.search, display: null },
      { key: "tried", label: words.tried, display: count },
      { key: "best", label: words.best, display: displayOf(measure, unit), digits: 2 },
      { key: "ended", label: words.ended, display: null },
    ],
    rows: searches.flatMap(({ name, steps, isClosed }) =>
      steps.map(({ evaluations, best }, at) => [
        name[language],
        evaluations,
        best,
        at < steps.length - 1 ? "" : isClosed ? words.closed : words.open,
      ]),
    ),
  };
}
