import { log } from "../math/log.ts";
import { standingInflow } from "../model/awareness.ts";
import { baseQualityStockEur } from "../model/quality.ts";
import { invertCosts } from "./base/costs.ts";
import { placeEntrants } from "./base/entrants.ts";
import { invertShares } from "./base/shares.ts";
import { baseSpendEur } from "./base/spend.ts";
import { forEachActive, STAGE, type State } from "./state.ts";
import type { World } from "./world.ts";

/**
 * Sets the state before the first quarter so that the market is where it was: unobserved quality is inverted from base
 * shares, unit costs from base prices, stocks from base flows. What is inverted explains nothing: it carries the base.
 */
export function setBase(world: World, state: State): void {
  placeBaseFirms(world, state);
  setBaseQuality(world, state);
  invertShares(world, state);
  invertCosts(world, state);
  setBaseCapacity(world, state);
  placeEntrants(world, state);
}

function placeBaseFirms(world: World, state: State): void {
  const { firms } = world;
  const { choice } = state;
  choice.nestSimilarity = world.market.nestSimilarity;
  choice.outsideWeight = world.market.diffusion ? 1 : 0;
  choice.priceSensitivity.set(world.segments.priceSensitivity);
  state.adoptedShare = world.market.diffusion?.adoptedAtStart ?? 0;
  for (let firm = 0; firm < world.firmCount; firm++) {
    state.controller[firm] = firms.firstClone[firm]!;
    state.homeOwnedShare[firm] = firms.homeOwnedShare[firm]!;
    state.homeLocatedShare[firm] = firms.homeLocatedShare[firm]!;
    if (!firms.exists[firm] || firms.foundedAt[firm]! >= 0) continue;
    const price = firms.basePriceEurPerUnit[firm]!;
    state.stage[firm] = STAGE.selling;
    state.hasOwnPlatform[firm] = 1;
    state.launchedAt[firm] = 0;
    state.builtShare[firm] = 1;
    const clones = firms.cloneCount[firm]!;
    state.attentionShare[firm] = world.switches.awareness ? firms.baseAttentionShare[firm]! : 1 / clones;
    state.prices.priceEurPerUnit[firm] = price;
    choice.logPricePaid[firm] = log(price);
    choice.active[choice.activeCount++] = firm;
    // Clones are known as one firm, and each has its part of what keeps it known.
    const inflow = standingInflow(
      world.market.awarenessForgetting,
      state.attentionShare[firm]! * clones,
      world.market.awarenessFromShare,
      firms.baseShare[firm]! * clones,
    );
    state.standingInflow[firm] = inflow / clones;
  }
}

function setBaseQuality(world: World, state: State): void {
  const { firms, market } = world;
  const spend = baseSpendEur(world);
  forEachActive(state, (firm) => {
    const revenue = firms.hasWorldRevenue[firm]
      ? firms.worldRevenueEur[firm * world.quarterCount]!
      : spend * firms.baseShare[firm]! * firms.exportFactor[firm]!;
    const research = revenue * firms.researchShareOfRevenue[firm]!;
    state.qualityStockEur[firm] = baseQualityStockEur(research, market.qualityDecay, market.researchGrowthBefore);
  });
}

function setBaseCapacity(world: World, state: State): void {
  const { technology, finance, firms } = world;
  forEachActive(state, (firm) => {
    if (firms.hasWorldRevenue[firm]) return;
    const units = state.totalUnits[firm]!;
    state.expectedUnits[firm] = units;
    state.wantedUnits[firm] = units;
    state.previousWantedUnits[firm] = units;
    state.plantEur[firm] = state.machines[firm]! * technology.machinePriceEur * 0.5;
    const revenue = units * firms.basePriceEurPerUnit[firm]!;
    const adjacent = firms.adjacentMachines[firm * world.quarterCount]! / firms.adjacentMachinesPerPerson[firm]!;
    const wages = finance.wagePart * firms.fixedCostEur[firm]! + firms.researchShareOfRevenue[firm]! * revenue;
    state.staffPersons[firm] = wages / finance.wageEur + adjacent;
  });
}
