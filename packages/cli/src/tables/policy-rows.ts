import {
  type ComparedOutcome,
  type Comparison,
  type Ensemble,
  measureOf,
  type Observation,
  type OutcomeColumn,
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
  /** What the State paid less what came back, EUR: the mean over the worlds. */
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
    const column = columnIn(ensemble, observed[at]!)!;
    const value = summarise(column);
    const compared = index === 0 ? null : comparedWith(comparison, index - 1, observed[at]!);
    return {
      id: ensemble.scenario.id,
      title: ensemble.scenario.title[language],
      isBase: index === 0,
      value,
      valueError: quantileError(column.values, 0.5),
      difference: compared?.difference ?? null,
      differenceError:
        compared === null ? Number.NaN : quantileError(differences(comparison.base, ensemble, observed[at]!), 0.5),
      verdict: compared?.verdict ?? null,
      ahead: compared?.probabilityGreater == null ? null : 100 * compared.probabilityGreater,
      first: firsts[index] ?? null,
      netEur: netAt < 0 ? null : meanIn(ensemble, observed[netAt]!),
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

/** The column of an observation; undefined where it was not observed. */
export function columnIn({ outcomes }: Ensemble, asked: Observation): OutcomeColumn | undefined {
  return outcomes.find((column) => isSame(column, asked));
}

/** What the comparison says of an observation of one alternative; null where it says nothing. */
export function comparedWith(
  { alternatives, outcomes }: Comparison,
  index: number,
  asked: Observation,
): ComparedOutcome | null {
  const { id } = alternatives[index]!.scenario;
  const found = outcomes.filter((row) => row.scenario === id && isSame(row, asked));
  // Two files of one name are told apart by their order.
  const earlier = alternatives.slice(0, index).filter(({ scenario }) => scenario.id === id).length;
  return found[earlier] ?? null;
}

function isSame(one: Observation, other: Observation): boolean {
  return (
    one.measure === other.measure &&
    one.actor === other.actor &&
    one.segment === other.segment &&
    one.quarter === other.quarter &&
    one.counterparty === other.counterparty
  );
}

/** Alternative less base, world by world; empty where one of the two was not observed. */
export function differences(base: Ensemble, alternative: Ensemble, asked: Observation): Float64Array {
  const [from, to] = [columnIn(base, asked)?.values, columnIn(alternative, asked)?.values];
  if (!from || !to) return new Float64Array(0);
  return to.map((value, run) => value - from[run]!);
}

function meanIn(ensemble: Ensemble, asked: Observation): number | null {
  const column = columnIn(ensemble, asked);
  return column ? summarise(column).mean : null;
}

/** Times first of each scenario, base first; empty where no world has all values. */
function firstCounts({ base, ranks }: Comparison, at: number): number[] {
  return ranks.filter((row) => isSame(row, base.outcomes[at]!)).map(({ firstOf100 }) => firstOf100);
}
