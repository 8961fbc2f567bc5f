import type { ExplainedPart, Explanation } from "@andromede/sim-core";
import { changeName, type Display, displayOf, type Language, meanDecimals } from "@andromede/wording";

/** What a part is called. */
export function partName({ label, changes }: ExplainedPart, { base, other }: Explanation, language: Language): string {
  if (label) return label[language];
  return changes.map((change) => changeName(change, language, [other, base])).join(" + ");
}

/** Parts by the size of their mean, those that change nothing last. */
export function bySize({ parts }: Explanation): ExplainedPart[] {
  return [...parts].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
}

export function differenceDisplay({ outcome, unit }: Explanation): Display {
  return displayOf(outcome.measure, unit, "difference");
}

/** Decimals of all parts and of their sum. */
export function decimalsOfParts(explanation: Explanation): number {
  const means = [explanation.difference, ...explanation.parts].map(({ mean }) => mean);
  return meanDecimals(means, differenceDisplay(explanation));
}
