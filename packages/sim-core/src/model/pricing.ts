import { max } from "../math/arithmetic.ts";
import { exp } from "../math/exp.ts";

/**
 * Price at which a firm of a given Lerner index sells: the index is the part of the price that is not cost.
 * docs/model.md 5.11.
 */
export function priceOfLernerEurPerUnit(unitCostEurPerUnit: number, lernerIndex: number): number {
  return unitCostEurPerUnit / (1 - lernerIndex);
}

/** Price of a firm that adds a markup to its cost. docs/model.md 5.13. */
export function markupPriceEurPerUnit(unitCostEurPerUnit: number, markupRatio: number): number {
  return unitCostEurPerUnit * (1 + markupRatio);
}

/** Price of a firm that follows another, never further below its own cost than it can afford. docs/model.md 5.15. */
export function followerPriceEurPerUnit(
  leaderPriceEurPerUnit: number,
  followerRatio: number,
  unitCostEurPerUnit: number,
  belowCostShare: number,
): number {
  return max(followerRatio * leaderPriceEurPerUnit, (1 - belowCostShare) * unitCostEurPerUnit);
}

/**
 * World price relative to the start: dated cuts distribute the trend over time, they never add to it.
 * `trendYears` counts the years of trend that have become price, by steps or smoothly.
 * docs/model.md 5.14.
 */
export function worldPriceRatio(costTrendPerYear: number, trendYears: number): number {
  return exp(-costTrendPerYear * trendYears);
}
