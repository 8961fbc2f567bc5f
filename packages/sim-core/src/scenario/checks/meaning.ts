import { checkFirms } from "./firms.ts";
import { checkMarket } from "./market.ts";
import { checkPolicy } from "./policy.ts";
import { checkReferences } from "./references.ts";
import type { Examined } from "./report.ts";

/** What only the scenario as a whole can tell: names that stand for something, dates in order, parts that sum up. */
export function checkMeaning(examined: Examined): void {
  checkMarket(examined);
  checkFirms(examined);
  checkPolicy(examined);
  checkReferences(examined);
}
