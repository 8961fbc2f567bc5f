import { definitionOf, kindsOf, unwrap } from "../packages/sim-core/src/scenario/anatomy.ts";
import { meanings } from "../packages/sim-core/src/scenario/field.ts";
import { scenarioSchema } from "../packages/sim-core/src/scenario/schema/scenario.ts";

type Schema = Parameters<typeof unwrap>[0];

interface Row {
  readonly path: string;
  readonly symbol: string;
  readonly unit: string;
  readonly means: string;
  /** Which kinds of the record have the field; empty for all. */
  readonly kinds: string;
  readonly range: string;
  readonly defaultValue: string;
}

const HEAD = `# Notation

Every quantity that a scenario file may hold: its name, its symbol in [the description of the model](model.md), its unit,
its range and its default. Generated from the schema by \`npm run generate\`; do not edit.

## Conventions

* **Names** are paths: \`firms.<id>.base.share\` is the field \`share\` of the record \`base\` of any firm. Things are named by
  their ids, never by position, and the same paths serve \`changes\` and \`--set\`.
* **Units.** Inside the model money is in EUR, quantity in the market's own unit, capacity in machines (whatever the
  market calls them), time in quarters, and a share is a part of 1. Files write any unit of the right kind: \`225 MEUR\`,
  \`90 kEUR/year\`, \`20 %/year\`, \`7 quarters\`, \`0.1 MEUR/person/year\`. Prefixes of money are k, M and bn. Other
  currencies are declared in \`market.currencies\`. A rate per year is a quarter of it per quarter.
* **Words of the market.** \`market.units\` says what a unit of quantity and of capacity are called. If the quantity is
  rented, one of it in service for a quarter is one unit: \`60 EUR/VM/quarter\` is 60 EUR per unit. The words \`unit\` and
  \`machine\` stay valid everywhere.
* **Priors.** A number may be \`uniform(min, max)\`, \`triangular(min, mode, max)\`, \`lognormal(p05, p95)\`,
  \`normal(mean, sd)\`, \`beta(mean, sd)\` or \`choice(a, b, ...)\`, with a unit in each argument or after the bracket. Draws
  are clipped to the range. \`centre\` is the value of \`--centre\`: the median, of a triangle the mode, unless it is given.
* **Decisions** (levers) have no prior.
* **Formulas.** \`= name\` takes a parameter with its unit. \`{ formula, unit }\` computes: parameters appear in the unit of
  their declaration (a percentage as a part of 1), the result is in \`unit\`. There are + - * / ^, comparisons, and, or, not,
  \`condition ? a : b\`, and abs, min, max, exp, log, sqrt, floor, ceil, round, pow.
* **Time.** Quarters are written \`2014-Q2\`. A quantity over time is a number, a table by date, or a formula that also
  knows \`year\` (the middle of the quarter: 2012-Q1 is 2012.125) and \`quarter\` (0 in the first). In a table a year stands
  at its middle; values grow at a constant rate between dates (\`interpolation: geometric\`; or \`linear\`, \`step\`), and stay
  constant before the first and after the last.
`;

/** The text of docs/notation.md. */
export function notation(): string {
  const fields = definitionOf(scenarioSchema).shape ?? {};
  const sections = Object.entries(fields).map(([name, schema]) => [name, rowsOf(schema, name)] as const);
  const alone = sections.filter(([, rows]) => rows.length === 1).flatMap(([, rows]) => rows);
  const tables = sections.filter(([, rows]) => rows.length > 1);
  return [
    HEAD,
    section("The scenario itself", alone),
    ...tables.map(([name, rows]) => section(`\`${name}\``, rows)),
  ].join("\n");
}

function section(title: string, rows: readonly Row[]): string {
  const columns = COLUMNS.filter(([, key]) => key !== "kinds" || rows.some((row) => row.kinds !== ""));
  const cells = rows.map((row) => columns.map(([, key]) => (key === "path" ? `\`${row.path}\`` : row[key])));
  const head = columns.map(([name]) => name);
  const lines = [head, head.map(() => "---"), ...cells].map((line) => `| ${line.map(escaped).join(" | ")} |`);
  return `## ${title}\n\n${lines.join("\n")}\n`;
}

const COLUMNS: readonly (readonly [name: string, key: keyof Row])[] = [
  ["name", "path"],
  ["of", "kinds"],
  ["symbol", "symbol"],
  ["unit", "unit"],
  ["meaning", "means"],
  ["range", "range"],
  ["default", "defaultValue"],
];

