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

/** Parts are small: as many decimals as the error of the usual part allows, one more or two where there is room. */
export function decimalsOfParts(explanation: Explanation): number {
  const { parts, difference } = explanation;
  const display = differenceDisplay(explanation);
  const errors = parts.flatMap(({ se }) => (se === null || se === 0 ? [] : [se])).sort((a, b) => a - b);
  const error = errors[Math.floor(errors.length / 2)] ?? difference.se;
  const means = [difference, ...parts].map(({ mean }) => mean);
  const usual = columnDecimals(means, display, null);
  const finest = columnDecimals(means, { ...display, digits: usual + 2 }, error);
  return Math.max(usual, finest);
}
