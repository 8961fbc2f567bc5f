import { incompleteBeta } from "../../math/incomplete-beta.ts";

/** Chance of at least so many hits in so many independent tries, each with the same chance. */
export function chanceOfAtLeast(hits: number, tries: number, chance: number): number {
  if (hits <= 0) return 1;
  if (hits > tries) return 0;
  return incompleteBeta(chance, hits, tries - hits + 1);
}
