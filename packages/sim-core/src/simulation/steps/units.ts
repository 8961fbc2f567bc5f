import { sellableUnits, unitsPerMachineAt } from "../../model/capacity.ts";
import type { Simulation } from "../simulation.ts";

/** Units that a column of spend buys from a firm, at home and abroad; with a voucher it buys more. */
export function unitsOf(
  { world, state }: Pick<Simulation, "world" | "state">,
  firm: number,
  spendEur: Float64Array,
): number {
  let spend = 0;
  for (let segment = 0; segment < world.segmentCount; segment++) spend += spendEur[segment * world.firmCount + firm]!;
  return (
    (spend * world.firms.exportFactor[firm]!) / (state.prices.priceEurPerUnit[firm]! * state.prices.paidRatio[firm]!)
  );
}

/** Units that a firm can sell in a quarter. */
export function capacityUnits({ world, state }: Simulation, quarter: number, firm: number): number {
  const { technology } = world;
  const carried = unitsPerMachineAt(technology.unitsPerMachine, technology.costTrendPerYear, quarter / 4);
  return sellableUnits(state.machines[firm]!, carried, technology.usableShare);
}
