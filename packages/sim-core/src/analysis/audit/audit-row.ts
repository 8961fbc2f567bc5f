import { abs, max } from "../../math/arithmetic.ts";
import { type Sentence, say } from "../../sentence/sentence.ts";
import { type PartNumbers, partNumbers } from "../explain/part-numbers.ts";

/** What is varied. */
export type AuditKind = "names" | "order" | "clones" | "time" | "luck" | "choice" | "mechanism" | "base" | "reading";

/**
 * `same`: the same bits; `rounding`: the same but for the last digits; `broken`: it should have been. Of a difference that may
 * move: `held`: worlds agree on its sign as before; `turned`: on the opposite one; `lost`: they agree no more; `appeared`: there was
 * none; `none`: there is none, before or after. `untested`: it could not be tried, and `reason` says why.
 */
export type AuditResult =
  | "same"
  | "rounding"
  | "broken"
  | "held"
  | "turned"
  | "lost"
  | "appeared"
  | "none"
  | "untested";

export interface AuditRow {
  /** For example `mechanism:scale`. */
  readonly id: string;
  readonly kind: AuditKind;
  /** Firm, switch, stock or scenario that it is about; empty where it is about all. */
  readonly subject: string;
  /** Whether nothing may change at all. */
  readonly isIdentity: boolean;
  /** The difference before and after; null where it could not be tried. */
  readonly before: PartNumbers | null;
  readonly after: PartNumbers | null;
  /** Worlds in which both are defined. */
  readonly worlds: number;
  /** Largest change of the difference in any world, in the unit of the outcome. */
  readonly largestChange: number | null;
  readonly result: AuditResult;
  /** Why it could not be tried. */
  readonly reason: Sentence | null;
}

/** An identity may miss by this part of the outcome, which is rounding in another order. */
const ROUNDING = 1e-9;

/** Differences of two scenarios, world by world, before and after something was varied, and how large the outcome is. */
export interface Tried {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly size: number;
}

export function auditRow(
  about: Pick<AuditRow, "id" | "kind" | "subject" | "isIdentity">,
  { before, after, size }: Tried,
  smallestThatMatters: number,
): AuditRow {
  const worlds = [...before.keys()].filter(
    (world) => Number.isFinite(before[world]!) && Number.isFinite(after[world]!),
  );
  if (worlds.length === 0) return untested(about, NEVER_DEFINED);
  const [left, right] = [before, after].map((column) => Float64Array.from(worlds, (world) => column[world]!));
  const numbers = [left!, right!].map((column) => partNumbers(column, smallestThatMatters)) as [
    PartNumbers,
    PartNumbers,
  ];
  const largestChange = left!.reduce((most, value, world) => max(most, abs(right![world]! - value)), 0);
  const result = about.isIdentity ? identity(largestChange, size) : signKept(...numbers);
  return {
    ...about,
    before: numbers[0],
    after: numbers[1],
    worlds: worlds.length,
    largestChange,
    result,
    reason: null,
  };
}

export function untested(about: Pick<AuditRow, "id" | "kind" | "subject" | "isIdentity">, reason: Sentence): AuditRow {
  return { ...about, before: null, after: null, worlds: 0, largestChange: null, result: "untested", reason };
}

const NEVER_DEFINED: Sentence = say`the outcome is defined in no world in both`;

function identity(largestChange: number, size: number): AuditResult {
  if (largestChange === 0) return "same";
  return largestChange <= ROUNDING * size ? "rounding" : "broken";
}

function signKept(before: PartNumbers, after: PartNumbers): AuditResult {
  const [left, right] = [signOf(before), signOf(after)];
  if (left === right) return left === 0 ? "none" : "held";
  if (right === 0) return "lost";
  return left === 0 ? "appeared" : "turned";
}

/** The side on which worlds agree, as a verdict has it: from 80 of 100; 0 where they do not. */
function signOf({ verdict }: PartNumbers): -1 | 0 | 1 {
  const agree = verdict.word === "clear" || verdict.word === "leans";
  if (!agree || verdict.direction === "neither") return 0;
  return verdict.direction === "above" ? 1 : -1;
}
