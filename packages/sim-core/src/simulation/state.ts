import { type ChoiceColumns, createChoiceColumns } from "../model/choice-columns.ts";
import type { PriceColumns } from "../model/price-equilibrium.ts";
import type { PolicyNumbers } from "./policy-numbers.ts";
import type { World } from "./world.ts";

/** Life of a firm. A firm is in the choice only while it sells. */
export const STAGE = { absent: 0, building: 1, selling: 2, gone: 3 } as const;

/** All that changes from quarter to quarter; columns as in `World`. */
export interface State {
  readonly stage: Uint8Array;
  /** 1 once the own platform is launched; before it, a firm may sell on a parent's. */
  readonly hasOwnPlatform: Uint8Array;
  readonly launchedAt: Int32Array;
  readonly isAbsorbed: Uint8Array;
  readonly controller: Int32Array;
  readonly attentionShare: Float64Array;
  readonly standingInflow: Float64Array;
  readonly qualityStockEur: Float64Array;
  readonly experienceUnits: Float64Array;
  readonly builtShare: Float64Array;
  readonly unobservedQuality: Float64Array;
  readonly costRatio: Float64Array;
  /** [segment, firm] spend kept, won and installed this quarter. */
  readonly keptEur: Float64Array;
  readonly wonEur: Float64Array;
  readonly installedEur: Float64Array;
  readonly revenueEur: Float64Array;
  readonly captiveEur: Float64Array;
  readonly captiveUnits: Float64Array;
  /** Units sold in the market this quarter, and in all (with exports and captive orders). */
  readonly marketUnits: Float64Array;
  readonly totalUnits: Float64Array;
  readonly wantedUnits: Float64Array;
  readonly previousWantedUnits: Float64Array;
  readonly expectedUnits: Float64Array;
  readonly machines: Float64Array;
  /** [firm, quarter] machines to be delivered. */
  readonly deliveries: Float64Array;
  readonly onOrder: Float64Array;
  readonly hasOrderedLaunch: Uint8Array;
  readonly subsidisedMachines: Float64Array;
  readonly scaleMachines: Float64Array;
  readonly pooledMachines: Float64Array;
  readonly staffPersons: Float64Array;
  readonly plantEur: Float64Array;
  readonly debtEur: Float64Array;
  readonly fixedCostFactor: Float64Array;
  readonly researchEur: Float64Array;
  readonly advertisingEur: Float64Array;
  readonly ebitdaEur: Float64Array;
  readonly depreciationEur: Float64Array;
  readonly burnEur: Float64Array;
  readonly cashBeforeEur: Float64Array;
  readonly financingEur: Float64Array;
  readonly publicPromisedEur: Float64Array;
  readonly privatePromisedEur: Float64Array;
  readonly publicReleasedEur: Float64Array;
  readonly publicPaidEur: Float64Array;
  readonly privatePaidEur: Float64Array;
  readonly privateOwnerCount: Float64Array;
  /** Firm that went on after a merger; -1: none. */
  readonly mergedInto: Int32Array;
  readonly parentShocked: Uint8Array;
  readonly captiveStopped: Uint8Array;
  readonly distractionShare: Float64Array;
  readonly isLabelled: Uint8Array;
  readonly homeLocatedShare: Float64Array;
  readonly homeOwnedShare: Float64Array;
  readonly premiumEur: Float64Array;
  readonly voucherPaidEur: Float64Array;
  /** What of the policy is left to pay. */
  policy: PolicyState;
  /** Fixed outlay saved by mergers from a quarter on: [firm, quarter]. */
  readonly savedFixedShare: Float64Array;
  readonly choice: ChoiceColumns;
  readonly prices: PriceColumns;
  readonly baseInclusiveValue: Float64Array;
  readonly contestableEur: Float64Array;
  readonly shiftedEur: Float64Array;
  readonly isFull: Uint8Array;
  baseCostEurPerUnit: number;
  leaderExperienceUnits: number;
  adoptedShare: number;
  trustShock: number;
  capturedShare: number;
  funderStopped: number;
  labelCount: number;
  lostEur: number;
  /** Small firms that have left and been replaced so far. */
  turnoverCount: number;
  /** Surplus that buyers lose where a quota narrows their choice: negative. */
  surplusFromQuotasEur: number;
}

