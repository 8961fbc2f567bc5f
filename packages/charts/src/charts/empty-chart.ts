import type { Chart, ChartOptions } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { lookFor } from "../frame/look.ts";
import { textPiece } from "../frame/piece.ts";
import { stateText } from "../frame/states.ts";

/** A chart before there is anything to draw: what it will be about, and its state. */
export function emptyChart(subject: string, options: ChartOptions): Chart {
  const look = lookFor(options);
  const state = options.state ?? ({ kind: "empty" } as const);
  const headline = stateText(state, look.language);
  return chartOf(
    look,
    { ...options, state },
    {
      picture: textPiece(look, subject, { colour: look.ui.muted }),
      headline,
      description: `${subject}. ${headline}`,
      table: { columns: [], rows: [] },
    },
  );
}
