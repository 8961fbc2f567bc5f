import { max, min, round } from "../../math/arithmetic.ts";
import type { ScenarioData } from "../../scenario/schema/scenario.ts";
import type { Milestone, PaymentSchedule, PolicyNumbers } from "../policy-numbers.ts";
import type { State } from "../state.ts";
import type { World } from "../world.ts";
import { type BuildContext, maskOf } from "./context.ts";
import { type Allocation, allocate } from "./split.ts";

type Instrument = ScenarioData["policy"]["instruments"][string];
type Paid = Extract<Instrument, { kind: "equity" | "grant" | "loan" | "matching" }>;

/** Lays out the policy in columns: what is promised, paid when, reserved for whom. */
export function buildPolicy(context: BuildContext, world: World, base: State): PolicyNumbers {
  const { scenario, draw, quarterCount, startQuarter, roster } = context;
  const count = roster.firmIds.length;
  const policy = emptyPolicy(count);
  for (const [id, instrument] of Object.entries(scenario.data.policy.instruments)) {
    const from = instrument.from - startQuarter;
    const until =
      "until" in instrument && instrument.until !== undefined ? instrument.until - startQuarter : quarterCount - 1;
    switch (instrument.kind) {
      case "quota":
        policy.quotas.push({
          from,
          until,
          eligible: maskOf(roster, instrument.eligible),
          share: draw.number(instrument.share),
          priceCap: draw.number(instrument.priceCap),
          envelopeEur: instrument.envelope ? draw.number(instrument.envelope) : Number.POSITIVE_INFINITY,
        });
        break;
      case "framework":
        policy.frameworks.push({
          from,
          until,
          listed: maskOf(roster, instrument.listed),
          attentionLift: draw.number(instrument.attentionLift),
          runningCostEur: draw.number(instrument.runningCost),
        });
        break;
      case "voucher":
        policy.vouchers.push({
          from,
          until,
          eligible: maskOf(roster, instrument.eligible),
          rate: draw.number(instrument.rate),
          envelopeEur: draw.number(instrument.envelope),
        });
        break;
      case "tax-credit":
        policy.taxCredits.push({
          from,
          until,
          eligible: maskOf(roster, instrument.eligible),
          rate: draw.number(instrument.rate),
        });
        break;
      case "label":
        putLabel(
          policy,
          maskOf(roster, instrument.eligible),
          from,
          until,
          () => count + Object.keys(scenario.data.policy.instruments).indexOf(id),
        );
        break;
      default:
        addPaid(context, world, base, policy, id, instrument, from);
    }
  }
  return policy;
}

interface MutablePolicy extends PolicyNumbers {
  readonly milestones: Milestone[];
  readonly schedules: PaymentSchedule[];
  readonly quotas: PolicyNumbers["quotas"][number][];
  readonly frameworks: PolicyNumbers["frameworks"][number][];
  readonly vouchers: PolicyNumbers["vouchers"][number][];
  readonly taxCredits: PolicyNumbers["taxCredits"][number][];
}

/** No policy at all: what the base quarter is inverted under. */
export function emptyPolicy(firmCount: number): MutablePolicy {
  return {
    equityEur: new Float64Array(firmCount),
    milestones: [],
    schedules: [],
    quotas: [],
    frameworks: [],
    vouchers: [],
    taxCredits: [],
    labelledFrom: new Int32Array(firmCount).fill(-1),
    labelledUntil: new Int32Array(firmCount).fill(-1),
    labelGroup: new Int32Array(firmCount).fill(-1),
  };
}

function putLabel(
  policy: MutablePolicy,
  mask: Uint8Array,
  from: number,
  until: number,
  groupOf: (firm: number) => number,
): void {
  for (let firm = 0; firm < mask.length; firm++) {
    if (!mask[firm]) continue;
    const earlier = policy.labelledFrom[firm]!;
    policy.labelledFrom[firm] = earlier < 0 ? from : min(earlier, from);
    policy.labelGroup[firm] = groupOf(firm);
    policy.labelledUntil[firm] = max(policy.labelledUntil[firm]!, until);
  }
}