/** What of the policy has been used up. */
export interface PolicyState {
  /** Money due by schedule: a copy of the policy's, to which milestones add. */
  readonly dueEur: readonly Float64Array[];
  readonly outstandingLoanEur: readonly Float64Array[];
  readonly borrowedEur: readonly Float64Array[];
  readonly isReleased: Uint8Array;
  readonly quotaLeftEur: Float64Array;
  readonly voucherLeftEur: Float64Array;
}

export function createPolicyState(policy: PolicyNumbers, firmCount: number): PolicyState {
  return {
    dueEur: policy.schedules.map((schedule) => schedule.dueEur.slice()),
    outstandingLoanEur: policy.schedules.map(() => new Float64Array(firmCount)),
    borrowedEur: policy.schedules.map(() => new Float64Array(firmCount)),
    isReleased: new Uint8Array(policy.milestones.length),
    quotaLeftEur: Float64Array.from(policy.quotas, (quota) => quota.envelopeEur),
    voucherLeftEur: Float64Array.from(policy.vouchers, (voucher) => voucher.envelopeEur),
  };
}

export function createState(world: World): State {
  const { firmCount, segmentCount, quarterCount } = world;
  const f = () => new Float64Array(firmCount);
  const b = () => new Uint8Array(firmCount);
  const cells = () => new Float64Array(firmCount * segmentCount);
  const series = () => new Float64Array(firmCount * quarterCount);
  const prices: PriceColumns = {
    isFree: b(),
    owner: new Int32Array(firmCount),
    ownsSeveral: b(),
    unitCostEurPerUnit: f(),
    priceEurPerUnit: f(),
    paidRatio: f().fill(1),
    lernerIndex: f().fill(0.2),
    contestableEur: new Float64Array(segmentCount),
  };
  return {
    stage: b(),
    hasOwnPlatform: b(),
    launchedAt: new Int32Array(firmCount).fill(-1),
    isAbsorbed: b(),
    controller: new Int32Array(firmCount),
    attentionShare: f(),
    standingInflow: f(),
    qualityStockEur: f(),
    experienceUnits: f(),
    builtShare: f(),
    unobservedQuality: f(),
    costRatio: f(),
    keptEur: cells(),
    wonEur: cells(),
    installedEur: cells(),
    revenueEur: f(),
    captiveEur: f(),
    captiveUnits: f(),
    marketUnits: f(),
    totalUnits: f(),
    wantedUnits: f(),
    previousWantedUnits: f(),
    expectedUnits: f(),
    machines: f(),
    deliveries: series(),
    onOrder: f(),
    hasOrderedLaunch: b(),
    subsidisedMachines: f(),
    scaleMachines: f(),
    pooledMachines: f(),
    staffPersons: f(),
    plantEur: f(),
    debtEur: f(),
    fixedCostFactor: f().fill(1),
    researchEur: f(),
    advertisingEur: f(),
    ebitdaEur: f(),
    depreciationEur: f(),
    burnEur: f(),
    cashBeforeEur: f(),
    financingEur: f(),
    publicPromisedEur: f(),
    privatePromisedEur: f(),
    publicReleasedEur: f(),
    publicPaidEur: f(),
    privatePaidEur: f(),
    privateOwnerCount: world.firms.privateOwnerCount.slice(),
    mergedInto: new Int32Array(firmCount).fill(-1),
    parentShocked: b(),
    captiveStopped: b(),
    distractionShare: f(),
    isLabelled: b(),
    homeLocatedShare: f(),
    homeOwnedShare: f(),
    premiumEur: f(),
    voucherPaidEur: f(),
    policy: createPolicyState(world.policy, firmCount),
    savedFixedShare: series(),
    choice: createChoiceColumns(firmCount, segmentCount, world.firms.nest),
    prices,
    baseInclusiveValue: new Float64Array(segmentCount),
    contestableEur: new Float64Array(segmentCount),
    shiftedEur: new Float64Array(segmentCount),
    isFull: b(),
    baseCostEurPerUnit: 1,
    leaderExperienceUnits: 0,
    adoptedShare: 0,
    trustShock: 0,
    capturedShare: 0,
    funderStopped: 0,
    labelCount: 0,
    lostEur: 0,
    turnoverCount: 0,
    surplusFromQuotasEur: 0,
  };
}

/** Visits every firm that sells. */
export function forEachActive(state: State, visit: (firm: number) => void): void {
  for (let i = 0; i < state.choice.activeCount; i++) visit(state.choice.active[i]!);
}
