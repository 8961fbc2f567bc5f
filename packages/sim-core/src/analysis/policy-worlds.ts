import { max } from "../math/arithmetic.ts";
import { measureOf } from "../outcomes/catalogue.ts";
import type { Observable, Scenario, Uncertain } from "../scenario/parameters.ts";
import { drawnAssumptions } from "../simulation/drawn-assumptions.ts";
import { type Asked, assumptionsOf, outcomeValues, type WorkOptions } from "./outcome-values.ts";

/** An outcome of several policies in the same worlds; more is better, so that a cost has its sign turned. */
export interface Payoffs {
  /** A column for each policy, a row for each run; NaN where it is not defined. */
  readonly columns: readonly Float64Array[];
}

/** Runs policies on the same luck and the same assumptions. */
export async function payoffsOf(
  policies: readonly Scenario[],
  outcome: Observable,
  asked: Asked,
  options: WorkOptions,
): Promise<Payoffs> {
  const sign = signOf(outcome.measure);
  const columns: Float64Array[] = [];
  for (const scenario of policies) {
    const before = columns.length * asked.runs;
    const values = await outcomeValues({ scenario, outcome }, asked, {
      ...options,
      onProgress: (done) => options.onProgress?.(before + done, policies.length * asked.runs),
    });
    columns.push(values.map((value) => sign * value));
  }
  return { columns };
}

/** -1 for a measure of which less is better. */
export function signOf(measure: string): 1 | -1 {
  return measureOf(measure)?.better === -1 ? -1 : 1;
}

/** How far a policy is ahead of the best of the others, run by run; below 0 where another is first. */
export function leadOf({ columns }: Payoffs, policy: number): Float64Array {
  const others = columns.filter((_, each) => each !== policy);
  return columns[policy]!.map((value, run) => value - max(...others.map((column) => column[run]!)));
}

/** The assumptions of some policies and what they were in each run: a column for each assumption. */
export interface DrawnWorlds {
  readonly assumptions: readonly Uncertain[];
  readonly columns: readonly Float64Array[];
}

/** Drawn worlds, and in each the lead of a first policy over others: more is better. */
export interface LeadWorlds extends DrawnWorlds {
  readonly leads: Float64Array;
}

/** What was drawn in the runs of a seed: the assumptions of all policies, each once. */
export function drawnWorlds(policies: readonly Scenario[], seed: string, runs: number): DrawnWorlds {
  const byPath = new Map<string, Float64Array>();
  for (const scenario of policies) {
    const unknown = scenario.assumptions.map(({ path }) => !byPath.has(path));
    if (!unknown.includes(true)) continue;
    const rows = Array.from({ length: runs }, (_, run) => drawnAssumptions(scenario, { seed, run }));
    for (const [index, { path }] of scenario.assumptions.entries())
      if (unknown[index])
        byPath.set(
          path,
          Float64Array.from(rows, (row) => row[index]!),
        );
  }
  const assumptions = assumptionsOf(policies);
  return { assumptions, columns: assumptions.map(({ path }) => byPath.get(path)!) };
}
