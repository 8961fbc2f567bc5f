import {
  drawnAssumptions,
  type Ensemble,
  type Observation,
  rankCorrelation,
  type Uncertain,
} from "@andromede/sim-core";
import { differences } from "./policy-rows.ts";

/** An assumption with which a difference moves. */
export interface Deciding {
  readonly assumption: Uncertain;
  /** Rank correlation with the difference, over the worlds. */
  readonly correlation: number;
  /** Its values in the worlds. */
  readonly values: Float64Array;
}

/**
 * The assumptions with which the difference between two scenarios moves most, strongest first: those beyond what chance
 * alone gives to one in a thousand assumptions.
 */
export function decidingAssumptions(one: Ensemble, other: Ensemble, asked: Observation, most: number): Deciding[] {
  const apart = differences(one, other, asked);
  const byPath = new Map<string, Deciding>();
  for (const { scenario, seed, runs } of [one, other]) {
    const drawn = Array.from({ length: runs }, (_, run) => drawnAssumptions(scenario, { seed, run }));
    for (const [index, assumption] of scenario.assumptions.entries()) {
      if (byPath.has(assumption.path)) continue;
      const values = Float64Array.from(drawn, (row) => row[index]!);
      byPath.set(assumption.path, { assumption, values, correlation: rankCorrelation(values, apart) });
    }
  }
  const noise = 3.3 / Math.sqrt(apart.length);
  return [...byPath.values()]
    .filter(({ correlation }) => Math.abs(correlation) > noise)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, most);
}

/** What an assumption is called where it has to be short: its path, less the folder of named numbers. */
export function shortPath(path: string): string {
  return path.replace(/^parameters\./, "");
}
