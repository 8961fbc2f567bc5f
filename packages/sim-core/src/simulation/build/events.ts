import { round } from "../../math/arithmetic.ts";
import { purpose } from "../../random/luck.ts";
import type { ScenarioData } from "../../scenario/schema/scenario.ts";
import type { WorldEvent } from "../world-events.ts";
import { type BuildContext, firmsOf, firstStepOf } from "./context.ts";
import { controllerOf } from "./firms.ts";

type EventData = ScenarioData["events"][string];

/** Dated events, with their numbers drawn. Price cuts are in the world prices already. */
export function buildEvents(context: BuildContext): WorldEvent[] {
  const { scenario, draw } = context;
  const switches = scenario.data.mechanisms;
  return Object.entries(scenario.data.events).flatMap(([id, event]): WorldEvent[] => {
    const at = firstStepOf(context, event.date);
    switch (event.kind) {
      case "price-cut":
        return [];
      case "trust-shock":
        return [
          {
            kind: event.kind,
            at,
            size: draw.number(event.size),
            fadesOver: draw.number(event.fadesOver),
            captured: draw.number(event.captured),
          },
        ];
      case "distraction":
        return switches.distraction
          ? each(context, event.firm, (firm) => ({
              kind: "distraction",
              at,
              firm,
              quarters: draw.number(event.quarters),
              share: draw.number(event.share),
            }))
          : [];
      case "funder-stop":
        return [{ kind: event.kind, at }];
      default:
        return firmEvent(context, id, event, at);
    }
  });
}

function firmEvent(
  context: BuildContext,
  id: string,
  event: Exclude<EventData, { kind: "price-cut" | "trust-shock" | "distraction" | "funder-stop" }>,
  at: number,
): WorldEvent[] {
  const { draw, scenario } = context;
  switch (event.kind) {
    case "parent-shock":
      return each(context, event.firm, (firm) => ({
        kind: "parent-shock",
        at,
        firm,
        stopsCaptive: event.stopsCaptive,
      }));
    case "opening":
      return each(context, event.firm, (firm) => ({ kind: "opening", at, firm }));
    case "debt":
      return each(context, event.firm, (firm) => ({
        kind: "debt",
        at,
        firm,
        amountEur: draw.number(event.amount) / partsOf(context, firm),
      }));
    case "merger":
      return [mergerEvent(context, id, event, at)];
    case "alliance":
      return [
        {
          kind: "alliance",
          at,
          firms: event.firms.flatMap((each_) => firmsOf(context.roster, each_)),
          pooledMachines: draw.number(event.partnerMachines) * draw.number(event.pooled),
        },
      ];
    case "purchase": {
      const homeOwnedShare = scenario.data.owners[event.buyer]?.country === scenario.data.market.home ? 1 : 0;
      return each(context, event.firm, (firm) => ({
        kind: "purchase",
        at,
        firm,
        controller: controllerOf(context, event.buyer),
        homeOwnedShare,
        priceEur: draw.number(event.price) / partsOf(context, firm),
      }));
    }
  }
}

function mergerEvent(
  { draw, luck, roster }: BuildContext,
  id: string,
  event: Extract<EventData, { kind: "merger" }>,
  at: number,
): WorldEvent {
  return {
    kind: "merger",
    at,
    firms: event.firms.flatMap((firm) => firmsOf(roster, firm)),
    concluded: luck.uniform(purpose("event", id, "merger"), 0) < draw.number(event.probability),
    leakage: draw.number(event.leakage),
    fixedCostSaved: draw.number(event.fixedCostSaved),
    lag: round(draw.number(event.lag)),
  };
}

function each(context: BuildContext, id: string, make: (firm: number) => WorldEvent): WorldEvent[] {
  return firmsOf(context.roster, id)
    .filter((firm) => context.roster.exists[firm])
    .map(make);
}

/** How many clones a firm is counted as: an event that happens to it happens to each in part. */
function partsOf({ scenario, roster }: BuildContext, firm: number): number {
  return scenario.data.firms[roster.groupIds[firm]!]!.count ? 1 : roster.memberCount[firm]!;
}
