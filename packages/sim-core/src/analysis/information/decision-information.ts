import { measureOf } from "../../outcomes/catalogue.ts";
import type { Observable, Uncertain } from "../../scenario/parameters.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { columnOf } from "../../simulation/paired-ingredients.ts";
import { drawnWorlds, signOf } from "../policy-worlds.ts";
import { type InformationValue, valueOfInformation } from "./value-of-information.ts";

/** Which unknown would have changed the choice between policies, had it been known. */
export interface DecisionInformation extends InformationValue {
  readonly unit: string;
  readonly assumptions: readonly Uncertain[];
}

/** An outcome world by world, signed so that more is better. */
export function payoffIn(ensemble: Ensemble, asked: Observable): Float64Array {
  const sign = signOf(asked.measure);
  return columnOf(ensemble, asked)!.values.map((value) => sign * value);
}

/** The payoffs of policies in the worlds in which all of them have the outcome: a column a policy. */
export function payoffsIn(policies: readonly Ensemble[], asked: Observable): Float64Array[] {
  const columns = policies.map((policy) => payoffIn(policy, asked));
  return columns.map((column) => column.filter((_, row) => isDefined(columns, row)));
}

function isDefined(columns: readonly Float64Array[], row: number): boolean {
  return columns.every((column) => Number.isFinite(column[row]!));
}

/**
 * What it would be worth to know before choosing between policies, in the outcome's unit: everything, and each assumption
 * alone.
 *
 * @param policies ensembles of the same worlds that observed the outcome
 * @param from the first of these worlds
 */
export function decisionInformation(
  policies: readonly Ensemble[],
  outcome: Observable,
  { seed, from = 0 }: { readonly seed: string; readonly from?: number },
): DecisionInformation {
  const columns = policies.map((policy) => payoffIn(policy, outcome));
  const scenarios = policies.map(({ scenario }) => scenario);
  const { assumptions, columns: drawn } = drawnWorlds(scenarios, seed, from + columns[0]!.length);
  const unknowns = drawn.map((column) => column.subarray(from).filter((_, row) => isDefined(columns, row)));
  const found = valueOfInformation({ payoff: payoffsIn(policies, outcome), unknowns, seed });
  return { ...found, unit: measureOf(outcome.measure)?.unit ?? "1", assumptions };
}
