import { learningCostFactor, scaleCostFactor, unitCostEurPerUnit } from "../../model/unit-cost.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE, type State } from "../state.ts";
import type { World } from "../world.ts";

/** 4. Unit costs from the scale and the experience of the quarter before: constants within the quarter. */
export function setUnitCosts({ world, state }: Simulation, quarter: number): void {
  const { technology, firms } = world;
  const years = quarter / 4;
  for (let firm = 0; firm < world.firmCount; firm++) {
    if (state.stage[firm] !== STAGE.selling && state.stage[firm] !== STAGE.building) continue;
    if (firms.priceRule[firm] === PRICE_RULE.world) {
      const price = firms.worldPriceEurPerUnit[firm * world.quarterCount + quarter]!;
      state.prices.unitCostEurPerUnit[firm] = price * (1 - technology.leaderLerner);
      continue;
    }
    if (quarter > 0) state.scaleMachines[firm] = scaleOf({ world, state }, quarter, firm);
    state.prices.unitCostEurPerUnit[firm] = unitCostEurPerUnit(
      state.baseCostEurPerUnit,
      technology.costTrendPerYear,
      years,
      state.costRatio[firm]!,
      1,
      costFactor(world, state, firm),
    );
  }
}

function scaleOf({ world, state }: Pick<Simulation, "world" | "state">, quarter: number, firm: number): number {
  const adjacent =
    world.technology.adjacentScale * world.firms.adjacentMachines[firm * world.quarterCount + quarter - 1]!;
  const parents = state.hasOwnPlatform[firm] ? 0 : world.firms.machinesAtLaunch[firm]!;
  return state.machines[firm]! + adjacent + state.pooledMachines[firm]! + parents;
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
