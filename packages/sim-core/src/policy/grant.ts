import { max } from "../math/arithmetic.ts";

/**
 * Spending that a grant adds to what its recipient would have done anyway: its own part and the private money that follows.
 * docs/model.md 13.4.
 */
export function addedSpendingEur(grantEur: number, additionality: number, followOn: number): number {
  return grantEur * additionality * (1 + followOn);
}

/**
 * Money that private owners add when a grant comes: what follows it, and what it makes them spend beyond itself.
 * docs/model.md 13.5.
 */
export function followOnEur(grantEur: number, additionality: number, followOn: number): number {
  return grantEur * (followOn * additionality + max(0, additionality - 1));
}
