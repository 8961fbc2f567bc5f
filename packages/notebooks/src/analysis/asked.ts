import type { Observable, Scenario } from "@andromede/sim-core";
import type { InBoth } from "@andromede/wording";
import { keyOf, textDigest } from "../batch/baked.ts";
import { madeOf } from "../scenarios/settings.ts";

/** Changes that are one part of an explanation. */
export interface PartGroup {
  readonly name: InBoth;
  readonly paths: readonly string[];
}

/** Whether a path is one of a group's, or below it. */
export function isIn({ paths }: PartGroup, path: string): boolean {
  return paths.some((each) => path === each || path.startsWith(`${each}.`));
}

/** What an analysis asks; every kind is about one outcome. */
export interface Asked {
  readonly kind: "explain" | "sensitivity" | "choice" | "optimise" | "audit";
  /**
   * `explain`: a base and what differs from it. `sensitivity`: a scenario and, where a difference is meant, its base.
   * `choice`: policies. `optimise`: whose money is split, then policies. `audit`: a base, what differs from it, and readings.
   */
  readonly scenarios: readonly Scenario[];
  readonly outcome: Observable;
  readonly seed: string;
  /** Worlds of each scenario; of `sensitivity`, pairs of points. */
  readonly runs: number;
  /** Of `explain`: changes at and below the paths of a group are one part. */
  readonly groups: readonly PartGroup[];
  /** Of `optimise`: splits that are tried, at most. */
  readonly splits: number;
}

/** Name of an analysis: what is asked, of which scenarios to their last number and change, with which luck. */
export function analysisKey({ scenarios, outcome, seed, runs, ...rest }: Asked): string {
  const own = textDigest(JSON.stringify([rest, scenarios.map(changesIn)]));
  return `${keyOf(scenarios, { outcomes: [[outcome]], seed, runs })} ${own}`;
}

const known = new WeakMap<Scenario, string>();

/** What a scenario changes, as text, worked out once; of one that was adjusted, from what it was made of: that is short. */
function changesIn(scenario: Scenario): string {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const { lineage, changes, settings } = scenario;
  const made = madeOf(scenario);
  const whole = [lineage, changes.map(({ kind, path, written }) => [kind, path, written]), settings];
  const text = made ? changesIn(made.from) + made.settings : JSON.stringify(whole);
  known.set(scenario, text);
  return text;
}

/** Name of the same question on other numbers: what an earlier answer may be shown for, as long as it says so. */
export function analysisFamily({ kind, scenarios, outcome, groups }: Asked): string {
  return JSON.stringify([kind, scenarios.map(({ path }) => path), outcome, groups]);
}
