import { installedSpendEur } from "../../model/inertia.ts";
import type { Simulation } from "../simulation.ts";
import { unitsAtHome, unitsOf } from "./units.ts";
import { payVouchers } from "./vouchers.ts";

/** Sales, installed base and units of the quarter; vouchers are paid as far as their envelope goes. */
export function settleSales(simulation: Simulation, quarter: number): void {
  const { world, state, record } = simulation;
  payVouchers(simulation, quarter);
  record.market.lostEur[quarter] = state.lostEur;
  state.marketUnits.fill(0);
  state.totalUnits.fill(0);
  state.revenueEur.fill(0);
  for (let i = 0; i < state.choice.activeCount; i++) {
    const firm = state.choice.active[i]!;
    let revenue = 0;
    for (let segment = 0; segment < world.segmentCount; segment++) {
      const cell = segment * world.firmCount + firm;
      state.installedEur[cell] = installedSpendEur(state.keptEur[cell]!, 1, state.wonEur[cell]!);
      revenue += state.installedEur[cell]!;
    }
    state.revenueEur[firm] = revenue;
    const units = unitsOf(simulation, firm, state.keptEur) + unitsOf(simulation, firm, state.wonEur);
    state.marketUnits[firm] =
      unitsAtHome(simulation, firm, state.keptEur) + unitsAtHome(simulation, firm, state.wonEur);
    state.totalUnits[firm] = worldUnits(simulation, quarter, firm, units) + state.captiveUnits[firm]!;
  }
}

function worldUnits({ world, state }: Simulation, quarter: number, firm: number, units: number): number {
  if (!world.firms.hasWorldRevenue[firm]) return units;
  return world.firms.worldRevenueEur[firm * world.quarterCount + quarter]! / state.prices.priceEurPerUnit[firm]!;
}
