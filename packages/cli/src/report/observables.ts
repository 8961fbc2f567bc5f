import { moneyObservables, seriesObservables } from "@andromede/charts";
import type { Observable, Scenario } from "@andromede/sim-core";

/** Most firms that a picture has a panel of. */
const MOST_PANELS = 6;

/** What a report observes of a scenario besides `shared`: paths, sales by firm, and every public euro. */
export function moreObservables(scenario: Scenario, shared: readonly Observable[], firms: DrawnFirms): Observable[] {
  const own = Object.keys(scenario.data.firms);
  const more = [
    ...seriesObservables(scenario, "home-share", "market"),
    ...[...own, "home", "foreign", "market"].map((actor) => ({ measure: "market-revenue", actor, quarter: "sum" })),
    ...[...firms.ventures, ...firms.others]
      .filter((id) => own.includes(id))
      .flatMap((id) => seriesObservables(scenario, "revenue", id, "year")),
    ...moneyObservables(scenario),
  ];
  const known = new Set(shared.map(keyOf));
  return more.filter((each) => !known.has(keyOf(each)));
}

function keyOf({ measure, actor, counterparty, quarter }: Observable): string {
  return [measure, actor, counterparty, quarter].join(" ");
}

/** The firms whose paths are drawn. */
export interface DrawnFirms {
  /** Those that live on called money, in any of the scenarios. */
  readonly ventures: readonly string[];
  /** The country's other firms, then the foreign ones, in the order of the files. */
  readonly others: readonly string[];
}

export function drawnFirms(scenarios: readonly Scenario[]): DrawnFirms {
  const kinds = new Map<string, FirmKind>();
  for (const { data } of scenarios)
    for (const [id, firm] of Object.entries(data.firms))
      if (kinds.get(id) !== "venture") kinds.set(id, kindOf(firm, data.market.home));
  const of = (kind: FirmKind): string[] => [...kinds].filter(([, each]) => each === kind).map(([id]) => id);
  return {
    ventures: of("venture").slice(0, MOST_PANELS),
    others: [...of("home"), ...of("foreign")].slice(0, MOST_PANELS),
  };
}

type FirmKind = "venture" | "home" | "foreign" | "many";

/** One entry may stand for many small firms: no firm of theirs has a path that is the same firm in every world. */
function kindOf(firm: Scenario["data"]["firms"][string], home: string): FirmKind {
  if (firm.funding) return "venture";
  if (firm.count) return "many";
  return firm.country === home ? "home" : "foreign";
}
