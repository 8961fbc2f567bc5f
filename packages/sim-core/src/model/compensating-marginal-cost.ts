import { diversionRatios, type ObservedMarket } from "./elasticities.ts";
import { ANY_NUMBER, columnFaults, NOT_NEGATIVE, numberFaults, POSITIVE, refuseFaults } from "./input-faults.ts";
import type { Label } from "./labels.ts";
import { bertrandMarkups } from "./markups.ts";

/** A market before a merger, and the owners after it. Every column has one entry per product. */
export interface MergerInput extends ObservedMarket {
  /** Cost of one more unit, before the merger. */
  readonly cost: ArrayLike<number>;
  /** Label of the owner of each product after the merger. */
  readonly ownerAfter: ArrayLike<Label>;
}

/** One entry per product. */
export interface CompensatingMarginalCost {
  /** The cost at which the merged firm would leave all prices where they were. */
  readonly compensatingCost: number[];
  /** The fall from today's cost to that cost, as a share of today's cost: 0.13 is 13 %. */
  readonly reductionShare: number[];
}

/**
 * By how much a merger must cut costs for buyers not to pay it.
 *
 * At the prices of today the merged firm wants higher margins, since part of the sales that one product loses comes back
 * through the other. Costs that are lower by as much make it content with today's prices. Prices and shares must be an
 * equilibrium under the owners before; then products that do not merge get 0.
 *
 * Errors: InputError; costs must be above 0 for a share of them to mean something.
 *
 * Source: Werden, G. (1996), A robust test for consumer welfare enhancing mergers among sellers of differentiated
 * products, Journal of Industrial Economics 44(4), 409-413, doi:10.2307/2950522.
 * docs/model.md 15.8.
 */
export function compensatingMarginalCost(input: MergerInput): CompensatingMarginalCost {
  refuseFaults("compensatingMarginalCost", [
    ...columnFaults("cost", input.cost, input.share.length, POSITIVE),
    ...columnFaults("price", input.price, input.share.length, ANY_NUMBER),
  ]);
  const { price, cost, share, priceSensitivity, nest, sigma, form, ownerAfter } = input;
  const markup = bertrandMarkups({ share, priceSensitivity, nest, sigma, form, owner: ownerAfter });
  const compensatingCost = markup.map((m, j) => (form === "log" ? price[j]! * (1 - m) : price[j]! - m));
  return { compensatingCost, reductionShare: compensatingCost.map((c, j) => (cost[j]! - c) / cost[j]!) };
}

/** The first of two products that merge, and the second. */
export interface TwoProductMerger {
  /** Lerner index (p - c)/p of each of the two before the merger. */
  readonly lerner: readonly [number, number];
  /** Diversion ratio from the first to the second, and from the second to the first. */
  readonly diversion: readonly [number, number];
  /** Price of the second over price of the first; defaults to 1. */
  readonly priceRatio?: number;
}

/**
 * The share by which the cost of the first product must fall, from margins and diversion ratios alone, whatever the form
 * of demand: m d/((1 - m)(1 - d)) when the two are alike.
 *
 * Errors: InputError unless Lerner indices are below 1 and the product of the diversion ratios is below 1.
 * Source: Werden (1996), equation 5, doi:10.2307/2950522.
 * docs/model.md 15.8.
 */
export function compensatingReductionOfTwo({ lerner, diversion, priceRatio = 1 }: TwoProductMerger): number {
  const belowOne = { words: "at least 0 and below 1", holds: (x: number): boolean => x >= 0 && x < 1 };
  refuseFaults("compensatingReductionOfTwo", [
    ...columnFaults("lerner", lerner, 2, belowOne),
    ...columnFaults("diversion", diversion, 2, belowOne),
    ...numberFaults("priceRatio", priceRatio, POSITIVE),
  ]);
  const [toSecond, toFirst] = diversion;
  const bothWays = toSecond * toFirst;
  return (lerner[0] * bothWays + lerner[1] * toSecond * priceRatio) / ((1 - lerner[0]) * (1 - bothWays));
}

/** A merger, the owners before it, and the savings it promises. */
export interface UpwardPricingPressureInput extends MergerInput {
  /** Label of the owner of each product before the merger; defaults to one owner each. */
  readonly ownerBefore?: ArrayLike<Label> | undefined;
  /** Share of its cost that the merger saves on each product; defaults to 0. */
  readonly savingShare?: ArrayLike<number> | undefined;
}

/**
 * Upward pricing pressure, in money per unit: the margin earned on the sales that a product now loses to its new sisters,
 * less the cost saved on it. Positive: the merged firm wants a higher price, if nobody else reacted. One entry per
 * product; 0 where nothing changes hands.
 *
 * Errors: InputError.
 * Source: Farrell, J. and Shapiro, C. (2010), Antitrust evaluation of horizontal mergers: an economic alternative to
 * market definition, The B.E. Journal of Theoretical Economics 10(1), doi:10.2202/1935-1704.1563.
 * docs/model.md 15.8.
 */
export function upwardPricingPressure(input: UpwardPricingPressureInput): number[] {
  const { price, cost, ownerBefore, ownerAfter, savingShare } = input;
  const count = input.share.length;
  refuseFaults("upwardPricingPressure", [
    ...columnFaults("cost", cost, count, ANY_NUMBER),
    ...columnFaults("ownerBefore", ownerBefore, count),
    ...columnFaults("ownerAfter", ownerAfter, count),
    ...columnFaults("savingShare", savingShare, count, NOT_NEGATIVE),
  ]);
  const wereTogether = (j: number, k: number): boolean =>
    ownerBefore !== undefined && ownerBefore[j] === ownerBefore[k];
  return diversionRatios(input).map((row, j) => {
    const saved = (savingShare?.[j] ?? 0) * cost[j]!;
    return row.reduce((pressure, diversion, k) => {
      const isNewSister = k !== j && ownerAfter[j] === ownerAfter[k] && !wereTogether(j, k);
      return isNewSister ? pressure + diversion * (price[k]! - cost[k]!) : pressure;
    }, 0 - saved);
  });
}
