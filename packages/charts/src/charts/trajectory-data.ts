import type { Localised } from "@andromede/sim-core";
import type { ChartActor } from "../colours/actors.ts";
import type { FactPoint } from "../data/facts.ts";
import type { Series } from "../data/series.ts";
import type { EventMark } from "../frame/events.ts";

export interface TrajectoryPanel {
  readonly actor: ChartActor;
  /** What the scenario says; null before any run: axes and facts are drawn all the same. */
  readonly series: Series | null;
  /** The same in the scenario that it is compared with: dashed, with the edges of its band. */
  readonly baseline?: Series | null;
  readonly facts?: readonly FactPoint[];
}

export interface TrajectoryData {
  readonly measure: string;
  /** Unit of the measure in the files. */
  readonly unit: string;
  readonly panels: readonly TrajectoryPanel[];
  /** What the scenarios are called. */
  readonly scenario: Localised;
  readonly baseline?: Localised;
  readonly events?: readonly EventMark[];
  /** Bands, or nine worlds; defaults to bands. */
  readonly show?: "bands" | "worlds";
  /** One scale for all panels, so that a large firm looks large, or one for each; defaults to "common". */
  readonly scale?: "common" | "own";
  /** Last date in years; defaults to a quarter after the last fact, or to the end where there is no fact. */
  readonly until?: number;
}
