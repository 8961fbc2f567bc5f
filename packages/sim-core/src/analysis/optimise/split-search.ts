import { max, min } from "../../math/arithmetic.ts";
import { mean } from "../../math/moments.ts";
import type { Observable, Scenario } from "../../scenario/parameters.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { columnOf } from "../../simulation/paired-ingredients.ts";
import { payoffIn } from "../information/decision-information.ts";
import { minimiseWith, ontoSimplex, type SearchTrace } from "./minimise.ts";
import { ownSplit, pointOf, type Split, type SplitLevers, splitAt, withSplit } from "./split-levers.ts";
import type { RunWorlds } from "./worlds-runner.ts";

/** A policy, and what it comes to on average in the worlds in which splits are tried. */
export interface Tried {
  readonly scenario: Scenario;
  /** Null for a named policy. */
  readonly split: Split | null;
  /** Means, each in its own unit. */
  readonly outcome: number;
  readonly homeShare: number;
  readonly netCostEur: number;
  readonly ensemble: Ensemble;
}

export interface Observed {
  readonly outcome: Observable;
  readonly homeShare: Observable;
  readonly netCost: Observable;
}

export function triedOf(ensemble: Ensemble, split: Split | null, { outcome, homeShare, netCost }: Observed): Tried {
  const average = (asked: Observable): number =>
    mean(columnOf(ensemble, asked)!.values.filter((value) => Number.isFinite(value)));
  return {
    ...{ scenario: ensemble.scenario, split, ensemble },
    ...{ outcome: average(outcome), homeShare: average(homeShare), netCostEur: average(netCost) },
  };
}

/** Tries the extremes (all to one instrument), then searches from the scenario's own split and from the best extreme. */
export async function searchSplits(
  scenario: Scenario,
  levers: SplitLevers,
  observed: Observed,
  run: RunWorlds,
  { runs, evaluations, seed }: { readonly runs: number; readonly evaluations: number; readonly seed: string },
): Promise<{ readonly tried: readonly Tried[]; readonly traces: readonly SearchTrace[] }> {
  const known = new Map<string, Tried>();
  const tryOut = async (split: Split): Promise<number> => {
    const key = JSON.stringify(split);
    const made = known.get(key) ?? triedOf(await run(withSplit(scenario, levers, split), 0, runs), split, observed);
    known.set(key, made);
    const values = payoffIn(made.ensemble, observed.outcome).filter((value) => Number.isFinite(value));
    return values.length === 0 ? Number.POSITIVE_INFINITY : -mean(values);
  };
  const own = ownSplit(levers);
  const extremes = levers.parts.map((_, at) => ({
    ...own,
    shares: levers.parts.map((__, each) => (each === at ? 1 : 0)),
  }));
  const values: number[] = [];
  for (const extreme of extremes) values.push(await tryOut(extreme));
  const best = extremes[values.indexOf(min(...values))]!;
  const { traces } = await minimiseWith(
    async (points) => {
      const lows: number[] = [];
      for (const point of points) lows.push(await tryOut(splitAt(point, levers)));
      return lows;
    },
    {
      ...{ starts: [pointOf(own, levers), pointOf(best, levers)], spread: 0.25, seed, evaluations, tolerance: 0.005 },
      allowed: (point) => allowed(point, levers),
    },
  );
  return { tried: [...known.values()], traces };
}

/** The nearest split, and times and dates between the first and the last. */
function allowed(point: Float64Array, { parts }: SplitLevers): Float64Array {
  const times = point.slice(parts.length).map((x) => max(0, min(1, x)));
  return Float64Array.from([...ontoSimplex(point.slice(0, parts.length)), ...times]);
}
