import { displayOf, measureName } from "@andromede/wording";
import { heldFacts } from "../data/facts.ts";
import type { Chart, ChartOptions } from "../frame/chart.ts";
import { eventList } from "../frame/events.ts";
import { chartOf } from "../frame/figure.ts";
import { type KeyItem, keyPiece } from "../frame/key.ts";
import { type Look, lookFor } from "../frame/look.ts";
import { BAND_50, BAND_90 } from "../frame/marks.ts";
import { grid, stack, textPiece } from "../frame/piece.ts";
import { TRAJECTORY_KEY, trajectoryText } from "../words/trajectories.ts";
import { emptyChart } from "./empty-chart.ts";
import type { TrajectoryData } from "./trajectory-data.ts";
import { isFew, trajectoryFrames, trajectoryPanel } from "./trajectory-panel.ts";
import { trajectoryTable } from "./trajectory-table.ts";

/**
 * What happened? A panel per firm on one scale that begins at 0: median by date, the bands that hold 50 and 90 of 100
 * worlds, and over them what was published: full dots for records, hollow ones for figures derived from them.
 */
export function trajectories(data: TrajectoryData, options: ChartOptions): Chart {
  const look = lookFor(options);
  const display = displayOf(data.measure, data.unit);
  const hasDates = data.panels.some(({ series, facts }) => series !== null || facts?.length);
  if (!hasDates) return emptyChart(measureName(data.measure, look.language), options);
  const columns = columnsFor(look, data.panels.length);
  const gap = 1.2 * look.text;
  const width = Math.floor((look.width - gap * (columns - 1)) / columns);
  const frames = trajectoryFrames(look, data, display, width);
  const panels = data.panels.map((each, at) => trajectoryPanel(look, data, each, frames[at]!));
  const text = trajectoryText(data, heldFacts(data.panels), look.language);
  const unit = display.unit[look.language];
  const subject = measureName(data.measure, look.language);
  const picture = stack(
    look,
    [
      textPiece(look, unit === "" ? subject : `${subject}, ${unit}`, { colour: look.ui.muted }),
      grid(look, panels, columns, gap),
      keyPiece(look, keyItems(look, data)),
      ...(data.events?.length ? [eventList(look, data.events)] : []),
      textPiece(look, text.howToRead, { colour: look.ui.muted }),
    ],
    look.text / 2,
  );
  return chartOf(look, options, { picture, ...text, table: trajectoryTable(data, look.language) });
}

function columnsFor(look: Look, count: number): number {
  return Math.max(1, Math.min(count, Math.floor(look.width / (22 * look.text)), count === 4 ? 2 : 3));
}

function keyItems(look: Look, data: TrajectoryData): KeyItem[] {
  const words = TRAJECTORY_KEY[look.language];
  const colour = look.ui.ink;
  const facts = data.panels.flatMap((each) => each.facts ?? []);
  const hasBand = !isFew(data) && data.show !== "worlds" && data.panels.some(({ series }) => series !== null);
  return [
    { label: words.median(data.scenario[look.language]), mark: { kind: "line", colour } },
    ...(data.baseline
      ? [
          {
            label: words.median(data.baseline[look.language]),
            mark: { kind: "line", colour: look.ui.baseline, isDashed: true },
          } as const,
        ]
      : []),
    ...(hasBand
      ? ([
          { label: words.band50, mark: { kind: "area", colour, opacity: BAND_90 + BAND_50 } },
          { label: words.band90, mark: { kind: "area", colour, opacity: BAND_90 } },
        ] as const)
      : []),
    ...(data.show === "worlds" ? [{ label: words.worlds, mark: { kind: "line", colour } } as const] : []),
    ...(facts.some(({ isRecord }) => isRecord)
      ? [{ label: words.record, mark: { kind: "dot", colour, isFull: true } } as const]
      : []),
    ...(facts.some(({ isRecord }) => !isRecord)
      ? [{ label: words.derived, mark: { kind: "dot", colour, isFull: false } } as const]
      : []),
  ];
}
