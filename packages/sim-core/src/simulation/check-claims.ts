import { abs } from "../math/arithmetic.ts";
import type { Claim, Observable, Scenario } from "../scenario/parameters.ts";
import { ensemble } from "./ensemble.ts";

/** What became of one claim of a scenario. */
export interface ClaimResult {
  readonly claim: Claim;
  /** Worlds of 100 in which it holds; a world in which a side is not defined counts as one in which it does not. */
  readonly holdsInOf100: number;
  readonly passed: boolean;
}

export interface ClaimOptions {
  readonly seed?: string | number;
  readonly runs: number;
  /** The scenario that a claim compares with, by the name that the claim gives it. */
  readonly scenarioOf: (name: string) => Scenario;
}

/** Runs a scenario and says of each of its claims in how many worlds it holds. */
export function checkClaims(scenario: Scenario, options: ClaimOptions): ClaimResult[] {
  const { seed = "1", runs } = options;
  if (scenario.claims.length === 0) return [];
  const own = ensemble(scenario, { seed, runs, outcomes: scenario.claims.map((claim) => claim.that) });
  return scenario.claims.map((claim, index) => {
    const bounds = boundsOf(claim, options, runs);
    const values = own.outcomes[index]!.values;
    let holding = 0;
    for (let run = 0; run < runs; run++) if (holds(claim, values[run]!, bounds.low[run]!, bounds.high[run]!)) holding++;
    const holdsInOf100 = (100 * holding) / runs;
    return { claim, holdsInOf100, passed: holdsInOf100 >= claim.worlds };
  });
}

interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What the claim compares with, world by world: a number, a range, or another scenario under the same luck. */
function boundsOf({ that, than }: Claim, { seed = "1", scenarioOf }: ClaimOptions, runs: number): Bounds {
  const constant = (value: number) => new Float64Array(runs).fill(value);
  if (typeof than === "number") return { low: constant(than), high: constant(than) };
  if ("scenario" in than) {
    const { scenario, ...other } = than;
    const observable: Observable = { ...that, ...other };
    const [column] = ensemble(scenarioOf(scenario), { seed, runs, outcomes: [observable] }).outcomes;
    return { low: column!.values, high: column!.values };
  }
  return { low: constant(than[0]), high: constant(than[1]) };
}

function holds({ is }: Claim, value: number, low: number, high: number): boolean {
  if (is === "below") return value < low;
  if (is === "above") return value > high;
  return value >= low - ROUNDING * abs(low) && value <= high + ROUNDING * abs(high);
}

/** An envelope paid in forty parts sums to itself within this: a claim on the sum means the envelope. */
const ROUNDING = 1e-12;
