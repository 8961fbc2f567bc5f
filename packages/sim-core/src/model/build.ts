import { min } from "../math/arithmetic.ts";
import { pow } from "../math/pow.ts";

/**
 * Part of a platform built in one quarter. Money shortens a build with diminishing returns, and never below the
 * shortest lag. Source: Dierickx and Cool (1989), doi:10.1287/mnsc.35.12.1504; against it Knott, Bryce, Posen (2003).
 * docs/model.md 8.6.
 */
export function buildProgressShare(
  referenceLagQuarters: number,
  shortestLagQuarters: number,
  spendRatio: number,
  spendElasticity: number,
  governanceDelayShare: number,
  distractionShare: number,
): number {
  const speed =
    (pow(spendRatio, spendElasticity) / referenceLagQuarters) * (1 - governanceDelayShare) * (1 - distractionShare);
  return min(1 / shortestLagQuarters, speed);
}

/**
 * Whether a platform is built: sums of progress are compared with 1 less a hair, since they are rounded.
 * docs/model.md 3.5.
 */
export function isBuilt(builtShare: number): boolean {
  return builtShare >= 1 - 1e-9;
}
