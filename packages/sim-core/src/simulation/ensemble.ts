import { floor, max } from "../math/arithmetic.ts";
import { mean, standardDeviation } from "../math/moments.ts";
import { sampleQuantile } from "../math/quantile.ts";
import type { MeasureLabel } from "../outcomes/measured-run.ts";
import type { Observable, Scenario } from "../scenario/parameters.ts";
import { RefusedInput } from "../sentence/refused-input.ts";
import { say } from "../sentence/sentence.ts";
import type { Design } from "./design.ts";
import { digestOf } from "./digest.ts";
import { keyOutcomes } from "./key-outcomes.ts";
import { type Observation, type Probe, probeFor } from "./observe.ts";
import { type Run, simulate } from "./simulate.ts";

export interface EnsembleOptions {
  /** Any text or number. Defaults to "1". */
  readonly seed?: string | number;
  /** Number of runs, from 1. */
  readonly runs: number;
  /** First run, for a part of a larger ensemble. Defaults to 0. */
  readonly firstRun?: number;
  /** Every assumption at its centre, luck at its median: all runs are then alike. Defaults to false. */
  readonly centre?: boolean;
  /** Assumptions that an experiment places; row i belongs to run i. Defaults to none: all are left to luck. */
  readonly design?: Design | undefined;
  /** What to observe; defaults to the key outcomes. */
  readonly outcomes?: readonly Observable[];
  /** Called after each run with the number done; stop by throwing. */
  readonly onRun?: (done: number) => void;
}

/** One observation in all runs: row i is run i; NaN where it is not defined. */
export interface OutcomeColumn extends Observation {
  readonly values: Float64Array;
  readonly reason: MeasureLabel | null;
}

export interface Ensemble {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly runs: number;
  readonly outcomes: readonly OutcomeColumn[];
  readonly digest: string;
}

/** Many histories of a scenario, one after another; row i of every column is run i. */
export function ensemble(scenario: Scenario, options: EnsembleOptions): Ensemble {
  const { seed = "1", runs, firstRun = 0, centre = false, design } = options;
  const probes = (options.outcomes ?? keyOutcomes(scenario)).map((asked) => probeFor(scenario, asked));
  checkRuns(runs, probes.length);
  const columns = probes.map(() => new Float64Array(runs));
  let last: Run | undefined;
  for (let row = 0; row < runs; row++) {
    const run = simulate(scenario, { seed, run: firstRun + row, centre, design, reuse: last });
    last = run;
    probes.forEach((probe, index) => {
      columns[index]![row] = probe.at(run);
    });
    options.onRun?.(row + 1);
  }
  return assembleEnsemble(scenario, String(seed), runs, probes, columns);
}

/** What one run observed, as an ensemble of one. The run may be given to another for reuse afterwards. */
export function ensembleOfRun(run: Run, outcomes: readonly Observable[] = keyOutcomes(run.scenario)): Ensemble {
  const probes = outcomes.map((asked) => probeFor(run.scenario, asked));
  const columns = probes.map((probe) => Float64Array.of(probe.at(run)));
  return assembleEnsemble(run.scenario, run.world.seed, 1, probes, columns);
}

/** The columns of so many runs do not fit into memory: fewer outcomes or runs, or several batches, do. */
export class TooManyRunsError extends RangeError {
  override readonly name: string = "TooManyRunsError";
  readonly runs: number;
  readonly outcomeCount: number;
  /** The greatest number of runs that fits. */
  readonly greatest: number;

  constructor(runs: number, outcomeCount: number, greatest: number) {
    super(
      `runs is ${runs}: with ${outcomeCount} outcomes, memory here allows at most ${greatest}. ` +
        "Ask for fewer outcomes or fewer runs, or spread the runs over several batches.",
    );
    this.runs = runs;
    this.outcomeCount = outcomeCount;
    this.greatest = greatest;
  }
}

/**
 * Refuses a number of runs that is none, or whose columns would not fit into the memory given (2 GiB).
 * @throws TooManyRunsError
 */
export function checkRuns(runs: number, outcomeCount: number, memoryBytes: number = TWO_GIB): void {
  if (!Number.isInteger(runs) || runs < 1) throw new RefusedInput(say`runs is ${runs}: a whole number from 1 is due.`);
  const greatest = floor(memoryBytes / (8 * max(1, outcomeCount)));
  if (runs <= greatest) return;
  throw new TooManyRunsError(runs, outcomeCount, greatest);
}

const TWO_GIB = 2_147_483_648;

/** An ensemble from its finished columns. */
export function assembleEnsemble(
  scenario: Scenario,
  seed: string,
  runs: number,
  probes: readonly Probe[],
  columns: readonly Float64Array[],
): Ensemble {
  const outcomes = probes.map((probe, index) => ({
    ...probe.observation,
    values: columns[index]!,
    reason: probe.measure.reason ?? null,
  }));
  return { scenario, seed, runs, outcomes, digest: digestOf(columns) };
}

/** Summary of one column: over the runs in which it is defined. */
export interface Summary extends Observation {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly p05: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  /** Part of the runs in which the value is defined. */
  readonly definedShare: number;
  /** Why the value is null, or not defined in some runs. */
  readonly reason: MeasureLabel | null;
}

/** Mean, spread and quantiles (type 7) of a column. */
export function summarise(column: OutcomeColumn): Summary {
  const { values, reason, ...observation } = column;
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  const definedShare = sorted.length / values.length;
  if (sorted.length === 0) {
    return {
      ...observation,
      mean: null,
      sd: null,
      p05: null,
      p25: null,
      p50: null,
      p75: null,
      p95: null,
      definedShare,
      reason,
    };
  }
  const at = (probability: number) => sampleQuantile(sorted, probability);
  return {
    ...observation,
    mean: mean(sorted),
    sd: sorted.length > 1 ? standardDeviation(sorted) : 0,
    p05: at(0.05),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    definedShare,
    reason: definedShare < 1 ? reason : null,
  };
}
