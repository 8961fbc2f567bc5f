import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";
import { goesOnAs, isAlive } from "./merger.ts";
import { awardReserved, reservedShare } from "./quotas.ts";
import { ration } from "./rationing.ts";
import { settleSales } from "./sales.ts";
import { awardByChoice, gainAtHand, measureSurplus } from "./surplus.ts";
import { unitsOf } from "./units.ts";

/** 6. Captive orders, the choice of those who choose, rationing, and the second choice of those turned away. */
export function meetDemand(simulation: Simulation, quarter: number): void {
  orderCaptive(simulation, quarter);
  const { world, state } = simulation;
  for (const column of [state.wonEur, state.wonWorthEur, state.premiumEur]) column.fill(0);
  for (const column of [state.wonOutsideEur, state.wonOutsideWorthEur]) column.fill(0);
  for (let segment = 0; segment < world.segmentCount; segment++) {
    state.choiceGain[segment] = gainAtHand(simulation, segment);
    state.openEur[segment] = state.contestableEur[segment]! * (1 - reservedShare(simulation, quarter, segment));
    awardByChoice(simulation, segment, state.openEur[segment]!);
  }
  awardReserved(simulation, quarter);
  noteWanted(simulation);
  ration(simulation, quarter);
  settleSales(simulation, quarter);
  measureSurplus(simulation, quarter);
}

/**
 * Parents' orders: they enter revenue and capacity, never the choice; a firm that does not sell yet serves them at cost.
 * After a merger the parents of both firms order from the one that goes on.
 */
function orderCaptive({ world, state }: Simulation, quarter: number): void {
  state.captiveEur.fill(0);
  for (let origin = 0; origin < world.firmCount; origin++) {
    const firm = goesOnAs(state, origin);
    if (!isAlive(state, firm) || state.captiveStopped[origin]) continue;
    const column = state.hasOwnPlatform[firm] ? world.firms.captiveEur : world.firms.captiveBeforeLaunchEur;
    state.captiveEur[firm] = state.captiveEur[firm]! + column[origin * world.quarterCount + quarter]!;
  }
  for (let firm = 0; firm < world.firmCount; firm++) {
    const orders = state.captiveEur[firm]!;
    const sells = state.stage[firm] === STAGE.selling;
    const price = sells ? state.prices.priceEurPerUnit[firm]! : state.prices.unitCostEurPerUnit[firm]!;
    state.captiveUnits[firm] = orders > 0 && price > 0 ? orders / price : 0;
  }
}

/** Demand before anybody is turned away: what firms form their expectations on. */
function noteWanted({ world, state }: Simulation): void {
  for (let i = 0; i < state.choice.activeCount; i++) {
    const firm = state.choice.active[i]!;
    state.previousWantedUnits[firm] = aQuarterBefore(world, state.previousWantedUnits[firm]!, state.wantedUnits[firm]!);
    state.wantedUnits[firm] =
      unitsOf({ world, state }, firm, state.keptEur) +
      unitsOf({ world, state }, firm, state.wonEur) +
      state.captiveUnits[firm]!;
  }
}

/** Demand as it was a quarter ago; in shorter steps on average, so that one odd step is no trend. */
function aQuarterBefore({ stepsPerQuarter }: Simulation["world"], aQuarterAgo: number, lately: number): number {
  return stepsPerQuarter === 1 ? lately : aQuarterAgo + (lately - aQuarterAgo) / stepsPerQuarter;
}
