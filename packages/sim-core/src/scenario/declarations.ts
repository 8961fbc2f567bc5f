import { type Sentence, say } from "../sentence/sentence.ts";
import type { Context, NamedNumber } from "./context.ts";
import { Refusal } from "./faults.ts";
import { parseFormula } from "./formula/syntax.ts";
import { readNumber } from "./number.ts";
import type { FieldRule, Uncertain } from "./parameters.ts";
import { type MarketUnits, parseUnit, type Unit, vocabularyOf } from "./units.ts";

const PARAMETER: FieldRule = { unit: "any", means: "A named number for formulas" };
const PLAIN: Unit = { dimension: [0, 0, 0, 0, 0], factor: 1, declaredFactor: 1 };

const declared = new WeakMap<
  object,
  { readonly units: unknown; readonly currencies: unknown; readonly context: Context }
>();

/**
 * What a scenario declares for use elsewhere in it: its units, its currencies, its parameters. Says nothing of faults. Of the
 * same declarations it is read once: a slider that moves another number has them all as they were.
 */
export function contextOf(plain: unknown): Context {
  const { market, parameters } = recordOf(plain);
  if (typeof parameters !== "object" || parameters === null) return contextIn(market, parameters);
  const { units, currencies } = recordOf(market);
  const before = declared.get(parameters);
  if (before && before.units === units && before.currencies === currencies) return before.context;
  const context = contextIn(market, parameters);
  declared.set(parameters, { units, currencies, context });
  return context;
}

function contextIn(market: unknown, parameters: unknown): Context {
  const vocabulary = vocabularyOf(marketUnits(market));
  const known = new Map<string, NamedNumber>();
  const unusable = new Map<string, Sentence>();
  const context: Context = { vocabulary, parameters: known, unusable, isLenient: false };
  const raw = recordOf(parameters);
  const visiting: string[] = [];
  const visit = (name: string): void => {
    if (known.has(name) || unusable.has(name) || !Object.hasOwn(raw, name)) return;
    visiting.push(name);
    for (const other of namesIn(raw[name])) {
      if (visiting.includes(other)) refuseCircle(visiting.slice(visiting.indexOf(other)), unusable);
      else visit(other);
    }
    visiting.pop();
    if (!unusable.has(name)) readParameter(name, raw[name], context, known, unusable);
  };
  for (const name of Object.keys(raw)) visit(name);
  return context;
}

function refuseCircle(circle: readonly string[], unusable: Map<string, Sentence>): void {
  const rule = say`the parameters rest on one another in a circle: ${[...circle, circle[0]].join(" -> ")}`;
  for (const name of circle) unusable.set(name, rule);
}

function readParameter(
  name: string,
  raw: unknown,
  context: Context,
  known: Map<string, NamedNumber>,
  unusable: Map<string, Sentence>,
): void {
  try {
    const number = readNumber(raw, PARAMETER, "number", context);
    known.set(name, {
      unit: declaredUnit(raw, context),
      centre: number.centre ?? Number.NaN,
      isUncertain: restsOnPrior(number, context),
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    unusable.set(name, say`parameters.${name}, which the formula names, is at fault itself`);
  }
}

function restsOnPrior({ spec }: Uncertain, context: Context): boolean {
  if (spec.kind !== "formula") return spec.kind === "distribution";
  return spec.formula.names.some((name) => context.parameters.get(name)?.isUncertain);
}

/** The unit in which a parameter is written; the first one in a distribution. */
function declaredUnit(raw: unknown, context: Context): Unit {
  if (typeof raw === "object" && raw !== null) {
    const { value, formula, unit } = recordOf(raw);
    if (formula === undefined) return declaredUnit(value, context);
    return unit === undefined ? PLAIN : parseUnit(String(unit), context.vocabulary);
  }
  if (typeof raw !== "string") return PLAIN;
  const text = raw.trim();
  if (text.startsWith("=")) return context.parameters.get(text.slice(1).trim())?.unit ?? PLAIN;
  const inBrackets = /\(([^()]*)\)/.exec(text)?.[1];
  const pieces = inBrackets === undefined ? [text] : [text.slice(text.indexOf(")") + 1), ...inBrackets.split(",")];
  const units = pieces.map((piece) => piece.trim().replace(/^[+-]?[\d.]+(?:[eE][+-]?\d+)?\s*/, ""));
  const written = units.find((unit) => unit !== "");
  return written === undefined ? PLAIN : parseUnit(written, context.vocabulary);
}

function namesIn(raw: unknown): readonly string[] {
  const text = typeof raw === "object" && raw !== null ? recordOf(raw)["formula"] : raw;
  const isFormula = typeof text === "string" && (text !== raw || text.trim().startsWith("="));
  if (!isFormula) return [];
  try {
    return parseFormula(text.replace(/^\s*=/, "")).names;
  } catch {
    return [];
  }
}

function marketUnits(market: unknown): MarketUnits {
  const { units, currencies } = recordOf(market);
  const { quantity, rented, capacity } = recordOf(units);
  const euros = Object.entries(recordOf(currencies)).filter(([, value]) => typeof value === "number");
  return {
    quantity: typeof quantity === "string" ? quantity : "unit",
    rented: rented === true,
    capacity: typeof capacity === "string" ? capacity : "machine",
    currencies: Object.fromEntries(euros) as Record<string, number>,
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
