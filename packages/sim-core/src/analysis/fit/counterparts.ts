import { ceil, floor, max, min } from "../../math/arithmetic.ts";
import type { Fact } from "../../scenario/facts/fact.ts";
import type { Observable } from "../../scenario/parameters.ts";
import { formatQuarter } from "../../scenario/quarters.ts";

/** What the model says where a fact says what was: a number worked out from observations of a run. */
export interface Counterpart {
  readonly needs: readonly Observable[];
  /** The number, in the fact's unit (dates: quarters since the start), from the observations in the order of `needs`; NaN where it is not defined. */
  readonly value: (observed: ArrayLike<number>) => number;
}

/** First and last quarter of the horizon, in quarters since the year 0. */
export interface Horizon {
  readonly start: number;
  readonly end: number;
}

type Maker = (fact: Fact, horizon: Horizon) => Counterpart;

/** How each measure of the facts is read off a run. */
const MAKERS: Readonly<Record<string, Maker>> = {
  revenue: (fact, horizon) => flow("revenue", fact, horizon),
  loss: (fact, horizon) => flow("loss", fact, horizon),
  "cumulative-loss": (fact, horizon) => flow("loss", fact, horizon),
  "public-cost-gross": (fact, horizon) => flow("public-cost-gross", fact, horizon),
  "called-equity": (fact) => level("called-equity", fact),
  staff: (fact) => level("staff", fact),
  capacity: (fact) => level("capacity", fact),
  runway: (fact) => level("runway", fact),
  launch: (fact) => date("launch", fact),
  "own-platform": (fact) => date("launch", fact),
  absorption: (fact) => date("absorption", fact),
  "captive-share": (fact, horizon) => ratio(flow("captive-revenue", fact, horizon), flow("revenue", fact, horizon)),
  "in-market-share": (fact) => ratio(level("market-revenue", fact), level("revenue", fact)),
  "price-rank": (fact) => rank(fact),
};

/** Measures of facts that hold at a date and not over a time, as quarters since the start. */
export const DATES: readonly string[] = ["launch", "own-platform", "absorption"];

/** The counterpart of a fact in the runs of a scenario; null where the model has none, or where it lies outside the horizon. */
export function counterpartOf(fact: Fact, horizon: Horizon): Counterpart | null {
  const maker = MAKERS[fact.measure];
  const last = lastQuarterOf(fact);
  if (!maker || last > horizon.end || last < horizon.start) return null;
  return maker(fact, horizon);
}

/** The quarter in which a fact's date or period ends, in quarters since the year 0. */
export function lastQuarterOf({ to }: Fact): number {
  return ceil(to.end - 1e-9) - 1;
}

/** A flow over the fact's own period: a fiscal year takes its part of the quarters at its ends. */
function flow(measure: string, fact: Fact, horizon: Horizon): Counterpart {
  const first = max(horizon.start, floor(fact.from.start + 1e-9));
  const last = lastQuarterOf(fact);
  const quarters = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const parts = quarters.map((quarter) => min(fact.to.end, quarter + 1) - max(fact.from.start, quarter));
  return {
    needs: quarters.map((quarter) => observable(measure, fact, quarter)),
    value: (observed) => parts.reduce((sum, part, index) => sum + part * observed[index]!, 0),
  };
}

function level(measure: string, fact: Fact): Counterpart {
  return { needs: [observable(measure, fact, lastQuarterOf(fact))], value: (observed) => observed[0]! };
}

function date(measure: string, { actor }: Fact): Counterpart {
  return { needs: [{ measure, actor, quarter: "end" }], value: (observed) => observed[0]! };
}

function ratio(top: Counterpart, bottom: Counterpart): Counterpart {
  const split = top.needs.length;
  return {
    needs: [...top.needs, ...bottom.needs],
    value: (observed) => {
      const all = Array.from(observed);
      const below = bottom.value(all.slice(split));
      return below > 0 ? top.value(all.slice(0, split)) / below : Number.NaN;
    },
  };
}

/** Place of the actor's price among those of the firms ranked, the lowest first; undefined unless it sells. */
function rank(fact: Fact): Counterpart {
  const others = fact.among.filter((id) => id !== fact.actor);
  const quarter = lastQuarterOf(fact);
  return {
    needs: [fact.actor, ...others].map((actor) => observable("price", { ...fact, actor }, quarter)),
    value: (observed) => {
      const own = observed[0]!;
      const cheaper = Array.from(observed).filter((price, index) => index > 0 && price < own);
      return own > 0 ? 1 + cheaper.length : Number.NaN;
    },
  };
}

function observable(measure: string, { actor }: Pick<Fact, "actor">, quarter: number): Observable {
  const isOfState = actor === "state" || actor === "market";
  return { measure, quarter: formatQuarter(quarter), ...(!isOfState && { actor }) };
}
