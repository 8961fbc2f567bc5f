import { type WaterfallData, waterfall } from "@andromede/charts";
import type { Explanation } from "@andromede/sim-core";
import type { Language } from "@andromede/wording";
import { outcomeName } from "../analysis/asked-outcome.ts";
import type { Picture } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { bySize, partName } from "./parts.ts";
import { explainWords } from "./words.ts";

/** From the mean of the one scenario to that of the other, part by part. */
export function waterfallPicture(
  explanation: Explanation,
  { language }: Session,
): { readonly picture: Picture; readonly data: WaterfallData; readonly note: string } {
  const { base, other, baseMean, otherMean, outcome, unit, worlds, rounding, seed } = explanation;
  const parts = bySize(explanation).filter(({ mean }) => mean !== 0);
  const data: WaterfallData = {
    measure: outcome.measure,
    unit,
    runs: worlds,
    from: { name: base.title, mean: baseMean },
    parts: parts.map((part) => ({
      name: inBoth((each) => partName(part, explanation, each)),
      mean: part.mean,
      worldsOf100: part.worldsOf100,
    })),
    to: { name: other.title, mean: otherMean - rounding },
  };
  const note = explainWords(language).made(String(worlds), seed, outcomeName(outcome, base, language));
  return { picture: { name: "waterfall", draw: (options) => waterfall(data, options) }, data, note };
}

function inBoth(of: (language: Language) => string): { readonly en: string; readonly fr: string } {
  return { en: of("en"), fr: of("fr") };
}
