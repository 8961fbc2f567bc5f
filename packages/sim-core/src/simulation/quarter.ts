import type { Simulation } from "./simulation.ts";
import { keepAccounts } from "./steps/accounts.ts";
import { setUnitCosts } from "./steps/costs.ts";
import { deliverAndLaunch } from "./steps/deliveries.ts";
import { meetDemand } from "./steps/demand.ts";
import { applyEvents } from "./steps/events.ts";
import { turnOverFringe } from "./steps/fringe.ts";
import { setLabels } from "./steps/labels.ts";
import { splitSpend, spreadAdoption } from "./steps/market-size.ts";
import { measure } from "./steps/measure.ts";
import { orderCapacity } from "./steps/orders.ts";
import { setPrices } from "./steps/prices.ts";
import { refinance } from "./steps/refinancing.ts";
import { renewStocks } from "./steps/stocks.ts";
import { payTransfers } from "./steps/transfers.ts";

/** One quarter. The numbers are the sections of docs/model.md; nothing happens that is not in this list. */
export function stepQuarter(simulation: Simulation, quarter: number): void {
  openQuarter(simulation);
  applyEvents(simulation, quarter); //       1  what happens, whatever firms do
  payTransfers(simulation, quarter); //      2  public money that is due
  deliverAndLaunch(simulation, quarter); //  3  founding, capacity, launch
  setUnitCosts(simulation, quarter); //      4  costs, from last quarter's scale and experience
  setLabels(simulation, quarter); //         5  labels, the spend that is up for choice, and prices
  splitSpend(simulation, quarter);
  setPrices(simulation, quarter);
  meetDemand(simulation, quarter); //        6  the choice, rationing, the second choice
  keepAccounts(simulation, quarter); //      7  every euro leaves one sector for another
  renewStocks(simulation, quarter); //       8  attention, quality, experience, build, staff
  orderCapacity(simulation, quarter); //     9  orders for the demand that is expected
  refinance(simulation, quarter); //        10  calls, takeovers, exit; small firms come and go
  turnOverFringe(simulation, quarter);
  measure(simulation, quarter); //          11  what is written down
  spreadAdoption(simulation);
}

/** The books of a quarter start empty; burn is measured against the cash at its start. */
function openQuarter({ state, ledger, world }: Simulation): void {
  for (const flow of [state.financingEur, state.ebitdaEur, state.depreciationEur, state.burnEur]) flow.fill(0);
  for (let firm = 0; firm < world.firmCount; firm++) state.cashBeforeEur[firm] = ledger.cashEur[firm]!;
}
