import { max } from "../math/arithmetic.ts";

/** Installed spend that is not chosen anew this quarter. docs/model.md 5.5. */
export function keptSpendEur(installedSpendEur: number, reconsideredShare: number): number {
  return (1 - reconsideredShare) * installedSpendEur;
}

/**
 * Spend that is up for choice: all that is not kept. Never negative: a shrinking market shrinks what is kept.
 * docs/model.md 5.6.
 */
export function contestableSpendEur(marketSpendEur: number, sumOfKeptSpendEur: number): number {
  return max(0, marketSpendEur - sumOfKeptSpendEur);
}

/** Installed spend of the new quarter: what was kept and what was won. docs/model.md 6.8. */
export function installedSpendEur(keptSpendEur: number, choiceShare: number, contestableSpendEur: number): number {
  return keptSpendEur + choiceShare * contestableSpendEur;
}
