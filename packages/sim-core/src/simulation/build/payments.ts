import { max, min, round } from "../../math/arithmetic.ts";
import type { ScenarioData } from "../../scenario/schema/scenario.ts";
import type { Milestone, PaymentSchedule } from "../policy-numbers.ts";
import type { State } from "../state.ts";
import type { World } from "../world.ts";
import { type BuildContext, firstStepOf, lastStepOf } from "./context.ts";
import type { PolicyDraft } from "./empty-policy.ts";
import { putLabel } from "./labels.ts";
import { type Allocation, allocate } from "./split.ts";

type Instrument = ScenarioData["policy"]["instruments"][string];
type Paid = Extract<Instrument, { kind: "equity" | "grant" | "loan" | "matching" }>;
type MilestoneData = NonNullable<Extract<Instrument, { kind: "equity" }>["milestones"]>[number];

/** Money that is paid: to whom, how much at once, how much on conditions. */
export function addPayments(
  context: BuildContext,
  world: World,
  base: State,
  policy: PolicyDraft,
  id: string,
  instrument: Paid,
): void {
  const from = firstStepOf(context, instrument.from);
  const allocation = allocate(context, world, base, id, instrument);
  policy.promisedEur += context.draw.number(instrument.amount);
  const schedule =
    instrument.kind === "equity" ? -1 : policy.schedules.push(newSchedule(context, instrument, allocation, from)) - 1;
  const parts = conditionalParts(instrument);
  const atOnce = 1 - parts.reduce((sum, { part }) => sum + context.draw.number(part), 0);
  for (const [firm, amount] of allocation.amountEur.entries()) {
    if (amount <= 0) continue;
    if (schedule < 0) policy.equityEur[firm] = policy.equityEur[firm]! + atOnce * amount;
    else spread(context, policy.schedules[schedule]!, firm, from, atOnce * amount);
    for (const part of parts)
      policy.milestones.push(milestoneOf(context, part, firm, amount, from, schedule, world.firms.cloneCount[firm]!));
  }
  if (!instrument.label) return;
  const paid = Uint8Array.from(allocation.amountEur, (amount) => (amount > 0 ? 1 : 0));
  putLabel(policy, paid, from, context.quarterCount - 1, (firm) => world.firms.cloneGroup[firm]!);
}

/** The parts of an envelope that wait for something; a part without a condition is paid at once. */
function conditionalParts(instrument: Paid): MilestoneData[] {
  const parts = "milestones" in instrument && instrument.milestones ? instrument.milestones : [];
  return parts.filter((part) => part.launched || part.unitsSold !== undefined || part.armsLengthRevenue !== undefined);
}

function milestoneOf(
  context: BuildContext,
  part: MilestoneData,
  firm: number,
  amountEur: number,
  from: number,
  schedule: number,
  clones: number,
): Milestone {
  const { draw } = context;
  return {
    firm,
    amountEur: amountEur * draw.number(part.part),
    from,
    by: lastStepOf(context, part.by),
    launched: part.launched,
    unitsSold: part.unitsSold ? draw.number(part.unitsSold) / clones : 0,
    armsLengthRevenueEur: part.armsLengthRevenue ? draw.number(part.armsLengthRevenue) / clones : 0,
    schedule,
  };
}

function newSchedule(
  context: BuildContext,
  instrument: Exclude<Paid, { kind: "equity" }>,
  allocation: Allocation,
  from: number,
): PaymentSchedule {
  const { draw, quarterCount, roster } = context;
  const over = max(1, round(draw.number(instrument.over)));
  const wastedEur = new Float64Array(quarterCount);
  // Who is not viable has no private money that could be matched.
  const lostEur = instrument.kind === "matching" ? 0 : allocation.wastedEur;
  for (let t = max(0, from); t < min(quarterCount, from + over); t++) wastedEur[t] = lostEur / over;
  return {
    kind: instrument.kind,
    dueEur: new Float64Array(roster.firmIds.length * quarterCount),
    capitalPart: draw.number(instrument.uses.capital),
    researchPart: draw.number(instrument.uses.research),
    advertisingPart: draw.number(instrument.uses.advertising),
    overQuarters: over,
    repayFrom: instrument.kind === "loan" ? firstStepOf(context, instrument.repayFrom) : 0,
    repayOver: instrument.kind === "loan" ? draw.number(instrument.repayOver) : 1,
    revenueThresholdEur: instrument.kind === "loan" ? draw.number(instrument.revenueThreshold) : 0,
    publicPerPrivate: instrument.kind === "matching" ? draw.number(instrument.publicPerPrivate) : 0,
    wastedEur,
  };
}

function spread(
  { quarterCount }: BuildContext,
  { dueEur, overQuarters }: PaymentSchedule,
  firm: number,
  from: number,
  amountEur: number,
): void {
  for (let t = max(0, from); t < min(quarterCount, from + overQuarters); t++) {
    const cell = firm * quarterCount + t;
    dueEur[cell] = dueEur[cell]! + amountEur / overQuarters;
  }
}
