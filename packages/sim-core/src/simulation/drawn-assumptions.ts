import type { Scenario } from "../scenario/parameters.ts";
import { createDraw, type DrawOptions } from "./draw.ts";

/** What each of a scenario's assumptions is in one run: entry i belongs to `scenario.assumptions[i]`, in its unit. */
export function drawnAssumptions(scenario: Scenario, options: DrawOptions): Float64Array {
  const draw = createDraw(scenario, options);
  return Float64Array.from(scenario.assumptions, (assumption) => draw.number(assumption));
}
