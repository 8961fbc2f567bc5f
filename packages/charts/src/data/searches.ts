import { measureOf, type Observable, type PolicyOptimum } from "@andromede/sim-core";
import { SPLIT_WORDS } from "@andromede/wording";
import type { ConvergenceData } from "../charts/convergence.ts";

/** How the searches for the best split went, as `convergence` draws them; in the outcome's own sign. */
export function searchesOf(
  { traces }: Pick<PolicyOptimum, "traces">,
  { measure }: Pick<Observable, "measure">,
  worlds: number,
): ConvergenceData {
  const { unit, better } = { unit: "1", better: null, ...measureOf(measure) };
  const sign = better === -1 ? 1 : -1;
  const name = (at: number): "own" | "extreme" => (at === 0 ? "own" : "extreme");
  return {
    ...{ measure, unit, worlds },
    searches: traces
      .map(({ generations, isClosed }, at) => ({
        name: { en: SPLIT_WORDS.en.starts[name(at)], fr: SPLIT_WORDS.fr.starts[name(at)] },
        steps: generations.map(({ evaluations, best }) => ({ evaluations, best: sign * best })),
        isClosed,
      }))
      .filter(({ steps }) => steps.length > 0),
  };
}
