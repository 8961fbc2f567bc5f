import type { PolicyOptimum } from "@andromede/sim-core";
import { policyLines } from "@andromede/wording";
import type { FrontierData, FrontierPoint } from "../charts/frontier.ts";

/** What money buys with every split that was tried and with the named policies, as `frontier` draws it. */
export function frontierOf(found: PolicyOptimum, worlds: number): FrontierData {
  return { measure: "home-share", unit: "1", points: pointsOf(found), worlds };
}

function pointsOf(found: PolicyOptimum): FrontierPoint[] {
  const chosen = new Set([found.best, found.careful]);
  const tried = found.tried.flatMap((each, at): FrontierPoint[] => {
    const name = { en: `split ${at + 1}`, fr: `partage ${at + 1}` };
    return chosen.has(each) ? [] : [{ name, costEur: each.netCostEur, value: each.homeShare, kind: "tried" }];
  });
  const judged = policyLines(found).map(
    ({ tried: each, kind, name }): FrontierPoint => ({
      ...{ name, costEur: each.netCostEur, value: each.homeShare },
      kind: kind === "named" ? "named" : "chosen",
    }),
  );
  return [...tried, ...judged];
}
