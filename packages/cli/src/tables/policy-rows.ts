import {
  type ComparedOutcome,
  type Comparison,
  type Ensemble,
  measureOf,
  quantileError,
  type Summary,
  summarise,
  type Verdict,
} from "@andromede/sim-core";
import type { Language } from "@andromede/wording";

/** One line of a table of policies. */
export interface PolicyRow {
  readonly id: string;
  readonly title: string;
  readonly isBase: boolean;
  readonly value: Summary;
  /** Simulation error of the middle; NaN where it is not known. */
  readonly valueError: number;
  readonly difference: ComparedOutcome["difference"] | null;
  readonly differenceError: number;
  readonly verdict: Verdict | null;
  /** Worlds of 100 in which it is above the base, ties half. */
  readonly ahead: number | null;
  /** Worlds of 100 in which it is first. */
  readonly first: number | null;
  /** Middle of what the State paid less what came back, EUR. */
  readonly netEur: number | null;
}

/**
 * The lines of a table about one outcome: those most often first on top, then by the middle; the base last, as what
 * the others are measured against.
 * @param at place of the outcome among those that were observed
 */
export function policyRows(comparison: Comparison, at: number, language: Language): PolicyRow[] {
  const observed = comparison.base.outcomes;
  const netAt = observed.findIndex(({ measure, quarter }) => measure === "public-cost-net" && quarter === "end");
  const ensembles = [comparison.base, ...comparison.alternatives];
  const firsts = firstCounts(comparison, at);
  const rows = ensembles.map((ensemble, index): PolicyRow => {
    const value = summarise(ensemble.outcomes[at]!);
    const compared = index === 0 ? null : comparison.outcomes[(index - 1) * observed.length + at]!;
    return {
      id: ensemble.scenario.id,
      title: ensemble.scenario.title[language],
      isBase: index === 0,
      value,
      valueError: quantileError(ensemble.outcomes[at]!.values, 0.5),
      difference: compared?.difference ?? null,
      differenceError: compared === null ? Number.NaN : quantileError(differences(comparison.base, ensemble, at), 0.5),
      verdict: compared?.verdict ?? null,
      ahead: compared?.probabilityGreater == null ? null : 100 * compared.probabilityGreater,
      first: firsts[index] ?? null,
      netEur: netAt < 0 ? null : summarise(ensemble.outcomes[netAt]!).p50,
    };
  });
  const sign = measureOf(observed[at]!.measure)?.better === -1 ? -1 : 1;
  return rows.sort(
    (a, b) =>
      Number(a.isBase) - Number(b.isBase) ||
      (b.first ?? 0) - (a.first ?? 0) ||
      sign * ((b.value.p50 ?? 0) - (a.value.p50 ?? 0)),
  );
}

/** Alternative less base, world by world. */
export function differences(base: Ensemble, alternative: Ensemble, at: number): Float64Array {
  const from = base.outcomes[at]!.values;
  return alternative.outcomes[at]!.values.map((value, run) => value - from[run]!);
}

/** Times first of each scenario, base first; empty where no world has all values. */
function firstCounts({ base, ranks }: Comparison, at: number): number[] {
  const { measure, actor, segment, quarter } = base.outcomes[at]!;
  return ranks
    .filter(
      (row) => row.measure === measure && row.actor === actor && row.segment === segment && row.quarter === quarter,
    )
    .map(({ firstOf100 }) => firstOf100);
}
