import { say } from "../sentence/sentence.ts";
import { applyChange, type ReadChange } from "./changes.ts";
import { type Fault, ScenarioError } from "./faults.ts";
import type { Assembled } from "./inheritance.ts";
import type { Change, Scenario } from "./parameters.ts";
import { originOf, scenarioOf } from "./parse.ts";
import { withSettings } from "./settings.ts";
import { faultAt, type Place } from "./tree.ts";

/** One of the changes that lead from a scenario to another. */
export interface ChangeBetween extends Change {
  /** `made`: the other scenario makes it; `undone`: the first one had made it, and the other has not. */
  readonly side: "made" | "undone";
}

/** The way from one scenario to another, change by change. */
export interface ChangesBetween {
  readonly changes: readonly ChangeBetween[];
  /**
   * The scenario on the way that has the changes for which `has` is true: none gives the first, all give the other.
   *
   * @throws ScenarioError where these changes without the rest are no valid scenario
   */
  readonly scenarioWith: (has: readonly boolean[]) => Scenario;
}

/**
 * The changes that lead from `base` to `other`: those that only `base` has are undone, those that only `other` has are made,
 * counted from the last file that both go back to.
 *
 * @throws ScenarioError where the two have no file in common
 */
export function changesBetween(base: Scenario, other: Scenario): ChangesBetween {
  const [from, to] = [originOf(base), originOf(other)];
  const eldest = from.lineage.at(-1)!.file;
  if (eldest !== to.lineage.at(-1)!.file) throw noCommonFile(base, other);
  const undone = ownSteps(from, to);
  const made = ownSteps(to, from);
  const shared = from.steps.slice(0, from.steps.length - undone.length);
  return {
    changes: [
      ...undone.map(({ change }): ChangeBetween => ({ ...change, side: "undone" })),
      ...made.map(({ change }): ChangeBetween => ({ ...change, side: "made" })),
    ],
    scenarioWith: (has) => {
      const kept = undone.filter((_, index) => !has[index]);
      const taken = made.filter((_, index) => has[undone.length + index]);
      const steps = [...shared, ...[...kept, ...taken].map(({ step }) => step)];
      return withSettings(scenarioOfSteps(from, steps, other), other.settings);
    },
  };
}

/**
 * A scenario with the changes made to it as well that lead from one reading of another to a second one.
 *
 * @throws ScenarioError where they cannot be made to it
 */
export function withChangesBetween(scenario: Scenario, from: Scenario, to: Scenario): Scenario {
  const origin = originOf(scenario);
  const more = ownSteps(originOf(to), originOf(from)).map(({ step }) => step);
  return withSettings(scenarioOfSteps(origin, [...origin.steps, ...more], scenario), scenario.settings);
}

/** Changes of files that the other scenario does not go back to. */
function ownSteps(mine: Assembled, others: Assembled): { readonly step: ReadChange; readonly change: Change }[] {
  const known = new Set(others.lineage.map(({ file }) => file));
  return mine.steps
    .map((step, index) => ({ step, change: mine.changes[index]! }))
    .filter(({ change }) => !known.has(change.file));
}

function scenarioOfSteps(
  from: Assembled,
  steps: readonly ReadChange[],
  { path, sources, posterior }: Scenario,
): Scenario {
  const faults: Fault[] = [];
  const removed = new Map<string, Place>();
  let tree = from.root;
  for (const step of steps) {
    tree = applyChange(tree, step, faults);
    if (step.kind === "remove") removed.set(step.path, step.pathPlace);
    else removed.delete(step.path);
  }
  const assembled: Assembled = { ...from, tree, expect: null, changes: [], removed };
  return scenarioOf(assembled, { path }, faults, { claims: [], sources, posterior, settings: [] });
}

function noCommonFile(base: Scenario, other: Scenario): ScenarioError {
  const place: Place = { file: { name: other.path, text: "" }, offset: 0 };
  const rule = say`${other.path} and ${base.path} go back to no file in common`;
  const wayOut = say`Changes can be told apart only between scenarios that extend the same one.`;
  return new ScenarioError([faultAt(place, "extends", "", rule, wayOut)]);
}
