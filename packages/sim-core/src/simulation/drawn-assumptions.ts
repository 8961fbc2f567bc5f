import type { Scenario } from "../scenario/parameters.ts";
import { type Design, placementOf } from "./design.ts";
import { createDraw, type DrawOptions } from "./draw.ts";

export interface DrawnOptions extends Omit<DrawOptions, "placement" | "luck"> {
  /** The design under which the run was made, if any. */
  readonly design?: Design | undefined;
}

/** What each of a scenario's assumptions is in one run: entry i belongs to `scenario.assumptions[i]`, in its unit. */
export function drawnAssumptions(scenario: Scenario, options: DrawnOptions): Float64Array {
  const { design, run, ...rest } = options;
  const placement = design && placementOf(design, run);
  const draw = createDraw(scenario, { ...rest, run: placement?.luckRun ?? run, placement });
  return Float64Array.from(scenario.assumptions, (assumption) => draw.number(assumption));
}
