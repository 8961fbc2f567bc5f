import { readFileSync } from "node:fs";
import { parseScenario, type Scenario, withSettings } from "@andromede/sim-core";

/** Text of a file under `scenarios/`. */
export function readScenarioText(path: string): string {
  return readFileSync(new URL(`../scenarios/${path}`, import.meta.url), "utf8");
}

/** A scenario of the French case, with some values set: `{ "firms.hosts.count": "30" }`. */
export function scenarioNamed(id: string, settings: Readonly<Record<string, string>> = {}): Scenario {
  const path = `french-cloud/${id}.yaml`;
  const scenario = parseScenario(readScenarioText(path), { path, read: readScenarioText });
  return withSettings(
    scenario,
    Object.entries(settings).map(([at, to]) => ({ path: at, to })),
  );
}
