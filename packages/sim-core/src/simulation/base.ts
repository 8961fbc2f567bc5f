import { abs, max } from "../math/arithmetic.ts";
import { log } from "../math/log.ts";
import { standingInflow } from "../model/awareness.ts";
import { targetMachines } from "../model/capacity.ts";
import { setWeights, updateShares } from "../model/choice-columns.ts";
import { EquilibriumError } from "../model/equilibrium-error.ts";
import { lernerByZetaMap } from "../model/price-equilibrium.ts";
import { baseQualityStockEur } from "../model/quality.ts";
import { learningCostFactor, scaleCostFactor } from "../model/unit-cost.ts";
import { PRICE_RULE } from "./firm-columns.ts";
import { STAGE, type State } from "./state.ts";
import { setValueUtilities } from "./steps/values.ts";
import type { World } from "./world.ts";

/** Quarters of base output that stand for the experience of a firm of the base: three years. */
const BASE_EXPERIENCE_QUARTERS = 12;
/** Rise of foreign suppliers' and home suppliers' research in a quarter, when the base stocks were built. */
const BASE_RESEARCH_GROWTH = 0.08;

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
    state.controller[firm] = firm;
    state.homeOwnedShare[firm] = firms.homeOwnedShare[firm]!;
    state.homeLocatedShare[firm] = firms.homeLocatedShare[firm]!;
    if (!firms.exists[firm] || firms.foundedAt[firm]! >= 0) continue;
    const price = firms.basePriceEurPerUnit[firm]!;
    state.stage[firm] = STAGE.selling;
    state.hasOwnPlatform[firm] = 1;
    state.launchedAt[firm] = 0;
    state.builtShare[firm] = 1;
    state.attentionShare[firm] = world.switches.awareness ? firms.baseAttentionShare[firm]! : 1;
    state.prices.priceEurPerUnit[firm] = price;
    choice.logPricePaid[firm] = log(price);
    choice.active[choice.activeCount++] = firm;
    state.standingInflow[firm] = standingInflow(
      world.market.awarenessForgetting,
      state.attentionShare[firm]!,
      world.market.awarenessFromShare,
      firms.baseShare[firm]!,
    );
  }
}

/** Spend of the first quarter, the measure of all base stocks. */
export function baseSpendEur(world: World): number {
  const { diffusion, spendEur } = world.market;
  return diffusion ? diffusion.spendAtCeilingEur * diffusion.adoptedAtStart : spendEur[0]!;
}

function setBaseQuality(world: World, state: State): void {
  const { firms, market } = world;
  const spend = baseSpendEur(world);
  forEachActive(state, (firm) => {
    const revenue = firms.hasWorldRevenue[firm]
      ? firms.worldRevenueEur[firm * world.quarterCount]!
      : spend * firms.baseShare[firm]! * firms.exportFactor[firm]!;
    const research = revenue * firms.researchShareOfRevenue[firm]!;
    state.qualityStockEur[firm] = baseQualityStockEur(research, market.qualityDecay, BASE_RESEARCH_GROWTH);
  });
}

/**
 * One unobserved quality per firm, so that the spend-weighted shares over segments are the base shares.
 * Source: Berry (1994), doi:10.2307/2555829, for the inversion; the contraction for several segments is the usual one.
 */
function invertShares(world: World, state: State): void {
  const { firms } = world;
  const { choice } = state;
  const scale = new Float64Array(world.firmCount).fill(1);
  const insideShare = 1 - (world.market.diffusion?.outsideShareAtStart ?? 0);
  setValueUtilities(world, state, 0);
  setWeights(choice);
  for (let iteration = 0, gap = 1; gap > 1e-14; iteration++) {
    if (iteration === 2000)
      throw new EquilibriumError("the base shares could not be inverted: is a base share or an attention 0?");
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
    forEachActive(state, (firm) => {
      state.installedEur[row + firm] = segmentSpend * choice.share[row + firm]!;
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

/** Unit costs that make the base prices right under each firm's own price rule; then what scale and learning leave to explain. */
function invertCosts(world: World, state: State): void {
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

/** Scale and learning of a firm, as its unit cost feels them. */
export function costFactor(world: World, state: State, firm: number): number {
  const { technology } = world;
  const scale = scaleCostFactor(
    state.scaleMachines[firm]!,
    technology.scaleFloorMachines,
    technology.efficientScaleMachines,
    technology.scaleSlope,
    technology.irreducibleShare,
  );
  const learning = learningCostFactor(
    state.experienceUnits[firm]!,
    state.leaderExperienceUnits,
    technology.experienceFloor,
    technology.learningElasticity,
  );
  return scale * learning;
}

function setBaseExperience(world: World, state: State): void {
  let all = 0;
  forEachActive(state, (firm) => {
    all += state.totalUnits[firm]!;
  });
  state.leaderExperienceUnits = 0;
  forEachActive(state, (firm) => {
    const own = state.totalUnits[firm]!;
    const experience = BASE_EXPERIENCE_QUARTERS * (own + world.technology.experienceSpillover * (all - own));
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

/** Gives entrants their luck about the mean of the small home firms, and a venture's cost level. */
function placeEntrants(world: World, state: State): void {
  const { firms } = world;
  const peers = entrantPeers(world, state);
  let quality = 0;
  let cost = 0;
  for (const firm of peers) {
    quality += state.unobservedQuality[firm]! / peers.length;
    cost += state.costRatio[firm]! / peers.length;
  }
  for (let firm = 0; firm < world.firmCount; firm++) {
    if (firms.foundedAt[firm]! < 0) continue;
    state.unobservedQuality[firm] = quality + firms.entrantLuck[firm]!;
    state.costRatio[firm] = cost * firms.costOverhead[firm]!;
    state.experienceUnits[firm] = firms.experienceAtStart[firm]!;
    state.qualityStockEur[firm] = firms.qualityAtStartEur[firm]!;
    state.prices.priceEurPerUnit[firm] = world.market.referencePriceEurPerUnit;
  }
}

/** Whom an entrant resembles: the drawn small firms; else the home firms of the base; else all of it. */
function entrantPeers(world: World, state: State): number[] {
  const base: number[] = [];
  forEachActive(state, (firm) => {
    base.push(firm);
  });
  const small = base.filter((firm) => world.firms.isGroupMember[firm]);
  if (small.length > 0) return small;
  const home = base.filter((firm) => world.firms.homeOwnedShare[firm]! > 0.5);
  return home.length > 0 ? home : base;
}

/** Marks who owns several offers: their margins are weighed together. */
export function setOwnership(world: World, state: State): void {
  const { choice, prices } = state;
  const offers = new Int32Array(world.firmCount);
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const owner = state.controller[firm]!;
    prices.owner[firm] = owner;
    prices.isFree[firm] = world.firms.priceRule[firm] === PRICE_RULE.nash ? 1 : 0;
    if (owner >= 0) offers[owner] = offers[owner]! + 1;
  }
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const owner = state.controller[firm]!;
    prices.ownsSeveral[firm] = owner >= 0 && offers[owner]! > 1 ? 1 : 0;
  }
}

function forEachActive(state: State, visit: (firm: number) => void): void {
  for (let i = 0; i < state.choice.activeCount; i++) visit(state.choice.active[i]!);
}
