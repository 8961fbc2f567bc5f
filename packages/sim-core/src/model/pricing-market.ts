import { max } from "../math/arithmetic.ts";
import { exp } from "../math/exp.ts";
import { ANY_NUMBER, columnFaults, NOT_NEGATIVE, numberFaults, POSITIVE, refuseFaults, SIGMA } from "./input-faults.ts";
import { indexLabels, type Label, oneNest, oneOwnerEach } from "./labels.ts";
import { type Choice, choose, logSumByNest } from "./logit-choice.ts";
import { attentiveLogWeight } from "./nested-logit.ts";
import { type OwnershipBlocks, ownershipBlocks } from "./ownership-blocks.ts";
import {
  type DemandForm,
  disutilityOfPrice,
  logWeightOfMargin,
  type PricingForm,
  pricingForm,
} from "./pricing-form.ts";

/** A market whose firms set prices. Every column has one entry per product. */
export interface BertrandMarket {
  /** Mean utility at price 0 (linear form) or at price 1 (log form). */
  readonly quality: ArrayLike<number>;
  /** Cost of one more unit, in the unit of prices; above 0 in log form. */
  readonly cost: ArrayLike<number>;
  /** Utility lost per unit of price (linear form) or of ln(price) (log form); above 0. */
  readonly priceSensitivity: number;
  /** Label of the owner of each product; defaults to one owner each. */
  readonly owner?: ArrayLike<Label> | undefined;
  /** Label of the nest of each product; defaults to one common nest. */
  readonly nest?: ArrayLike<Label> | undefined;
  /** Likeness of the products of a nest, in [0, 1); defaults to 0. */
  readonly sigma?: number | undefined;
  /** How much each product is known, 0 or more; defaults to 1. */
  readonly attention?: ArrayLike<number> | undefined;
  /** Whether buying nothing here is a choice; defaults to true. */
  readonly outsideGood?: boolean | undefined;
  /** Whether price enters utility as it is or as its logarithm; defaults to "linear". */
  readonly form?: DemandForm | undefined;
}

/** A market checked and grouped into blocks of one owner and nest, ready to be solved. */
export interface PricingMarket {
  readonly form: PricingForm;
  readonly outsideGood: boolean;
  readonly cost: ArrayLike<number>;
  /** Nest of each product, counted from 0. */
  readonly productNest: Int32Array;
  /** ln(attention) + quality/(1 - sigma) of each product. */
  readonly logWeightWithoutPrice: Float64Array;
  /** The products that somebody considers, by owner and nest. */
  readonly blocks: OwnershipBlocks;
  /** Log weight of each block with all its products sold at cost. */
  readonly logWeightAtCost: Float64Array;
  /** Share of each product within its block. */
  readonly shareOfBlock: Float64Array;
}

/** Checks a market on behalf of the function named `subject`: an InputError lists every fault. */
export function pricingMarket(subject: string, market: BertrandMarket): PricingMarket {
  refuseFaults(subject, marketFaults(market));
  const { quality, cost, attention, outsideGood = true, sigma = 0 } = market;
  const count = quality.length;
  const form = pricingForm(market.form, market.priceSensitivity, sigma);
  const nest = market.nest ? indexLabels(market.nest) : oneNest(count);
  const owner = market.owner ? indexLabels(market.owner) : oneOwnerEach(count);
  const logWeightWithoutPrice = Float64Array.from({ length: count }, (_, j) =>
    attentiveLogWeight(attention?.[j] ?? 1, quality[j]!, sigma),
  );
  const blocks = ownershipBlocks(owner, nest, (product) => logWeightWithoutPrice[product]! > -Infinity);
  const atCost = withinBlocks(blocks, logWeightsAt({ form, logWeightWithoutPrice }, cost));
  return { form, outsideGood, cost, productNest: nest.index, logWeightWithoutPrice, blocks, ...atCost };
}

/** Log weight of each product at given prices. */
export function logWeightsAt(
  { form, logWeightWithoutPrice }: Pick<PricingMarket, "form" | "logWeightWithoutPrice">,
  price: ArrayLike<number>,
): Float64Array {
  return logWeightWithoutPrice.map((weight, j) =>
    weight > -Infinity ? weight - disutilityOfPrice(form, price[j]!) / (1 - form.sigma) : weight,
  );
}

/** How choosers divide between blocks that carry these margins. */
export function choiceAtMargins(market: PricingMarket, margin: ArrayLike<number>): Choice {
  const { form, blocks, outsideGood, logWeightAtCost } = market;
  const logWeight = logWeightAtCost.map((weight, b) => weight + logWeightOfMargin(form, margin[b]!));
  return choose({ logWeight, nest: blocks.nest, nestCount: blocks.nestCount, sigma: form.sigma, outsideGood });
}

/** Log weight of each block with all its products sold at cost, and how the products divide its share. */
function withinBlocks(
  blocks: OwnershipBlocks,
  logWeight: Float64Array,
): Pick<PricingMarket, "logWeightAtCost" | "shareOfBlock"> {
  const block = blocks.blockOf.map((b) => max(b, 0));
  const logWeightAtCost = logSumByNest(logWeight, block, blocks.count);
  const shareOfBlock = logWeight.map((weight, j) =>
    weight > -Infinity ? exp(weight - logWeightAtCost[block[j]!]!) : 0,
  );
  return { logWeightAtCost, shareOfBlock };
}

function marketFaults(market: BertrandMarket): string[] {
  const { quality, form = "linear" } = market;
  const count = quality.length;
  return [
    ...(form === "linear" || form === "log" ? [] : [`form = ${form} must be "linear" or "log"`]),
    ...columnFaults("quality", quality, count, ANY_NUMBER),
    ...columnFaults("cost", market.cost, count, form === "log" ? POSITIVE : ANY_NUMBER),
    ...columnFaults("owner", market.owner, count),
    ...columnFaults("nest", market.nest, count),
    ...columnFaults("attention", market.attention, count, NOT_NEGATIVE),
    ...numberFaults("priceSensitivity", market.priceSensitivity, POSITIVE),
    ...numberFaults("sigma", market.sigma, SIGMA),
  ];
}
