import { type Ensemble, ensembleOfRun, type Observable, type Run, type Scenario, simulate } from "@andromede/sim-core";

const known = new WeakMap<Scenario, Map<string, Ensemble>>();

/**
 * One history with every assumption at its centre and luck at its median, as an ensemble of one run. It is run when somebody
 * first looks at what it observed, and once: a page that has its worlds already never runs it.
 */
export function centreOf(scenario: Scenario, outcomes: readonly Observable[]): Ensemble {
  const made = known.get(scenario) ?? new Map<string, Ensemble>();
  known.set(scenario, made);
  const key = JSON.stringify(outcomes);
  const centre = made.get(key) ?? lateCentre(scenario, outcomes);
  made.set(key, centre);
  return centre;
}

/** The last run of each file, whose columns the next one takes over: to get new ones takes a browser longer than the run. */
const spent = new Map<string, Run>();

function lateCentre(scenario: Scenario, outcomes: readonly Observable[]): Ensemble {
  let seen: Ensemble | null = null;
  const now = (): Ensemble => {
    if (seen === null) {
      const run = simulate(scenario, { centre: true, reuse: spent.get(scenario.path) });
      spent.set(scenario.path, run);
      seen = ensembleOfRun(run, outcomes);
    }
    return seen;
  };
  return {
    scenario,
    seed: "1",
    runs: 1,
    get outcomes() {
      return now().outcomes;
    },
    get digest() {
      return now().digest;
    },
  };
}
