/**
 * The numbers of one run: everything drawn and laid out in columns before the first quarter, nothing that changes later.
 * Column `perFirm` has one entry per firm; a column per firm and segment has row-major entries [segment, firm]; a series
 * has one entry per quarter. Money in EUR, time in quarters, rates per quarter unless the name says per year.
 */
export interface World {
  readonly seed: string;
  readonly run: number;
  readonly startQuarter: number;
  readonly quarterCount: number;
  readonly firmCount: number;
  readonly segmentCount: number;
  readonly firmIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly segmentIds: readonly string[];
  readonly firms: FirmColumns;
  readonly segments: SegmentColumns;
  readonly market: MarketNumbers;
  readonly technology: TechnologyNumbers;
  readonly finance: FinanceNumbers;
  readonly policy: PolicyNumbers;
  readonly events: readonly WorldEvent[];
  readonly switches: Switches;
}

/** What the mechanisms' switches decide that no number can. */
export interface Switches {
  readonly awareness: boolean;
  readonly rationing: boolean;
  readonly cashLimit: boolean;
  readonly absorption: boolean;
  readonly fringeExit: boolean;
  readonly fringeEntry: boolean;
  readonly entryLag: boolean;
}

/** How a firm sets its price, as a number for the columns. */
export const PRICE_RULE = { nash: 0, markup: 1, follower: 2, world: 3 } as const;

export interface FirmColumns {
  /** 1: exists in this run (a member of a drawn group beyond the drawn number does not). */
  readonly exists: Uint8Array;
  /** Quarter of founding; -1 for a firm of the base. */
  readonly foundedAt: Int32Array;
  readonly isGroupMember: Uint8Array;
  readonly homeOwnedShare: Float64Array;
  readonly parentHomeOwnedShare: Float64Array;
  readonly homeLocatedShare: Float64Array;
  readonly nest: Int32Array;
  readonly cloneGroup: Int32Array;
  /** Index of the controlling owner: the firm itself, or the firm that its parent is; -1 - n for other parents. */
  readonly parentController: Int32Array;
  readonly hasParent: Uint8Array;
  readonly privateOwnerCount: Float64Array;
  readonly priceRule: Int32Array;
  readonly leader: Int32Array;
  readonly followerRatio: Float64Array;
  readonly belowCostShare: Float64Array;
  readonly markupRatio: Float64Array;
  /** World price of a firm under the rule `world`, per quarter: [firm, quarter]. */
  readonly worldPriceEurPerUnit: Float64Array;
  readonly worldRevenueEur: Float64Array;
  readonly hasWorldRevenue: Uint8Array;
  readonly baseShare: Float64Array;
  readonly basePriceEurPerUnit: Float64Array;
  readonly baseAttentionShare: Float64Array;
  readonly relativeSize: Float64Array;
  readonly costOverhead: Float64Array;
  readonly fixedCostEur: Float64Array;
  readonly platformCapexEur: Float64Array;
  readonly researchShareOfRevenue: Float64Array;
  readonly exportFactor: Float64Array;
  /** Machines outside the perimeter: [firm, quarter]. */
  readonly adjacentMachines: Float64Array;
  readonly adjacentRevenueEurPerMachine: Float64Array;
  readonly adjacentMachinesPerPerson: Float64Array;
  /** Orders of the parents, before and after the launch of the own platform: [firm, quarter]. */
  readonly captiveEur: Float64Array;
  readonly captiveBeforeLaunchEur: Float64Array;
  readonly isFunded: Uint8Array;
  readonly promisedEur: Float64Array;
  readonly publicPartOfPromiseEur: Float64Array;
  readonly callsAlways: Uint8Array;
  /** Planned revenue, the measure of disappointment: [firm, quarter]; 0 where there is no plan yet. */
  readonly plannedRevenueEur: Float64Array;
  readonly additionality: Float64Array;
  readonly followOn: Float64Array;
  readonly exitHazard: Float64Array;
  readonly exitMarginEffect: Float64Array;
  readonly awarenessAtLaunch: Float64Array;
  readonly buildProgressAtStart: Float64Array;
  readonly experienceAtStart: Float64Array;
  readonly qualityAtStartEur: Float64Array;
  readonly hasParentPlatform: Uint8Array;
  readonly parentPlatformPenalty: Float64Array;
  readonly machinesAtLaunch: Float64Array;
  readonly machinesPerQuarter: Float64Array;
  readonly planQuarters: Float64Array;
  /** An entrant's unobserved quality, before the mean of the small home firms is added. */
  readonly entrantLuck: Float64Array;
}

export interface SegmentColumns {
  readonly weight: Float64Array;
  readonly isPublic: Uint8Array;
  readonly sovereigntyTaste: Float64Array;
  readonly labelTaste: Float64Array;
  readonly locationTaste: Float64Array;
  readonly priceSensitivity: Float64Array;
}

export interface MarketNumbers {
  /** Market spend; empty where the market's size is endogenous. */
  readonly spendEur: Float64Array;
  readonly diffusion: DiffusionNumbers | null;
  readonly referencePriceEurPerUnit: number;
  readonly nestSimilarity: number;
  readonly reconsideredShare: number;
  readonly awarenessFromShare: number;
  readonly awarenessFromAdvertising: number;
  readonly advertisingReturns: number;
  readonly referenceBudgetEur: number;
  readonly awarenessForgetting: number;
  readonly confusion: number;
  readonly qualityWeight: number;
  readonly referenceStockEur: number;
  readonly qualityDecay: number;
  readonly emulation: number;
  readonly buildReferenceLag: number;
  readonly buildShortestLag: number;
  readonly buildSpendElasticity: number;
  readonly buildReferenceSpendEur: number;
  readonly captiveLearning: number;
}

