import { sampleQuantile } from "../../math/quantile.ts";
import { quantileOf } from "../../random/distributions.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import type { Band } from "./learnt.ts";

/**
 * The draws of an assumption after the facts, in its unit, in order of size. Null where the scenario has no posterior, the
 * facts did not move it, or the scenario has a prior of its own for it.
 */
export function learntDraws(scenario: Scenario, number: Uncertain): Float64Array | null {
  const quantiles = learntQuantiles(scenario, number);
  const { spec } = number;
  return quantiles && spec.kind === "distribution"
    ? quantiles.map((quantile) => quantileOf(spec.distribution, quantile))
    : null;
}

/** Where an assumption lies after the facts, in its unit: 5, 50 and 95 of 100 of its draws lie below; null as for `learntDraws`. */
export function learntBand(scenario: Scenario, number: Uncertain): Band | null {
  const quantiles = learntQuantiles(scenario, number);
  const { spec } = number;
  if (!quantiles || spec.kind !== "distribution") return null;
  const at = (probability: number): number => quantileOf(spec.distribution, sampleQuantile(quantiles, probability));
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}

/** The quantiles of the prior at which the draws of an assumption stand, sorted. */
function learntQuantiles({ posterior }: Scenario, { path, written, spec }: Uncertain): Float64Array | null {
  const column = posterior?.paths.indexOf(path) ?? -1;
  if (!posterior || column < 0 || posterior.written[column] !== written || spec.kind !== "distribution") return null;
  const { quantiles, paths, rows } = posterior;
  return Float64Array.from({ length: rows }, (_, row) => quantiles[row * paths.length + column]!).sort();
}
