import type { ExplainedPart, Explanation } from "@andromede/sim-core";
import { changeName, columnDecimals, type Display, displayOf, type Language } from "@andromede/wording";

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

/** Parts are small: one decimal more than usual where none reaches 1. Their intervals stand beside them. */
export function decimalsOfParts(explanation: Explanation): number {
  const display = differenceDisplay(explanation);
  const means = [explanation.difference, ...explanation.parts].map(({ mean }) => mean);
  const usual = Math.max(0, columnDecimals(means, display));
  return means.every((mean) => Math.abs(mean * display.factor) < 1) ? usual + 1 : usual;
}
