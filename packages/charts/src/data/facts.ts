import type { Localised } from "@andromede/sim-core";
import type { Series } from "./series.ts";

/** A published figure on a chart, in the unit of the files. */
export interface FactPoint {
  readonly id: string;
  /** Place on an axis of years: the end of the period for a level, its middle for a flow. */
  readonly date: number;
  /** Ends of what was published; equal for one figure. */
  readonly low: number;
  readonly high: number;
  /** Read in a source (full dot), or derived from what was read (hollow). */
  readonly isRecord: boolean;
  readonly says: Localised;
}

/** How many published figures the 90 band holds: the middle of each figure is between the ends at its date. */
export interface HeldFacts {
  readonly held: number;
  /** Figures whose date the series covers. */
  readonly of: number;
}

export function heldFacts(
  panels: readonly { readonly series: Series | null; readonly facts?: readonly FactPoint[] }[],
): HeldFacts {
  const inside = panels.flatMap(({ series, facts = [] }) =>
    series === null ? [] : facts.map((fact) => isHeld(series, fact)).filter((answer) => answer !== null),
  );
  return { held: inside.filter(Boolean).length, of: inside.length };
}

/** Whether the 90 band of a series holds a figure; null where the band is not defined at its date. */
export function isHeld(series: Series, fact: FactPoint): boolean | null {
  const [low, high] = [at(series, fact.date, "p05"), at(series, fact.date, "p95")];
  if (low === null || high === null) return null;
  const middle = (fact.low + fact.high) / 2;
  // A figure on an end, equal but for rounding, is inside.
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  return middle >= low - slack && middle <= high + slack;
}

/** A quantile between two dates, on the straight line that the chart draws. */
function at({ points }: Series, date: number, quantile: "p05" | "p95"): number | null {
  const next = points.findIndex((point) => point.date >= date - 1e-6);
  if (next < 0) return null;
  const right = points[next]!;
  if (Math.abs(right.date - date) < 1e-6) return right[quantile];
  const left = points[next - 1];
  if (left === undefined || left[quantile] === null || right[quantile] === null) return null;
  const weight = (date - left.date) / (right.date - left.date);
  return left[quantile] + weight * (right[quantile] - left[quantile]);
}
