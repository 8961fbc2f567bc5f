import { callAcceptanceShare, publicStakeShare, stakeValueEur } from "../../accounts/funding.ts";
import { runwayQuarters } from "../../accounts/income.ts";
import { book, FLOW } from "../../accounts/ledger.ts";
import { max } from "../../math/arithmetic.ts";
import { quarterOfStep } from "../shorter-steps.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";
import { callableEur, payCall } from "./funding.ts";
import { strikes } from "./hazard.ts";
import { ofAllOrigins } from "./merger.ts";
import { wantedMachines } from "./orders.ts";

/** 10. Refinancing: calls and votes, and what happens when the cash is gone. */
export function refinance(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  for (let firm = 0; firm < world.firmCount; firm++) {
    if (state.stage[firm] !== STAGE.selling && state.stage[firm] !== STAGE.building) continue;
    measureBurn(simulation, firm);
    if (!world.firms.isFunded[firm]) continue;
    if (state.isAbsorbed[firm]) coverByParent(simulation, quarter, firm);
    else callOrEnd(simulation, quarter, firm);
  }
}

/** Burn: what the account lost in the quarter before any financing. */
function measureBurn({ state, ledger }: Simulation, firm: number): void {
  const change = ledger.cashEur[firm]! - state.cashBeforeEur[firm]! - state.financingEur[firm]!;
  state.burnEur[firm] = -change;
}

/** Burn a step, by the last quarter: of shorter steps one with a large order would tell little of the next. */
function recentBurnEur({ world, state, record }: Simulation, step: number, firm: number): number {
  const first = max(0, step - world.stepsPerQuarter + 1, world.firms.foundedAt[firm]!);
  let sum = state.burnEur[firm]!;
  for (let t = first; t < step; t++) sum += record.firm.burnEur[t * world.firmCount + firm]!;
  return sum / (step - first + 1);
}

function callOrEnd(simulation: Simulation, quarter: number, firm: number): void {
  const { world, ledger } = simulation;
  const burn = max(0, recentBurnEur(simulation, quarter, firm));
  const cash = ledger.cashEur[firm]!;
  const runway = runwayQuarters(cash, 0, burn);
  if (
    runway < world.finance.runwayTriggerQuarters &&
    callableEur(simulation, firm) > 0 &&
    isAgreed(simulation, quarter, firm)
  ) {
    const planned = wantedMachines(simulation, quarter, firm) * world.technology.machinePriceEur;
    payCall(simulation, quarter, firm, burn, planned);
  }
  if (ledger.cashEur[firm]! >= burn) return;
  if (!world.switches.cashLimit) coverByParent(simulation, quarter, firm);
  else end(simulation, quarter, firm);
}

/** Whether the owners agree to a call this quarter: one draw a quarter, used or not. */
function isAgreed(simulation: Simulation, quarter: number, firm: number): boolean {
  const { world, state, luck, purposes } = simulation;
  if (world.firms.callsAlways[firm]) return true;
  const isPublic = state.publicPromisedEur[firm]! > 0;
  const owners = state.privateOwnerCount[firm]! + (isPublic ? 1 : 0);
  const { finance } = world;
  const chance = callAcceptanceShare(
    finance.voteBase,
    finance.voteRevenue,
    revenueOverPlan(simulation, quarter, firm),
    finance.voteParentShock,
    state.parentShocked[firm]!,
    finance.votePerOwner,
    max(1, owners),
    finance.voteStop,
    isPublic ? state.funderStopped : 0,
  );
  return luck.uniform(purposes[firm]!.vote, quarterOfStep(world, quarter)) < chance;
}

/** Revenue over plan, as owners see it; 1 before the plan begins. Firms that have merged have the sum of their plans. */
function revenueOverPlan(simulation: Simulation, quarter: number, firm: number): number {
  const { world, state } = simulation;
  const planned = ofAllOrigins(simulation, world.firms.plannedRevenueEur, quarter, firm);
  return planned > 0 ? (state.revenueEur[firm]! + state.captiveEur[firm]!) / planned : 1;
}

