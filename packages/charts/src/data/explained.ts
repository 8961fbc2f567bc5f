import type { Localised } from "@andromede/sim-core";
import { bySize, type ExplanationInWords, type PartTold, partName } from "@andromede/wording";
import type { WaterfallData } from "../charts/waterfall.ts";

/**
 * From the mean of the one scenario to that of the other, part by part, the largest first; parts that change nothing are
 * left out.
 * @param nameOf what a part is called; defaults to what it changes
 */
export function waterfallOf(
  explanation: ExplanationInWords,
  nameOf: (part: PartTold) => Localised = (part) => ({
    en: partName(part, explanation, "en"),
    fr: partName(part, explanation, "fr"),
  }),
): WaterfallData {
  const { base, other, baseMean, otherMean, outcome, unit, worlds, rounding } = explanation;
  const parts = bySize(explanation).filter(({ mean }) => mean !== 0);
  return {
    ...{ measure: outcome.measure, unit, runs: worlds },
    from: { name: base.title, mean: baseMean },
    parts: parts.map((part) => ({ name: nameOf(part), mean: part.mean, worldsOf100: part.worldsOf100 })),
    to: { name: other.title, mean: otherMean - rounding },
  };
}
