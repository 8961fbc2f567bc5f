import type { Scenario } from "@andromede/sim-core";

/**
 * The scenarios with a name each: the second of two files of one name, or of one file given twice, has a number behind
 * its name, so that rows of results say which they belong to.
 */
export function withDistinctNames(scenarios: readonly Scenario[]): Scenario[] {
  const taken = new Set(scenarios.map(({ id }) => id));
  const used = new Set<string>();
  return scenarios.map((scenario) => {
    if (!used.has(scenario.id)) {
      used.add(scenario.id);
      return scenario;
    }
    let number = 2;
    while (taken.has(`${scenario.id}-${number}`)) number++;
    const id = `${scenario.id}-${number}`;
    taken.add(id);
    used.add(id);
    return { ...scenario, id };
  });
}
