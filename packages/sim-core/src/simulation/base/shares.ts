import { abs, max } from "../../math/arithmetic.ts";
import { log } from "../../math/log.ts";
import { setWeights, updateShares } from "../../model/choice-columns.ts";
import { EquilibriumError } from "../../model/equilibrium-error.ts";
import { say } from "../../sentence/sentence.ts";
import { forEachActive, type State } from "../state.ts";
import { setValueUtilities } from "../steps/values.ts";
import type { World } from "../world.ts";
import { baseSpendEur } from "./spend.ts";

/**
 * One unobserved quality per firm, so that the spend-weighted shares over segments are the base shares.
 * Source: Berry (1994), doi:10.2307/2555829, for the inversion; the contraction for several segments is the usual one.
 */
export function invertShares(world: World, state: State): void {
  const { firms } = world;
  const { choice } = state;
  const scale = new Float64Array(world.firmCount).fill(1);
  const insideShare = 1 - (world.market.diffusion?.outsideShareAtStart ?? 0);
  setValueUtilities(world, state, 0);
  setWeights(choice);
  for (let iteration = 0, gap = 1; gap > 1e-14; iteration++) {
    if (iteration === 2000)
      throw new EquilibriumError(say`the base shares could not be inverted: is a base share or an attention 0?`);
    updateShares(choice);
    gap = 0;
    forEachActive(state, (firm) => {
      const target = insideShare * firms.baseShare[firm]!;
      if (target <= 0) return;
      const ratio = target / segmentMean(world, choice.share, firm);
      gap = max(gap, abs(ratio - 1));
      scale[firm] = scale[firm]! * ratio;
      for (let cell = firm; cell < choice.weight.length; cell += world.firmCount)
        choice.weight[cell] = choice.weight[cell]! * ratio;
    });
  }
  forEachActive(state, (firm) => {
    state.unobservedQuality[firm] = (1 - world.market.nestSimilarity) * log(scale[firm]!);
  });
  setValueUtilities(world, state, 0);
  setWeights(choice);
  updateShares(choice);
  state.baseInclusiveValue.set(choice.inclusiveValue);
  const spend = baseSpendEur(world);
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const row = segment * world.firmCount;
    const segmentSpend = spend * world.segments.weight[segment]!;
    state.outsideEur[segment] = segmentSpend * choice.outsideShare[segment]!;
    forEachActive(state, (firm) => {
      state.installedEur[row + firm] = segmentSpend * choice.share[row + firm]!;
      state.worth[row + firm] = choice.logPricePaid[firm]!;
    });
  }
}

function segmentMean(world: World, share: Float64Array, firm: number): number {
  let sum = 0;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    sum += world.segments.weight[segment]! * share[segment * world.firmCount + firm]!;
  }
  return sum;
}
