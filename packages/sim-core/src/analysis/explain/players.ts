import type { ChangeBetween, ChangesBetween } from "../../scenario/changes-between.ts";
import { type Fault, ScenarioError } from "../../scenario/faults.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import { NOTHING, type Sentence, say } from "../../sentence/sentence.ts";
import { type Coalition, type CoalitionPlan, planCoalitions } from "./coalitions.ts";

/** Changes that come together, and what they cannot do without. */
export interface ChangePlayer {
  readonly changes: readonly ChangeBetween[];
  /** Why they were joined: what is wrong with the scenario that has only the first of them; null for a change alone. */
  readonly joinedBecause: Sentence | null;
  /** Players that come before it in every order, and what is wrong with the scenario without them. */
  readonly needs: readonly number[];
  readonly needsBecause: Sentence | null;
}

export interface ChangeGame {
  readonly players: readonly ChangePlayer[];
  readonly plan: CoalitionPlan;
  readonly scenarioOf: (coalition: Coalition) => Scenario;
}

export interface GameOptions {
  readonly mostCoalitions: number;
  readonly orders: number;
  readonly seed: string | number;
  /** Name of the group that a change belongs to; changes of one group are one player. Null for a change on its own. */
  readonly groupOf?: ((change: ChangeBetween) => string | null) | undefined;
}

/**
 * The game of the changes between two scenarios. A change that without another one makes no valid scenario comes after
 * it; changes none of which can come first are joined into one.
 */
export function gameOfChanges(between: ChangesBetween, options: GameOptions): ChangeGame {
  const tried = triesOf(between);
  let groups = groupsOf(between.changes, options.groupOf);
  const joinedBecause = new Map<string, Sentence>();
  for (;;) {
    const has = (coalition: Coalition): boolean[] => changesIn(coalition, groups, between.changes.length);
    const allows = (coalition: Coalition): boolean => tried(has(coalition)).scenario !== null;
    const plan = planCoalitions({ ...options, playerCount: groups.length, allows });
    if (plan) {
      const faultOf = (coalition: Coalition): Sentence | null => tried(has(coalition)).fault;
      const players = playersOf(between, groups, plan, { joinedBecause, faultOf });
      return { players, plan, scenarioOf: (coalition) => tried(has(coalition)).scenario! };
    }
    const stuck = climb(groups.length, allows);
    const together = smallestStep(stuck, allows);
    const fault = tried(has(stuck.map((isIn, index) => isIn || index === together[0]))).fault;
    const joined = together.flatMap((index) => groups[index]!).sort((a, b) => a - b);
    groups = groups.filter((_, index) => index === together[0] || !together.includes(index));
    groups[groups.findIndex((group) => joined.includes(group[0]!))] = joined;
    joinedBecause.set(joined.join(" "), fault ?? NOTHING);
  }
}

interface Tried {
  readonly scenario: Scenario | null;
  /** The first thing that is wrong with it. */
  readonly fault: Sentence | null;
}

/** Sub-scenarios, each tried once. */
function triesOf({ scenarioWith }: ChangesBetween): (has: readonly boolean[]) => Tried {
  const known = new Map<string, Tried>();
  return (has) => {
    const key = has.map(Number).join("");
    const found = known.get(key) ?? tryScenario(() => scenarioWith(has));
    known.set(key, found);
    return found;
  };
}

function tryScenario(make: () => Scenario): Tried {
  try {
    return { scenario: make(), fault: null };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { scenario: null, fault: faultText(error.faults[0]!) };
  }
}

/** What is broken, without where it stands. */
function faultText({ path, rule, says }: Fault): Sentence {
  return rule.includes(path) ? shortened(says.rule) : say`${path}: ${says.rule}`;
}

/** Of the places that still name what is gone, the first, without its line. */
function shortened(rule: Sentence): Sentence {
  const [what = ""] = rule.values;
  const [, path] = /^\S+:\d+:\d+ ([^;]+)/.exec(String(rule.values.at(-1))) ?? [];
  return path === undefined ? rule : say`${what} is still named in ${path}`;
}

function groupsOf(changes: readonly ChangeBetween[], groupOf: GameOptions["groupOf"]): (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [index, change] of changes.entries()) {
    const name = groupOf?.(change) ?? `change ${index}`;
    groups.set(name, [...(groups.get(name) ?? []), index]);
  }
  return [...groups.values()];
}

function changesIn(coalition: Coalition, groups: readonly (readonly number[])[], count: number): boolean[] {
  const has = new Array<boolean>(count).fill(false);
  for (const [index, group] of groups.entries()) if (coalition[index]) for (const change of group) has[change] = true;
  return has;
}

/** As far as one comes player by player. */
function climb(count: number, allows: (coalition: Coalition) => boolean): Coalition {
  let coalition: Coalition = Array.from({ length: count }, () => false);
  for (let moved = true; moved; ) {
    moved = false;
    for (let player = 0; player < count; player++) {
      if (coalition[player]) continue;
      const larger = coalition.map((isIn, index) => isIn || index === player);
      if (!allows(larger)) continue;
      [coalition, moved] = [larger, true];
    }
  }
  return coalition;
}

/** The fewest players that can come next together: all that are left, if nothing less can. */
function smallestStep(from: Coalition, allows: (coalition: Coalition) => boolean): number[] {
  const left = from.flatMap((isIn, index) => (isIn ? [] : [index]));
  for (let size = 2; size < left.length; size++)
    for (const some of subsets(left, size))
      if (allows(from.map((isIn, index) => isIn || some.includes(index)))) return some;
  return left;
}

function* subsets(of: readonly number[], size: number): Generator<number[]> {
  if (size === 0) yield [];
  for (const [at, first] of of.entries())
    if (size > 0) for (const rest of subsets(of.slice(at + 1), size - 1)) yield [first, ...rest];
}

interface Reasons {
  readonly joinedBecause: ReadonlyMap<string, Sentence>;
  readonly faultOf: (coalition: Coalition) => Sentence | null;
}

function playersOf(
  { changes }: ChangesBetween,
  groups: readonly (readonly number[])[],
  { coalitions, steps }: CoalitionPlan,
  { joinedBecause, faultOf }: Reasons,
): ChangePlayer[] {
  return groups.map((group, player) => {
    // Whoever is there whenever it joins, it cannot do without.
    const before = steps[player]!.map((step) => coalitions[step.before]!);
    const needs = groups.flatMap((_, other) => (before.every((coalition) => coalition[other]) ? [other] : []));
    const alone = groups.map((_, other) => other === player);
    return {
      changes: group.map((index) => changes[index]!),
      joinedBecause: joinedBecause.get(group.join(" ")) ?? null,
      needs,
      needsBecause: needs.length > 0 ? faultOf(alone) : null,
    };
  });
}
