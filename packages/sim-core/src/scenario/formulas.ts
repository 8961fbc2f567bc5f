import { say } from "../sentence/sentence.ts";
import type { Context } from "./context.ts";
import { Refusal, shorten } from "./faults.ts";
import { compileFormula } from "./formula/compile.ts";
import { type Formula, parseFormula } from "./formula/syntax.ts";
import type { NumberSpec } from "./parameters.ts";
import { didYouMean } from "./suggest.ts";
import { parseUnit, type Unit } from "./units.ts";

/** A number on its way from text to its place in the scenario. */
export interface Reading {
  readonly spec: NumberSpec;
  /** Null: no unit was written, and the number is a plain one. */
  readonly unit: Unit | null;
  readonly centre: number;
  /** Whether it has a prior, or rests on a parameter that has one. */
  readonly isUncertain: boolean;
}

/** `= name` keeps the unit of the parameter; any other expression is a plain number. */
export function readFormulaText(text: string, context: Context): Reading {
  const { tree, names } = parseFormula(text);
  const named = tree.kind === "name" ? context.parameters.get(names[0] ?? "") : undefined;
  if (!named) return evaluated(formulaOf(text, 1, context, []), null, context);
  return evaluated({ text: text.trim(), names, divisors: [1], scale: 1, tree }, named.unit, context);
}

/** `{ formula, unit }`: names appear in the units of their declaration, and the result is in `unit`. */
export function readFormulaWithUnit(raw: unknown, unitRaw: unknown, context: Context): Reading {
  const [formula, unit] = readFormula(raw, unitRaw, context, []);
  return evaluated(formula, unit, context);
}

/** A formula and the unit of its result; `free` are names whose values come later, such as `year`. */
export function readFormula(
  raw: unknown,
  unitRaw: unknown,
  context: Context,
  free: readonly string[],
): readonly [Formula, Unit | null] {
  if (typeof raw !== "string" && typeof raw !== "number") {
    throw new Refusal(say`${shorten(raw)} is no formula`, say`Write for example formula: "2 * budget".`);
  }
  if (unitRaw !== undefined && typeof unitRaw !== "string" && typeof unitRaw !== "number") {
    throw new Refusal(say`${shorten(unitRaw)} is no unit`, say`Write for example unit: MEUR/year.`);
  }
  const unit = unitRaw === undefined ? null : parseUnit(String(unitRaw), context.vocabulary);
  return [formulaOf(String(raw).replace(/^\s*=/, ""), unit?.factor ?? 1, context, free), unit];
}

function formulaOf(text: string, scale: number, context: Context, free: readonly string[]): Formula {
  const { tree, names } = parseFormula(text);
  const divisors = names.map((name) => (free.includes(name) ? 1 : divisorOf(name, context, free)));
  return { text: text.trim(), names, divisors, scale, tree };
}

function divisorOf(name: string, context: Context, free: readonly string[]): number {
  const named = context.parameters.get(name);
  if (named) return named.unit.declaredFactor;
  const reason = context.unusable.get(name);
  if (reason !== undefined) throw new Refusal(reason, say`Mend that first.`);
  const known = [...context.parameters.keys(), ...free];
  throw new Refusal(
    say`the formula names \`${name}\`, which is not a parameter`,
    known.length > 0 ? didYouMean(name, known) : say`Declare it under \`parameters\`.`,
  );
}

function evaluated(formula: Formula, unit: Unit | null, context: Context): Reading {
  const named = formula.names.map((name) => context.parameters.get(name));
  const centre = compileFormula(formula)(named.map((parameter) => parameter?.centre ?? Number.NaN));
  if (!Number.isFinite(centre)) {
    throw new Refusal(
      say`the formula "${shorten(formula.text)}" gives ${centre} at the centre of its parameters`,
      say`Look for a division by zero, or a logarithm or root of a negative number.`,
    );
  }
  const isUncertain = named.some((parameter) => parameter?.isUncertain);
  return { spec: { kind: "formula", formula }, unit, centre, isUncertain };
}
