import type { Ensemble, Observation } from "@andromede/sim-core";

/** One observation of one scenario in a row of runs: what a tidy table has a row of for each of `values`. */
export interface Block extends Observation {
  readonly scenario: string;
  /** Whom the value is towards, for flows of money and of customers; empty for everything else. */
  readonly counterparty: string;
  readonly firstRun: number;
  /** Entry i is run firstRun + i; NaN where the value is not defined. */
  readonly values: Float64Array;
}

/** Columns of the tidy table, in their order. */
export const COLUMNS = [
  "scenario",
  "run",
  "quarter",
  "actor",
  "counterparty",
  "segment",
  "measure",
  "unit",
  "value",
] as const;

/** Everything that ensembles observed, scenario by scenario, in pieces small enough to be written one by one. */
export function* blocksOf(ensembles: readonly Ensemble[]): Generator<Block> {
  for (const { scenario, outcomes } of ensembles) {
    for (const { values, reason: _reason, ...observation } of outcomes) {
      for (let firstRun = 0; firstRun < values.length; firstRun += LONGEST_BLOCK) {
        yield {
          ...observation,
          scenario: scenario.id,
          counterparty: observation.counterparty ?? "",
          firstRun,
          values: values.subarray(firstRun, firstRun + LONGEST_BLOCK),
        };
      }
    }
  }
}

const LONGEST_BLOCK = 20_000;