export interface DiffusionNumbers {
  readonly innovationPerYear: number;
  readonly imitationPerYear: number;
  readonly adoptedAtStart: number;
  readonly spendAtCeilingEur: number;
  readonly marketElasticity: number;
  readonly outsideShareAtStart: number;
}

export interface TechnologyNumbers {
  readonly costTrendPerYear: number;
  readonly scaleSlope: number;
  readonly efficientScaleMachines: number;
  readonly scaleFloorMachines: number;
  readonly irreducibleShare: number;
  readonly learningElasticity: number;
  readonly experienceFloor: number;
  readonly experienceForgetting: number;
  readonly experienceSpillover: number;
  readonly capitalShare: number;
  readonly machinePriceEur: number;
  readonly machineLifeQuarters: number;
  readonly unitsPerMachine: number;
  readonly usableShare: number;
  readonly deliveryLagQuarters: number;
  readonly reserve: number;
  readonly leaderLerner: number;
  readonly adjacentScale: number;
}

export interface FinanceNumbers {
  readonly wageEur: number;
  readonly wagePart: number;
  readonly researchPart: number;
  readonly advertisingPart: number;
  readonly rampStart: number;
  readonly rampPerQuarter: number;
  readonly hiringSpeed: number;
  readonly interestPerQuarter: number;
  readonly profitTaxRate: number;
  readonly discountPerYear: number;
  readonly costOfPublicFunds: number;
  readonly recoveryRate: number;
  readonly runwayTriggerQuarters: number;
  readonly trancheShare: number;
  readonly voteBase: number;
  readonly voteRevenue: number;
  readonly voteParentShock: number;
  readonly votePerOwner: number;
  readonly voteStop: number;
  readonly governanceDelay: number;
  readonly absorptionProbability: number;
  readonly absorptionBaseLost: number;
  readonly absorptionFixedCostKept: number;
  readonly closingHazard: number;
}

/** Public money laid out before the first quarter, and the rules that act on demand and research. */
export interface PolicyNumbers {
  /** Equity promised by the State to each funded firm that no milestone withholds. */
  readonly equityEur: Float64Array;
  readonly milestones: readonly Milestone[];
  /** Paid schedules: grants and loans, [firm, quarter]; what a grant buys in parts. */
  readonly schedules: readonly PaymentSchedule[];
  readonly quotas: readonly Quota[];
  readonly frameworks: readonly Framework[];
  readonly vouchers: readonly Voucher[];
  readonly taxCredits: readonly TaxCredit[];
  /** Quarter from which a firm carries a label, and the last one; -1: never. */
  readonly labelledFrom: Int32Array;
  readonly labelledUntil: Int32Array;
  /** Which label a firm carries: firms of one `label` instrument share one, a funded firm has its own. */
  readonly labelGroup: Int32Array;
}

export interface Milestone {
  readonly firm: number;
  readonly amountEur: number;
  readonly from: number;
  readonly by: number;
  readonly launched: boolean;
  readonly unitsSold: number;
  readonly armsLengthRevenueEur: number;
  /** Equity adds to the promise; a grant is added to a schedule. */
  readonly schedule: number;
}

export interface PaymentSchedule {
  readonly kind: "grant" | "loan" | "matching";
  /** Money due, [firm, quarter]. */
  readonly dueEur: Float64Array;
  readonly capitalPart: number;
  readonly researchPart: number;
  readonly advertisingPart: number;
  readonly overQuarters: number;
  readonly repayFrom: number;
  readonly repayOver: number;
  readonly revenueThresholdEur: number;
  readonly publicPerPrivate: number;
  /** Money for grants that reached nobody who could use it: it costs, and does nothing; per quarter. */
  readonly wastedEur: Float64Array;
}

export interface Quota {
  readonly from: number;
  readonly until: number;
  readonly eligible: Uint8Array;
  readonly share: number;
  readonly priceCap: number;
  readonly envelopeEur: number;
}

export interface Framework {
  readonly from: number;
  readonly until: number;
  readonly listed: Uint8Array;
  readonly attentionLift: number;
  readonly runningCostEur: number;
}

export interface Voucher {
  readonly from: number;
  readonly until: number;
  readonly eligible: Uint8Array;
  readonly rate: number;
  readonly envelopeEur: number;
}

export interface TaxCredit {
  readonly from: number;
  readonly until: number;
  readonly eligible: Uint8Array;
  readonly rate: number;
}

export type WorldEvent =
  | { readonly kind: "trust-shock"; readonly at: number; readonly size: number; readonly fadesOver: number; readonly captured: number }
  | { readonly kind: "distraction"; readonly at: number; readonly firm: number; readonly quarters: number; readonly share: number }
  | { readonly kind: "parent-shock"; readonly at: number; readonly firm: number; readonly stopsCaptive: boolean }
  | { readonly kind: "funder-stop"; readonly at: number }
  | { readonly kind: "opening"; readonly at: number; readonly firm: number }
  | { readonly kind: "debt"; readonly at: number; readonly firm: number; readonly amountEur: number }
  | {
      readonly kind: "merger";
      readonly at: number;
      readonly firms: readonly number[];
      readonly concluded: boolean;
      readonly leakage: number;
      readonly fixedCostSaved: number;
      readonly lag: number;
    }
  | { readonly kind: "alliance"; readonly at: number; readonly firms: readonly number[]; readonly pooledMachines: number }
  | { readonly kind: "purchase"; readonly at: number; readonly firm: number; readonly controller: number; readonly homeOwnedShare: number; readonly priceEur: number };
