import type { FirmColumns } from "./firm-columns.ts";
import type { PolicyNumbers } from "./policy-numbers.ts";
import type { WorldEvent } from "./world-events.ts";

/**
 * The numbers of one run: everything drawn and laid out in columns before the first quarter, nothing that changes later.
 * Column `perFirm` has one entry per firm; a column per firm and segment has row-major entries [segment, firm]; a series
 * has one entry per quarter. Money in EUR, time in quarters, rates per quarter unless the name says per year.
 *
 * What is called a quarter here and in the step is one step of the model. Where `stepsPerQuarter` is not 1 it is so much
 * shorter, every number is said in that unit of time, and a "year" is four of it. docs/model.md 0.7.
 */
export interface World {
  readonly seed: string;
  readonly run: number;
  readonly startQuarter: number;
  readonly stepsPerQuarter: number;
  /** Steps in all. */
  readonly quarterCount: number;
  readonly firmCount: number;
  readonly segmentCount: number;
  /** Names under which the firms' luck is drawn. */
  readonly luckIds: readonly string[];
  readonly firmIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly segmentIds: readonly string[];
  readonly firms: FirmColumns;
  readonly segments: SegmentColumns;
  readonly market: MarketNumbers;
  readonly technology: TechnologyNumbers;
  readonly finance: FinanceNumbers;
  /** Laid out last, when the base quarter stands. */
  policy: PolicyNumbers;
  readonly events: readonly WorldEvent[];
  readonly switches: Switches;
}

/** What the mechanisms' switches decide that no number can. */
export interface Switches {
  readonly priceResponse: boolean;
  readonly awareness: boolean;
  readonly rationing: boolean;
  readonly cashLimit: boolean;
  readonly absorption: boolean;
  readonly fringeExit: boolean;
  readonly fringeEntry: boolean;
  readonly entryLag: boolean;
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
  readonly researchGrowthBefore: number;
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
  readonly experienceAtStartQuarters: number;
  readonly experienceForgetting: number;
  readonly experienceSpillover: number;
  readonly capitalShare: number;
  readonly machinePriceEur: number;
  readonly machineLifeQuarters: number;
  readonly unitsPerMachine: number;
  readonly usableShare: number;
  readonly deliveryLagQuarters: number;
  readonly reserve: number;
  readonly adaptation: number;
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
  readonly burnCalledQuarters: number;
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
