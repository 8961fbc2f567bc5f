import { columnFaults, numberFaults, POSITIVE, refuseFaults, SHARE, SIGMA } from "./input-faults.ts";
import { indexLabels, type Label, oneNest, oneOwnerEach } from "./labels.ts";
import { ownershipBlocks, ownersMargins } from "./ownership-blocks.ts";
import { type DemandForm, pricingForm } from "./pricing-form.ts";
import { sumByLabel } from "./sum-by-label.ts";

/** What the markup of a firm with one product depends on. */
export interface SingleProductPosition {
  /** Price sensitivity, above 0. */
  readonly alpha: number;
  /** Likeness of the products of a nest, in [0, 1). */
  readonly sigma: number;
  /** Share among the products of its nest. */
  readonly withinNestShare: number;
  /** Share of the whole market, outside good included. */
  readonly share: number;
}

/**
 * Lerner index (p - c)/p of a firm with one product, in log form: one over the elasticity of its demand,
 * 1 + alpha [1/(1-sigma) - sigma/(1-sigma) withinNestShare - share].
 *
 * The larger the firm in its nest and in the market, the higher its price; an atomistic firm (both shares 0) has
 * 1/(1 + alpha/(1-sigma)).
 * docs/model.md 15.2.
 */
export function lernerOfSingleProduct({ alpha, sigma, withinNestShare, share }: SingleProductPosition): number {
  return 1 / (1 + alpha * ((1 - sigma * withinNestShare) / (1 - sigma) - share));
}

/**
 * Markup p - c, in money, of a firm with one product, in linear form:
 * (1-sigma) / (alpha [1 - sigma withinNestShare - (1-sigma) share]).
 * docs/model.md 15.1.
 */
export function linearMarkupOfSingleProduct({ alpha, sigma, withinNestShare, share }: SingleProductPosition): number {
  return (1 - sigma) / (alpha * (1 - sigma * withinNestShare - (1 - sigma) * share));
}

/** Shares and who owns what. Every column has one entry per product. */
export interface BertrandMarkupsInput {
  /** Share of all choosers (linear form) or of all spend (log form). */
  readonly share: ArrayLike<number>;
  /** Above 0. */
  readonly priceSensitivity: number;
  /** Label of the owner of each product; defaults to one owner each. */
  readonly owner?: ArrayLike<Label> | undefined;
  /** Label of the nest of each product; defaults to one common nest. */
  readonly nest?: ArrayLike<Label> | undefined;
  /** In [0, 1); defaults to 0. */
  readonly sigma?: number | undefined;
  /** Whether price enters utility as it is or as its logarithm; defaults to "linear". */
  readonly form?: DemandForm | undefined;
}

/**
 * The markups that owners of several products choose when they sell these shares: the first-order conditions, solved
 * through the ownership matrix.
 *
 * Linear form: p - c in money. Log form: the Lerner index (p - c)/p. An owner asks one markup of all its products in a
 * nest, since what one loses its sisters partly regain. From prices observed, price - markup (or price (1 - Lerner))
 * is the cost that makes these prices rational.
 *
 * Errors: InputError. The markup is Infinity for an owner of everything without an outside good (1 in log form).
 *
 * Source: Nevo, A. (2001), Measuring market power in the ready-to-eat cereal industry, Econometrica 69(2), 307-342,
 * doi:10.1111/1468-0262.00194; one markup per owner and nest: Nocke, V. and Schutz, N. (2018), Multiproduct-firm
 * oligopoly: an aggregative games approach, Econometrica 86(2), 523-557, doi:10.3982/ECTA14720.
 * docs/model.md 15.3.
 */
export function bertrandMarkups(input: BertrandMarkupsInput): number[] {
  const { share, priceSensitivity, sigma = 0 } = input;
  const count = share.length;
  refuseFaults("bertrandMarkups", [
    ...columnFaults("share", share, count, SHARE),
    ...numberFaults("priceSensitivity", priceSensitivity, POSITIVE),
    ...columnFaults("owner", input.owner, count),
    ...columnFaults("nest", input.nest, count),
    ...numberFaults("sigma", sigma, SIGMA),
  ]);
  const nest = input.nest ? indexLabels(input.nest) : oneNest(count);
  const owner = input.owner ? indexLabels(input.owner) : oneOwnerEach(count);
  const blocks = ownershipBlocks(owner, nest);
  const nestShare = sumByLabel(share, nest);
  const blockShare = sumByLabel(share, { index: blocks.blockOf, count: blocks.count });
  const withinNestShare = blockShare.map((s, b) => (s > 0 ? s / nestShare[blocks.nest[b]!]! : 0));
  const margin = ownersMargins(blocks, pricingForm(input.form, priceSensitivity, sigma), blockShare, withinNestShare);
  return Array.from(blocks.blockOf, (b) => margin[b]!);
}
