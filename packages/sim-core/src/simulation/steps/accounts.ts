import { depreciationEur, ebitdaEur, fixedCostRampShare } from "../../accounts/income.ts";
import { book, FLOW } from "../../accounts/ledger.ts";
import { max } from "../../math/arithmetic.ts";
import { creditedResearchEur } from "../../policy/procurement.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";

/** 7. The accounts of the quarter: every euro leaves one sector for another. */
export function keepAccounts(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  for (let firm = 0; firm < world.firmCount; firm++) {
    const stage = state.stage[firm];
    if (stage === STAGE.selling || stage === STAGE.building) keepFirmAccounts(simulation, quarter, firm);
  }
}

function keepFirmAccounts(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state, ledger } = simulation;
  const income = bookIncome(simulation, quarter, firm);
  const fixed = fixedOutlayEur(simulation, quarter, firm);
  bookOutlays(simulation, quarter, firm, fixed);
  const ownsMachines = world.firms.priceRule[firm] !== PRICE_RULE.world && state.hasOwnPlatform[firm];
  const capitalShare = ownsMachines ? world.technology.capitalShare : 0;
  const sold = world.firms.hasWorldRevenue[firm] ? state.marketUnits[firm]! : state.totalUnits[firm]!;
  const outlays = fixed + researchOfRevenueEur(simulation, firm);
  const earnings = ebitdaEur(income, capitalShare, state.prices.unitCostEurPerUnit[firm]!, sold, outlays);
  book(ledger, quarter, FLOW["operating-cost"], firm, income - outlays - earnings);
  state.ebitdaEur[firm] = earnings;
  state.depreciationEur[firm] = depreciationEur(state.plantEur[firm]!, world.technology.machineLifeQuarters);
  state.plantEur[firm] = state.plantEur[firm]! - state.depreciationEur[firm]!;
  bookCharges(simulation, quarter, firm);
  payPlatform(simulation, quarter, firm);
}

/** Money that comes in for what is sold; adjacent business comes in and goes out again, since no profit of it is modelled. */
function bookIncome({ world, state, ledger }: Simulation, quarter: number, firm: number): number {
  const { firms } = world;
  const revenue = state.revenueEur[firm]!;
  const exports = state.totalUnits[firm]! > 0 ? (firms.exportFactor[firm]! - 1) * revenue : 0;
  const cell = firm * world.quarterCount + quarter;
  const adjacent = firms.adjacentMachines[cell]! * firms.adjacentRevenueEurPerMachine[firm]!;
  book(ledger, quarter, FLOW.sales, firm, revenue);
  book(ledger, quarter, FLOW.exports, firm, exports);
  book(ledger, quarter, FLOW["captive-sales"], firm, state.captiveEur[firm]!);
  book(ledger, quarter, FLOW["adjacent-sales"], firm, adjacent);
  book(ledger, quarter, FLOW["adjacent-cost"], firm, adjacent);
  book(ledger, quarter, FLOW.vouchers, firm, state.voucherPaidEur[firm]!);
  book(ledger, quarter, FLOW["quota-premium"], firm, state.premiumEur[firm]!);
  return revenue + exports + state.captiveEur[firm]! + state.voucherPaidEur[firm]! + state.premiumEur[firm]!;
}

/** The total fixed outlay of a firm in a quarter: it grows from founding; a takeover or a merger cuts it. */
export function fixedOutlayEur({ world, state }: Simulation, quarter: number, firm: number): number {
  const founded = world.firms.foundedAt[firm]!;
  const ramp =
    founded < 0 ? 1 : fixedCostRampShare(world.finance.rampStart, world.finance.rampPerQuarter, quarter - founded);
  const own = world.firms.fixedCostEur[firm]! * ramp * state.fixedCostFactor[firm]!;
  return own + max(0, state.joinedFixedEur[firm]! - state.savedFixedEur[firm * world.quarterCount + quarter]!);
}

function researchOfRevenueEur({ world, state }: Simulation, firm: number): number {
  return world.firms.researchShareOfRevenue[firm]! * state.revenueEur[firm]! * world.firms.exportFactor[firm]!;
}

/** Splits the fixed outlay, adds research out of revenue, and buys more research where the State pays a part. */
function bookOutlays(simulation: Simulation, quarter: number, firm: number, fixed: number): void {
  const { world, state, ledger } = simulation;
  const { finance } = world;
  const research = finance.researchPart * fixed + researchOfRevenueEur(simulation, firm);
  const advertising = finance.advertisingPart * fixed;
  const bought = creditedResearchEur(research, creditRate(simulation, quarter, firm));
  const credit = bought - research;
  book(ledger, quarter, FLOW.wages, firm, finance.wagePart * fixed);
  book(ledger, quarter, FLOW.research, firm, bought);
  book(ledger, quarter, FLOW["tax-credit"], firm, credit);
  book(ledger, quarter, FLOW.advertising, firm, advertising);
  book(
    ledger,
    quarter,
    FLOW["other-fixed-cost"],
    firm,
    (1 - finance.wagePart - finance.researchPart - finance.advertisingPart) * fixed,
  );
  state.researchEur[firm] = state.researchEur[firm]! + worldResearch(simulation, quarter, firm, bought);
  state.advertisingEur[firm] = state.advertisingEur[firm]! + advertising;
}

/** A world supplier builds its quality with research out of its world revenue, of which only the part here is in these books. */
function worldResearch({ world }: Simulation, quarter: number, firm: number, bought: number): number {
  const { firms } = world;
  if (!firms.hasWorldRevenue[firm]) return bought;
  return firms.researchShareOfRevenue[firm]! * firms.worldRevenueEur[firm * world.quarterCount + quarter]!;
}

function creditRate({ world }: Simulation, quarter: number, firm: number): number {
  let kept = 1;
  for (const credit of world.policy.taxCredits) {
    if (quarter >= credit.from && quarter <= credit.until && credit.eligible[firm]) kept *= 1 - credit.rate;
  }
  return 1 - kept;
}

function bookCharges({ world, state, ledger }: Simulation, quarter: number, firm: number): void {
  const interest = world.finance.interestPerQuarter * state.debtEur[firm]!;
  const profit = state.ebitdaEur[firm]! - state.depreciationEur[firm]! - interest;
  book(ledger, quarter, FLOW.interest, firm, interest);
  book(ledger, quarter, FLOW.tax, firm, world.finance.profitTaxRate * max(0, profit));
}

/** The platform's capital is paid as it is built. */
function payPlatform(simulation: Simulation, quarter: number, firm: number): void {
  const { state, ledger } = simulation;
  if (state.hasOwnPlatform[firm]) return;
  const capex = platformSpendEur(simulation, firm);
  book(ledger, quarter, FLOW["capital-expenditure"], firm, capex);
  state.plantEur[firm] = state.plantEur[firm]! + capex;
}

/** Capital spent on a platform in a quarter of its build, at the reference pace. */
export function platformSpendEur({ world }: Simulation, firm: number): number {
  return world.firms.platformCapexEur[firm]! / world.market.buildReferenceLag;
}
