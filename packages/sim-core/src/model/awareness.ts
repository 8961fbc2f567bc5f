import { max, min } from "../math/arithmetic.ts";
import { pow } from "../math/pow.ts";

/**
 * Advertising of one firm as attention feels it: all advertisers together face diminishing returns, and each has its
 * part of the whole. Fifty budgets that add up to one budget do what the one would do.
 * docs/model.md 8.1.
 */
export function advertisingPressure(
  firmBudgetEurPerQuarter: number,
  totalBudgetEurPerQuarter: number,
  referenceBudgetEurPerQuarter: number,
  advertisingReturns: number,
): number {
  if (firmBudgetEurPerQuarter <= 0) return 0;
  const total = pow(totalBudgetEurPerQuarter / referenceBudgetEurPerQuarter, advertisingReturns);
  return (total * firmBudgetEurPerQuarter) / totalBudgetEurPerQuarter;
}

/**
 * What keeps a firm of the base known without any effort counted here, so that at rest it holds its attention.
 * docs/model.md 12.2.
 */
export function standingInflow(
  attentionForgettingShare: number,
  baseAttentionShare: number,
  effectOfMarketShare: number,
  baseMarketShare: number,
): number {
  return (
    (attentionForgettingShare * baseAttentionShare) / max(1e-9, 1 - baseAttentionShare) -
    effectOfMarketShare * baseMarketShare
  );
}

/**
 * Part of the gains in attention that several labels leave: each label beyond the first confuses.
 * docs/model.md 8.2.
 */
export function clarityShare(confusion: number, labelCount: number): number {
  return max(0, 1 - confusion * max(0, labelCount - 1));
}

/**
 * Attention of the next quarter. `roomShare` is the part of users still to be reached: one minus the attention of the
 * firm, or of all clones of one firm together.
 * Source: Foster, Haltiwanger, Syverson (2016), doi:10.1111/ecca.12162: a stock of demand that own sales build.
 * docs/model.md 8.3.
 */
export function nextAttentionShare(
  attentionShare: number,
  roomShare: number,
  inflowShare: number,
  clarity: number,
  attentionForgettingShare: number,
): number {
  const next = attentionShare + roomShare * inflowShare * clarity - attentionForgettingShare * attentionShare;
  return min(1, max(0, next));
}
