import { applyChange, type ReadChange } from "./changes.ts";
import type { Fault } from "./faults.ts";
import type { Localised, Scenario, Setting } from "./parameters.ts";
import { originOf, scenarioOf } from "./parse.ts";
import { settingEntry, withSettings } from "./settings.ts";

/**
 * The scenario with its settings as changes, the last that it makes, except for those that are shared with another one: so
 * can they be told apart as the changes of a file can.
 *
 * @throws ScenarioError where a setting is wrong
 */
export function settingsAsChanges(scenario: Scenario, shared: readonly Setting[], because: Localised): Scenario {
  const isShared = ({ path, to }: Setting): boolean => shared.some((each) => each.path === path && each.to === to);
  const own = scenario.settings.filter((each) => !isShared(each));
  if (own.length === 0) return scenario;
  const origin = originOf(scenario);
  const faults: Fault[] = [];
  const file = `${scenario.path} --set`;
  const steps = own.map((setting): ReadChange => {
    const entry = settingEntry(setting, 0, faults)!;
    return { kind: "set", path: setting.path, pathPlace: entry.key, value: entry, because };
  });
  let tree = origin.steps.reduce((made, step) => applyChange(made, step, faults), origin.root);
  for (const step of steps) tree = applyChange(tree, step, faults);
  const changes = own.map(({ path, to }) => ({ kind: "set" as const, path, because, written: to, file }));
  const assembled = {
    ...origin,
    tree,
    steps: [...origin.steps, ...steps],
    changes: [...origin.changes, ...changes],
    lineage: [{ file }, ...origin.lineage],
  };
  const { path, claims, sources, posterior } = scenario;
  const made = scenarioOf(assembled, { path }, faults, { claims, sources, posterior, settings: [] });
  return withSettings(made, scenario.settings.filter(isShared));
}
