import { sampleQuantile } from "../math/quantile.ts";
import { quantileOf } from "../random/distributions.ts";
import type { Scenario, Uncertain } from "../scenario/parameters.ts";

/** What is believed of each assumption taken by itself: its prior, or what facts have left of it. */
export interface Marginals {
  /** The quantile of its prior at which an assumption stands when a share u of what is believed of it lies below. */
  priorQuantile(assumption: Uncertain, u: number): number;
  /** The quantile of its prior at which its centre stands, where facts have moved it; else undefined. */
  movedCentre(assumption: Uncertain): number | undefined;
}

/**
 * The marginals of some scenarios. Where facts have taught something, an experiment that moves one assumption at a time
 * takes each as the facts have left it, and leaves out how the facts tie them to each other.
 */
export function marginalsOf(scenarios: readonly Scenario[]): Marginals {
  const posterior = scenarios.find((scenario) => scenario.posterior)?.posterior ?? null;
  const columns = new Map<string, Float64Array>();
  const columnFor = ({ path, written }: Uncertain): number => {
    const column = posterior?.paths.indexOf(path) ?? -1;
    return column >= 0 && posterior!.written[column] === written ? column : -1;
  };
  const sorted = (assumption: Uncertain, column: number): Float64Array => {
    const { paths, rows, quantiles } = posterior!;
    const known = columns.get(assumption.path);
    const made =
      known ?? Float64Array.from({ length: rows }, (_, row) => quantiles[row * paths.length + column]!).sort();
    columns.set(assumption.path, made);
    return made;
  };
  return {
    priorQuantile(assumption, u) {
      const column = columnFor(assumption);
      return column < 0 ? u : sampleQuantile(sorted(assumption, column), u);
    },
    movedCentre(assumption) {
      const column = columnFor(assumption);
      return column < 0 ? undefined : posterior!.centre[column]!;
    },
  };
}

/** The value of an assumption at a quantile of its prior, in its range. */
export function valueAt({ spec, min, max, centre }: Uncertain, u: number): number {
  if (spec.kind !== "distribution") return centre ?? Number.NaN;
  const value = quantileOf(spec.distribution, u);
  if (min !== undefined && value < min) return min;
  return max !== undefined && value > max ? max : value;
}
