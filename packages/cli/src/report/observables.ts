import { seriesObservables } from "@andromede/charts";
import type { Observable, Scenario } from "@andromede/sim-core";

/** Most firms that a picture shows a panel of. */
const MOST_PANELS = 6;

/** What a report observes of a scenario besides the outcomes that all scenarios share. */
export function moreObservables(scenario: Scenario, firms: readonly string[]): Observable[] {
  const own = Object.keys(scenario.data.firms);
  return [
    ...seriesObservables(scenario, "home-share"),
    ...own.map((actor): Observable => ({ measure: "market-revenue", actor, quarter: "sum" })),
    ...["home", "foreign", "market"].map((actor): Observable => ({ measure: "market-revenue", actor, quarter: "sum" })),
    ...firms.filter((id) => own.includes(id)).flatMap((id) => seriesObservables(scenario, "revenue", id, "year")),
  ];
}

/**
 * The firms whose paths a report draws: those that live on called money, in any of the scenarios, then the country's
 * other firms, then the foreign ones, in the order of the files.
 */
export function firmsIn(scenarios: readonly Scenario[]): readonly string[] {
  const rank = new Map<string, number>();
  for (const { data } of scenarios) {
    for (const [id, firm] of Object.entries(data.firms)) {
      const place = firm.funding ? 0 : firm.country === data.market.home && !firm.count ? 1 : 2;
      rank.set(id, Math.min(place, rank.get(id) ?? 2));
    }
  }
  const inOrder = [...rank.keys()].sort((a, b) => rank.get(a)! - rank.get(b)!);
  return inOrder.slice(0, MOST_PANELS);
}
