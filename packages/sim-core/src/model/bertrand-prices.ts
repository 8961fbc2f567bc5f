import { abs, max } from "../math/arithmetic.ts";
import { choose } from "./logit-choice.ts";
import { ownersMargins } from "./ownership-blocks.ts";
import { pricingEquilibrium } from "./pricing-equilibrium.ts";
import { atomisticMargin, priceAtMargin } from "./pricing-form.ts";
import { type BertrandMarket, logWeightsAt, type PricingMarket, pricingMarket } from "./pricing-market.ts";
import { sumByLabel } from "./sum-by-label.ts";

/** An equilibrium in prices. Columns have one entry per product. */
export interface BertrandPrices {
  /** In the unit of cost. */
  readonly price: number[];
  /** Share of all choosers (linear form) or of all spend (log form). */
  readonly share: number[];
  readonly outsideShare: number;
  /** Largest |p - c - markup(p)|/|p| over the products, recomputed from the prices returned. */
  readonly firstOrderResidual: number;
  /** Steps of the zeta map, plus rounds of best replies where these were needed. */
  readonly iterations: number;
}

/**
 * Prices that firms set when each takes the prices of the others as given (Bertrand-Nash), under a nested logit.
 *
 * A firm weighs what a higher price earns on those who stay against those who leave; some who leave one of its products
 * go to another of its own. The products of one owner in one nest carry one markup. A product that nobody knows
 * (attention 0) sells nothing and gets, by convention, the price of an atomistic firm, whoever owns it.
 *
 * Limits: one price sensitivity and one sigma for the market; costs are constant in quantity.
 * Errors: InputError, listing all faults; EquilibriumError when there is no equilibrium (one owner of everything without
 * an outside good; a Lerner index of .95 or more in log form) or when none was found. Never a doubtful number.
 *
 * Source: Anderson, S., de Palma, A. and Thisse, J.-F. (1992), Discrete Choice Theory of Product Differentiation, MIT
 * Press, ISBN 0-262-01128-X; existence and uniqueness for owners of several products: Nocke, V. and Schutz, N. (2018),
 * Econometrica 86(2), 523-557, doi:10.3982/ECTA14720.
 * docs/model.md 15.4.
 */
export function bertrandPrices(market: BertrandMarket): BertrandPrices {
  const prepared = pricingMarket("bertrandPrices", market);
  const { margin, iterations } = pricingEquilibrium("bertrandPrices", prepared);
  const price = pricesOfProducts(prepared, margin);
  const { share, outsideShare, firstOrderResidual } = outcomeAt(prepared, price);
  return { price, share: Array.from(share), outsideShare, firstOrderResidual, iterations };
}

/** Price of each product from the margins of the blocks. */
function pricesOfProducts({ form, blocks, cost }: PricingMarket, margin: ArrayLike<number>): number[] {
  return Array.from(blocks.blockOf, (b, j) =>
    priceAtMargin(form, cost[j]!, b < 0 ? atomisticMargin(form) : margin[b]!),
  );
}

/** Shares at given prices, and how far these prices are from the first-order conditions. */
function outcomeAt(market: PricingMarket, price: readonly number[]) {
  const { form, blocks, productNest, outsideGood } = market;
  const logWeight = logWeightsAt(market, price);
  const { sigma } = form;
  const choice = choose({ logWeight, nest: productNest, nestCount: blocks.nestCount, sigma, outsideGood });
  const sold = { index: blocks.blockOf.map((b) => max(b, 0)), count: blocks.count };
  const blockShare = sumByLabel(choice.share, sold);
  const blockWithinNest = sumByLabel(choice.withinNestShare, sold);
  const asked = ownersMargins(blocks, form, blockShare, blockWithinNest);
  let firstOrderResidual = 0;
  for (let j = 0; j < price.length; j++) {
    const b = blocks.blockOf[j]!;
    const margin = b < 0 ? atomisticMargin(form) : asked[b]!;
    const markup = form.form === "log" ? margin * price[j]! : margin;
    const distance = abs(price[j]! - market.cost[j]! - markup);
    firstOrderResidual = max(firstOrderResidual, distance / (abs(price[j]!) || markup));
  }
  return { share: choice.share, outsideShare: choice.outsideShare, firstOrderResidual };
}
