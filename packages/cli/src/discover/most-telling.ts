import type { AssumptionFlips } from "@andromede/sim-core";

/** The assumptions that turn the ranking round, then those between whose fifths the lead moves most. */
export function mostTelling(flips: readonly AssumptionFlips[], most: number): AssumptionFlips[] {
  return [...flips].sort((a, b) => turns(b) - turns(a) || span(b) - span(a)).slice(0, most);
}

/** 2 where it turns the ranking of the mean over the worlds, 1 where that of the centre alone. */
function turns({ overWorlds, atCentre }: AssumptionFlips): number {
  return overWorlds.length > 0 ? 2 : atCentre.length > 0 ? 1 : 0;
}

function span({ fifths }: AssumptionFlips): number {
  const [low, high] = [fifths[0]!, fifths.at(-1)!];
  return Math.abs(high.lead - low.lead) / Math.hypot(high.error, low.error);
}
