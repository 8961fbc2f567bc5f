import { round } from "../../math/arithmetic.ts";
import { learningSlope } from "../../model/unit-cost.ts";
import type { FinanceNumbers, MarketNumbers, SegmentColumns, TechnologyNumbers } from "../world.ts";
import type { BuildContext } from "./context.ts";

export function buildSegments({ scenario, draw }: BuildContext): SegmentColumns {
  const { data } = scenario;
  const segments = Object.values(data.market.segments);
  const weights = segments.map((segment) => draw.number(segment.weight));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const on = data.mechanisms;
  const alpha = draw.number(data.demand.priceSensitivity);
  return {
    weight: Float64Array.from(weights, (weight) => weight / total),
    isPublic: Uint8Array.from(segments, (segment) => (segment.publicSector ? 1 : 0)),
    sovereigntyTaste: Float64Array.from(segments, (segment) =>
      on.sovereigntyTaste ? draw.number(segment.sovereigntyTaste) : 0,
    ),
    labelTaste: Float64Array.from(segments, (segment) => (on.labelTaste ? draw.number(segment.labelTaste) : 0)),
    locationTaste: Float64Array.from(segments, (segment) =>
      on.sovereigntyTaste ? draw.number(segment.locationTaste) : 0,
    ),
    priceSensitivity: Float64Array.from(segments, (segment) => alpha * draw.number(segment.priceSensitivityRatio)),
  };
}

export function buildMarket(context: BuildContext): MarketNumbers {
  const { scenario, draw, startQuarter, quarterCount } = context;
  const { market, demand, awareness, quality, build, mechanisms: on, captiveLearning } = scenario.data;
  return {
    spendEur: market.spend ? draw.series(market.spend, startQuarter, quarterCount) : new Float64Array(0),
    diffusion: buildDiffusion(context),
    referencePriceEurPerUnit: referencePrice(context),
    nestSimilarity: on.nests && market.nests !== "none" ? draw.number(demand.nestSimilarity) : 0,
    reconsideredShare: on.inertia ? draw.number(demand.reconsideredShare) : 1,
    awarenessFromShare: on.wordOfMouth ? draw.number(awareness.fromMarketShare) : 0,
    awarenessFromAdvertising: on.advertising ? draw.number(awareness.fromAdvertising) : 0,
    advertisingReturns: draw.number(awareness.advertisingReturns),
    referenceBudgetEur: draw.number(awareness.referenceBudget),
    awarenessForgetting: draw.number(awareness.forgetting),
    confusion: on.confusion ? draw.number(awareness.confusion) : 0,
    qualityWeight: on.quality ? draw.number(quality.weight) : 0,
    referenceStockEur: draw.number(quality.referenceStock),
    qualityDecay: draw.number(quality.decay),
    researchGrowthBefore: draw.number(quality.growthBefore),
    emulation: on.emulation ? draw.number(quality.emulation) : 0,
    buildReferenceLag: draw.number(build.referenceLag),
    buildShortestLag: draw.number(build.shortestLag),
    buildSpendElasticity: draw.number(build.spendElasticity),
    buildReferenceSpendEur: draw.number(build.referenceSpend),
    captiveLearning: on.captiveLearning ? draw.number(captiveLearning) : 0,
  };
}

function buildDiffusion({ scenario, draw }: BuildContext): MarketNumbers["diffusion"] {
  const { diffusion } = scenario.data.market;
  if (!diffusion) return null;
  return {
    innovationPerYear: 4 * draw.number(diffusion.innovation),
    imitationPerYear: 4 * draw.number(diffusion.imitation),
    adoptedAtStart: draw.number(diffusion.adoptedAtStart),
    spendAtCeilingEur: draw.number(diffusion.spendAtCeiling),
    marketElasticity: draw.number(diffusion.priceElasticity),
    outsideShareAtStart: draw.number(diffusion.outsideShareAtStart),
  };
}

/** The price to which others refer; without one, that of the largest firm of the base. */
function referencePrice({ scenario, draw }: BuildContext): number {
  const { market, firms } = scenario.data;
  if (market.referencePrice) return draw.number(market.referencePrice);
  const base = Object.values(firms).flatMap((firm) => (firm.base?.price ? [firm.base] : []));
  const largest = base.reduce((best, each) => (draw.number(each.share) > draw.number(best.share) ? each : best));
  return draw.number(largest.price!);
}

export function buildTechnology({ scenario, draw }: BuildContext): TechnologyNumbers {
  const { technology: t, mechanisms: on } = scenario.data;
  return {
    costTrendPerYear: 4 * draw.number(t.costTrend),
    scaleSlope: on.scale ? draw.number(t.scaleSlope) : 0,
    efficientScaleMachines: draw.number(t.minimumEfficientScale),
    scaleFloorMachines: draw.number(t.scaleFloor),
    irreducibleShare: draw.number(t.irreducibleShare),
    learningElasticity: on.learning ? learningSlope(draw.number(t.progressRatio)) : 0,
    experienceFloor: draw.number(t.experienceFloor),
    experienceAtStartQuarters: draw.number(t.experienceAtStart),
    experienceForgetting: on.experienceForgetting ? draw.number(t.experienceForgetting) : 0,
    experienceSpillover: on.learningSpillover ? draw.number(t.experienceSpillover) : 0,
    capitalShare: draw.number(t.capitalShare),
    machinePriceEur: draw.number(t.machinePrice),
    machineLifeQuarters: draw.number(t.machineLife),
    unitsPerMachine: draw.number(t.unitsPerMachine),
    usableShare: draw.number(t.usableShare),
    deliveryLagQuarters: round(draw.number(t.deliveryLag)),
    reserve: draw.number(t.reserve),
    adaptation: draw.number(t.adaptation),
    leaderLerner: draw.number(t.leaderLerner),
    adjacentScale: on.adjacentScale ? 1 : 0,
  };
}

export function buildFinance({ scenario, draw }: BuildContext): FinanceNumbers {
  const { finance: f, refinancing: r, absorption: a, mechanisms: on } = scenario.data;
  return {
    wageEur: draw.number(f.wage),
    wagePart: draw.number(f.wagePart),
    researchPart: draw.number(f.researchPart),
    advertisingPart: draw.number(f.advertisingPart),
    rampStart: draw.number(f.rampStart),
    rampPerQuarter: draw.number(f.rampPerQuarter),
    hiringSpeed: draw.number(f.hiringSpeed),
    interestPerQuarter: draw.number(f.interestRate),
    profitTaxRate: draw.number(f.profitTaxRate),
    discountPerYear: 4 * draw.number(f.discountRate),
    costOfPublicFunds: draw.number(f.costOfPublicFunds),
    recoveryRate: draw.number(f.recoveryRate),
    runwayTriggerQuarters: draw.number(r.runwayTrigger),
    burnCalledQuarters: draw.number(r.burnCalled),
    trancheShare: draw.number(r.tranche),
    voteBase: draw.number(r.voteBase),
    voteRevenue: draw.number(r.voteRevenue),
    voteParentShock: draw.number(r.voteParentShock),
    votePerOwner: on.governance ? draw.number(r.votePerOwner) : 0,
    voteStop: draw.number(r.voteStop),
    governanceDelay: on.governance ? draw.number(r.governanceDelay) : 0,
    absorptionProbability: draw.number(a.probability),
    absorptionBaseLost: draw.number(a.baseLost),
    absorptionFixedCostKept: draw.number(a.fixedCostKept),
    closingHazard: draw.number(a.closingHazard),
  };
}
