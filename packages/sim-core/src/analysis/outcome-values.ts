import type { Observable, Scenario } from "../scenario/parameters.ts";
import type { Design } from "../simulation/design.ts";
import { type Executor, ensembleWith, type StopSignal } from "../simulation/executor.ts";

/** What is studied: an outcome of a scenario, or of the difference that it makes to a base under the same luck. */
export interface Question {
  readonly scenario: Scenario;
  /** Whose outcome is taken off, world by world. */
  readonly base?: Scenario | undefined;
  readonly outcome: Observable;
}

/** Where and how runs are done, and who is told. */
export interface WorkOptions {
  readonly executor: Executor;
  readonly seed: string;
  /** Called with the runs done and to do. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

export interface Asked {
  readonly runs: number;
  readonly centre?: boolean;
  readonly design?: Design;
}

/** Answers a question in some runs: entry i is run i; NaN where it is not defined. */
export async function outcomeValues(
  { scenario, base, outcome }: Question,
  { runs, centre = false, design }: Asked,
  { executor, seed, signal, onProgress }: WorkOptions,
): Promise<Float64Array> {
  const columns: Float64Array[] = [];
  for (const each of base ? [base, scenario] : [scenario]) {
    const before = columns.length * runs;
    const ensemble = await ensembleWith(executor, each, {
      seed,
      runs,
      centre,
      outcomes: [outcome],
      ...(design && { design }),
      ...(signal && { signal }),
      onProgress: (done) => onProgress?.(before + done, base ? 2 * runs : runs),
    });
    columns.push(ensemble.outcomes[0]!.values);
  }
  const [first, second] = columns as [Float64Array, Float64Array | undefined];
  return second ? second.map((value, run) => value - first[run]!) : first;
}

/** The assumptions of some scenarios, each path once, as the first that has it states it. */
export function assumptionsOf(scenarios: readonly Scenario[]): Scenario["assumptions"] {
  const byPath = new Map(
    scenarios.toReversed().flatMap(({ assumptions }) => assumptions.map((each) => [each.path, each])),
  );
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
