import { say } from "../sentence/sentence.ts";
import type { Context } from "./context.ts";
import { dueIn } from "./due.ts";
import { inside, Refusal, shorten, together } from "./faults.ts";
import { readFormula } from "./formulas.ts";
import { readNumber } from "./number.ts";
import type { FieldRule, PathSpec, Uncertain, UncertainPath } from "./parameters.ts";
import { parseQuarter } from "./quarters.ts";
import { checkFields, provenance, sourcesOf } from "./record.ts";
import { canonicalUnit, describeDimension, parseUnit, sameDimension } from "./units.ts";

const INTERPOLATIONS = ["step", "linear", "geometric"] as const;
type Raw = Readonly<Record<string, unknown>>;
type Interpolation = (typeof INTERPOLATIONS)[number];

/** Names that a formula over time may use beside the parameters. */
const TIME_NAMES: readonly string[] = ["year", "quarter"];

/** Reads a quantity over time: a number, a table by date, or a formula of `year`, `quarter` and parameters. */
export function readPath(raw: unknown, rule: FieldRule, context: Context): UncertainPath {
  if (typeof raw === "string" && raw.trim().startsWith("=")) return formulaPath({ formula: raw }, rule, context);
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return constantPath(raw, rule, context);
  const record = raw as Raw;
  if (record["formula"] !== undefined) return formulaPath(record, rule, context);
  if (record["table"] !== undefined) return tablePath(record["table"], record, rule, context);
  const keys = Object.keys(record);
  if (keys.length > 0 && keys.every((key) => /^\d{4}/.test(key))) return tablePath(record, {}, rule, context);
  return constantPath(raw, rule, context);
}

function constantPath(raw: unknown, rule: FieldRule, context: Context): UncertainPath {
  const value = readNumber(raw, rule, "number", context);
  return pathOf({ kind: "constant", value }, value.written, {}, rule, context);
}

function formulaPath(record: Raw, rule: FieldRule, context: Context): UncertainPath {
  checkFields(record, ["formula", "unit", "times", "source", "status", "note"]);
  const [formula, unit] = inside("formula", () => readFormula(record["formula"], record["unit"], context, TIME_NAMES));
  const due = parseUnit(rule.unit, context.vocabulary);
  const found = unit?.dimension ?? [0, 0, 0, 0, 0];
  if (!sameDimension(found, due.dimension)) {
    const wanted = describeDimension(due.dimension);
    throw new Refusal(
      unit === null
        ? say`the formula says no unit, and ${wanted} is due`
        : say`"${shorten(record["unit"])}" is ${describeDimension(found)}, and ${wanted} is due`,
      say`Write { formula: "...", unit: ${rule.unit} }.`,
      unit === null ? [] : ["unit"],
    );
  }
  return pathOf({ kind: "formula", formula }, `= ${formula.text}`, record, rule, context);
}

/** The table stands in a record of its own, or alone where `record` is empty. */
function tablePath(table: unknown, record: Raw, rule: FieldRule, context: Context): UncertainPath {
  checkFields(record, ["table", "interpolation", "times", "source", "status", "note"]);
  const { interpolation = "geometric" } = record;
  if (!isInterpolation(interpolation)) {
    const wayOut = say`Write one of ${INTERPOLATIONS.join(", ")}.`;
    throw new Refusal(say`"${shorten(interpolation)}" is no interpolation`, wayOut, ["interpolation"]);
  }
  const rowsIn = (): Row[] => rowsOf(table, interpolation === "step", rule, context);
  const rows = "table" in record ? inside("table", rowsIn) : rowsIn();
  const spec: PathSpec = {
    kind: "table",
    interpolation,
    at: rows.map(({ moment }) => moment),
    dates: rows.map(({ date }) => date),
    entries: rows.map(({ entry }) => entry),
  };
  return pathOf(spec, shorten(table, 200), record, rule, context);
}

interface Row {
  readonly moment: number;
  readonly date: string;
  readonly entry: Uncertain;
}

function rowsOf(table: unknown, isStep: boolean, rule: FieldRule, context: Context): Row[] {
  if (typeof table !== "object" || table === null || Array.isArray(table) || Object.keys(table).length === 0) {
    const { example } = dueIn(rule, "number", context);
    throw new Refusal(say`a table holds values by date`, say`Write for example { 2012: ${example} }.`);
  }
  const rowOf = (date: string, value: unknown): Row =>
    inside(date, () => ({ moment: momentOf(date, isStep), date, entry: readNumber(value, rule, "number", context) }));
  const rows = together(
    Object.entries(table).map(
      ([date, value]) =>
        () =>
          rowOf(date, value),
    ),
  );
  return rows.sort((a, b) => a.moment - b.moment);
}

function isInterpolation(value: unknown): value is Interpolation {
  return INTERPOLATIONS.some((known) => known === value);
}

/** A year stands at its middle, a quarter at its own; a step begins with its year or quarter. */
function momentOf(date: string, isStep: boolean): number {
  if (/^\d{4}$/.test(date)) return Number(date) * 4 + (isStep ? 0 : 2);
  const quarter = parseQuarter(date);
  if (quarter === null) throw new Refusal(say`"${date}" is no date`, say`Write a year or a quarter: 2014, 2014-Q2.`);
  return quarter + (isStep ? 0 : 0.5);
}

function pathOf(spec: PathSpec, written: string, record: Raw, rule: FieldRule, context: Context): UncertainPath {
  const due = parseUnit(rule.unit, context.vocabulary);
  const factorRule: FieldRule = { unit: "1", means: `Factor on: ${rule.means}`, min: 0 };
  const times = record["times"];
  return {
    role: "path",
    path: "",
    unit: canonicalUnit(due.dimension),
    means: rule.means,
    spec,
    times: times === undefined ? null : inside("times", () => readNumber(times, factorRule, "number", context)),
    source: sourcesOf(record["source"]),
    written,
    byDefault: false,
    ...(rule.symbol === undefined ? {} : { symbol: rule.symbol }),
    ...(rule.min === undefined ? {} : { min: rule.min * due.factor }),
    ...(rule.max === undefined ? {} : { max: rule.max * due.factor }),
    ...provenance(record),
  };
}
