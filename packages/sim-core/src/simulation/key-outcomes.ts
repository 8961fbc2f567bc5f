import type { Observable, Scenario } from "../scenario/parameters.ts";

/** What is asked of a scenario when nothing else is said: the market, each firm, the money. */
export function keyOutcomes(scenario: Scenario): Observable[] {
  const asked: Observable[] = [
    { measure: "home-share", quarter: "end" },
    { measure: "home-share", quarter: "mean" },
    { measure: "home-located-share", quarter: "end" },
    { measure: "hhi", quarter: "end" },
    { measure: "c3", quarter: "end" },
    { measure: "price-index", quarter: "end" },
    { measure: "public-cost-gross", quarter: "sum" },
    { measure: "public-cost-net", quarter: "end" },
    { measure: "leverage-accounting", quarter: "end" },
    { measure: "consumer-surplus", quarter: "sum" },
    { measure: "home-profit", quarter: "sum" },
    { measure: "welfare", quarter: "end" },
    { measure: "jobs", quarter: "sum" },
  ];
  for (const [actor, firm] of Object.entries(scenario.data.firms)) {
    asked.push(
      { measure: "market-share", actor, quarter: "end" },
      { measure: "market-revenue", actor, quarter: "sum" },
    );
    if (!firm.funding) continue;
    asked.push(
      { measure: "called-equity", actor, quarter: "end" },
      { measure: "cumulative-loss", actor, quarter: "end" },
      { measure: "survival", actor, quarter: "end" },
      { measure: "unit-cost", actor, quarter: "end" },
    );
  }
  return asked;
}
