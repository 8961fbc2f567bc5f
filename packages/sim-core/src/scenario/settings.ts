import { say } from "../sentence/sentence.ts";
import { applyChange } from "./changes.ts";
import { type Fault, ScenarioError } from "./faults.ts";
import type { Scenario, Setting } from "./parameters.ts";
import { originOf, scenarioOf } from "./parse.ts";
import type { Posterior } from "./posterior.ts";
import { type Entry, faultAt, type Place, plainOf, type Tree, treeOfPlain } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/**
 * The scenario with some values set, as `--set path=value` does: the same checks as in a file.
 *
 * Throws a ScenarioError whose faults stand at `--set 1`, `--set 2`... where a setting is wrong.
 */
export function withSettings(scenario: Scenario, settings: readonly Setting[]): Scenario {
  if (settings.length === 0) return scenario;
  const assembled = originOf(scenario);
  const faults: Fault[] = [];
  let { tree } = assembled;
  for (const [index, setting] of settings.entries()) {
    const value = settingEntry(setting, index, faults);
    if (value === null) continue;
    const { file } = value.key;
    const because = { en: file.name, fr: file.name };
    tree = applyChange(
      tree,
      { kind: "set", path: setting.path, pathPlace: { file, offset: 0 }, value, because },
      faults,
    );
  }
  const { path, claims, sources, posterior } = scenario;
  const all = [...scenario.settings, ...settings];
  return scenarioOf({ ...assembled, tree }, { path }, faults, { claims, sources, posterior, settings: all });
}

/** What a setting writes, placed in its own text; null where it is at fault. */
export function settingEntry(setting: Setting, index: number, faults: Fault[]): Entry | null {
  const file = { name: `--set ${index + 1}`, text: `${setting.path}=${setting.to}` };
  const place: Place = { file, offset: setting.path.length + 1 };
  if (setting.path === "posterior" && setting.to.trim() !== "none") {
    const rule = say`a setting can only take the posterior away`;
    faults.push(
      faultAt(place, "posterior", setting.to, rule, say`Write posterior=none, or name another file in the scenario.`),
    );
    return null;
  }
  const tree = valueIn(setting, place, faults);
  return tree && { key: place, tree };
}

/** The scenario with these draws for its assumptions; with none, the priors stand. */
export function withPosterior(scenario: Scenario, posterior: Posterior | null): Scenario {
  const assembled = originOf(scenario);
  const place: Place = { file: { name: scenario.path, text: "" }, offset: 0 };
  const entry = { key: place, tree: treeOfPlain(posterior?.file ?? "none", place) };
  const tree = { ...assembled.tree, entries: new Map(assembled.tree.entries).set("posterior", entry) };
  const { path, claims, sources, settings } = scenario;
  return scenarioOf({ ...assembled, tree }, { path }, [], { claims, sources, posterior, settings });
}

/** The value of a setting, every part of it placed at its beginning; null where it is none. */
function valueIn({ path, to }: Setting, place: Place, faults: Fault[]): Tree | null {
  if (to.trim() === "") {
    faults.push(faultAt(place, path, "", say`there is no value`, say`Write ${path}=value.`));
    return null;
  }
  try {
    return treeOfPlain(plainOf(readYaml({ name: place.file.name, text: to })), place);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    faults.push(...error.faults.map(({ says }) => faultAt(place, path, to, says.rule, says.wayOut)));
    return null;
  }
}
