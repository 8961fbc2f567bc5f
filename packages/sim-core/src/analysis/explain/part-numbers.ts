import { sqrt } from "../../math/arithmetic.ts";
import { mean, standardDeviation } from "../../math/moments.ts";
import { sampleQuantile } from "../../math/quantile.ts";
import { studentTQuantile } from "../../math/student-t.ts";
import { type Verdict, verdictOn } from "../../outcomes/verdict.ts";

/** What paired worlds say of a part, in the unit of the outcome. */
export interface PartNumbers {
  readonly mean: number;
  /** Standard error of the mean, and its 90 and 95 % intervals by Student's t; null with fewer than two worlds. */
  readonly se: number | null;
  readonly low90: number | null;
  readonly high90: number | null;
  readonly low95: number | null;
  readonly high95: number | null;
  /** Quantiles over the worlds, which do not add up. */
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  /** Worlds of 100 on the side of the mean; ties half. */
  readonly worldsOf100: number;
  readonly verdict: Verdict;
}

export function partNumbers(values: Float64Array, smallestThatMatters: number): PartNumbers {
  const middle = mean(values);
  const sorted = values.toSorted();
  const verdict = verdictOn(values, smallestThatMatters);
  const above = verdict.direction === "below" ? 100 - verdict.worldsOf100 : verdict.worldsOf100;
  return {
    mean: middle,
    ...intervals(values, middle),
    p05: sampleQuantile(sorted, 0.05),
    p50: sampleQuantile(sorted, 0.5),
    p95: sampleQuantile(sorted, 0.95),
    worldsOf100: middle < 0 ? 100 - above : above,
    verdict,
  };
}

type Intervals = Pick<PartNumbers, "se" | "low90" | "high90" | "low95" | "high95">;

function intervals(values: Float64Array, middle: number): Intervals {
  if (values.length < 2) return { se: null, low90: null, high90: null, low95: null, high95: null };
  const se = values.every((value) => value === values[0]) ? 0 : standardDeviation(values) / sqrt(values.length);
  const half = (probability: number): number => studentTQuantile(probability, values.length - 1) * se;
  const [ninety, ninetyFive] = [half(0.95), half(0.975)];
  return {
    se,
    low90: middle - ninety,
    high90: middle + ninety,
    low95: middle - ninetyFive,
    high95: middle + ninetyFive,
  };
}
