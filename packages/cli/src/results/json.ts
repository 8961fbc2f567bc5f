import {
  type ComparedOutcome,
  type Comparison,
  digestOf,
  type Ensemble,
  type Observation,
  type RankRow,
  type Summary,
  summarise,
} from "@andromede/sim-core";

/** What `run` says in JSON: EUR, quarters, units and shares of 1. */
export interface RunJson {
  readonly scenario: string;
  readonly seed: string;
  readonly runs: number;
  readonly version: string;
  readonly digest: string;
  /** Observations at the end, in a year, or over the horizon. */
  readonly outcomes: readonly Summary[];
  /** Observations of single quarters. */
  readonly series: readonly Summary[];
}

export function runJson(ensemble: Ensemble, version: string): RunJson {
  const rows = ensemble.outcomes.map(summarise);
  return {
    scenario: ensemble.scenario.id,
    seed: ensemble.seed,
    runs: ensemble.runs,
    version,
    digest: ensemble.digest,
    outcomes: rows.filter((row) => !isOfOneQuarter(row)),
    series: rows.filter(isOfOneQuarter),
  };
}

/** A compared outcome and where its scenario stands among all of them: 1 is most often first. */
export interface ComparedRow extends ComparedOutcome {
  readonly rank: number | null;
  readonly firstOf100: number | null;
  readonly meanRegret: number | null;
}

/** What `compare` says in JSON. Every difference is alternative less base, world by world. */
export interface ComparisonJson {
  readonly base: string;
  readonly scenarios: readonly string[];
  readonly seed: string;
  readonly runs: number;
  readonly version: string;
  /** One name for the bits of all scenarios' results; `digests` has one for each. */
  readonly digest: string;
  readonly digests: Readonly<Record<string, string>>;
  readonly outcomes: readonly ComparedRow[];
  readonly series: readonly ComparedRow[];
  /** How often each scenario, base included, is first, and its mean regret. */
  readonly ranks: readonly RankRow[];
}

export function comparisonJson(comparison: Comparison, version: string): ComparisonJson {
  const ensembles = [comparison.base, ...comparison.alternatives];
  const rankOf = new Map(comparison.ranks.map((row) => [rankKey(row), row]));
  const rows = comparison.outcomes.map((row): ComparedRow => {
    const rank = rankOf.get(rankKey(row));
    const { rank: place = null, firstOf100 = null, meanRegret = null } = rank ?? {};
    return { ...row, rank: place, firstOf100, meanRegret };
  });
  return {
    base: comparison.base.scenario.id,
    scenarios: ensembles.map(({ scenario }) => scenario.id),
    seed: comparison.seed,
    runs: comparison.runs,
    version,
    digest: digestOfAll(ensembles),
    digests: Object.fromEntries(ensembles.map(({ scenario, digest }) => [scenario.id, digest])),
    outcomes: rows.filter((row) => !isOfOneQuarter(row)),
    series: rows.filter(isOfOneQuarter),
    ranks: comparison.ranks.filter((row) => !isOfOneQuarter(row)),
  };
}

/** One name for the bits of several ensembles; of one ensemble, its own. */
export function digestOfAll(ensembles: readonly Ensemble[]): string {
  if (ensembles.length === 1) return ensembles[0]!.digest;
  return digestOf(ensembles.flatMap(({ outcomes }) => outcomes.map(({ values }) => values)));
}

function isOfOneQuarter({ quarter }: Observation): boolean {
  return /^\d{4}-Q[1-4]$/.test(quarter);
}

function rankKey({
  scenario,
  measure,
  actor,
  segment,
  counterparty,
  quarter,
}: Observation & { readonly scenario: string }): string {
  return JSON.stringify([scenario, measure, actor, segment, counterparty ?? null, quarter]);
}
