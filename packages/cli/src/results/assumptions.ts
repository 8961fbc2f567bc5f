import type { Scenario, Source, Status } from "@andromede/sim-core";
import type { ManifestAssumption } from "./manifest.ts";

interface Stated {
  readonly path: string;
  readonly means: string;
  readonly written: string;
  readonly unit: string;
  readonly status?: Status;
  readonly source: readonly string[];
}

/**
 * What scenarios rest on: every number that is drawn, and every number or path whose author says whether it is evidence,
 * derived or an assumption. What several scenarios say alike stands once.
 */
export function assumptionsOf(scenarios: readonly Scenario[]): ManifestAssumption[] {
  const rows = new Map<string, { row: Omit<ManifestAssumption, "scenarios">; scenarios: string[] }>();
  for (const scenario of scenarios) {
    for (const row of statedIn(scenario)) {
      const key = JSON.stringify(row);
      const known = rows.get(key);
      if (known) known.scenarios.push(scenario.id);
      else rows.set(key, { row, scenarios: [scenario.id] });
    }
  }
  const all = [...rows.values()].map(({ row, scenarios: of }) => ({ ...row, scenarios: of }));
  return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function statedIn(scenario: Scenario): Omit<ManifestAssumption, "scenarios">[] {
  const numbers = scenario.numbers
    .filter(({ role, status, spec }) => role !== "lever" && (status !== undefined || spec.kind === "distribution"))
    .map((number) => asRow(number, number.spec.kind === "distribution"));
  const paths = scenario.paths.filter(({ status }) => status !== undefined).map((path) => asRow(path, false));
  return [...numbers, ...paths];
}

function asRow(
  { path, means, written, unit, status, source }: Stated,
  isDrawn: boolean,
): Omit<ManifestAssumption, "scenarios"> {
  return { path, means, written, unit, status: status ?? null, source: [...source], isDrawn };
}

/** The sources that the rows name, by key. */
export function sourcesOf(rows: readonly ManifestAssumption[], scenarios: readonly Scenario[]): Record<string, Source> {
  const known: Readonly<Record<string, Source>> = Object.assign({}, ...scenarios.map(({ sources }) => sources));
  const keys = [...new Set(rows.flatMap(({ source }) => source))].sort();
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(known, key)).map((key) => [key, known[key]!]));
}
