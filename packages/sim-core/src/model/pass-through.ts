import { solveLinear } from "../math/solve-linear.ts";
import type { Choice } from "./logit-choice.ts";
import { pricingEquilibrium } from "./pricing-equilibrium.ts";
import { atomisticMargin, type PricingForm, slopeOfMargin } from "./pricing-form.ts";
import { type BertrandMarket, type PricingMarket, pricingMarket } from "./pricing-market.ts";

/**
 * How costs reach prices in equilibrium, everybody having adjusted: entry [j][k] is the change of the price of product j
 * per unit of change of the cost of product k, at the equilibrium of bertrandPrices.
 *
 * Exact derivatives (implicit function), not differences. A product that nobody knows passes its own cost on in full
 * (times 1/(1 - Lerner) in log form) and moves nobody else. Errors: as bertrandPrices.
 *
 * Source: Weyl, E. G. and Fabinger, M. (2013), Pass-through as an economic tool, Journal of Political Economy 121(3),
 * 528-583, doi:10.1086/670401.
 */
export function passThrough(market: BertrandMarket): number[][] {
  const prepared = pricingMarket("passThrough", market);
  const { margin, choice } = pricingEquilibrium("passThrough", prepared);
  const { form, blocks, cost, shareOfBlock } = prepared;
  const response = marginResponse(prepared, margin, choice);
  return Array.from(blocks.blockOf, (b, j) => {
    const x = b < 0 ? atomisticMargin(form) : margin[b]!;
    return Array.from(blocks.blockOf, (c, k) => {
      const marginMoves = b < 0 || c < 0 ? 0 : response[b]![c]! * logWeightPerCost(form, cost[k]!) * shareOfBlock[k]!;
      return (
        (j === k ? priceSlopes(form, cost[j]!, x).toCost : 0) + priceSlopes(form, cost[j]!, x).toMargin * marginMoves
      );
    });
  });
}

/** Derivatives of priceAtMargin. */
function priceSlopes({ form }: PricingForm, cost: number, margin: number): { toCost: number; toMargin: number } {
  if (form === "linear") return { toCost: 1, toMargin: 1 };
  return { toCost: 1 / (1 - margin), toMargin: cost / ((1 - margin) * (1 - margin)) };
}

/** What one more unit of cost does to a product's log weight at cost. */
function logWeightPerCost({ form, beta }: PricingForm, cost: number): number {
  return form === "log" ? -beta / cost : -beta;
}

/** Entry [b][c]: change of the margin of block b per unit of log weight given to block c at cost. */
function marginResponse({ form, blocks }: PricingMarket, margin: Float64Array, choice: Choice): Float64Array[] {
  const indices = Array.from({ length: blocks.count }, (_, b) => b);
  const byWeight = indices.map((b) =>
    indices.map((c) => conditionPerLogWeight({ form, blocks }, margin, choice, b, c)),
  );
  const jacobian = indices.map((b) =>
    indices.map((c) => {
      const own = b === c ? form.revenueTerm + form.beta * (1 - form.sigma * choice.withinNestShare[b]!) : 0;
      const profit = blocks.owner[b] === blocks.owner[c] ? form.alpha * choice.share[c]! : 0;
      return own - profit + byWeight[b]![c]! * slopeOfMargin(form, margin[c]!);
    }),
  );
  return solveLinear(
    jacobian,
    byWeight.map((row) => row.map((slope) => -slope)),
  );
}

/** Derivative of block b's first-order condition (see PricingForm) with respect to the log weight of block c. */
function conditionPerLogWeight(
  { form, blocks }: Pick<PricingMarket, "form" | "blocks">,
  margin: Float64Array,
  { share, withinNestShare }: Choice,
  b: number,
  c: number,
): number {
  const { alpha, beta, sigma } = form;
  const lostInNest = (k: number): number => (blocks.nest[k] === blocks.nest[c] ? withinNestShare[c]! : 0);
  let slope = -beta * sigma * margin[b]! * withinNestShare[b]! * ((b === c ? 1 : 0) - lostInNest(b));
  for (let k = 0; k < blocks.count; k++) {
    if (blocks.owner[k] !== blocks.owner[b]) continue;
    const shareSlope = (k === c ? 1 : 0) - sigma * lostInNest(k) - (1 - sigma) * share[c]!;
    slope -= alpha * margin[k]! * share[k]! * shareSlope;
  }
  return slope;
}
