import { abs, max } from "../../math/arithmetic.ts";
import { mean } from "../../math/moments.ts";
import { measureOf } from "../../outcomes/catalogue.ts";
import { PUBLIC_MONEY_USES } from "../../outcomes/public-money-uses.ts";
import type { Observable } from "../../scenario/parameters.ts";
import type { Columns } from "./coalition-runs.ts";
import type { CoalitionPlan } from "./coalitions.ts";
import type { MoneyDifference, MoneyRow, NamedMean } from "./explanation.ts";
import { partNumbers } from "./part-numbers.ts";
import { nameOf, namesOf, OUTCOME, PROMISED } from "./question.ts";
import { type ShapleyResult, settleShapley } from "./shapley.ts";

/** What the coalitions of a plan gave, in its order, and where each is the same worlds. */
export interface Valued {
  readonly plan: CoalitionPlan;
  readonly players: readonly string[];
  readonly columns: readonly Columns[];
}

/** Keeps the worlds in which the outcome is defined everywhere on the way. */
export function definedWorlds(columns: readonly Columns[]): Columns[] {
  const outcomes = columns.map((each) => each.get(OUTCOME)!);
  const worlds = Array.from(outcomes[0]!.keys()).filter((world) =>
    outcomes.every((each) => Number.isFinite(each[world]!)),
  );
  return columns.map(
    (each) => new Map([...each].map(([name, values]) => [name, Float64Array.from(worlds, (world) => values[world]!)])),
  );
}

/** The parts of one of the columns; a firm that a scenario does not have has nothing of the outcome there. */
export function partsOf({ plan, players, columns }: Valued, name: string): ShapleyResult {
  const worlds = columns[0]!.get(OUTCOME)!.length;
  const nothing = new Float64Array(worlds);
  return settleShapley(
    plan,
    players,
    columns.map((each) => each.get(name) ?? nothing),
  );
}

/** What a part consists of: by firm, by quarter, by use of public money. */
export interface Details {
  readonly firms: readonly NamedMean[] | null;
  readonly quarters: readonly NamedMean[];
  readonly money: readonly NamedMean[];
}

export function detailsOf(valued: Valued): Details[] {
  const names = new Set(valued.columns.flatMap((each) => [...each.keys()]));
  const meansOf = (kind: "firm" | "quarter" | "use"): NamedMean[][] => {
    const own = namesOf(kind, names).map((name) => ({ name, parts: partsOf(valued, nameOf(kind, name)).parts }));
    return valued.players.map((_, player) => own.map(({ name, parts }) => ({ name, mean: parts[player]!.mean })));
  };
  const [firms, quarters, money] = [
    isSumOverFirms(valued) ? meansOf("firm") : null,
    meansOf("quarter"),
    meansOf("use"),
  ];
  return valued.players.map((_, player) => ({
    firms: firms?.[player] ?? null,
    quarters: quarters[player]!.filter(({ mean: each }) => Number.isFinite(each)),
    money: money[player]!,
  }));
}

/** What the coalition of nobody consists of. */
export function detailsOfNone(valued: Valued): Details {
  const none = valued.columns[0]!;
  const meansOf = (kind: "firm" | "quarter" | "use"): NamedMean[] =>
    namesOf(kind, none.keys()).map((name) => ({ name, mean: mean(none.get(nameOf(kind, name))!) }));
  return {
    firms: isSumOverFirms(valued) ? meansOf("firm") : null,
    quarters: meansOf("quarter"),
    money: meansOf("use"),
  };
}

/** Found by adding up: whether what firms have of the outcome makes the whole in every world. */
function isSumOverFirms({ columns }: Valued): boolean {
  return columns.every((each) => {
    const firms = namesOf("firm", each.keys()).map((firm) => each.get(nameOf("firm", firm))!);
    const whole = each.get(OUTCOME)!;
    return (
      firms.length > 0 &&
      whole.every((value, world) => {
        const sum = firms.reduce((all, column) => all + column[world]!, 0);
        return abs(sum - value) <= 1e-9 * max(1e-9, abs(value));
      })
    );
  });
}

/** Where the public money of the one scenario and of the other ended. */
export function moneyDifference(base: Columns, other: Columns): MoneyDifference {
  const row = <Name extends string>(use: Name, column: string): MoneyRow<Name> => {
    const [left, right] = [base.get(column)!, other.get(column)!];
    const difference = right.map((value, world) => value - left[world]!);
    return { use, baseMean: mean(left), otherMean: mean(right), difference: partNumbers(difference, LEAST_EUR) };
  };
  return {
    promised: row("promised", PROMISED),
    uses: PUBLIC_MONEY_USES.map((use) => row(use, nameOf("use", use))),
  };
}

const LEAST_EUR = 1e5;

export function smallestOf({ measure }: Observable): number {
  return measureOf(measure)?.smallestThatMatters ?? 0;
}