function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|");
}

function rowsOf(schema: Schema, path: string): Row[] {
  const { schema: inner } = unwrap(schema);
  const definition = definitionOf(inner);
  if (definition.shape)
    return Object.entries(definition.shape).flatMap(([name, field]) => rowsOf(field, `${path}.${name}`));
  if (definition.type === "record" && definition.valueType && !isLeaf(definition.valueType)) {
    return rowsOf(definition.valueType, `${path}.<id>`);
  }
  if (definition.type === "array" && definition.element && !isLeaf(definition.element))
    return rowsOf(definition.element, `${path}[]`);
  if (definition.type === "union" && definition.discriminator)
    return kindRows(definition.options ?? [], definition.discriminator, path);
  return [leafRow(schema, definition.valueType ? `${path}.<id>` : path)];
}

function isLeaf(schema: Schema): boolean {
  const { type } = definitionOf(schema);
  return !["object", "union", "array", "record"].includes(type);
}

/** Fields that several kinds have in common stand once, with the kinds that have them. */
function kindRows(options: readonly Schema[], discriminator: string, path: string): Row[] {
  const kinds = options.map((option) => String(kindsOf(option, discriminator)[0]));
  const found = new Map<string, { row: Row; having: string[] }>();
  for (const [index, option] of options.entries()) {
    for (const row of rowsOf(option, path).filter((other) => other.path !== `${path}.${discriminator}`)) {
      const known = found.get(JSON.stringify(row)) ?? { row, having: [] };
      known.having.push(kinds[index] ?? "");
      found.set(JSON.stringify(row), known);
    }
  }
  const rows = [...found.values()].map(({ row, having }) =>
    row.kinds !== "" || having.length === kinds.length ? row : { ...row, kinds: having.join(", ") },
  );
  const choice = { path: `${path}.${discriminator}`, symbol: "", unit: "one of", means: "Which of several", kinds: "" };
  return [{ ...choice, range: kinds.join(", "), defaultValue: "" }, ...rows];
}

function leafRow(schema: Schema, path: string): Row {
  const { schema: inner, defaultValue, isOptional } = unwrap(schema);
  const record = definitionOf(inner);
  const definition = record.valueType ? definitionOf(record.valueType) : record;
  const meaning = meanings.get(record.valueType ?? inner);
  const plain = { path, kinds: "", defaultValue: defaultOf(defaultValue, isOptional) };
  const means = (descriptionOf(schema) ?? meaning?.rule.means ?? "").replace(/\.$/, "");
  const note = NOTES[meaning?.kind ?? ""];
  if (meaning && note !== undefined) {
    const { symbol, unit } = meaning.rule;
    return { ...plain, symbol: symbol ? `\`${symbol}\`` : "", unit, means: means + note, range: rangeOf(meaning.rule) };
  }
  const unit = KINDS[meaning?.kind ?? definition.type] ?? definition.type;
  return { ...plain, symbol: "", unit, means, range: choicesOf(definition) };
}

/** What to add to the meaning of fields that hold numbers. */
const NOTES: Readonly<Record<string, string>> = {
  number: "",
  lever: " (a decision)",
  path: " (may change over time)",
};

const KINDS: Readonly<Record<string, string>> = {
  quarter: "quarter of a year",
  localised: "text (en, fr)",
  identifier: "name",
  string: "text",
  boolean: "true or false",
  number: "number",
  enum: "one of",
  array: "list",
  union: "text or list",
};

function rangeOf({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  return min === undefined ? (max === undefined ? "" : `at most ${max}`) : `at least ${min}`;
}

function choicesOf(definition: ReturnType<typeof definitionOf>): string {
  const entries = (definition as { readonly entries?: Readonly<Record<string, unknown>> }).entries;
  return entries ? Object.values(entries).join(", ") : "";
}

function defaultOf(value: unknown, isOptional: boolean): string {
  if (value === undefined) return isOptional ? "none" : "required";
  return typeof value === "object" ? "none" : String(value);
}

/** The description of a field, on whatever wraps it. */
function descriptionOf(schema: Schema): string | undefined {
  const inner = (schema._zod.def as unknown as { readonly innerType?: Schema }).innerType;
  return (schema as { readonly description?: string }).description ?? (inner && descriptionOf(inner));
}
