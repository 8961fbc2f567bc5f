import { mean, sum } from "../../math/moments.ts";
import { measureOf } from "../../outcomes/catalogue.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { type Sentence, saidAs, say } from "../../sentence/sentence.ts";
import { digestOf } from "../../simulation/digest.ts";
import type { Columns } from "./coalition-runs.ts";
import type { CoalitionPlan } from "./coalitions.ts";
import type { ExplainOptions } from "./explain-changes.ts";
import type { ExplainedPart, Explanation } from "./explanation.ts";
import { partNumbers } from "./part-numbers.ts";
import { OUTCOME } from "./question.ts";
import {
  definedWorlds,
  detailsOf,
  detailsOfNone,
  moneyDifference,
  partsOf,
  smallestOf,
  type Valued,
} from "./settle.ts";

/** What is known of a part before any run. */
export type PartAbout = Pick<
  ExplainedPart,
  "id" | "label" | "changes" | "switches" | "joinedBecause" | "needs" | "needsBecause" | "equations" | "sources"
>;

/** Everything that an explanation is made from. */
export interface Explained {
  readonly by: Explanation["by"];
  readonly base: Scenario;
  readonly other: Scenario;
  readonly plan: CoalitionPlan;
  /** In the order of the plan. */
  readonly columns: readonly Columns[];
  /** In the order of the players. */
  readonly about: readonly PartAbout[];
  /** What none of the players is worth, where that is a part. */
  readonly rest?: PartAbout;
  /** What the two scenarios themselves gave. */
  readonly first: Columns;
  readonly last: Columns;
}

export function explanationOf(explained: Explained, options: ExplainOptions): Explanation {
  const { by, base, other, plan, about } = explained;
  const [first, last, ...columns] = definedWorlds([explained.first, explained.last, ...explained.columns]);
  const valued: Valued = { plan, players: about.map(({ id }) => id), columns };
  const worlds = first!.get(OUTCOME)!.length;
  if (worlds === 0) throw new RefusedInput(undefinedText(options));
  const result = partsOf(valued, OUTCOME);
  const details = detailsOf(valued);
  const smallest = smallestOf(options.outcome);
  const [before, after] = [first!.get(OUTCOME)!, last!.get(OUTCOME)!];
  const parts = result.parts.map((part, index): ExplainedPart => {
    const { orderError, values } = part;
    return { ...partNumbers(values, smallest), ...about[index]!, ...details[index]!, orderError, values };
  });
  if (explained.rest) parts.push(restOf(valued, explained.rest, smallest));
  const difference = partNumbers(
    Float64Array.from(after, (value, world) => value - before[world]!),
    smallest,
  );
  return {
    by,
    base,
    other,
    outcome: options.outcome,
    unit: measureOf(options.outcome.measure)?.unit ?? "1",
    seed: options.seed,
    runs: options.runs,
    worlds,
    baseMean: mean(before),
    otherMean: mean(after),
    difference,
    parts,
    isExact: result.isExact,
    orders: result.orders,
    coalitions: result.coalitions,
    rounding: sum([difference.mean, ...parts.map((part) => -part.mean)]),
    money: moneyDifference(first!, last!),
    digest: digestOf(parts.map(({ values }) => values)),
  };
}

/** What is there before any player joins. */
function restOf(valued: Valued, about: PartAbout, smallest: number): ExplainedPart {
  const values = valued.columns[0]!.get(OUTCOME)!;
  return { ...partNumbers(values, smallest), ...about, ...detailsOfNone(valued), orderError: null, values };
}

function undefinedText({ outcome }: ExplainOptions): Sentence {
  const reason = measureOf(outcome.measure)?.reason;
  const why = reason ? saidAs(reason.en) : say`it is not defined`;
  return say`${outcome.measure} is defined in no world in which all scenarios on the way have it: ${why}.`;
}
