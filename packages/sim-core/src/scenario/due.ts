import type { Context } from "./context.ts";
import { exampleOf } from "./examples.ts";
import type { FieldRule, Uncertain } from "./parameters.ts";
import { type Dimension, parseUnit, type Unit } from "./units.ts";

/** What is due in a field, and in which scenario. */
export interface Due {
  readonly rule: FieldRule;
  readonly role: Uncertain["role"];
  readonly context: Context;
  /** Null where every unit will do. */
  readonly unit: Unit | null;
  /** What one could write there. */
  readonly example: string;
}

/** The dimension of a plain number. */
export const plainDimension: Dimension = [0, 0, 0, 0, 0];

/** What `rule` asks for, in the words of a scenario. */
export function dueIn(rule: FieldRule, role: Uncertain["role"], context: Context): Due {
  const unit = rule.unit === "any" ? null : parseUnit(rule.unit, context.vocabulary);
  const example = exampleOf(unit?.dimension ?? plainDimension, rule, context.vocabulary);
  return { rule, role, context, unit, example };
}
