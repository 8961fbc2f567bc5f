import { pow } from "../math/pow.ts";

/**
 * Adopters of the next quarter as part of the ceiling; rates are per year. Source: Bass (1969), doi:10.1287/mnsc.15.5.215.
 * docs/model.md 5.3.
 */
export function nextAdoptedShare(adoptedShare: number, innovationPerYear: number, imitationPerYear: number): number {
  return adoptedShare + ((innovationPerYear + imitationPerYear * adoptedShare) / 4) * (1 - adoptedShare);
}

/**
 * Spend of those who have adopted, as prices move: quantity rises by the elasticity, spend by the elasticity less 1.
 * docs/model.md 5.4.
 */
export function adoptedSpendEur(
  spendAtCeilingEur: number,
  adoptedShare: number,
  priceIndexRatio: number,
  marketElasticity: number,
): number {
  return spendAtCeilingEur * adoptedShare * pow(priceIndexRatio, 1 - marketElasticity);
}