/** Money that is paid: to whom, how much at once, how much on conditions. */
function addPaid(
  context: BuildContext,
  world: World,
  base: State,
  policy: MutablePolicy,
  id: string,
  instrument: Paid,
  from: number,
): void {
  const allocation = allocate(context, world, base, id, instrument);
  const schedule =
    instrument.kind === "equity" ? -1 : policy.schedules.push(newSchedule(context, instrument, allocation, from)) - 1;
  const parts = "milestones" in instrument && instrument.milestones ? instrument.milestones : [];
  const conditional = parts.reduce((sum, part) => sum + (isConditional(part) ? context.draw.number(part.part) : 0), 0);
  const atOnce = 1 - conditional;
  for (let firm = 0; firm < allocation.amountEur.length; firm++) {
    const amount = allocation.amountEur[firm]!;
    if (amount <= 0) continue;
    if (instrument.kind === "equity") policy.equityEur[firm] = policy.equityEur[firm]! + atOnce * amount;
    else
      spread(
        context,
        policy.schedules[schedule]!.dueEur,
        firm,
        from,
        policy.schedules[schedule]!.overQuarters,
        atOnce * amount,
      );
    for (const part of parts)
      if (isConditional(part)) policy.milestones.push(milestoneOf(context, part, firm, amount, from, schedule));
  }
  if (instrument.label)
    putLabel(
      policy,
      Uint8Array.from(allocation.amountEur, (amount) => (amount > 0 ? 1 : 0)),
      from,
      context.quarterCount - 1,
      (firm) => world.firms.cloneGroup[firm]!,
    );
}

type MilestoneData = NonNullable<Extract<Instrument, { kind: "equity" }>["milestones"]>[number];

function isConditional(part: MilestoneData): boolean {
  return part.launched || part.unitsSold !== undefined || part.armsLengthRevenue !== undefined;
}

function milestoneOf(
  { draw, startQuarter, quarterCount }: BuildContext,
  part: MilestoneData,
  firm: number,
  amountEur: number,
  from: number,
  schedule: number,
): Milestone {
  return {
    firm,
    amountEur: amountEur * draw.number(part.part),
    from,
    by: part.by === undefined ? quarterCount - 1 : part.by - startQuarter,
    launched: part.launched,
    unitsSold: part.unitsSold ? draw.number(part.unitsSold) : 0,
    armsLengthRevenueEur: part.armsLengthRevenue ? draw.number(part.armsLengthRevenue) : 0,
    schedule,
  };
}

function newSchedule(
  { draw, quarterCount, startQuarter, roster }: BuildContext,
  instrument: Exclude<Paid, { kind: "equity" }>,
  allocation: Allocation,
  from: number,
): PaymentSchedule {
  const over = max(1, round(draw.number(instrument.over)));
  const wastedEur = new Float64Array(quarterCount);
  for (let t = max(0, from); t < min(quarterCount, from + over); t++) wastedEur[t] = allocation.wastedEur / over;
  return {
    kind: instrument.kind,
    dueEur: new Float64Array(roster.firmIds.length * quarterCount),
    capitalPart: draw.number(instrument.uses.capital),
    researchPart: draw.number(instrument.uses.research),
    advertisingPart: draw.number(instrument.uses.advertising),
    overQuarters: over,
    repayFrom: instrument.kind === "loan" ? instrument.repayFrom - startQuarter : 0,
    repayOver: instrument.kind === "loan" ? draw.number(instrument.repayOver) : 1,
    revenueThresholdEur: instrument.kind === "loan" ? draw.number(instrument.revenueThreshold) : 0,
    publicPerPrivate: instrument.kind === "matching" ? draw.number(instrument.publicPerPrivate) : 0,
    wastedEur,
  };
}

function spread(
  { quarterCount }: BuildContext,
  dueEur: Float64Array,
  firm: number,
  from: number,
  over: number,
  amountEur: number,
): void {
  for (let t = max(0, from); t < min(quarterCount, from + over); t++) {
    const cell = firm * quarterCount + t;
    dueEur[cell] = dueEur[cell]! + amountEur / over;
  }
}
