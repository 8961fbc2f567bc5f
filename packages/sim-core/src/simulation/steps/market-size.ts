import { exp } from "../../math/exp.ts";
import { adoptedSpendEur, nextAdoptedShare } from "../../model/diffusion.ts";
import { contestableSpendEur, keptSpendEur } from "../../model/inertia.ts";
import type { Simulation } from "../simulation.ts";

/** Spend of a segment this quarter: given, or that of the adopters at the price index of the quarter before. */
function segmentSpendEur({ world, state }: Simulation, quarter: number, segment: number): number {
  const { market, segments } = world;
  const weight = segments.weight[segment]!;
  if (!market.diffusion) return weight * market.spendEur[quarter]!;
  const priceIndexRatio = exp(-state.choiceGain[segment]!);
  return (
    weight *
    adoptedSpendEur(
      market.diffusion.spendAtCeilingEur,
      state.adoptedShare,
      priceIndexRatio,
      market.diffusion.marketElasticity,
    )
  );
}

/** Adopters of the next quarter, where the market's size is endogenous. */
export function spreadAdoption({ world, state }: Simulation): void {
  const { diffusion } = world.market;
  if (diffusion)
    state.adoptedShare = nextAdoptedShare(state.adoptedShare, diffusion.innovationPerYear, diffusion.imitationPerYear);
}

/**
 * Splits each segment's spend into what stays where it is and what is up for choice. What would be kept beyond a market
 * that shrinks is kept in proportion.
 */
export function splitSpend(simulation: Simulation, quarter: number): void {
  const { world, state, record } = simulation;
  let total = 0;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const spend = segmentSpendEur(simulation, quarter, segment);
    const row = segment * world.firmCount;
    state.keptOutsideEur[segment] = keptSpendEur(state.outsideEur[segment]!, world.market.reconsideredShare);
    let kept = state.keptOutsideEur[segment]!;
    for (let firm = 0; firm < world.firmCount; firm++) {
      state.keptEur[row + firm] = keptSpendEur(state.installedEur[row + firm]!, world.market.reconsideredShare);
      kept += state.keptEur[row + firm]!;
    }
    if (kept > spend) {
      for (let firm = 0; firm < world.firmCount; firm++)
        state.keptEur[row + firm] = (state.keptEur[row + firm]! * spend) / kept;
      state.keptOutsideEur[segment] = (state.keptOutsideEur[segment]! * spend) / kept;
    }
    state.contestableEur[segment] = contestableSpendEur(spend, kept);
    state.prices.contestableEur[segment] = state.contestableEur[segment]! > 0 ? state.contestableEur[segment]! : spend;
    record.segmentSpendEur[quarter * world.segmentCount + segment] = spend;
    total += spend;
  }
  record.market.spendEur[quarter] = total;
}
