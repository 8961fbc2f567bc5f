import type { Observable, Scenario } from "../../scenario/parameters.ts";
import { portableOf } from "../../simulation/chunk.ts";
import { ensembleWith } from "../../simulation/executor.ts";
import type { WorkOptions } from "../outcome-values.ts";
import { askedOf } from "./question.ts";

/** Columns of one scenario, by the name of what was asked; row i is run i. */
export type Columns = ReadonlyMap<string, Float64Array>;

/**
 * Runs scenarios under the same luck. Scenarios that differ in nothing but words are run once: what they give is the same
 * to the bit, and so are differences of it exactly 0.
 */
export async function runEach(
  scenarios: readonly Scenario[],
  outcome: Observable,
  { executor, seed, runs, signal, onProgress }: WorkOptions & { readonly runs: number },
): Promise<Columns[]> {
  const keys = scenarios.map(keyOf);
  const distinct = [...new Map(keys.map((key, index) => [key, scenarios[index]!]))];
  const done = new Map<string, Columns>();
  for (const [key, scenario] of distinct) {
    const before = done.size * runs;
    const asked = askedOf(scenario, outcome);
    const { outcomes } = await ensembleWith(executor, scenario, {
      seed,
      runs,
      outcomes: [...asked.values()],
      onProgress: (count) => onProgress?.(before + count, distinct.length * runs),
      ...(signal && { signal }),
    });
    done.set(key, new Map([...asked.keys()].map((name, index) => [name, outcomes[index]!.values])));
  }
  return keys.map((key) => done.get(key)!);
}

const WORDS = new Set(["name", "title", "question", "note"]);

/** What a scenario computes with: all of it but words. */
function keyOf(scenario: Scenario): string {
  return JSON.stringify(JSON.parse(portableOf(scenario).text), (key, value) => (WORDS.has(key) ? undefined : value));
}
