import { log } from "../../math/log.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";
import { awardReserved, reservedShare } from "./quotas.ts";
import { ration } from "./rationing.ts";
import { settleSales } from "./sales.ts";
import { unitsOf } from "./units.ts";

/** 6. Captive orders, the choice of those who choose, rationing, and the second choice of those turned away. */
export function meetDemand(simulation: Simulation, quarter: number): void {
  orderCaptive(simulation, quarter);
  measureSurplus(simulation, quarter);
  const { world, state } = simulation;
  state.wonEur.fill(0);
  state.premiumEur.fill(0);
  state.shiftedEur.fill(0);
  state.surplusFromQuotasEur = 0;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const row = segment * world.firmCount;
    const open = state.contestableEur[segment]! * (1 - reservedShare(simulation, quarter, segment));
    for (let i = 0; i < state.choice.activeCount; i++) {
      const firm = state.choice.active[i]!;
      state.wonEur[row + firm] = open * state.choice.share[row + firm]!;
    }
  }
  awardReserved(simulation, quarter);
  const surplus = simulation.record.market.consumerSurplusEur;
  surplus[quarter] = surplus[quarter]! + state.surplusFromQuotasEur;
  noteWanted(simulation);
  ration(simulation, quarter);
  settleSales(simulation, quarter);
}

/** Parents' orders: they enter revenue and capacity, never the choice; a firm that does not sell yet serves them at cost. */
function orderCaptive({ world, state }: Simulation, quarter: number): void {
  for (let firm = 0; firm < world.firmCount; firm++) {
    const alive = state.stage[firm] === STAGE.selling || state.stage[firm] === STAGE.building;
    const column = state.hasOwnPlatform[firm] ? world.firms.captiveEur : world.firms.captiveBeforeLaunchEur;
    const orders = alive && !state.captiveStopped[firm] ? column[firm * world.quarterCount + quarter]! : 0;
    state.captiveEur[firm] = orders;
    const sells = state.stage[firm] === STAGE.selling;
    const price = sells ? state.prices.priceEurPerUnit[firm]! : state.prices.unitCostEurPerUnit[firm]!;
    state.captiveUnits[firm] = orders > 0 && price > 0 ? orders / price : 0;
  }
}

/**
 * Users' surplus of the quarter: the log-sum of those who choose, times their spend over price sensitivity, and for
 * those who stay the repricing of what they keep, at constant choice. Only differences mean anything.
 */
function measureSurplus({ world, state, record }: Simulation, quarter: number): void {
  let surplus = 0;
  const { choice } = state;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const alpha = world.segments.priceSensitivity[segment]!;
    const row = segment * world.firmCount;
    const inclusive = choice.inclusiveValue[segment]!;
    if (inclusive > Number.NEGATIVE_INFINITY) surplus += (state.contestableEur[segment]! * inclusive) / alpha;
    for (let i = 0; i < choice.activeCount; i++) {
      const firm = choice.active[i]!;
      const kept = state.keptEur[row + firm]!;
      if (kept > 0) surplus -= kept * log(state.prices.priceEurPerUnit[firm]! / world.market.referencePriceEurPerUnit);
    }
  }
  record.market.consumerSurplusEur[quarter] = surplus;
}

/** Demand before anybody is turned away: what firms form their expectations on. */
function noteWanted({ world, state }: Simulation): void {
  for (let i = 0; i < state.choice.activeCount; i++) {
    const firm = state.choice.active[i]!;
    state.previousWantedUnits[firm] = state.wantedUnits[firm]!;
    state.wantedUnits[firm] =
      unitsOf({ world, state }, firm, state.keptEur) +
      unitsOf({ world, state }, firm, state.wonEur) +
      state.captiveUnits[firm]!;
  }
}
