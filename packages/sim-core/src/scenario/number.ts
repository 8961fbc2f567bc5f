import { saidAs, say } from "../sentence/sentence.ts";
import type { Context } from "./context.ts";
import { type Due, dueIn, plainDimension } from "./due.ts";
import { inside, Refusal, shorten } from "./faults.ts";
import { type Reading, readFormulaText, readFormulaWithUnit } from "./formulas.ts";
import { checkDimension, checkRange } from "./limits.ts";
import type { FieldRule, Uncertain } from "./parameters.ts";
import { priorCentre, priorOf } from "./prior.ts";
import { looksLikePrior, parseAmount, parsePrior } from "./quantity.ts";
import { checkFields, provenance, sourcesOf } from "./record.ts";
import { canonicalUnit } from "./units.ts";

type Raw = Readonly<Record<string, unknown>>;

const FIELDS = ["value", "formula", "unit", "centre", "source", "status", "note"];

/** Reads what stands in a scenario where a number is due; refuses with the rule and the way out. */
export function readNumber(raw: unknown, rule: FieldRule, role: Uncertain["role"], context: Context): Uncertain {
  const due = dueIn(rule, role, context);
  if (typeof raw === "string" || typeof raw === "number") return finish(readValue(raw, due), raw, {}, due);
  if (typeof raw === "object" && raw !== null && !Array.isArray(raw)) return readRecord(raw as Raw, due);
  const problem = raw === undefined ? say`is missing` : say`${shorten(raw)} is no quantity`;
  throw new Refusal(problem, say`${saidAs(rule.means)}: write for example ${due.example}.`);
}

function readRecord(raw: Raw, due: Due): Uncertain {
  checkFields(raw, FIELDS);
  const { value, formula, unit } = raw;
  if ((value === undefined) === (formula === undefined)) {
    throw new Refusal(
      say`needs either \`value\` or \`formula\``,
      say`Write for example { value: ${due.example}, source: key }.`,
    );
  }
  if (formula !== undefined) {
    const reading = inside("formula", () => readFormulaWithUnit(formula, unit, due.context));
    refusePrior(reading, due);
    return finish(reading, formula, raw, due);
  }
  if (unit !== undefined)
    throw new Refusal(say`\`unit\` goes with \`formula\``, say`Write value: ${due.example}.`, ["unit"]);
  if (typeof value !== "string" && typeof value !== "number") {
    throw new Refusal(say`${shorten(value)} is no quantity`, say`Write for example ${due.example}.`, ["value"]);
  }
  const reading = inside("value", () => readValue(value, due));
  return finish(reading, value, raw, due);
}

function readValue(raw: string | number, due: Due): Reading {
  const reading = typeof raw === "number" ? constant(raw, null) : readText(raw, due);
  refusePrior(reading, due);
  return reading;
}

function readText(raw: string, due: Due): Reading {
  const { context, example } = due;
  if (raw.trim().startsWith("=")) return readFormulaText(raw.trim().slice(1), context);
  if (looksLikePrior(raw)) return readPrior(raw, due);
  const { value, unit } = parseAmount(raw, context.vocabulary, example);
  return constant(value, unit);
}

function readPrior(raw: string, { context, example }: Due): Reading {
  const prior = parsePrior(raw, context.vocabulary, example);
  if (prior.name === "beta" && prior.unit && canonicalUnit(prior.unit.dimension) !== "1") {
    throw new Refusal(
      say`"${shorten(raw)}": beta is a distribution of shares between 0 and 1`,
      say`Use triangular or lognormal for a quantity with a unit.`,
    );
  }
  const distribution = priorOf(prior, raw);
  const centre = priorCentre(distribution);
  return { spec: { kind: "distribution", distribution }, unit: prior.unit, centre, isUncertain: true };
}

function constant(value: number, unit: Reading["unit"]): Reading {
  if (!Number.isFinite(value)) throw new Refusal(say`${value} is no finite number`, say`Write a number.`);
  return { spec: { kind: "constant", value }, unit, centre: value, isUncertain: false };
}

function refusePrior({ isUncertain }: Reading, { role, example }: Due): void {
  if (role !== "lever" || !isUncertain) return;
  throw new Refusal(
    say`a lever is a decision and has no prior`,
    say`Write one value, for example ${example}, and another scenario for another decision.`,
  );
}

function finish(reading: Reading, raw: unknown, record: Raw, due: Due): Uncertain {
  const { rule, role, unit } = due;
  const text = shorten(raw);
  checkDimension(reading, text, due);
  const factor = unit?.factor ?? 1;
  const made: Uncertain = {
    role,
    path: "",
    unit: canonicalUnit((unit ?? reading.unit)?.dimension ?? plainDimension),
    means: rule.means,
    spec: reading.spec,
    centre: record["centre"] === undefined ? reading.centre : readCentre(record["centre"], due),
    source: sourcesOf(record["source"]),
    written: shorten(raw, 200),
    byDefault: false,
    ...(rule.symbol === undefined ? {} : { symbol: rule.symbol }),
    ...(rule.min === undefined ? {} : { min: rule.min * factor }),
    ...(rule.max === undefined ? {} : { max: rule.max * factor }),
    ...provenance(record),
  };
  checkRange(made, text, due);
  return made;
}

function readCentre(raw: unknown, due: Due): number {
  return inside("centre", () => {
    const isOne =
      typeof raw === "number" || (typeof raw === "string" && !raw.trim().startsWith("=") && !looksLikePrior(raw));
    if (!isOne) throw new Refusal(say`${shorten(raw)}: a centre is one value`, say`Write for example ${due.example}.`);
    const reading = readValue(raw, due);
    checkDimension(reading, shorten(raw), due);
    return reading.centre;
  });
}
