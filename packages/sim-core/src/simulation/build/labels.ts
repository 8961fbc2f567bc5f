import { max, min } from "../../math/arithmetic.ts";
import type { PolicyDraft } from "./empty-policy.ts";

/** Gives the firms of a mask a label for some quarters; a firm that has one already keeps it for the longer time. */
export function putLabel(
  policy: PolicyDraft,
  mask: Uint8Array,
  from: number,
  until: number,
  groupOf: (firm: number) => number,
): void {
  for (let firm = 0; firm < mask.length; firm++) {
    if (!mask[firm]) continue;
    const earlier = policy.labelledFrom[firm]!;
    policy.labelledFrom[firm] = earlier < 0 ? from : min(earlier, from);
    policy.labelGroup[firm] = groupOf(firm);
    policy.labelledUntil[firm] = max(policy.labelledUntil[firm]!, until);
  }
}
