import { measureOf } from "../outcomes/catalogue.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Observation } from "./observe.ts";
import { columnOf } from "./paired-ingredients.ts";

/** Where one scenario stands among several on one observation. */
export interface RankRow extends Observation {
  readonly scenario: string;
  /** Worlds of 100 in which it is first; ties are shared. */
  readonly firstOf100: number;
  /** What the first in each world has beyond it, on average, in the observation's unit. */
  readonly meanRegret: number;
  /** 1: most often first. */
  readonly rank: number;
}

/**
 * Ranks scenarios world by world on each observation: more is better, unless the measure says that less is. Where some
 * scenario has no value in a world, that world is left out; an observation without any world has no rows.
 */
export function rankPolicies(ensembles: readonly Ensemble[]): RankRow[] {
  return ensembles[0]!.outcomes.flatMap((column) => {
    const { values: _values, reason: _reason, ...observation } = column;
    const sign = measureOf(column.measure)?.better === -1 ? -1 : 1;
    const columns = ensembles.flatMap((each) => columnOf(each, column)?.values ?? []);
    if (columns.length < ensembles.length) return [];
    const tally = columns.map(() => ({ first: 0, regret: 0 }));
    let worlds = 0;
    for (let row = 0; row < column.values.length; row++) {
      const payoffs = columns.map((values) => sign * values[row]!);
      if (!payoffs.every((payoff) => Number.isFinite(payoff))) continue;
      worlds++;
      const best = payoffs.reduce((most, payoff) => (payoff > most ? payoff : most));
      const winners = payoffs.filter((payoff) => payoff === best).length;
      payoffs.forEach((payoff, each) => {
        if (payoff === best) tally[each]!.first += 1 / winners;
        tally[each]!.regret += best - payoff;
      });
    }
    if (worlds === 0) return [];
    const order = tally.map((_, each) => each).sort((a, b) => tally[b]!.first - tally[a]!.first || a - b);
    return ensembles.map((each, at) => ({
      ...observation,
      scenario: each.scenario.id,
      firstOf100: (100 * tally[at]!.first) / worlds,
      meanRegret: tally[at]!.regret / worlds,
      rank: order.indexOf(at) + 1,
    }));
  });
}
