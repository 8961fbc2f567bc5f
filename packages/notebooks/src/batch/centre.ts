import { type Ensemble, ensemble, type Observable, type Scenario } from "@andromede/sim-core";

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

function lateCentre(scenario: Scenario, outcomes: readonly Observable[]): Ensemble {
  let run: Ensemble | null = null;
  const now = (): Ensemble => {
    run ??= ensemble(scenario, { runs: 1, centre: true, outcomes });
    return run;
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
