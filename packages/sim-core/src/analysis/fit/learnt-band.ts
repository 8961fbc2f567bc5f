import { sampleQuantile } from "../../math/quantile.ts";
import { quantileOf } from "../../random/distributions.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import type { Band } from "./learnt.ts";

/**
 * Where an assumption lies after the facts, in its unit: 5, 50 and 95 of 100 of the posterior's draws lie below. Null
 * where the scenario has no posterior, the facts did not move it, or the scenario has a prior of its own for it.
 */
export function learntBand({ posterior }: Scenario, { path, written, spec }: Uncertain): Band | null {
  const column = posterior?.paths.indexOf(path) ?? -1;
  if (!posterior || column < 0 || posterior.written[column] !== written || spec.kind !== "distribution") return null;
  const { quantiles, paths, rows } = posterior;
  const sorted = Float64Array.from({ length: rows }, (_, row) => quantiles[row * paths.length + column]!).sort();
  const at = (probability: number): number => quantileOf(spec.distribution, sampleQuantile(sorted, probability));
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}