/** The end of the cash: a parent takes over, or the firm leaves. */
function end(simulation: Simulation, quarter: number, firm: number): void {
  const { world, luck, purposes } = simulation;
  const draw = luck.uniform(purposes[firm]!.absorption, quarterOfStep(world, quarter));
  if (world.switches.absorption && world.firms.hasParent[firm] && draw < world.finance.absorptionProbability)
    absorb(simulation, quarter, firm);
  else leave(simulation, quarter, firm);
}

/** A parent buys the others out: label and part of the base are lost, the fixed outlay shrinks, the parent pays the losses. */
function absorb(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state, ledger } = simulation;
  const value = stakeValueEur(
    world.finance.recoveryRate,
    stakeOf(simulation, firm),
    state.plantEur[firm]!,
    ledger.cashEur[firm]!,
  );
  book(ledger, quarter, FLOW["stake-bought"], firm, value);
  state.isAbsorbed[firm] = 1;
  state.isLabelled[firm] = 0;
  state.controller[firm] = world.firms.parentController[firm]!;
  state.homeOwnedShare[firm] = world.firms.parentHomeOwnedShare[firm]!;
  cutFixedOutlay(simulation, quarter, firm);
  state.publicReleasedEur[firm] = state.publicPaidEur[firm]!;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const cell = segment * world.firmCount + firm;
    state.installedEur[cell] = state.installedEur[cell]! * (1 - world.finance.absorptionBaseLost);
  }
  coverByParent(simulation, quarter, firm);
}

/** What a takeover leaves of the fixed outlay, of firms that joined by a merger too. */
function cutFixedOutlay({ world, state }: Simulation, quarter: number, firm: number): void {
  const kept = world.finance.absorptionFixedCostKept;
  state.fixedCostFactor[firm] = state.fixedCostFactor[firm]! * kept;
  state.joinedFixedEur[firm] = state.joinedFixedEur[firm]! * kept;
  for (let t = quarter; t < world.quarterCount; t++) {
    const cell = firm * world.quarterCount + t;
    state.savedFixedEur[cell] = state.savedFixedEur[cell]! * kept;
  }
}

function stakeOf({ state }: Simulation, firm: number): number {
  return publicStakeShare(state.publicPaidEur[firm]!, state.privatePaidEur[firm]!);
}

/** A parent pays what is missing, and loses patience with a hazard while there is no profit in sight. */
function coverByParent(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state, ledger, luck, purposes } = simulation;
  const missing = max(0, state.burnEur[firm]!) - ledger.cashEur[firm]!;
  if (missing > 0) {
    book(ledger, quarter, FLOW["parent-cover"], firm, missing);
    state.financingEur[firm] = state.financingEur[firm]! + missing;
  }
  if (!state.isAbsorbed[firm] || state.ebitdaEur[firm]! >= 0) return;
  if (strikes(world, luck, purposes[firm]!.closing, quarter, world.finance.closingHazard))
    leave(simulation, quarter, firm);
}

/** A firm leaves: its assets are sold, the State gets the part of its stake if it still has one, its users choose again. */
export function leave(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state, ledger } = simulation;
  const plant = state.plantEur[firm]!;
  const stake = state.isAbsorbed[firm] ? 0 : stakeOf(simulation, firm);
  const toState = stakeValueEur(world.finance.recoveryRate, stake, plant, ledger.cashEur[firm]!);
  book(ledger, quarter, FLOW["asset-sale"], firm, world.finance.recoveryRate * plant);
  book(ledger, quarter, FLOW["stake-recovered"], firm, toState);
  book(ledger, quarter, FLOW.payout, firm, ledger.cashEur[firm]!);
  state.stage[firm] = STAGE.gone;
  state.plantEur[firm] = 0;
  state.machines[firm] = 0;
  state.isLabelled[firm] = 0;
  for (let segment = 0; segment < world.segmentCount; segment++)
    state.installedEur[segment * world.firmCount + firm] = 0;
  for (const column of [state.staffPersons, state.scaleMachines]) column[firm] = 0;
}
