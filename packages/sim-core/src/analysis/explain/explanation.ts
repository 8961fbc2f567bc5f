import type { MeasureLabel } from "../../outcomes/measured-run.ts";
import type { PublicMoneyUse } from "../../outcomes/public-money-uses.ts";
import type { ChangeBetween } from "../../scenario/changes-between.ts";
import type { Observable, Scenario, Source } from "../../scenario/parameters.ts";
import type { Sentence } from "../../sentence/sentence.ts";
import type { PartNumbers } from "./part-numbers.ts";

/** Why an outcome differs between two scenarios, in parts of its mean that add up. */
export interface Explanation {
  readonly by: "changes" | "mechanisms";
  readonly base: Scenario;
  readonly other: Scenario;
  readonly outcome: Observable;
  readonly unit: string;
  readonly seed: string;
  readonly runs: number;
  /** Runs in which the outcome is defined in every scenario on the way: all that follows is about these. */
  readonly worlds: number;
  /** Means of the outcome in the two scenarios. */
  readonly baseMean: number;
  readonly otherMean: number;
  readonly difference: PartNumbers;
  readonly parts: readonly ExplainedPart[];
  /** Whether all orders count; else some were drawn. */
  readonly isExact: boolean;
  readonly orders: number;
  /** Coalitions that were valued. */
  readonly coalitions: number;
  /** Mean difference less the sum of the parts: the last bits. */
  readonly rounding: number;
  readonly money: MoneyDifference;
  /** Of all columns of the parts. */
  readonly digest: string;
}

export interface ExplainedPart extends PartNumbers {
  /** A short name that can be typed: `firms.numergy`, `scale`. */
  readonly id: string;
  /** Of a mechanism; of changes, what they do is said by whoever knows the names. */
  readonly label: MeasureLabel | null;
  readonly changes: readonly ChangeBetween[];
  /** Switches of the scenario's `mechanisms` that stand for it. */
  readonly switches: readonly string[];
  readonly joinedBecause: Sentence | null;
  /** Parts that come before it in every order, and why. */
  readonly needs: readonly string[];
  readonly needsBecause: Sentence | null;
  /** Standard error of the mean from drawing orders; null where all count. */
  readonly orderError: number | null;
  /** The part of each firm, where the outcome is a sum over firms; null where it is not. */
  readonly firms: readonly NamedMean[] | null;
  /** The part in each quarter; empty for an outcome that has no quarters. */
  readonly quarters: readonly NamedMean[];
  /** What the part does to each use of public money, EUR; adds up to what it does to the promise. */
  readonly money: readonly NamedMean[];
  /** Sections of docs/model.md. */
  readonly equations: readonly string[];
  readonly sources: readonly Source[];
  /** Row i is world i. */
  readonly values: Float64Array;
}

export interface NamedMean {
  readonly name: string;
  readonly mean: number;
}

/** Every public euro of the two scenarios, by what became of it, and the difference. Each adds up to what was promised. */
export interface MoneyDifference {
  readonly promised: MoneyRow<"promised">;
  readonly uses: readonly MoneyRow<PublicMoneyUse>[];
}

export interface MoneyRow<Name extends string> {
  readonly use: Name;
  /** Means, EUR. */
  readonly baseMean: number;
  readonly otherMean: number;
  readonly difference: PartNumbers;
}
