import { max, min } from "../math/arithmetic.ts";

/** Price in the reserved part of public demand: what the eligible could ask for among themselves, up to the cap. */
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

/** Attention of a listed firm in the public sector: the listing closes part of the gap. */
export function listedAttentionShare(attentionShare: number, liftShare: number): number {
  return attentionShare + (1 - attentionShare) * liftShare;
}

/** Money that the State adds for spend of which it pays a part of the price. */
export function voucherEur(usersSpendEur: number, voucherRate: number): number {
  return (usersSpendEur * voucherRate) / (1 - voucherRate);
}

/** Research that the same own outlay buys when the State pays a part of its cost. */
export function creditedResearchEur(ownOutlayEur: number, creditRate: number): number {
  return ownOutlayEur / (1 - creditRate);
}

/** Repayment due in a quarter: a part of the principal, once revenue is above the threshold. */
export function repaymentEur(
  outstandingEur: number,
  principalEur: number,
  quartersToRepay: number,
  revenueEur: number,
  thresholdEur: number,
): number {
  return revenueEur >= thresholdEur ? min(outstandingEur, principalEur / quartersToRepay) : 0;
}

/** Public money that matches private money, up to what is due. */
export function matchedEur(dueEur: number, publicPerPrivate: number, newPrivateEur: number): number {
  return min(dueEur, publicPerPrivate * newPrivateEur);
}
