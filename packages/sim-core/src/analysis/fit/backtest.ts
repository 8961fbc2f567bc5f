import { abs } from "../../math/arithmetic.ts";
import { exp } from "../../math/exp.ts";
import { log } from "../../math/log.ts";
import { mean } from "../../math/moments.ts";
import { sampleQuantile } from "../../math/quantile.ts";
import type { Fact } from "../../scenario/facts/fact.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import type { Executor, StopSignal } from "../../simulation/executor.ts";
import { type ModelError, simulatedInScale, type Target, targetOf, USUAL_MODEL_ERROR } from "./discrepancy.ts";
import { factRuns } from "./fact-runs.ts";
import { type NaiveForecast, naiveForecasts } from "./naive.ts";
import { crps } from "./scores.ts";

export interface BacktestOptions {
  /** What the forecasts are held against. */
  readonly facts: readonly Fact[];
  /** All facts of the case: plans and earlier figures, for naive forecasts. Defaults to `facts`. */
  readonly all?: readonly Fact[];
  readonly seed?: string | number;
  /** Worlds; defaults to 400. */
  readonly runs?: number;
  readonly modelError?: ModelError;
  readonly onProgress?: (runsDone: number) => void;
  readonly signal?: StopSignal | undefined;
}

/** One fact against the worlds of a scenario. */
export interface FactScore {
  readonly fact: Fact;
  /** Value in 5, 25, 50, 75 and 95 of 100 worlds, in the fact's unit; of dates, quarters since the start; null where it is never defined. */
  readonly simulated: {
    readonly p05: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p95: number;
  } | null;
  /** Part of the worlds in which there is a value. */
  readonly definedShare: number;
  /** Ends of what was published, in the same terms. */
  readonly published: readonly [number, number];
  /** Whether the published figure, within its own tolerance, meets the middle half and the middle nine tenths of the worlds. */
  readonly in50: boolean;
  readonly in90: boolean;
  /** Error of the whole forecast: of amounts in logarithms (0.1 is some 10 %), of dates and ranks in steps; null for "at least" and "at most". */
  readonly crps: number | null;
  /** Middle of the worlds less the middle of what was published, in the same scale. */
  readonly bias: number;
  readonly isRelative: boolean;
  readonly naive: readonly (NaiveForecast & { readonly error: number })[];
}

export interface Backtest {
  readonly scores: readonly FactScore[];
  /** Facts that the scenario has no counterpart of. */
  readonly unknown: readonly Fact[];
  readonly coverage50: number;
  readonly coverage90: number;
  /** Against each kind of naive forecast, over the facts that have one: mean error of both. */
  readonly against: readonly {
    readonly kind: NaiveForecast["kind"];
    readonly facts: number;
    readonly model: number;
    readonly naive: number;
  }[];
}

/**
 * Scores the worlds of a scenario (its posterior where it has one) against facts that it was not fitted to, beside naive
 * forecasts. A forecast of one number is scored by its error, which is what the score of a whole forecast comes to then.
 */
export async function backtest(executor: Executor, scenario: Scenario, options: BacktestOptions): Promise<Backtest> {
  const { facts, all = facts, seed = "1", runs = 400, modelError = USUAL_MODEL_ERROR, onProgress, signal } = options;
  const made = factRuns(scenario, facts);
  const simulated =
    made.facts.length === 0 ? [] : await made.simulated(executor, { seed: String(seed), runs, onProgress, signal });
  const scores = made.facts.map((fact, index) => {
    const target = targetOf(fact, made.horizon, modelError);
    return scoreOf(target, simulated[index]!, naiveForecasts(fact, all, target.isRelative));
  });
  return {
    scores,
    unknown: made.unknown,
    coverage50: shareOf(scores, ({ in50 }) => in50),
    coverage90: shareOf(scores, ({ in90 }) => in90),
    against: (["plan", "last-value", "trend"] as const).flatMap((kind) => againstOf(scores, kind)),
  };
}

function shareOf<T>(values: readonly T[], is: (value: T) => boolean): number {
  return values.length === 0 ? Number.NaN : values.filter(is).length / values.length;
}

/** One fact against simulated values of its counterpart. */
export function scoreOf(target: Target, values: Float64Array, naive: readonly NaiveForecast[]): FactScore {
  const { fact, isRelative } = target;
  const scaled = sortedNumbers(values.map((value) => simulatedInScale(target, value)));
  const at = (probability: number): number => sampleQuantile(scaled, probability);
  const back = (value: number): number => (isRelative ? exp(value) : value);
  const ends = publishedEnds(target);
  const width = toleranceInScale(fact);
  const meets = (low: number, high: number): boolean => target.low - width <= high && target.high + width >= low;
  const isEmpty = scaled.length === 0;
  const middle = (ends[0] + ends[1]) / 2;
  const isOneSided = fact.wording === "at-least" || fact.wording === "at-most";
  return {
    fact,
    // Amounts as they are: in logarithms what is nearly nothing counts as a hundredth of the figure.
    simulated: isEmpty ? null : quantilesOf(isRelative ? sortedNumbers(values) : scaled),
    definedShare: sortedNumbers(values).length / values.length,
    published: [back(ends[0]), back(ends[1])],
    in50: !isEmpty && meets(at(0.25), at(0.75)),
    in90: !isEmpty && meets(at(0.05), at(0.95)),
    crps: isEmpty || isOneSided ? null : crps(scaled, middle),
    bias: isEmpty ? Number.NaN : at(0.5) - middle,
    isRelative,
    naive: naive.map((each) => ({ ...each, error: abs(simulatedInScale(target, each.value) - middle) })),
  };
}

function sortedNumbers(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

function quantilesOf(sorted: Float64Array): NonNullable<FactScore["simulated"]> {
  const [p05 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = [0.05, 0.25, 0.5, 0.75, 0.95].map((probability) =>
    sampleQuantile(sorted, probability),
  );
  return { p05, p25, p50, p75, p95 };
}

/** Ends of the figure in the scale of errors, those that a wording leaves open at the figure itself. */
function publishedEnds({ low, high }: Target): readonly [number, number] {
  const from = low > Number.NEGATIVE_INFINITY ? low : high;
  return [from, high < Number.POSITIVE_INFINITY ? high : from];
}

function toleranceInScale({ tolerance }: Fact): number {
  if (!tolerance) return 0;
  return tolerance.kind === "relative" ? log(1 + tolerance.size) : tolerance.size;
}

function againstOf(scores: readonly FactScore[], kind: NaiveForecast["kind"]): Backtest["against"] {
  const pairs = scores.flatMap(({ crps: own, naive }) => {
    const found = naive.find((each) => each.kind === kind);
    return found && own !== null ? [{ own, error: found.error }] : [];
  });
  if (pairs.length === 0) return [];
  return [
    {
      kind,
      facts: pairs.length,
      model: mean(pairs.map(({ own }) => own)),
      naive: mean(pairs.map(({ error }) => error)),
    },
  ];
}
