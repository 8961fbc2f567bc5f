import { normalCdf } from "../../math/normal-cdf.ts";
import type { Fact } from "../../scenario/facts/fact.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import type { Posterior } from "../../scenario/posterior.ts";
import { withPosterior } from "../../scenario/settings.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { say } from "../../sentence/sentence.ts";
import type { Executor, StopSignal } from "../../simulation/executor.ts";
import { type FactScore, scoreOf } from "./backtest.ts";
import { logDensity, type ModelError, type Target, targetOf, USUAL_MODEL_ERROR } from "./discrepancy.ts";
import { type FactRuns, factRuns } from "./fact-runs.ts";
import { type Learnt, learntAbout } from "./learnt.ts";
import { posteriorFrom } from "./posterior-file.ts";
import { type Rows, sampleTempered, type TemperedSample } from "./tempered.ts";

export interface CalibrateOptions {
  /** What to fit: the facts marked `fit`, or those known at some date. */
  readonly facts: readonly Fact[];
  /** Any text or number. Defaults to "1". */
  readonly seed?: string | number;
  /** Draws of the posterior; at least 20. Defaults to 400. */
  readonly particles?: number;
  /** Moves of each draw at each temperature. Defaults to 12. */
  readonly moves?: number;
  readonly modelError?: ModelError;
  /** Called with the passes over all draws done, and how far the facts are let in, from 0 to 1. */
  readonly onProgress?: (passes: number, temperature: number) => void;
  readonly signal?: StopSignal | undefined;
}

export interface Calibration {
  readonly posterior: Posterior;
  /** All draws, of all assumptions: [draw * paths.length + path], quantiles of the priors; a design of runs. */
  readonly draws: { readonly paths: readonly string[]; readonly quantiles: Float64Array };
  /** How the sampling went. */
  readonly health: Pick<TemperedSample, "steps" | "evaluations"> & { readonly families: number };
  /** For each assumption of the scenario, what the facts did to it; those that moved most first. */
  readonly learnt: readonly Learnt[];
  /** Facts that the scenario has no counterpart of. */
  readonly unknown: readonly Fact[];
  /** The fitted facts against the draws, each under the luck that was drawn with it. */
  readonly scores: readonly FactScore[];
}

/**
 * Fits a scenario's assumptions to facts, all together: draws of the posterior by `sampleTempered`, under the error that
 * each publication and the model itself may have. Shares of the base quarter are met exactly, by inversion of demand, in
 * every draw. Luck is integrated out: what is learnt is learnt about assumptions, not about votes that came out one way.
 *
 * The same scenario, facts, seed and numbers give the same bits on every executor.
 *
 * @throws RangeError for fewer than 20 particles, or where no fact has a counterpart
 */
export async function calibrate(
  executor: Executor,
  scenario: Scenario,
  options: CalibrateOptions,
): Promise<Calibration> {
  const {
    seed = "1",
    particles = 400,
    moves = USUAL_MOVES,
    modelError = USUAL_MODEL_ERROR,
    onProgress,
    signal,
  } = options;
  if (particles < 20) throw new RefusedInput(say`particles is ${particles}: at least 20 are due.`);
  const fresh = withPosterior(scenario, null);
  const runs = factRuns(fresh, options.facts);
  if (runs.facts.length === 0)
    throw new RefusedInput(say`no fact has a counterpart in this scenario: nothing can be fitted.`);
  const targets = runs.facts.map((fact) => targetOf(fact, runs.horizon, modelError));
  const paths = runs.scenario.assumptions.map(({ path }) => path);
  const sample = await sampleTempered(
    {
      dimensions: paths.length,
      logLikelihood: async (rows) => likelihood(targets, await simulatedAt(runs, executor, { paths, rows, signal })),
    },
    { seed, particles, moves, ...(onProgress && { onProgress }), signal },
  );
  const simulated = await simulatedAt(runs, executor, { paths, rows: sample, signal });
  const { steps, evaluations, ancestor } = sample;
  const learnt = learntAbout(scenario, sample);
  return {
    posterior: posteriorFrom(scenario, sample, learnt, {
      seed: String(seed),
      facts: runs.facts,
      modelError,
      moves,
      evaluations,
    }),
    draws: { paths, quantiles: sample.normal.map(quantileAt) },
    health: { steps, evaluations, families: new Set(ancestor).size },
    learnt,
    scores: targets.map((target, index) => scoreOf(target, simulated[index]!, [])),
    unknown: runs.unknown,
  };
}

interface Places {
  readonly paths: readonly string[];
  readonly rows: Rows;
  readonly signal: StopSignal | undefined;
}

/** Moves of each draw at each temperature. */
const USUAL_MOVES = 12;

/** The luck of the runs that the model is looked at in; its number is drawn with the rest. */
const LUCK = "calibration";

function simulatedAt(runs: FactRuns, executor: Executor, { paths, rows, signal }: Places): Promise<Float64Array[]> {
  const design = { paths, quantiles: rows.normal.map(quantileAt), luck: rows.luck };
  return runs.simulated(executor, { seed: LUCK, runs: rows.count, design, signal });
}

/** The share of a normal population below, kept off 0 and 1. */
function quantileAt(normal: number): number {
  const share = normalCdf(normal);
  if (share < 1e-12) return 1e-12;
  return share > 1 - 1e-12 ? 1 - 1e-12 : share;
}

function likelihood(targets: readonly Target[], simulated: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(simulated[0]!.length);
  for (const [index, target] of targets.entries()) {
    const values = simulated[index]!;
    for (let row = 0; row < sum.length; row++) sum[row] = sum[row]! + logDensity(target, values[row]!);
  }
  return sum;
}
