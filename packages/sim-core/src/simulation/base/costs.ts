import { abs, max } from "../../math/arithmetic.ts";
import { targetMachines } from "../../model/capacity.ts";
import { lernerByZetaMap } from "../../model/price-equilibrium.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import { forEachActive, type State } from "../state.ts";
import { costFactor } from "../steps/costs.ts";
import { setOwnership } from "../steps/ownership.ts";
import type { World } from "../world.ts";
import { baseSpendEur } from "./spend.ts";

/** Unit costs that make the base prices right under each firm's own price rule; then what scale and learning leave to explain. */
export function invertCosts(world: World, state: State): void {
  const { firms, technology } = world;
  const { prices } = state;
  const spend = baseSpendEur(world);
  for (let segment = 0; segment < world.segmentCount; segment++)
    prices.contestableEur[segment] = world.segments.weight[segment]!;
  setOwnership(world, state);
  for (let round = 0, gap = 1; round < 200 && gap > 1e-14; round++) {
    gap = 0;
    forEachActive(state, (firm) => {
      const before = prices.lernerIndex[firm]!;
      prices.lernerIndex[firm] = baseLerner(world, state, firm);
      gap = max(gap, abs(prices.lernerIndex[firm]! - before));
    });
  }
  let weighted = 0;
  forEachActive(state, (firm) => {
    const price = firms.basePriceEurPerUnit[firm]!;
    prices.unitCostEurPerUnit[firm] = price * (1 - prices.lernerIndex[firm]!);
    weighted += firms.baseShare[firm]! * prices.unitCostEurPerUnit[firm]!;
    const sold = (spend * firms.baseShare[firm]!) / price;
    state.marketUnits[firm] = sold;
    state.totalUnits[firm] = firms.hasWorldRevenue[firm]
      ? firms.worldRevenueEur[firm * world.quarterCount]! / price
      : sold * firms.exportFactor[firm]!;
  });
  state.baseCostEurPerUnit = weighted;
  setBaseExperience(world, state);
  forEachActive(state, (firm) => {
    const machines = baseMachines(world, state, firm);
    const scale = machines + technology.adjacentScale * firms.adjacentMachines[firm * world.quarterCount]!;
    state.scaleMachines[firm] = scale;
    const factor = costFactor(world, state, firm);
    state.costRatio[firm] = prices.unitCostEurPerUnit[firm]! / (state.baseCostEurPerUnit * factor);
  });
}

function baseLerner(world: World, state: State, firm: number): number {
  const rule = world.firms.priceRule[firm];
  if (rule === PRICE_RULE.nash) return lernerByZetaMap(state.choice, state.prices, firm);
  if (rule === PRICE_RULE.markup) return 1 - 1 / (1 + world.firms.markupRatio[firm]!);
  return world.technology.leaderLerner;
}

function setBaseExperience(world: World, state: State): void {
  let all = 0;
  forEachActive(state, (firm) => {
    all += state.totalUnits[firm]!;
  });
  state.leaderExperienceUnits = 0;
  forEachActive(state, (firm) => {
    const own = state.totalUnits[firm]!;
    const { experienceAtStartQuarters, experienceSpillover } = world.technology;
    const experience = experienceAtStartQuarters * (own + experienceSpillover * (all - own));
    state.experienceUnits[firm] = experience;
    state.leaderExperienceUnits = max(state.leaderExperienceUnits, experience);
  });
}

function baseMachines(world: World, state: State, firm: number): number {
  const { technology } = world;
  const machines = targetMachines(
    state.totalUnits[firm]!,
    technology.reserve,
    technology.unitsPerMachine,
    technology.usableShare,
  );
  state.machines[firm] = machines;
  return machines;
}
