import { max } from "../../math/arithmetic.ts";
import { updateSegmentShares } from "../../model/choice-columns.ts";
import { reservedPriceEurPerUnit } from "../../policy/procurement.ts";
import type { Quota } from "../policy-numbers.ts";
import type { Simulation } from "../simulation.ts";
import { awardByChoice } from "./surplus.ts";

/** Part of a segment's new spend that is reserved this quarter. */
export function reservedShare({ world, state }: Simulation, quarter: number, segment: number): number {
  if (!world.segments.isPublic[segment]) return 0;
  let reserved = 0;
  world.policy.quotas.forEach((quota, index) => {
    if (isOpen(quota, quarter) && state.policy.quotaLeftEur[index]! > 0 && anyEligible({ world, state }, quota))
      reserved += quota.share;
  });
  return reserved < 1 ? reserved : 1;
}

function isOpen(quota: Quota, quarter: number): boolean {
  return quarter >= quota.from && quarter <= quota.until;
}

function anyEligible({ state }: Pick<Simulation, "world" | "state">, quota: Quota): boolean {
  for (let i = 0; i < state.choice.activeCount; i++) if (quota.eligible[state.choice.active[i]!]) return true;
  return false;
}

/** Gives reserved spend to eligible firms, who choose their price up to the cap; the premium is booked to the State. */
export function awardReserved(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  world.policy.quotas.forEach((quota, index) => {
    if (!isOpen(quota, quarter) || state.policy.quotaLeftEur[index]! <= 0 || !anyEligible(simulation, quota)) return;
    for (let segment = 0; segment < world.segmentCount; segment++) {
      if (world.segments.isPublic[segment]) awardSegment(simulation, quota, index, segment);
    }
  });
}

function awardSegment(simulation: Simulation, quota: Quota, index: number, segment: number): void {
  const { world, state } = simulation;
  const { choice } = state;
  const row = segment * world.firmCount;
  const spend = quota.share * state.contestableEur[segment]!;
  const marketPrice = meanPrice(simulation, row);
  const weight = choice.weight.slice(row, row + world.firmCount);
  const inclusive = choice.inclusiveValue[segment]!;
  const share = choice.share.slice(row, row + world.firmCount);
  for (let firm = 0; firm < world.firmCount; firm++) if (!quota.eligible[firm]) choice.weight[row + firm] = 0;
  const outside = choice.outsideWeight;
  const outsideShare = choice.outsideShare[segment]!;
  choice.outsideWeight = 0;
  updateSegmentShares(choice, segment);
  awardByChoice(simulation, segment, spend);
  payPremiums(simulation, quota, index, segment, spend, marketPrice);
  choice.outsideWeight = outside;
  choice.outsideShare[segment] = outsideShare;
  choice.weight.set(weight, row);
  choice.share.set(share, row);
  choice.inclusiveValue[segment] = inclusive;
}

/**
 * Lerner index that a firm could ask for among the eligible: 1, no limit but the cap, where it is alone. Clones ask as the
 * one firm that they are.
 */
function lernerAmong({ world, state }: Simulation, segment: number, firm: number): number {
  const { choice } = state;
  const { firstClone } = world.firms;
  const alpha = choice.priceSensitivity[segment]!;
  const sigma = choice.nestSimilarity;
  let within = 0;
  let share = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const other = choice.active[i]!;
    if (firstClone[other] !== firstClone[firm]) continue;
    within += choice.withinNestShare[segment * world.firmCount + other]!;
    share += choice.share[segment * world.firmCount + other]!;
  }
  return 1 / (1 + alpha * (1 / (1 - sigma) - (sigma / (1 - sigma)) * within - share));
}

/** What reserved prices add to ordinary ones is paid by the State; the last of its envelope is divided in proportion. */
function payPremiums(
  simulation: Simulation,
  quota: Quota,
  index: number,
  segment: number,
  spend: number,
  marketPrice: number,
): void {
  const { state } = simulation;
  const { choice } = state;
  const dueEur = new Float64Array(simulation.world.firmCount);
  let due = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const won = choice.share[segment * dueEur.length + firm]! * spend;
    if (won <= 0) continue;
    dueEur[firm] = won * premiumShare(simulation, quota, segment, firm, marketPrice);
    due += dueEur[firm]!;
  }
  if (due <= 0) return;
  const left = state.policy.quotaLeftEur[index]!;
  const paidShare = due < left ? 1 : left / due;
  state.policy.quotaLeftEur[index] = due < left ? left - due : 0;
  for (const [firm, each] of dueEur.entries()) state.premiumEur[firm] = state.premiumEur[firm]! + paidShare * each;
}

/** The reserved price over the ordinary one, less 1. */
function premiumShare(
  simulation: Simulation,
  quota: Quota,
  segment: number,
  firm: number,
  marketPrice: number,
): number {
  const { prices } = simulation.state;
  const own = prices.priceEurPerUnit[firm]!;
  const cost = prices.unitCostEurPerUnit[firm]!;
  const reserved = reservedPriceEurPerUnit(
    own,
    marketPrice,
    quota.priceCap,
    cost,
    lernerAmong(simulation, segment, firm),
  );
  return max(0, reserved / own - 1);
}

/** Mean price in a segment, weighted by the shares of an open choice. */
function meanPrice({ state }: Simulation, row: number): number {
  const { choice, prices } = state;
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const share = choice.share[row + firm]!;
    sum += share * prices.priceEurPerUnit[firm]!;
    weight += share;
  }
  return weight > 0 ? sum / weight : 0;
}
