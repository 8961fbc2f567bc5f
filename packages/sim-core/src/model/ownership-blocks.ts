import type { IndexedLabels } from "./labels.ts";
import type { PricingForm } from "./pricing-form.ts";

/**
 * Products grouped by owner and nest. All the products of a block carry the same margin, so that an equilibrium has one
 * unknown per block, not per product.
 */
export interface OwnershipBlocks {
  readonly count: number;
  /** Block of each product; -1 for a product left out. */
  readonly blockOf: Int32Array;
  /** Owner of each block. */
  readonly owner: Int32Array;
  readonly ownerCount: number;
  /** Nest of each block. */
  readonly nest: Int32Array;
  readonly nestCount: number;
}

/** Groups products by owner and nest; `isSold` may leave out products that nobody considers. */
export function ownershipBlocks(
  owner: IndexedLabels,
  nest: IndexedLabels,
  isSold: (product: number) => boolean = () => true,
): OwnershipBlocks {
  const seen = new Map<number, number>();
  const first: number[] = [];
  const blockOf = owner.index.map((f, product) => {
    if (!isSold(product)) return -1;
    const key = f * nest.count + nest.index[product]!;
    const block = seen.get(key) ?? seen.size;
    if (block === seen.size) first.push(product);
    seen.set(key, block);
    return block;
  });
  return {
    count: seen.size,
    blockOf,
    owner: Int32Array.from(first, (product) => owner.index[product]!),
    ownerCount: owner.count,
    nest: Int32Array.from(first, (product) => nest.index[product]!),
    nestCount: nest.count,
  };
}

/**
 * The margins that satisfy every owner's first-order conditions at given shares: the ownership matrix, inverted by hand.
 *
 * Each condition of `PricingForm` gives x as (1 + alpha M_f)/(revenueTerm + beta (1 - sigma S_{f|g})); summing x S over
 * the owner's nests gives M_f in turn. One entry per block.
 */
export function ownersMargins(
  blocks: OwnershipBlocks,
  form: PricingForm,
  share: ArrayLike<number>,
  withinNestShare: ArrayLike<number>,
): Float64Array {
  const slack = Float64Array.from(
    { length: blocks.count },
    (_, b) => form.revenueTerm + form.beta * (1 - form.sigma * withinNestShare[b]!),
  );
  const recaptured = new Float64Array(blocks.ownerCount);
  for (let b = 0; b < blocks.count; b++) recaptured[blocks.owner[b]!]! += (form.alpha * share[b]!) / slack[b]!;
  return slack.map((s, b) => 1 / (s * (1 - recaptured[blocks.owner[b]!]!)));
}
