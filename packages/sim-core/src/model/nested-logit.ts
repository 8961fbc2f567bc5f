import { log } from "../math/log.ts";
import { ANY_NUMBER, columnFaults, NOT_NEGATIVE, numberFaults, refuseFaults, SIGMA } from "./input-faults.ts";
import { indexLabels, type Label, oneNest } from "./labels.ts";
import { type Choice, choose } from "./logit-choice.ts";

/** A market as its choosers see it. Every column has one entry per product. */
export interface NestedLogitDemand {
  /** Utility net of price, in logit units; the outside good has 0. */
  readonly meanUtility: ArrayLike<number>;
  /** How much each product is known: 0 is never considered. Multiplies the choice weights; defaults to 1. */
  readonly attention?: ArrayLike<number> | undefined;
  /** Label of the nest of each product; defaults to one common nest. */
  readonly nest?: ArrayLike<Label> | undefined;
  /** Likeness of the products of a nest, in [0, 1): PyBLP's rho, 1 minus R antitrust's nest parameter; defaults to 0. */
  readonly sigma?: number | undefined;
  /** Whether buying nothing here is a choice, alone in its nest; defaults to true. */
  readonly outsideGood?: boolean | undefined;
}

export interface NestedLogitShares {
  /** Share of all choosers (or of all spend), one per product. */
  readonly share: number[];
  /** Share among the products of the same nest. */
  readonly withinNestShare: number[];
  /** Share of the outside good; 0 where there is none. */
  readonly outsideShare: number;
}

/**
 * How choosers divide between products that are alike within nests and not equally known.
 *
 * A firm that nobody knows sells nothing, whatever its price: attention multiplies the weight of a product among the
 * products of its nest, so that attention 0 gives share 0, and doubling everybody's attention changes nothing between
 * the products of a nest. Shares and outsideShare sum to 1. Utilities may be as large as one likes.
 *
 * Errors: InputError for columns of different lengths, negative attention, sigma outside [0, 1), numbers that are not
 * finite, and a market where nobody knows anything and there is no outside good.
 *
 * Source: McFadden, D. (1978), Modelling the choice of residential location, in Karlqvist et al. (eds), Spatial
 * Interaction Theory and Planning Models, 75-96; Berry, S. (1994), RAND Journal of Economics 25(2), 242-262,
 * doi:10.2307/2555829. Attention as a weight: Goeree, M. S. (2008), Econometrica 76(5), 1017-1074,
 * doi:10.1111/j.1468-0262.2008.00869.x, of which this is the reduced form with one common choice set.
 * docs/model.md 6.4.
 */
export function nestedLogitShares(demand: NestedLogitDemand): NestedLogitShares {
  const { share, withinNestShare, outsideShare } = nestedLogitChoice("nestedLogitShares", demand);
  return { share: Array.from(share), withinNestShare: Array.from(withinNestShare), outsideShare };
}

/** Checks a demand and computes its shares and log-sum, on behalf of the function named `subject`. */
export function nestedLogitChoice(subject: string, demand: NestedLogitDemand): Choice {
  const { meanUtility, attention, sigma = 0, outsideGood = true } = demand;
  const count = meanUtility.length;
  refuseFaults(subject, demandFaults(demand));
  const { index, count: nestCount } = demand.nest ? indexLabels(demand.nest) : oneNest(count);
  const logWeight = Float64Array.from({ length: count }, (_, j) =>
    attentiveLogWeight(attention?.[j] ?? 1, meanUtility[j]!, sigma),
  );
  const choice = choose({ logWeight, nest: index, nestCount, sigma, outsideGood });
  refuseFaults(
    subject,
    choice.logSum === -Infinity ? ["nothing to choose: no product has attention, and there is no outside good"] : [],
  );
  return choice;
}

/** ln(attention) + utility/(1 - sigma); -Infinity for a product that nobody knows. */
export function attentiveLogWeight(attention: number, utility: number, sigma: number): number {
  return attention > 0 ? log(attention) + utility / (1 - sigma) : -Infinity;
}

function demandFaults({ meanUtility, attention, nest, sigma }: NestedLogitDemand): string[] {
  return [
    ...columnFaults("meanUtility", meanUtility, meanUtility.length, ANY_NUMBER),
    ...columnFaults("attention", attention, meanUtility.length, NOT_NEGATIVE),
    ...columnFaults("nest", nest, meanUtility.length),
    ...numberFaults("sigma", sigma, SIGMA),
  ];
}
