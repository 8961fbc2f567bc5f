import {
  type Ensemble,
  type Localised,
  type Observable,
  PUBLIC_MONEY_USES,
  type PublicMoneyUse,
  type Scenario,
  summarise,
} from "@andromede/sim-core";
import type { ChartActor } from "../colours/actors.ts";
import { MONEY_USES, WAFFLE_TITLES } from "../words/money.ts";

/** A part of a sum of money. */
export interface WafflePart {
  readonly name: Localised;
  /** Means add, medians do not. */
  readonly meanEur: number;
  /** Ends of what 90 of 100 worlds hold. */
  readonly lowEur: number;
  readonly highEur: number;
  /** An actor's colour, a shade of the page's, or an outline for what was never paid. */
  readonly fill: { readonly actor: ChartActor } | "shade" | "outline";
}

/** One sum, in its parts. */
export interface WaffleColumn {
  readonly title: Localised;
  readonly parts: readonly WafflePart[];
}

export interface WaffleData {
  readonly scenario: Localised;
  readonly runs: number;
  /** Each column is the same sum: promised, paid, became. */
  readonly columns: readonly WaffleColumn[];
}

/** What has to be observed to follow every public euro of a scenario. */
export function moneyObservables(scenario: Scenario): Observable[] {
  return [
    { measure: "public-promised", quarter: "end" },
    ...Object.keys(scenario.data.firms).map((actor) => ({ measure: "public-received", actor, quarter: "sum" })),
    ...PUBLIC_MONEY_USES.map((counterparty) => ({
      measure: "public-money-use",
      actor: "state",
      counterparty,
      quarter: "end",
    })),
  ];
}

/**
 * Every public euro three times, in an ensemble that has observed `moneyObservables`; null where it has not.
 */
export function wafflesOf(ensemble: Ensemble, actors: readonly ChartActor[]): WaffleData | null {
  const of = (measure: string, actor: string, counterparty?: string) =>
    ensemble.outcomes.find(
      (each) => each.measure === measure && each.actor === actor && each.counterparty === counterparty,
    );
  const part = (column: ReturnType<typeof of>, name: Localised, fill: WafflePart["fill"]): WafflePart[] => {
    if (!column) return [];
    const { mean, p05, p95 } = summarise(column);
    return [{ name, meanEur: mean ?? 0, lowEur: p05 ?? 0, highEur: p95 ?? 0, fill }];
  };
  const use = (id: PublicMoneyUse, fill: WafflePart["fill"]) =>
    part(of("public-money-use", "state", id), MONEY_USES[id], fill);
  const promised = part(of("public-promised", "state"), MONEY_USES.promised, "shade");
  const unspent = use("unspent", "outline");
  const nobody = [...use("nobody", "shade"), ...use("administration", "shade")];
  const received = actors.flatMap((actor) => part(of("public-received", actor.id), actor.name, { actor }));
  const became = PUBLIC_MONEY_USES.filter((id) => id !== "unspent").flatMap((id) => use(id, "shade"));
  if (promised.length === 0 || unspent.length === 0) return null;
  const columns = [promised, [...received, ...nobody, ...unspent], [...became, ...unspent]];
  return {
    scenario: ensemble.scenario.title,
    runs: ensemble.runs,
    columns: columns.map((parts, at) => ({
      title: WAFFLE_TITLES[at]!,
      parts: parts.filter(({ highEur }) => highEur >= 1),
    })),
  };
}
