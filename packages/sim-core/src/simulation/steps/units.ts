import { sellableUnits, unitsPerMachineAt } from "../../model/capacity.ts";
import type { Simulation } from "../simulation.ts";

/** Units that a column of spend buys from a firm, and those that buyers abroad buy with it. */
export function unitsOf(
  { world, state }: Pick<Simulation, "world" | "state">,
  firm: number,
  spendEur: Float64Array,
): number {
  const { exportFactor } = world.firms;
  const atHome = unitsAtHome({ world, state }, firm, spendEur);
  return atHome * (1 + (exportFactor[firm]! - 1) * state.prices.paidRatio[firm]!);
}

/** Units that users here buy with a column of spend; with a voucher they buy more, as buyers abroad do not. */
export function unitsAtHome(
  { world, state }: Pick<Simulation, "world" | "state">,
  firm: number,
  spendEur: Float64Array,
): number {
  let spend = 0;
  for (let segment = 0; segment < world.segmentCount; segment++) spend += spendEur[segment * world.firmCount + firm]!;
  return spend / (state.prices.priceEurPerUnit[firm]! * state.prices.paidRatio[firm]!);
}

/** Units that a firm can sell in a quarter. */
export function capacityUnits({ world, state }: Simulation, quarter: number, firm: number): number {
  const { technology } = world;
  const carried = unitsPerMachineAt(technology.unitsPerMachine, technology.costTrendPerYear, quarter / 4);
  return sellableUnits(state.machines[firm]!, carried, technology.usableShare);
}
