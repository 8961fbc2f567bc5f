import { round } from "../../math/arithmetic.ts";
import { pow } from "../../math/pow.ts";
import { type ChangeBetween, changesBetween } from "../../scenario/changes-between.ts";
import type { Observable, Scenario, Source } from "../../scenario/parameters.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { say } from "../../sentence/sentence.ts";
import type { WorkOptions } from "../outcome-values.ts";
import { runEach } from "./coalition-runs.ts";
import { sectionsAt } from "./equations.ts";
import { type Explained, explanationOf, type PartAbout } from "./explain.ts";
import type { Explanation } from "./explanation.ts";
import { type ChangePlayer, gameOfChanges } from "./players.ts";

export interface ExplainOptions extends WorkOptions {
  readonly runs: number;
  readonly outcome: Observable;
  /** Parts up to which every order counts; beyond, orders are drawn. Defaults to 12. */
  readonly exactUpTo?: number;
  /** Orders drawn beyond; defaults to 20. */
  readonly orders?: number;
}

export interface ExplainChangesOptions extends ExplainOptions {
  /** Puts changes into one part by a name; null for a change on its own. Defaults to each on its own. */
  readonly groupOf?: (change: ChangeBetween) => string | null;
}

/**
 * Why an outcome of `other` differs from that of `base`: the difference split over the changes between them, each at what
 * it adds on average over the orders in which the changes can be made, under the same luck. A change that makes no valid
 * scenario without another one is made after it; changes that can only be made together are one part.
 *
 * Means over worlds; parts of a median would not add up. Errors: ScenarioError where the two go back to no file in common;
 * RangeError where nothing differs between them.
 *
 * Source: `shapley`.
 */
export async function explainChanges(
  base: Scenario,
  other: Scenario,
  options: ExplainChangesOptions,
): Promise<Explanation> {
  const between = changesBetween(base, other);
  if (between.changes.length === 0)
    throw new RefusedInput(say`${other.path} makes no change to ${base.path}: there is no difference to explain.`);
  const { exactUpTo = 12, orders = 20, seed, groupOf } = options;
  const game = gameOfChanges(between, {
    mostCoalitions: round(pow(2, exactUpTo)),
    orders,
    seed,
    groupOf,
  });
  const scenarios = game.plan.coalitions.map(game.scenarioOf);
  const columns = await runEach(scenarios, options.outcome, options);
  const ids = idsOf(game.players);
  const about = game.players.map((player, index): PartAbout => aboutOf(player, ids, index, [base, other]));
  const all = game.plan.coalitions.findIndex((coalition) => coalition.every((isIn) => isIn));
  const explained: Explained = {
    by: "changes",
    base,
    other,
    plan: game.plan,
    columns,
    about,
    first: columns[0]!,
    last: columns[all]!,
  };
  return explanationOf(explained, options);
}

/** The path of its first change, numbered where that is taken. */
function idsOf(players: readonly ChangePlayer[]): string[] {
  const used = new Map<string, number>();
  return players.map(({ changes }) => {
    const path = changes[0]!.path;
    const count = (used.get(path) ?? 0) + 1;
    used.set(path, count);
    return count === 1 ? path : `${path}#${count}`;
  });
}

function aboutOf(
  { changes, joinedBecause, needs, needsBecause }: ChangePlayer,
  ids: readonly string[],
  index: number,
  scenarios: readonly Scenario[],
): PartAbout {
  const equations = changes.flatMap(({ path }) => scenarios.flatMap(({ resolved }) => sectionsAt(resolved, path)));
  return {
    id: ids[index]!,
    label: null,
    changes,
    switches: [],
    joinedBecause,
    needs: needs.map((need) => ids[need]!),
    needsBecause,
    equations: [...new Set(equations)],
    sources: sourcesOf(changes, scenarios),
  };
}

/** Sources of the numbers that the changes write or take away. */
function sourcesOf(changes: readonly ChangeBetween[], scenarios: readonly Scenario[]): Source[] {
  const isChanged = (at: string): boolean => changes.some(({ path }) => at === path || at.startsWith(`${path}.`));
  const found = scenarios.flatMap(({ numbers, sources }) =>
    numbers
      .filter(({ path }) => isChanged(path))
      .flatMap(({ source }) => source.map((key) => [key, sources[key]] as const)),
  );
  return [...new Map(found).values()].filter((source) => source !== undefined);
}
