import type { Chart, ChartOptions } from "../frame/chart.ts";
import { chartOf } from "../frame/figure.ts";
import { lookFor } from "../frame/look.ts";
import { textPiece } from "../frame/piece.ts";
import { stateText } from "../frame/states.ts";
import { capitalised } from "../words/phrases.ts";

/** A chart before there is anything to draw: what it will be about, and its state. */
export function emptyChart(subject: string, options: ChartOptions): Chart {
  const look = lookFor(options);
  const state = options.state ?? ({ kind: "empty" } as const);
  return chartOf(
    look,
    { ...options, state },
    {
      // The state stands on the picture, which has nothing else.
      picture: textPiece(look, ""),
      headline: capitalised(subject),
      description: `${subject}. ${stateText(state, look.language)}`,
      table: { columns: [], rows: [] },
    },
  );
}
