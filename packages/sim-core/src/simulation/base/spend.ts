import type { World } from "../world.ts";

/** Spend of the first quarter, the measure of all base stocks. */
export function baseSpendEur(world: World): number {
  const { diffusion, spendEur } = world.market;
  return diffusion ? diffusion.spendAtCeilingEur * diffusion.adoptedAtStart : spendEur[0]!;
}
