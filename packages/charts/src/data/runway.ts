import type { Ensemble, Localised, OutcomeColumn } from "@andromede/sim-core";
import type { ChartActor } from "../colours/actors.ts";
import { dateOfPeriod, isPeriod } from "./dates.ts";
import { evenRows } from "./series.ts";

/** One world of a firm: its cash by date, and when it was gone. */
export interface RunwayWorld {
  readonly cashEur: readonly number[];
  /** Place on an axis of years; null where the firm is there at the end. */
  readonly goneAt: number | null;
}

export interface RunwayData {
  readonly actor: ChartActor;
  readonly scenario: Localised;
  readonly runs: number;
  readonly periods: readonly string[];
  /** Ends of the quarters on an axis of years. */
  readonly dates: readonly number[];
  /** Nine worlds at equal steps of the final cash. */
  readonly worlds: readonly RunwayWorld[];
  /** Worlds of 100 in which the firm is alive, by date, from its foundation on. */
  readonly aliveOf100: readonly number[];
  /** As set now, every assumption at its centre, where the worlds are of an earlier setting. */
  readonly now?: RunwayWorld;
}

/**
 * Cash and life of a firm, quarter by quarter, in an ensemble that has observed `cash` and `survival`; null where it has not.
 * @param now central history of the present setting, where the ensemble is of an earlier one
 */
export function runwayOf(ensemble: Ensemble, actor: ChartActor, now: Ensemble | null = null): RunwayData | null {
  const cash = columnsOf(ensemble, "cash", actor.id);
  const survival = columnsOf(ensemble, "survival", actor.id);
  if (cash.length === 0 || cash.length !== survival.length) return null;
  const gone = Array.from({ length: ensemble.runs }, (_, row) => goneIn(survival, row));
  const dates = cash.map(({ quarter }) => dateOfPeriod(quarter, "cash"));
  // By final cash; of those that are gone, the first to go comes first.
  const order = Float64Array.from(gone, (at, row) =>
    at === null ? Math.max(0, cash.at(-1)!.values[row]!) : at - cash.length,
  );
  const here = now && runwayOf(now, actor);
  return {
    ...(here?.worlds[0] && { now: here.worlds[0] }),
    actor,
    scenario: ensemble.scenario.title,
    runs: ensemble.runs,
    periods: cash.map(({ quarter }) => quarter),
    dates,
    worlds: evenRows(order).map((row) => ({
      cashEur: cash.map(({ values }) => values[row]!),
      goneAt: gone[row] === null ? null : dates[gone[row]!]!,
    })),
    aliveOf100: survival.map(
      (_, at) => (100 * gone.filter((when) => when === null || when > at).length) / ensemble.runs,
    ),
  };
}

function columnsOf({ outcomes }: Ensemble, measure: string, actor: string): OutcomeColumn[] {
  return outcomes
    .filter(
      (each) => each.measure === measure && each.actor === actor && each.segment === "all" && isPeriod(each.quarter),
    )
    .sort((a, b) => dateOfPeriod(a.quarter, measure) - dateOfPeriod(b.quarter, measure));
}

/** First quarter in which a firm that has been alive is no more; null where there is none. */
function goneIn(survival: readonly OutcomeColumn[], row: number): number | null {
  const born = survival.findIndex(({ values }) => values[row]! > 0);
  if (born < 0) return 0;
  const gone = survival.findIndex(({ values }, at) => at > born && values[row]! === 0);
  return gone < 0 ? null : gone;
}
