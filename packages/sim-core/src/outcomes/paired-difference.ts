import { abs, ceil, max, sqrt } from "../math/arithmetic.ts";
import { mean, standardDeviation } from "../math/moments.ts";
import { studentTQuantile } from "../math/student-t.ts";
import { ANY_NUMBER, columnFaults, refuseFaults } from "../model/input-faults.ts";

export interface PairedDifferenceInput {
  /** One entry per run. */
  readonly base: ArrayLike<number>;
  /** The same runs, with the same luck, in the other scenario. */
  readonly value: ArrayLike<number>;
}

/** value - base, run by run. In the unit of the columns unless said. */
export interface PairedDifference {
  /** Number of runs. */
  readonly count: number;
  readonly mean: number;
  /** Standard error of the mean difference; null with fewer than two runs. */
  readonly se: number | null;
  /** Ends of the 95 % interval of the mean, by Student's t; null with fewer than two runs. */
  readonly low95: number | null;
  readonly high95: number | null;
  /** mean/se; null where se is 0 or unknown. */
  readonly t: number | null;
  /** Standard error that as many runs with separate luck would have given; null with fewer than two runs. */
  readonly independentSe: number | null;
  /** How many runs with separate luck would reach this se, rounded up; null where the difference does not vary at all. */
  readonly runsUnpairedWouldNeed: number | null;
}

/**
 * What changes between two scenarios that share their luck.
 *
 * Much of what differs between worlds is common to both scenarios and cancels in the difference: pairing sees a small
 * effect that separate runs would drown. The interval is of the MEAN difference: it shrinks with the number of runs and
 * says nothing on how often one scenario beats the other.
 *
 * Errors: InputError for columns of different lengths, no run, or numbers that are not finite.
 *
 * Source: Student (1908), The probable error of a mean, Biometrika 6(1), 1-25, doi:10.1093/biomet/6.1.1; common random
 * numbers: Glasserman, P. and Yao, D. (1992), Management Science 38(6), 884-908, doi:10.1287/mnsc.38.6.884.
 */
export function pairedDifference({ base, value }: PairedDifferenceInput): PairedDifference {
  const count = base.length;
  refuseFaults("pairedDifference", [
    ...columnFaults("base", base, count, ANY_NUMBER),
    ...columnFaults("value", value, count, ANY_NUMBER),
    ...(count > 0 ? [] : ["there is no run"]),
  ]);
  const difference = Float64Array.from(base, (b, run) => value[run]! - b);
  const meanDifference = mean(difference);
  if (count < 2) return { count, mean: meanDifference, ...WITHOUT_SPREAD };
  const [spread, spreadOfBase, spreadOfValue] = [difference, base, value].map(standardDeviation) as [
    number,
    number,
    number,
  ];
  const varies = spread > ROUNDING * largestSize(base, value);
  const se = varies ? spread / sqrt(count) : 0;
  const separateVariance = spreadOfBase * spreadOfBase + spreadOfValue * spreadOfValue;
  const halfWidth = studentTQuantile(0.975, count - 1) * se;
  return {
    count,
    mean: meanDifference,
    se,
    low95: meanDifference - halfWidth,
    high95: meanDifference + halfWidth,
    t: varies ? meanDifference / se : null,
    independentSe: sqrt(separateVariance / count),
    runsUnpairedWouldNeed: varies ? ceil(separateVariance / (se * se)) : null,
  };
}

/** A spread of differences below this fraction of what is subtracted is the noise of subtracting. */
const ROUNDING = 1e-15;

const WITHOUT_SPREAD = {
  se: null,
  low95: null,
  high95: null,
  t: null,
  independentSe: null,
  runsUnpairedWouldNeed: null,
} as const;

function largestSize(base: ArrayLike<number>, value: ArrayLike<number>): number {
  let largest = 0;
  for (let run = 0; run < base.length; run++) largest = max(largest, abs(base[run]!), abs(value[run]!));
  return largest;
}
