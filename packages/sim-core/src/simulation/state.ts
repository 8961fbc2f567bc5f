import { type ChoiceColumns, createChoiceColumns } from "../model/choice-columns.ts";
import { createPriceColumns, type PriceColumns } from "../model/price-equilibrium.ts";
import { blankOf, fill, shapeOf } from "./columns.ts";
import { createPolicyState, type PolicyState } from "./policy-state.ts";
import type { World } from "./world.ts";

/** Life of a firm. A firm is in the choice only while it sells. */
export const STAGE = { absent: 0, building: 1, selling: 2, gone: 3 } as const;

/** One number a firm, from quarter to quarter: money in EUR, shares of 1. */
const NUMBERS = [
  // What users know and value.
  "attentionShare",
  "standingInflow",
  "qualityStockEur",
  "unobservedQuality",
  "builtShare",
  "distractionShare",
  // Whose it is, and where.
  "homeOwnedShare",
  "homeLocatedShare",
  "privateOwnerCount",
  // What it costs to make a unit.
  "experienceUnits",
  "costRatio",
  "scaleMachines",
  "pooledMachines",
  // Units: sold in the market this quarter, and in all (with exports and captive orders); wanted; expected.
  "marketUnits",
  "captiveUnits",
  "totalUnits",
  "wantedUnits",
  "previousWantedUnits",
  "expectedUnits",
  "machines",
  "onOrder",
  "subsidisedMachines",
  // Money of the quarter.
  "revenueEur",
  "captiveEur",
  "premiumEur",
  "voucherPaidEur",
  "researchEur",
  "advertisingEur",
  "ebitdaEur",
  "depreciationEur",
  "burnEur",
  "financingEur",
  "cashBeforeEur",
  // Money that stays.
  "plantEur",
  "debtEur",
  "fixedCostFactor",
  // Fixed outlay of firms that joined by a merger.
  "joinedFixedEur",
  "staffPersons",
  "publicPromisedEur",
  "privatePromisedEur",
  "publicReleasedEur",
  "publicPaidEur",
  "privatePaidEur",
] as const;

/** Yes or no, and the stage. */
const FLAGS = [
  "stage",
  // 1 once the own platform is launched; before it, a firm may sell on a parent's.
  "hasOwnPlatform",
  "hasOrderedLaunch",
  "isAbsorbed",
  "isLabelled",
  "isFull",
  "parentShocked",
  "captiveStopped",
] as const;

/** Other firms and quarters; -1 for none. */
const INDICES = [
  "launchedAt",
  "controller",
  // Firm that went on after a merger.
  "mergedInto",
] as const;

/** [segment, firm]. */
const CELLS = [
  // Spend kept, won and installed this quarter.
  "keptEur",
  "wonEur",
  "installedEur",
  // What installed users valued when they chose, per euro; and new users' spend times what they value.
  "worth",
  "wonWorthEur",
] as const;

/** Machines to be delivered, and the fixed outlay that mergers save: [firm, quarter]. */
const SERIES = ["deliveries", "savedFixedEur"] as const;

/** One number a segment. */
const BY_SEGMENT = [
  "baseInclusiveValue",
  // What the choice of the quarter gives beyond that of the base, per euro.
  "choiceGain",
  "contestableEur",
  // Spend of users who stay away: in all, of those who did so before, of those who chose it now; and what they valued.
  "outsideEur",
  "keptOutsideEur",
  "wonOutsideEur",
  "outsideWorth",
  "wonOutsideWorthEur",
  "openEur",
] as const;

/** Numbers of the whole market; all start at 0. */
const MARKET = [
  "baseCostEurPerUnit",
  "leaderExperienceUnits",
  "adoptedShare",
  "trustShock",
  "capturedShare",
  "funderStopped",
  "labelCount",
  "lostEur",
  // Small firms that have left and been replaced so far.
  "turnoverCount",
] as const;

type Columns<Names extends readonly string[], Column> = Readonly<Record<Names[number], Column>>;

/** All that changes from quarter to quarter; columns as in `World`. */
export type State = Columns<typeof NUMBERS, Float64Array> &
  Columns<typeof FLAGS, Uint8Array> &
  Columns<typeof INDICES, Int32Array> &
  Columns<typeof CELLS, Float64Array> &
  Columns<typeof SERIES, Float64Array> &
  Columns<typeof BY_SEGMENT, Float64Array> &
  Record<(typeof MARKET)[number], number> & {
    choice: ChoiceColumns;
    prices: PriceColumns;
    /** What of the policy is left to pay. */
    policy: PolicyState;
  };

const SHAPE = shapeOf(NUMBERS, FLAGS, INDICES, CELLS, SERIES, BY_SEGMENT, MARKET, ["choice", "prices", "policy"]);

/** The state before the base is set: no firm sells, nothing is owed. */
export function createState(world: World): State {
  const { firmCount, segmentCount, quarterCount } = world;
  const state = blankOf<State>(SHAPE);
  fill(state, NUMBERS, Float64Array, firmCount);
  fill(state, FLAGS, Uint8Array, firmCount);
  fill(state, INDICES, Int32Array, firmCount);
  fill(state, CELLS, Float64Array, firmCount * segmentCount);
  fill(state, SERIES, Float64Array, firmCount * quarterCount);
  fill(state, BY_SEGMENT, Float64Array, segmentCount);
  for (const name of INDICES) state[name].fill(-1);
  for (const name of MARKET) state[name] = 0;
  state.choice = createChoiceColumns(firmCount, segmentCount, world.firms.nest);
  state.prices = createPriceColumns(firmCount, segmentCount);
  state.policy = createPolicyState(world.policy, firmCount);
  state.controller.fill(0);
  state.fixedCostFactor.fill(1);
  state.privateOwnerCount.set(world.firms.privateOwnerCount);
  state.baseCostEurPerUnit = 1;
  return state;
}

/** Visits every firm that sells. */
export function forEachActive(state: State, visit: (firm: number) => void): void {
  for (let i = 0; i < state.choice.activeCount; i++) visit(state.choice.active[i]!);
}
