import { measureOf } from "../../outcomes/catalogue.ts";
import { PUBLIC_MONEY_USES } from "../../outcomes/public-money-uses.ts";
import type { Observable, Scenario } from "../../scenario/parameters.ts";
import { formatQuarter } from "../../scenario/quarters.ts";

/** Everything that is asked of each scenario on the way, by a name that does not depend on the scenario. */
export type Asked = ReadonlyMap<string, Observable>;

export const OUTCOME = "outcome";
const FIRM = "firm ";
const QUARTER = "quarter ";
const USE = "use ";
export const PROMISED = "promised";

/** The outcome; the part of it that each firm has; its path; and what became of public money. */
export function askedOf(scenario: Scenario, outcome: Observable): Asked {
  const asked = new Map<string, Observable>([[OUTCOME, outcome]]);
  if (outcome.actor === undefined || outcome.actor === "market")
    for (const actor of Object.keys(scenario.data.firms)) asked.set(FIRM + actor, { ...outcome, actor });
  if (measureOf(outcome.measure)?.kind !== "whole")
    for (const quarter of quartersOf(scenario)) asked.set(QUARTER + quarter, { ...outcome, quarter });
  asked.set(PROMISED, { measure: "public-promised", quarter: "end" });
  for (const counterparty of PUBLIC_MONEY_USES)
    asked.set(USE + counterparty, { measure: "public-money-use", counterparty, quarter: "end" });
  return asked;
}

function quartersOf({ data }: Scenario): string[] {
  const { start, end } = data.horizon;
  return Array.from({ length: end - start + 1 }, (_, index) => formatQuarter(start + index));
}

/** Names of a kind, without the kind. */
export function namesOf(kind: "firm" | "quarter" | "use", names: Iterable<string>): string[] {
  const prefix = { firm: FIRM, quarter: QUARTER, use: USE }[kind];
  return [...names].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

export function nameOf(kind: "firm" | "quarter" | "use", name: string): string {
  return { firm: FIRM, quarter: QUARTER, use: USE }[kind] + name;
}
