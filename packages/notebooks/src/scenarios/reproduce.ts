import type { Scenario, Setting } from "@andromede/sim-core";
import type { InBoth } from "@andromede/wording";
import { stringify } from "yaml";

export interface RunOptions {
  readonly seed: string;
  readonly runs: number;
}

/** The command that runs the same worlds. A comparison of scenarios with changes goes through their saved files. */
export function commandFor(scenarios: readonly Scenario[], { seed, runs }: RunOptions): string {
  const [base, ...others] = scenarios;
  if (!base) return "";
  const options = `--runs ${runs} --seed ${shellWord(seed)}`;
  if (others.length === 0) {
    const settings = base.settings.map(({ path, to }) => ` --set ${shellWord(`${path}=${to}`)}`).join("");
    return `npx whatif run ${isWritten(base) ? `scenarios/${WRITTEN_PATH}` : base.id} ${options}${settings}`;
  }
  return `npx whatif compare ${scenarios.map(fileOf).join(" ")} ${options}`;
}

/** Lines of a program that give the same numbers with the library. */
export function scriptFor(scenarios: readonly Scenario[], { seed, runs }: RunOptions): string {
  const loads = scenarios.map((scenario, at) => {
    const load = `read(${JSON.stringify(`scenarios/${scenario.path}`)})`;
    const changed =
      scenario.settings.length === 0 ? load : `withSettings(${load}, ${JSON.stringify(scenario.settings)})`;
    return `const ${nameOf(at)} = ${changed};`;
  });
  const options = `{ seed: ${JSON.stringify(seed)}, runs: ${runs} }`;
  const call =
    scenarios.length > 1
      ? `compare(base, [${scenarios
          .slice(1)
          .map((_, at) => nameOf(at + 1))
          .join(", ")}], ${options})`
      : `ensemble(base, ${options})`;
  return [
    'import { readFileSync } from "node:fs";',
    'import { compare, ensemble, parseScenario, withSettings } from "@andromede/sim-core";',
    "",
    'const text = (path) => readFileSync(path, "utf8");',
    "const read = (path) => parseScenario(text(path), { path, read: text });",
    ...loads,
    `console.log(${call});`,
  ].join("\n");
}

/** A scenario with its settings as a file that the command line accepts beside the file that it extends. */
export function scenarioFile(scenario: Scenario, title: InBoth, because: InBoth): string {
  const [own] = scenario.lineage;
  const parent = (own?.file ?? scenario.path).split("/").at(-1) ?? scenario.path;
  const changes = scenario.settings.map(({ path, to }) => ({ set: path, to: plainOf(to), because }));
  const file = { title, extends: parent, ...(changes.length > 0 ? { changes } : {}) };
  return `# yaml-language-server: $schema=../scenario.schema.json\n${stringify(file, { lineWidth: 0 })}`;
}

/** Where a file that the reader writes would stand, beside those that it extends. */
export const WRITTEN_PATH = "french-cloud/mine.yaml";

/** The name under which a scenario is saved: one that the controls have changed is another scenario. */
export function savedName({ id, settings }: Scenario): string {
  return settings.length === 0 ? `${id}.yaml` : `${id}-changed.yaml`;
}

/** The files that a command needs and that do not ship, with the folder that they belong in: beside what they extend. */
export function filesToSave(scenarios: readonly Scenario[]): string[] {
  if (scenarios.length < 2) return scenarios.filter(isWritten).map(fileOf);
  return scenarios.filter((each) => each.settings.length > 0 || isWritten(each)).map(fileOf);
}

function isWritten({ path }: Scenario): boolean {
  return path === WRITTEN_PATH;
}

function fileOf(scenario: Scenario): string {
  if (scenario.settings.length === 0 && !isWritten(scenario)) return scenario.id;
  const folder = scenario.path.split("/").slice(0, -1).join("/");
  return `scenarios/${folder}/${savedName(scenario)}`;
}

function plainOf(to: Setting["to"]): string | number | boolean {
  if (to === "true" || to === "false") return to === "true";
  const number = Number(to);
  return to.trim() !== "" && Number.isFinite(number) ? number : to;
}

function nameOf(at: number): string {
  return at === 0 ? "base" : at === 1 ? "alternative" : `alternative${at}`;
}

export function shellWord(text: string): string {
  return /^[\w./=:%@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
