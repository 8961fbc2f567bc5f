import { log } from "../math/log.ts";
import { sum } from "../math/moments.ts";
import { columnFaults, type NumberRule, numberFaults, POSITIVE, refuseFaults, SIGMA } from "./input-faults.ts";
import { indexLabels, type Label, oneNest } from "./labels.ts";
import { sumByLabel } from "./sum-by-label.ts";

/** Observed shares and what is assumed of the demand behind them. Every column has one entry per product. */
export interface BerryInversionInput {
  /** Share of all choosers (or spend), above 0; with an outside good they sum to less than 1, else to 1. */
  readonly share: ArrayLike<number>;
  /** Above 0; defaults to 1. */
  readonly attention?: ArrayLike<number> | undefined;
  /** Label of the nest of each product; defaults to one common nest. */
  readonly nest?: ArrayLike<Label> | undefined;
  /** In [0, 1); defaults to 0. */
  readonly sigma?: number | undefined;
  /** Whether there is an outside good, of utility 0; defaults to true. */
  readonly outsideGood?: boolean | undefined;
  /** Share of the outside good; defaults to what the shares leave. State it where it is tiny, for the last digits. */
  readonly outsideShare?: number | undefined;
  /** Without an outside good: the product, counted from 0, whose utility is 0 and to which others are compared. Defaults to 0. */
  readonly referenceProduct?: number | undefined;
}

const SHARE_ABOVE_ZERO: NumberRule = {
  words: "a share above 0 and at most 1 (a product that sells nothing has no finite utility: leave it out)",
  holds: (x) => x > 0 && x <= 1,
};
/** By how much shares that others rounded may fail to sum to 1. */
const SUM_TOLERANCE = 1e-6;

/**
 * The mean utilities that would produce the shares observed: the inverse of nestedLogitShares.
 *
 * ln s - ln s0 = utility + sigma ln(s within nest) + (1 - sigma) ln(attention). A product that is little known and sells
 * well must be liked: attention and utility are not separately identified by shares, so attention is given.
 *
 * Returns one utility per product, relative to the outside good, or to `referenceProduct` where there is none.
 * Errors: InputError for shares that are not above 0, or that sum to more than they may, and as nestedLogitShares.
 *
 * Source: Berry, S. (1994), Estimating discrete-choice models of product differentiation, RAND Journal of Economics
 * 25(2), 242-262, doi:10.2307/2555829.
 * docs/model.md 12.3.
 */
export function berryInversion(input: BerryInversionInput): number[] {
  refuseFaults("berryInversion", inversionFaults(input));
  const { share, attention, sigma = 0, referenceProduct = 0 } = input;
  const count = share.length;
  const nest = input.nest ? indexLabels(input.nest) : oneNest(count);
  const nestShare = sumByLabel(share, nest);
  const utility = Array.from({ length: count }, (_, j) => {
    const withinNestShare = share[j]! / nestShare[nest.index[j]!]!;
    return log(share[j]!) - sigma * log(withinNestShare) - (1 - sigma) * log(attention?.[j] ?? 1);
  });
  const outside = outsideShareOf(input);
  const zero = outside === undefined ? (utility[referenceProduct] ?? 0) : log(outside);
  return utility.map((u) => u - zero);
}

/** The share of the outside good, or undefined where there is none. */
function outsideShareOf(input: BerryInversionInput): number | undefined {
  if (input.outsideGood === false) return undefined;
  return input.outsideShare ?? 1 - sum(input.share);
}

function inversionFaults(input: BerryInversionInput): string[] {
  const { share, attention, nest, sigma, outsideGood = true } = input;
  return [
    ...columnFaults("share", share, share.length, SHARE_ABOVE_ZERO),
    ...columnFaults("attention", attention, share.length, POSITIVE),
    ...columnFaults("nest", nest, share.length),
    ...numberFaults("sigma", sigma, SIGMA),
    ...(outsideGood ? faultsWithOutsideGood(input) : faultsWithoutOutsideGood(input)),
  ];
}

function faultsWithOutsideGood({ share, outsideShare }: BerryInversionInput): string[] {
  const inside = sum(share);
  const outside = outsideShare ?? 1 - inside;
  if (!(outside > 0)) {
    return [
      `share sums to ${inside} and leaves nothing to the outside good: outsideGood: false says that there is none`,
    ];
  }
  return isOne(inside + outside) ? [] : [`share and outsideShare sum to ${inside + outside} instead of 1`];
}

function faultsWithoutOutsideGood({ share, outsideShare, referenceProduct = 0 }: BerryInversionInput): string[] {
  const faults: string[] = [];
  if (outsideShare) faults.push(`outsideShare = ${outsideShare}, but outsideGood is false`);
  if (!isOne(sum(share))) faults.push(`share sums to ${sum(share)} instead of 1, without an outside good`);
  const isProduct = share[referenceProduct] !== undefined;
  if (!isProduct) faults.push(`referenceProduct = ${referenceProduct} is not one of the ${share.length} products`);
  return faults;
}

function isOne(total: number): boolean {
  return total > 1 - SUM_TOLERANCE && total < 1 + SUM_TOLERANCE;
}
