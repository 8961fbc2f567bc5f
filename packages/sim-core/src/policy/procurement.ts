import { max, min } from "../math/arithmetic.ts";

/**
 * Price in the reserved part of public demand: what the eligible could ask for among themselves, up to the cap.
 * docs/model.md 13.8.
 */
export function reservedPriceEurPerUnit(
  ownPriceEurPerUnit: number,
  marketPriceEurPerUnit: number,
  priceCapShare: number,
  unitCostEurPerUnit: number,
  lernerAmongEligible: number,
): number {
  const cap = (1 + priceCapShare) * marketPriceEurPerUnit;
  const asked = lernerAmongEligible < 1 ? unitCostEurPerUnit / (1 - lernerAmongEligible) : cap;
  return min(cap, max(ownPriceEurPerUnit, asked));
}

/** Attention of a listed firm in the public sector: the listing closes part of the gap. docs/model.md 13.9. */
export function listedAttentionShare(attentionShare: number, liftShare: number): number {
  return attentionShare + (1 - attentionShare) * liftShare;
}

/** Money that the State adds for spend of which it pays a part of the price. docs/model.md 13.10. */
export function voucherEur(usersSpendEur: number, voucherRate: number): number {
  return (usersSpendEur * voucherRate) / (1 - voucherRate);
}

/** Research that the same own outlay buys when the State pays a part of its cost. docs/model.md 13.11. */
export function creditedResearchEur(ownOutlayEur: number, creditRate: number): number {
  return ownOutlayEur / (1 - creditRate);
}

/** Repayment due in a quarter: a part of the principal, once revenue is above the threshold. docs/model.md 13.7. */
export function repaymentEur(
  outstandingEur: number,
  principalEur: number,
  quartersToRepay: number,
  revenueEur: number,
  thresholdEur: number,
): number {
  return revenueEur >= thresholdEur ? min(outstandingEur, principalEur / quartersToRepay) : 0;
}

/** Public money that matches private money, up to what is due. docs/model.md 13.6. */
export function matchedEur(dueEur: number, publicPerPrivate: number, newPrivateEur: number): number {
  return min(dueEur, publicPerPrivate * newPrivateEur);
}
