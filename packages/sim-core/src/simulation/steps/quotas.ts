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
  const { choice, prices } = state;
  const row = segment * world.firmCount;
  const spend = quota.share * state.contestableEur[segment]!;
  const marketPrice = meanPrice(simulation, row);
  const weight = choice.weight.slice(row, row + world.firmCount);
  const inclusive = choice.inclusiveValue[segment]!;
  const share = choice.share.slice(row, row + world.firmCount);
  for (let firm = 0; firm < world.firmCount; firm++) if (!quota.eligible[firm]) choice.weight[row + firm] = 0;
  const outside = choice.outsideWeight;
  choice.outsideWeight = 0;
  updateSegmentShares(choice, segment);
  awardByChoice(simulation, segment, spend);
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const part = choice.share[row + firm]!;
    if (part <= 0) continue;
    const won = part * spend;
    const own = prices.priceEurPerUnit[firm]!;
    const reserved = reservedPriceEurPerUnit(
      own,
      marketPrice,
      quota.priceCap,
      prices.unitCostEurPerUnit[firm]!,
      lernerAmong(simulation, segment, firm),
    );
    payPremium(simulation, index, firm, won, own, reserved);
  }
  choice.outsideWeight = outside;
  choice.weight.set(weight, row);
  choice.share.set(share, row);
  choice.inclusiveValue[segment] = inclusive;
}

/** Lerner index that a firm could ask for among the eligible: 1, no limit but the cap, where it is alone. */
function lernerAmong({ world, state }: Simulation, segment: number, firm: number): number {
  const { choice } = state;
  const cell = segment * world.firmCount + firm;
  const alpha = choice.priceSensitivity[segment]!;
  const sigma = choice.nestSimilarity;
  const within = choice.withinNestShare[cell]!;
  return 1 / (1 + alpha * (1 / (1 - sigma) - (sigma / (1 - sigma)) * within - choice.share[cell]!));
}

/** What the reserved price adds to the ordinary one is paid by the State, as far as its envelope goes. */
function payPremium(
  { state }: Simulation,
  index: number,
  firm: number,
  wonEur: number,
  ownPrice: number,
  reservedPrice: number,
): void {
  if (reservedPrice <= ownPrice) return;
  const left = state.policy.quotaLeftEur[index]!;
  const due = wonEur * (reservedPrice / ownPrice - 1);
  const paid = due < left ? due : left;
  state.policy.quotaLeftEur[index] = left - paid;
  state.premiumEur[firm] = state.premiumEur[firm]! + paid;
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
