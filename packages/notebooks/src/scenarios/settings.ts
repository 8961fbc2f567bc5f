import { type Scenario, type Setting, withSettings } from "@andromede/sim-core";

const known = new WeakMap<Scenario, Map<string, Scenario>>();

/** The scenario with those of the settings that it has a place for: a firm of one scenario may be missing in another. */
export function adjusted(scenario: Scenario, settings: readonly Setting[]): Scenario {
  const fitting = settings.filter(({ path }) => hasPlace(scenario, path));
  if (fitting.length === 0) return scenario;
  const made = known.get(scenario) ?? new Map<string, Scenario>();
  known.set(scenario, made);
  const key = JSON.stringify(fitting);
  const before = made.get(key);
  if (before) return before;
  if (made.size >= MOST_KEPT) made.delete(made.keys().next().value!);
  const scenarioNow = withSettings(scenario, fitting);
  made.set(key, scenarioNow);
  return scenarioNow;
}

const MOST_KEPT = 20;

/** Whether a scenario says anything at a path; switches of mechanisms are there whether or not they are written. */
function hasPlace({ resolved }: Scenario, path: string): boolean {
  if (path.startsWith("mechanisms.")) return true;
  let value: unknown = resolved;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null) return false;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value !== undefined;
}
