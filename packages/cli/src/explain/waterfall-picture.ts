import { waterfall, waterfallOf } from "@andromede/charts";
import type { Explanation } from "@andromede/sim-core";
import { outcomeName } from "@andromede/wording";
import type { Picture } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { explainWords } from "./words.ts";

/** From the mean of the one scenario to that of the other, part by part. */
export function waterfallPicture(
  explanation: Explanation,
  { language }: Session,
): { readonly picture: Picture; readonly note: string } {
  const { base, outcome, worlds, seed } = explanation;
  const data = waterfallOf(explanation);
  const note = explainWords(language).made(String(worlds), seed, outcomeName(outcome, base, language));
  return { picture: { name: "waterfall", draw: (options) => waterfall(data, options) }, note };
}
