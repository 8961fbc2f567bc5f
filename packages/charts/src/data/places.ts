import { type Ensemble, type Localised, measureOf } from "@andromede/sim-core";

/** How often a policy is in each place, and what it gives away. */
export interface PolicyPlaces {
  readonly id: string;
  readonly title: Localised;
  /** Worlds of 100 in each place, first to last; policies that tie share their places. They sum to 100. */
  readonly placesOf100: readonly number[];
  /** What the first in each world has beyond it, on average, in the unit of the files. */
  readonly meanRegret: number;
  /** Its place as set now, every assumption at its centre, where the worlds are of an earlier setting. */
  readonly placeNow?: number;
}

export interface Ranking {
  readonly measure: string;
  readonly unit: string;
  readonly quarter: string;
  readonly runs: number;
  /** Worlds in which every policy has a value. */
  readonly worlds: number;
  /** Whether less is better. */
  readonly isLessBetter: boolean;
  /** Ordered by times first. */
  readonly policies: readonly PolicyPlaces[];
}

/** One observation of several policies in the same worlds, a column each: more is better, all defined. */
export interface Payoffs {
  readonly columns: readonly Float64Array[];
  /** Rows in which every column is a number. */
  readonly rows: readonly number[];
}

interface Asked {
  readonly measure: string;
  readonly quarter: string;
  readonly actor?: string;
}

/** What each ensemble has of an observation, signed so that more is better; null where one has not observed it. */
export function payoffsOf(ensembles: readonly Ensemble[], asked: Asked): Payoffs | null {
  const sign = measureOf(asked.measure)?.better === -1 ? -1 : 1;
  const found = ensembles.map(({ outcomes }) =>
    outcomes.find(
      ({ measure, quarter, actor }) =>
        measure === asked.measure && quarter === asked.quarter && (asked.actor ?? actor) === actor,
    ),
  );
  if (found.some((column) => column === undefined)) return null;
  const columns = found.map((column) => column!.values.map((value) => sign * value));
  const all = Array.from(columns[0]!.keys());
  return { columns, rows: all.filter((row) => columns.every((column) => Number.isFinite(column[row]!))) };
}

/**
 * Places of policies that were run on the same luck; null where one of them has not observed it.
 * @param now central histories of the present setting, policy by policy, where the ensembles are of an earlier one
 */
export function rankingOf(
  ensembles: readonly Ensemble[],
  asked: Asked,
  now: readonly Ensemble[] | null = null,
): Ranking | null {
  const payoffs = payoffsOf(ensembles, asked);
  if (payoffs === null) return null;
  const { columns, rows } = payoffs;
  const tally = columns.map(() => ({ places: columns.map(() => 0), regret: 0 }));
  for (const row of rows) {
    const values = columns.map((column) => column[row]!);
    const best = Math.max(...values);
    values.forEach((value, each) => {
      const ahead = values.filter((other) => other > value).length;
      const level = values.filter((other) => other === value).length;
      for (let place = ahead; place < ahead + level; place++) tally[each]!.places[place]! += 1 / level;
      tally[each]!.regret += best - value;
    });
  }
  const here = now && payoffsOf(now, asked)?.columns.map((column) => column[0]!);
  const policies = ensembles.map(({ scenario }, at) => ({
    ...(here && { placeNow: 1 + here.filter((value) => value > here[at]!).length }),
    id: scenario.id,
    title: scenario.title,
    placesOf100: tally[at]!.places.map((count) => (100 * count) / Math.max(1, rows.length)),
    meanRegret: tally[at]!.regret / Math.max(1, rows.length),
  }));
  return {
    measure: asked.measure,
    unit: measureOf(asked.measure)?.unit ?? "1",
    quarter: asked.quarter,
    runs: ensembles[0]?.runs ?? 0,
    worlds: rows.length,
    isLessBetter: measureOf(asked.measure)?.better === -1,
    policies: policies.sort((a, b) => b.placesOf100[0]! - a.placesOf100[0]!),
  };
}
