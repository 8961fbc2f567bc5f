import { bracketedRoot } from "../math/bracketed-root.ts";
import { exp } from "../math/exp.ts";
import { logSumExp } from "../math/log-sum-exp.ts";
import { logWeightOfMargin } from "./pricing-form.ts";
import type { PricingMarket } from "./pricing-market.ts";

const MAXIMUM_DOUBLINGS = 60;

/**
 * Each owner in turn replies to the margins of the others, and the next replies to that. One entry per block.
 *
 * Slow and sure: an owner's best reply exists, is unique, and lies in a known bracket (its profit per unit of the market
 * is stationary exactly where its first-order conditions hold, and each crossing there is upwards). Replies to
 * prices below the equilibrium climb towards it, since prices are strategic complements.
 *
 * Source: the logic of Vives, X. (1990), Nash equilibrium with strategic complementarities, Journal of Mathematical
 * Economics 19, 305-321, doi:10.1016/0304-4068(90)90005-T.
 */
export function bestReplies(market: PricingMarket, margin: Float64Array): Float64Array {
  const next = Float64Array.from(margin);
  for (let owner = 0; owner < market.blocks.ownerCount; owner++) {
    const own: number[] = [];
    for (let b = 0; b < next.length; b++) if (market.blocks.owner[b] === owner) own.push(b);
    if (own.length > 0) reply(market, next, own);
  }
  return next;
}

/** Replaces the margins of one owner's blocks by its best reply to the others. */
function reply(market: PricingMarket, margin: Float64Array, own: readonly number[]): void {
  const { form } = market;
  const rivals = rivalsOf(market, margin, own);
  /** What is missing for the owner's conditions to agree, when their common right side 1 + alpha M_f is `worth`. */
  const excess = (worth: number): number => {
    for (const b of own) margin[b] = marginInNest(market, rivals.nestLogSum[market.blocks.nest[b]!]!, b, worth);
    return worth - 1 - form.alpha * ownProfit(market, margin, own, rivals);
  };
  let high = form.form === "log" ? 1 + form.alpha : 2;
  for (let doubling = 0; excess(high) < 0 && doubling < MAXIMUM_DOUBLINGS; doubling++) high *= 2;
  excess(bracketedRoot(excess, 1, high));
}

/** The margin of a block at which x (revenueTerm + beta (1 - sigma S_{f|g})) = worth. */
function marginInNest(market: PricingMarket, rivalsLogSum: number, block: number, worth: number): number {
  const { revenueTerm, beta, sigma, alpha } = market.form;
  const lowest = worth / (revenueTerm + beta);
  const excess = (x: number): number => {
    const logWeight = market.logWeightAtCost[block]! + logWeightOfMargin(market.form, x);
    return x * (revenueTerm + beta * (1 - sigma * withinNest(logWeight, rivalsLogSum))) - worth;
  };
  const highest = worth / (revenueTerm + alpha);
  if (sigma === 0 || excess(lowest) >= 0) return lowest;
  return excess(highest) <= 0 ? highest : bracketedRoot(excess, lowest, highest);
}

interface Rivals {
  /** ln of the weights of the others, by nest. */
  readonly nestLogSum: Float64Array;
  /** ln of the outside good and of the nests where the owner is absent. */
  readonly elsewhere: number;
}

function rivalsOf(
  { form, blocks, logWeightAtCost, outsideGood }: PricingMarket,
  margin: Float64Array,
  own: readonly number[],
): Rivals {
  const nestLogSum = new Float64Array(blocks.nestCount).fill(-Infinity);
  for (let b = 0; b < blocks.count; b++) {
    if (own.includes(b)) continue;
    const g = blocks.nest[b]!;
    nestLogSum[g] = logSumExp([nestLogSum[g]!, logWeightAtCost[b]! + logWeightOfMargin(form, margin[b]!)]);
  }
  const isHome = new Set(own.map((b) => blocks.nest[b]!));
  let elsewhere = outsideGood ? 0 : -Infinity;
  for (let g = 0; g < blocks.nestCount; g++) {
    if (!isHome.has(g)) elsewhere = logSumExp([elsewhere, (1 - form.sigma) * nestLogSum[g]!]);
  }
  return { nestLogSum, elsewhere };
}

/** The owner's profit per unit of the market: sum of margin x share over its blocks. */
function ownProfit(
  { form, blocks, logWeightAtCost }: PricingMarket,
  margin: Float64Array,
  own: readonly number[],
  rivals: Rivals,
): number {
  let total = rivals.elsewhere;
  const nests = own.map((b) => {
    const others = rivals.nestLogSum[blocks.nest[b]!]!;
    const logWeight = logWeightAtCost[b]! + logWeightOfMargin(form, margin[b]!);
    const nestTotal = (1 - form.sigma) * logSumExp([logWeight, others]);
    total = logSumExp([total, nestTotal]);
    return { earned: margin[b]! * withinNest(logWeight, others), nestTotal };
  });
  if (total === -Infinity) return 0;
  return nests.reduce((profit, { earned, nestTotal }) => profit + earned * exp(nestTotal - total), 0);
}

/** Share of a weight among itself and the others of its nest. */
function withinNest(logWeight: number, others: number): number {
  return logWeight === -Infinity ? 0 : 1 / (1 + exp(others - logWeight));
}
