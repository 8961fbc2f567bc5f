import { book, FLOW } from "../../accounts/ledger.ts";
import { isBuilt } from "../../model/build.ts";
import { addedSpendingEur, followOnEur } from "../../policy/grant.ts";
import { matchedEur, repaymentEur } from "../../policy/procurement.ts";
import type { Milestone, PaymentSchedule } from "../policy-numbers.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";

/** 2. Public money that is due: milestones release it, schedules pay it, loans come back. */
export function payTransfers(simulation: Simulation, quarter: number): void {
  const { world, state, ledger } = simulation;
  state.advertisingEur.fill(0);
  state.researchEur.fill(0);
  world.policy.milestones.forEach((milestone, index) => {
    releaseMilestone(simulation, quarter, milestone, index);
  });
  world.policy.schedules.forEach((schedule, index) => {
    for (let firm = 0; firm < world.firmCount; firm++) paySchedule(simulation, quarter, schedule, index, firm);
    book(ledger, quarter, FLOW["wasted-grants"], world.firmCount, schedule.wastedEur[quarter]!);
  });
  for (const framework of world.policy.frameworks) {
    if (quarter >= framework.from && quarter <= framework.until)
      book(ledger, quarter, FLOW["framework-cost"], world.firmCount, framework.runningCostEur);
  }
}

/** A milestone releases its part once, if the firm has met it, and not after its date. */
function releaseMilestone({ state, world }: Simulation, quarter: number, milestone: Milestone, index: number): void {
  if (state.policy.isReleased[index] || quarter < milestone.from || quarter > milestone.by) return;
  const firm = milestone.firm;
  if (milestone.launched && !(state.hasOwnPlatform[firm] && isBuilt(state.builtShare[firm]!))) return;
  if (state.totalUnits[firm]! < milestone.unitsSold) return;
  if (state.revenueEur[firm]! < milestone.armsLengthRevenueEur) return;
  state.policy.isReleased[index] = 1;
  if (milestone.schedule < 0) {
    state.publicReleasedEur[firm] = state.publicReleasedEur[firm]! + milestone.amountEur;
    return;
  }
  const due = state.policy.dueEur[milestone.schedule] as Float64Array;
  const over = (world.policy.schedules[milestone.schedule] as PaymentSchedule).overQuarters;
  for (let t = quarter; t < quarter + over && t < world.quarterCount; t++) {
    const cell = firm * world.quarterCount + t;
    due[cell] = due[cell]! + milestone.amountEur / over;
  }
}

function paySchedule(
  simulation: Simulation,
  quarter: number,
  schedule: PaymentSchedule,
  index: number,
  firm: number,
): void {
  const { world, state, ledger } = simulation;
  const stage = state.stage[firm];
  if (stage === STAGE.absent) postpone(simulation, quarter, index, firm);
  if (stage !== STAGE.building && stage !== STAGE.selling) return;
  const due = state.policy.dueEur[index]![firm * world.quarterCount + quarter]!;
  const additionality = world.firms.additionality[firm]!;
  const following = world.firms.followOn[firm]!;
  const paid =
    schedule.kind === "matching" ? matchedEur(due, schedule.publicPerPrivate, following * additionality * due) : due;
  if (schedule.kind === "loan") repayLoan(simulation, quarter, schedule, index, firm, paid);
  if (paid <= 0) return;
  const private_ = followOnEur(paid, additionality, following);
  book(ledger, quarter, schedule.kind === "loan" ? FLOW.loans : FLOW.grants, firm, paid);
  book(ledger, quarter, FLOW["follow-on"], firm, private_);
  state.financingEur[firm] = state.financingEur[firm]! + paid + private_;
  spend(simulation, quarter, schedule, firm, addedSpendingEur(paid, additionality, following));
}

/** Money for a firm that is not founded yet waits for it. */
function postpone({ world, state }: Simulation, quarter: number, index: number, firm: number): void {
  if (quarter + 1 >= world.quarterCount) return;
  const due = state.policy.dueEur[index] as Float64Array;
  const cell = firm * world.quarterCount + quarter;
  due[cell + 1] = due[cell + 1]! + due[cell]!;
  due[cell] = 0;
}

/** What a grant buys beyond what would have been bought anyway. */
function spend(
  { world, state, ledger }: Simulation,
  quarter: number,
  schedule: PaymentSchedule,
  firm: number,
  amountEur: number,
): void {
  const research = amountEur * schedule.researchPart;
  const advertising = amountEur * schedule.advertisingPart;
  const capital = amountEur * schedule.capitalPart;
  book(ledger, quarter, FLOW.research, firm, research);
  book(ledger, quarter, FLOW.advertising, firm, advertising);
  book(ledger, quarter, FLOW["capital-expenditure"], firm, capital);
  state.researchEur[firm] = state.researchEur[firm]! + research;
  state.advertisingEur[firm] = state.advertisingEur[firm]! + advertising;
  state.plantEur[firm] = state.plantEur[firm]! + capital;
  const machines = world.technology.machinePriceEur > 0 ? capital / world.technology.machinePriceEur : 0;
  state.machines[firm] = state.machines[firm]! + machines;
  state.subsidisedMachines[firm] = state.subsidisedMachines[firm]! + machines;
}

function repayLoan(
  { world, state, ledger }: Simulation,
  quarter: number,
  schedule: PaymentSchedule,
  index: number,
  firm: number,
  borrowed: number,
): void {
  const outstanding = state.policy.outstandingLoanEur[index] as Float64Array;
  const total = state.policy.borrowedEur[index] as Float64Array;
  outstanding[firm] = outstanding[firm]! + borrowed;
  total[firm] = total[firm]! + borrowed;
  if (quarter < schedule.repayFrom) return;
  const revenue = state.revenueEur[firm]! + state.captiveEur[firm]!;
  const back = repaymentEur(
    outstanding[firm]!,
    total[firm]!,
    schedule.repayOver,
    revenue,
    schedule.revenueThresholdEur / world.firms.cloneCount[firm]!,
  );
  outstanding[firm] = outstanding[firm]! - back;
  book(ledger, quarter, FLOW["loan-repayment"], firm, back);
  state.financingEur[firm] = state.financingEur[firm]! - back;
}
