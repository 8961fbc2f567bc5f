import { type Scenario, type Setting, withNumbers } from "@andromede/sim-core";

const known = new WeakMap<Scenario, Map<string, Scenario>>();

/** What a scenario was made of. */
interface Made {
  readonly from: Scenario;
  /** The settings, as JSON. */
  readonly settings: string;
}

const made = new WeakMap<Scenario, Made>();

/** The scenario that was adjusted and with what: the two say all of it; null for one that was read from a file. */
export function madeOf(scenario: Scenario): Made | null {
  return made.get(scenario) ?? null;
}

/** The scenario with those of the settings that it has a place for: a firm of one scenario may be missing in another. */
export function adjusted(scenario: Scenario, settings: readonly Setting[]): Scenario {
  const fitting = settings.filter(({ path }) => hasPlace(scenario, path));
  const kinds = fitting.filter(({ path }) => path.endsWith(KIND)).map(({ path }) => path);
  if (kinds.length === 0) return changed(scenario, fitting);
  // First the kinds, with what only those kinds have: that scenario is kept, and numbers alone are as quick as ever.
  const things = kinds.map((path) => path.slice(0, -"kind".length));
  const isOfKind = ({ path }: Setting): boolean =>
    kinds.includes(path) || (things.some((thing) => path.startsWith(thing)) && !hasPlace(scenario, path));
  const rest = settings.filter((each) => !isOfKind(each));
  return adjusted(changed(scenario, settings.filter(isOfKind)), rest);
}

/** Ends the path of what a thing is: another kind of it has other fields. */
const KIND = ".kind";

function changed(scenario: Scenario, fitting: readonly Setting[]): Scenario {
  if (fitting.length === 0) return scenario;
  const kept = known.get(scenario) ?? new Map<string, Scenario>();
  known.set(scenario, kept);
  const key = JSON.stringify(fitting);
  const before = kept.get(key);
  if (before) return before;
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  const scenarioNow = withNumbers(scenario, fitting);
  kept.set(key, scenarioNow);
  made.set(scenarioNow, { from: scenario, settings: key });
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
