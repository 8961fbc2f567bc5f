import { log } from "../../math/log.ts";
import { sellableUnits, unitsPerMachineAt } from "../../model/capacity.ts";
import { updateSegmentShares } from "../../model/choice-columns.ts";
import { installedSpendEur } from "../../model/inertia.ts";
import { voucherEur } from "../../policy/procurement.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import type { Simulation } from "../simulation.ts";
import type { State } from "../state.ts";
import { STAGE } from "../state.ts";
import type { World } from "../world.ts";
import { awardReserved, reservedShare } from "./quotas.ts";

const MOST_ROUNDS = 60;

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

/** Units that a column of spend buys from a firm, at home and abroad; with a voucher it buys more. */
function unitsOf({ world, state }: Pick<Simulation, "world" | "state">, firm: number, spendEur: Float64Array): number {
  let spend = 0;
  for (let segment = 0; segment < world.segmentCount; segment++) spend += spendEur[segment * world.firmCount + firm]!;
  return (
    (spend * world.firms.exportFactor[firm]!) / (state.prices.priceEurPerUnit[firm]! * state.prices.paidRatio[firm]!)
  );
}

/** Turns new users away from full firms, and lets them choose again among the others, until nobody new is full. */
function ration(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  state.isFull.fill(0);
  state.lostEur = 0;
  if (!world.switches.rationing) return;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!turnAway(simulation, quarter)) return;
    for (let segment = 0; segment < world.segmentCount; segment++) chooseAgain(simulation, segment);
  }
}

/** Cuts new sales of each firm to what it can serve; true if somebody was turned away. */
function turnAway(simulation: Simulation, quarter: number): boolean {
  const { world, state } = simulation;
  let turned = false;
  for (let i = 0; i < state.choice.activeCount; i++) {
    const firm = state.choice.active[i]!;
    if (state.isFull[firm] || isUnlimited(simulation, firm)) continue;
    const room =
      capacityUnits(simulation, quarter, firm) - unitsOf(simulation, firm, state.keptEur) - state.captiveUnits[firm]!;
    const asked = unitsOf(simulation, firm, state.wonEur);
    if (asked <= (room > 0 ? room : 0) * (1 + 1e-12)) continue;
    const served = room > 0 ? room / asked : 0;
    for (let segment = 0; segment < world.segmentCount; segment++) {
      const cell = segment * world.firmCount + firm;
      const won = state.wonEur[cell]!;
      state.shiftedEur[segment] = state.shiftedEur[segment]! + (1 - served) * won;
      state.wonEur[cell] = served * won;
    }
    state.isFull[firm] = 1;
    turned = true;
  }
  return turned;
}

/** World suppliers, and firms on a parent's machines, are never full. */
function isUnlimited({ world, state }: Simulation, firm: number): boolean {
  return world.firms.priceRule[firm] === PRICE_RULE.world || !state.hasOwnPlatform[firm];
}

/** Units that a firm can sell in a quarter. */
export function capacityUnits({ world, state }: Simulation, quarter: number, firm: number): number {
  const { technology } = world;
  const carried = unitsPerMachineAt(technology.unitsPerMachine, technology.costTrendPerYear, quarter / 4);
  return sellableUnits(state.machines[firm]!, carried, technology.usableShare);
}

/** Those turned away choose by the same rule, without the full firms; handing them out by shares would send them abroad. */
function chooseAgain({ world, state }: Simulation, segment: number): void {
  const { choice } = state;
  const row = segment * world.firmCount;
  const spend = state.shiftedEur[segment]!;
  if (spend <= 0) return;
  state.shiftedEur[segment] = 0;
  for (let firm = 0; firm < world.firmCount; firm++) if (state.isFull[firm]) choice.weight[row + firm] = 0;
  updateSegmentShares(choice, segment);
  let found = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const share = choice.share[row + firm]!;
    state.wonEur[row + firm] = state.wonEur[row + firm]! + share * spend;
    found += share;
  }
  state.lostEur += (1 - found) * spend;
}

/** Sales, installed base and units of the quarter; vouchers are paid as far as their envelope goes. */
function settleSales(simulation: Simulation, quarter: number): void {
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
    state.marketUnits[firm] = units / world.firms.exportFactor[firm]!;
    state.totalUnits[firm] = worldUnits(simulation, quarter, firm, units) + state.captiveUnits[firm]!;
  }
}

function worldUnits({ world, state }: Simulation, quarter: number, firm: number, units: number): number {
  if (!world.firms.hasWorldRevenue[firm]) return units;
  return world.firms.worldRevenueEur[firm * world.quarterCount + quarter]! / state.prices.priceEurPerUnit[firm]!;
}

/** What users themselves spend on a firm this quarter, kept and won. */
function spendOn(world: World, state: State, firm: number): number {
  let spend = 0;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const cell = segment * world.firmCount + firm;
    spend += state.keptEur[cell]! + state.wonEur[cell]!;
  }
  return spend;
}

/** Vouchers pay a part of every eligible bill, new or old, while the envelope lasts: not a gift for signing up. */
function payVouchers({ world, state }: Simulation, quarter: number): void {
  state.voucherPaidEur.fill(0);
  world.policy.vouchers.forEach((voucher, index) => {
    if (quarter < voucher.from || quarter > voucher.until) return;
    for (let firm = 0; firm < world.firmCount; firm++) {
      const left = state.policy.voucherLeftEur[index]!;
      if (!voucher.eligible[firm] || left <= 0) continue;
      const due = voucherEur(spendOn(world, state, firm), voucher.rate);
      const paid = due < left ? due : left;
      state.policy.voucherLeftEur[index] = left - paid;
      state.voucherPaidEur[firm] = state.voucherPaidEur[firm]! + paid;
    }
  });
}
