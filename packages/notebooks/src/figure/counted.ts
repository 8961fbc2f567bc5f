import { type Chart, type ChartOptions, emptyChart } from "@andromede/charts";
import { measureName } from "@andromede/wording";
import type { BatchState } from "../batch/batch-state.ts";

/**
 * A picture that counts worlds: empty until they are there. The one world with every assumption at its centre, which other
 * pictures begin with, would be "100 of 100".
 */
export function counted(result: BatchState, measure: string, draw: (options: ChartOptions) => Chart) {
  return (options: ChartOptions): Chart => {
    if (result.ensembles !== null) return draw(options);
    const seconds = (result.total - result.done) * SECONDS_PER_RUN;
    return emptyChart(measureName(measure, options.language), { ...options, state: { kind: "empty", seconds } });
  };
}

/** Of one run on one of two workers of a small machine. */
const SECONDS_PER_RUN = 0.002;
