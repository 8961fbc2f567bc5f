import { measureOf, type Observable } from "@andromede/sim-core";
import type { FaultWords } from "../words/faults.ts";

/**
 * What is asked for by `measure`, `measure:actor`, `measure:actor/segment`, each with `@quarter` where it is not the usual
 * one: the sum of flows, the end of everything else. Whether there is such a measure, the core says.
 */
export function readOutcome(text: string, words: FaultWords): Observable | string {
  const [, measure, actor, segment, quarter] =
    /^([\w-]+)(?::([\w-]+))?(?:\/([\w-]+))?(?:@([\w-]+))?$/.exec(text.trim()) ?? [];
  if (measure === undefined) return words.outcome(text);
  return {
    measure,
    ...(actor === undefined ? {} : { actor }),
    ...(segment === undefined ? {} : { segment }),
    quarter: quarter ?? (measureOf(measure)?.kind === "flow" ? "sum" : "end"),
  };
}
