import { pairedMeasureOf } from "../outcomes/paired-measures.ts";
import type { Observable, Scenario } from "../scenario/parameters.ts";
import type { Ensemble, OutcomeColumn } from "./ensemble.ts";

/** What a scenario must be asked so that measures that take two scenarios can be computed: their columns in their place. */
export function withIngredients(scenario: Scenario, asked: readonly Observable[]): Observable[] {
  const columns = new Map<string, Observable>();
  for (const each of asked.flatMap((observable) => ingredientsOf(scenario, observable))) {
    if (!columns.has(keyOf(each))) columns.set(keyOf(each), each);
  }
  return [...columns.values()];
}

function ingredientsOf(scenario: Scenario, asked: Observable): readonly Observable[] {
  const paired = pairedMeasureOf(asked.measure);
  if (!paired) return [asked];
  if (paired.form !== "stealing") return paired.needs;
  const [sales] = paired.needs;
  return Object.keys(scenario.data.firms).map((actor) => ({ ...sales!, actor }));
}

function keyOf({ measure, actor, segment = "all", counterparty, quarter }: Observable): string {
  return JSON.stringify([measure, actor ?? null, segment, counterparty ?? null, quarter]);
}

/** The column of an observation in an ensemble; undefined where it was not observed. */
export function columnOf(ensemble: Ensemble, asked: Observable): OutcomeColumn | undefined {
  const { measure, actor, segment = "all", counterparty, quarter } = asked;
  return ensemble.outcomes.find(
    (column) =>
      column.measure === measure &&
      column.quarter === quarter &&
      column.segment === segment &&
      column.counterparty === counterparty &&
      (actor === undefined ? column.actor === "market" || column.actor === "state" : column.actor === actor),
  );
}
