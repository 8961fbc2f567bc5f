import { EquilibriumError } from "../../model/equilibrium-error.ts";
import { type EquilibriumReport, solvePriceEquilibrium } from "../../model/price-equilibrium.ts";
import { followerPriceEurPerUnit, markupPriceEurPerUnit, priceOfLernerEurPerUnit } from "../../model/pricing.ts";
import { type Sentence, say } from "../../sentence/sentence.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import type { Simulation } from "../simulation.ts";
import { callableEur } from "./funding.ts";
import { setOwnership } from "./ownership.ts";
import { setValueUtilities } from "./values.ts";

const report: EquilibriumReport = { firstOrderResidual: 0, iterations: 0 };

/** 5. Prices: some are given by a rule, the others are in equilibrium with them and with each other. */
export function setPrices(simulation: Simulation, quarter: number): void {
  const { world, state, record } = simulation;
  setValueUtilities(world, state, quarter);
  setOwnership(world, state);
  setPaidRatios(simulation, quarter);
  setRulePrices(simulation, quarter);
  const { choice } = state;
  if (!solvePriceEquilibrium(choice, state.prices, report)) {
    throw new EquilibriumError(noEquilibrium(simulation, quarter));
  }
  record.market.firstOrderResidual[quarter] = report.firstOrderResidual;
  record.market.iterations[quarter] = report.iterations;
}

/** Prices that no equilibrium sets. A follower looks at its leader's price: of this quarter if a rule gives it, else of the last. */
function setRulePrices(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  const { prices, choice } = state;
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const rule = world.firms.priceRule[firm];
    if (rule === PRICE_RULE.markup) {
      const cost = prices.unitCostEurPerUnit[firm]!;
      prices.priceEurPerUnit[firm] = markupPriceEurPerUnit(cost, world.firms.markupRatio[firm]!);
    } else if (rule === PRICE_RULE.nash && !world.switches.priceResponse) {
      // Its index moves no more: what was 1 - c/p before this quarter's cost.
      prices.priceEurPerUnit[firm] = priceOfLernerEurPerUnit(
        prices.unitCostEurPerUnit[firm]!,
        prices.lernerIndex[firm]!,
      );
    } else if (rule === PRICE_RULE.world) {
      prices.priceEurPerUnit[firm] = world.firms.worldPriceEurPerUnit[firm * world.quarterCount + quarter]!;
    }
  }
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    if (world.firms.priceRule[firm] === PRICE_RULE.follower)
      prices.priceEurPerUnit[firm] = followerPrice(simulation, firm);
  }
}

/** A follower prices below its cost only while somebody still pays for it. */
function followerPrice(simulation: Simulation, firm: number): number {
  const { world, state } = simulation;
  const { firms } = world;
  const leader = state.prices.priceEurPerUnit[firms.leader[firm]!]!;
  const canLose = !firms.isFunded[firm] || callableEur(simulation, firm) > 0 || (state.isAbsorbed[firm] ?? 0) > 0;
  const below = canLose ? firms.belowCostShare[firm]! : 0;
  return followerPriceEurPerUnit(leader, firms.followerRatio[firm]!, state.prices.unitCostEurPerUnit[firm]!, below);
}

/** Users with a voucher pay a part of the price while the envelope lasts. */
function setPaidRatios({ world, state }: Simulation, quarter: number): void {
  state.prices.paidRatio.fill(1);
  world.policy.vouchers.forEach((voucher, index) => {
    if (quarter < voucher.from || quarter > voucher.until || state.policy.voucherLeftEur[index]! <= 0) return;
    for (let firm = 0; firm < world.firmCount; firm++) {
      if (voucher.eligible[firm]) state.prices.paidRatio[firm] = state.prices.paidRatio[firm]! * (1 - voucher.rate);
    }
  });
}

function noEquilibrium({ world, state }: Simulation, quarter: number): Sentence {
  const active = Array.from(
    state.choice.active.subarray(0, state.choice.activeCount),
    (firm) => world.firmIds[firm],
  ).join(", ");
  const { firstOrderResidual, iterations } = report;
  return say`no equilibrium of prices in quarter ${quarter} of run ${world.run} (seed ${world.seed}): the first-order condition is off by ${firstOrderResidual} after ${iterations} rounds. Firms: ${active}. One owner of nearly all sales has no highest price: give users an outside good (market.diffusion), a rival, or a lower nestSimilarity.`;
}
