import { type FactRow, factsAndWorlds } from "@andromede/charts";
import type { FactScore, Scenario } from "@andromede/sim-core";
import type { Picture } from "../report/picture.ts";
import { factName, factRange } from "./fact-words.ts";

/** Facts against worlds, as rows of the picture. */
function factRows(scores: readonly FactScore[], scenario: Scenario): FactRow[] {
  return scores.map(({ fact, simulated, published, in90, isRelative }) => ({
    name: { en: factName(fact, scenario, "en"), fr: factName(fact, scenario, "fr") },
    said: { en: factRange(fact, published, scenario, "en"), fr: factRange(fact, published, scenario, "fr") },
    published,
    worlds: simulated && [simulated.p05, simulated.p25, simulated.p50, simulated.p75, simulated.p95],
    isRelative,
    isInside: in90,
  }));
}

/** The picture of facts against worlds. */
export function factPicture(name: string, scores: readonly FactScore[], scenario: Scenario): Picture {
  const data = { rows: factRows(scores, scenario) };
  return { name, draw: (options) => factsAndWorlds(data, options) };
}
