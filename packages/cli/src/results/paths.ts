import {
  digestOf,
  type Ensemble,
  formatQuarter,
  type Observable,
  PUBLIC_MONEY_USES,
  type Scenario,
} from "@andromede/sim-core";

const OF_THE_MARKET = ["home-share", "hhi", "price-index"];
const OF_EACH_FIRM = ["market-share", "revenue", "price", "unit-cost", "capacity", "staff", "ebitda", "cash"];

/**
 * What `--series` observes besides: the paths of the market and of each firm that all scenarios have, by quarter, and what
 * became of the public money.
 */
export function pathObservables(scenarios: readonly Scenario[]): Observable[] {
  const [first] = scenarios;
  const firms = Object.keys(first!.data.firms).filter((id) => scenarios.every(({ data }) => id in data.firms));
  return [
    ...OF_THE_MARKET.flatMap((measure) => quarterly(first!, measure, "market")),
    ...PUBLIC_MONEY_USES.map((counterparty) => ({
      measure: "public-money-use",
      actor: "state",
      counterparty,
      quarter: "end",
    })),
    ...firms.flatMap((id) => OF_EACH_FIRM.flatMap((measure) => quarterly(first!, measure, id))),
  ];
}

function quarterly({ data: { horizon } }: Scenario, measure: string, actor: string): Observable[] {
  const { start, end } = horizon;
  return Array.from({ length: end - start + 1 }, (_, at) => ({ measure, actor, quarter: formatQuarter(start + at) }));
}

/** An ensemble less the paths that nobody asked for by name: what a table on a terminal has room for. */
export function withoutPaths(ensemble: Ensemble, paths: readonly Observable[], asked: readonly Observable[]): Ensemble {
  const wanted = new Set(asked.map(keyOf));
  const dropped = new Set(paths.map(keyOf).filter((key) => !wanted.has(key)));
  const outcomes = ensemble.outcomes.filter((column) => !dropped.has(keyOf(column)));
  return { ...ensemble, outcomes, digest: digestOf(outcomes.map(({ values }) => values)) };
}

function keyOf({ measure, actor = "market", counterparty = "", quarter }: Observable): string {
  return `${measure} ${actor} ${counterparty} ${quarter}`;
}
