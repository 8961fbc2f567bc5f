import { exp } from "../math/exp.ts";
import { pow } from "../math/pow.ts";

/**
 * Weight of an offer in the choice: nobody chooses a firm that he does not think of, whatever its price.
 * Source: Goeree (2008), doi:10.1111/j.1468-0262.2008.00869.x, for attention; McFadden (1978), Cardell (1997) for the nest.
 * docs/model.md 6.1.
 */
export function choiceWeight(attentionShare: number, offerUtility: number, nestSimilarity: number): number {
  return attentionShare * exp(offerUtility / (1 - nestSimilarity));
}

/** Weight of a whole nest, whose offers are the more alike the nearer `nestSimilarity` is to 1. docs/model.md 6.2. */
export function nestWeight(sumOfChoiceWeights: number, nestSimilarity: number): number {
  return sumOfChoiceWeights > 0 ? pow(sumOfChoiceWeights, 1 - nestSimilarity) : 0;
}

/** Share of an offer: its share within the nest times the share of the nest. docs/model.md 6.3. */
export function choiceShare(withinNestShare: number, ownNestWeight: number, sumOfNestWeights: number): number {
  return (withinNestShare * ownNestWeight) / sumOfNestWeights;
}
