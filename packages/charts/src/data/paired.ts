import type { Comparison, Ensemble, Localised, Observation } from "@andromede/sim-core";

/** The differences of one outcome, world by world, and what they are differences of. */
export interface PairedOutcome {
  readonly alternative: Localised;
  readonly base: Localised;
  readonly outcome: Comparison["outcomes"][number];
  /** Alternative less base in each world where both are defined, in the unit of the files. */
  readonly differences: Float64Array;
  /** The same difference as set now, every assumption at its centre, where the worlds are of an earlier setting. */
  readonly now?: number;
}

/**
 * The paired outcome of a comparison for one of its alternatives and observations; null where it was not observed.
 * @param now central histories of the present setting, the base first, where the comparison is of an earlier one
 */
export function pairedOutcomeOf(
  comparison: Comparison,
  scenario: string,
  asked: { readonly measure: string; readonly quarter: string; readonly actor?: string },
  now: readonly Ensemble[] | null = null,
): PairedOutcome | null {
  const alternative = comparison.alternatives.find((each) => each.scenario.id === scenario);
  const isAsked = (each: Observation): boolean =>
    each.measure === asked.measure &&
    each.quarter === asked.quarter &&
    each.segment === "all" &&
    each.counterparty === undefined &&
    (asked.actor === undefined || each.actor === asked.actor);
  const outcome = comparison.outcomes.find((each) => each.scenario === scenario && isAsked(each));
  const left = comparison.base.outcomes.find(isAsked);
  const right = alternative?.outcomes.find(isAsked);
  if (!alternative || !outcome || !left || !right) return null;
  const differences = right.values.map((value, row) => value - left.values[row]!).filter(Number.isFinite);
  const valueNow = (each: Ensemble | undefined): number => each?.outcomes.find(isAsked)?.values[0] ?? Number.NaN;
  const here = now && valueNow(now.find((each) => each.scenario.id === scenario)) - valueNow(now[0]);
  return {
    alternative: alternative.scenario.title,
    base: comparison.base.scenario.title,
    outcome,
    differences,
    ...(here !== null && Number.isFinite(here) && { now: here }),
  };
}
