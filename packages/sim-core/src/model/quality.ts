/** Quality stock of the next quarter: what does not decay, and research that nothing distracts. docs/model.md 8.4. */
export function nextQualityStockEur(
  qualityStockEur: number,
  qualityDecayShare: number,
  researchEur: number,
  distractionShare: number,
): number {
  return (1 - qualityDecayShare) * qualityStockEur + (1 - distractionShare) * researchEur;
}

/**
 * Quality stock with which a firm of the base starts: the one that its research would have built while it grew.
 * docs/model.md 12.4.
 */
export function baseQualityStockEur(researchEur: number, qualityDecayShare: number, growthShare: number): number {
  return researchEur / (qualityDecayShare + growthShare);
}
