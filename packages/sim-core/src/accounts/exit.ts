import { exp } from "../math/exp.ts";

/** Hazard that a small host leaves in a quarter: the higher its margin, the lower. docs/model.md 10.9. */
export function exitHazardShare(hazardAtZeroMargin: number, marginEffect: number, marginShare: number): number {
  return hazardAtZeroMargin * exp(-marginEffect * marginShare);
}

/** Attention of merged firms: users who know either. docs/model.md 1.5. */
export function mergedAttentionShare(firstAttentionShare: number, secondAttentionShare: number): number {
  return 1 - (1 - firstAttentionShare) * (1 - secondAttentionShare);
}

/** Installed base after a merger: part of the joining firm's users leave. docs/model.md 1.4. */
export function mergedSpendEur(firstSpendEur: number, secondSpendEur: number, leakageShare: number): number {
  return firstSpendEur + (1 - leakageShare) * secondSpendEur;
}
