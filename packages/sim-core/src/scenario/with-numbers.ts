import { schemaAt, unwrap } from "./anatomy.ts";
import { applyChange } from "./changes.ts";
import { checkMeaning } from "./checks/meaning.ts";
import { checkPaths } from "./checks/paths.ts";
import { collectNumbers, type Numbers } from "./collect.ts";
import type { Context } from "./context.ts";
import { contextOf } from "./declarations.ts";
import { type Fault, Refusal } from "./faults.ts";
import { meanings } from "./field.ts";
import { readNumber } from "./number.ts";
import type { Scenario, Setting, Uncertain, UncertainPath } from "./parameters.ts";
import { keepOrigin, originOf, withSegment } from "./parse.ts";
import { readPath } from "./path.ts";
import { type ScenarioData, scenarioSchema } from "./schema/scenario.ts";
import { settingEntry, withSettings } from "./settings.ts";
import { type MapTree, plainOf, treeAt } from "./tree.ts";

type Item = Uncertain | UncertainPath;
type Steps = readonly string[];

/** A place where something was set, and what. */
interface Touched {
  readonly steps: Steps;
  readonly plain: unknown;
}

/**
 * The scenario with some numbers set, or mechanisms switched: field by field the one of `withSettings`, many times faster, for sliders. Only what is
 * set is read again, and the formulas where a parameter is; all else is taken over as it stands, and the scenario as a
 * whole is examined as always. What is neither a switch nor one plain number in place of another goes through `withSettings`, and so
 * does whatever is at fault.
 */
export function withNumbers(scenario: Scenario, settings: readonly Setting[]): Scenario {
  if (settings.length === 0) return scenario;
  try {
    return numbersSet(scenario, settings) ?? withSettings(scenario, settings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return withSettings(scenario, settings);
  }
}

function numbersSet(scenario: Scenario, settings: readonly Setting[]): Scenario | null {
  const assembled = originOf(scenario);
  const faults: Fault[] = [];
  const touched: Touched[] = [];
  let { tree } = assembled;
  let { resolved } = scenario;
  for (const [index, setting] of settings.entries()) {
    const value = settingEntry(setting, index, faults);
    const plain = value && plainOf(value.tree);
    const steps = setting.path.split(".");
    const isKnown =
      isSwitch(scenario, steps, plain) || (isPlainNumber(plain) && isWrittenNumber(scenario, tree, steps));
    if (value === null || !isKnown) return null;
    const { path, pathPlace } = { path: setting.path, pathPlace: value.key };
    tree = applyChange(tree, { kind: "set", path, pathPlace, value, because: NO_REASON }, faults);
    resolved = replacedAt(resolved, steps, plain);
    touched.push({ steps, plain });
  }
  const whole = withSegment(tree);
  const again = readAgain(scenario, touched, resolved, whole);
  if (again === null) return null;
  const { data } = again;
  const { numbers, paths } = numbersOf(scenario, again, whole);
  const examined = { data, tree: whole, removed: assembled.removed, faults };
  checkMeaning(examined);
  checkPaths(examined, paths);
  if (faults.length > 0) return null;
  const assumptions = numbers.filter(({ spec }) => spec.kind === "distribution");
  const all = [...scenario.settings, ...settings];
  const changed: Scenario = { ...scenario, data, numbers, assumptions, paths, settings: all, resolved };
  keepOrigin(changed, { ...assembled, tree });
  return changed;
}

const NO_REASON = { en: "", fr: "" };

/** Whether it turns a mechanism on or off, written or not. */
function isSwitch({ data }: Scenario, steps: Steps, plain: unknown): boolean {
  const [first, name, ...more] = steps;
  const isMechanism = first === "mechanisms" && name !== undefined && more.length === 0;
  return isMechanism && typeof plain === "boolean" && typeof valueAt(data, steps) === "boolean";
}

function isPlainNumber(plain: unknown): boolean {
  return typeof plain === "number" || (typeof plain === "string" && !/[=(]/.test(plain));
}

/** Whether a number stands at a path that the author wrote: a default stands for more than itself. */
function isWrittenNumber({ data }: Scenario, tree: MapTree, steps: Steps): boolean {
  return treeAt(tree, steps) !== undefined && isItem(valueAt(data, steps));
}

/** The data with what was set read again, and what that is, by path. */
interface Again {
  readonly data: ScenarioData;
  readonly items: ReadonlyMap<string, Item>;
}

/** All numbers, those that were read again in the place of what they were. Of a quantity over time, which holds several, all are looked for anew. */
function numbersOf(scenario: Scenario, { data, items }: Again, tree: MapTree): Numbers {
  if ([...items.values()].some(({ role }) => role === "path")) return collectNumbers(data, tree);
  const numbers = scenario.numbers.map((number) => {
    const after = items.get(number.path);
    return after ? Object.assign(after as Uncertain, { path: number.path, byDefault: number.byDefault }) : number;
  });
  return { numbers, paths: scenario.paths };
}

/** Null where something would no longer be the same kind of number. */
function readAgain(scenario: Scenario, touched: readonly Touched[], resolved: unknown, tree: MapTree): Again | null {
  const context = contextOf(resolved);
  const isParameterSet = touched.some(({ steps: [first] }) => first === "parameters");
  const restsOn = isParameterSet ? [...scenario.numbers, ...scenario.paths].filter(holdsFormula) : [];
  const switches = touched.filter(({ plain }) => typeof plain === "boolean");
  const numbers = touched.filter((each) => !switches.includes(each)).map(({ steps }) => steps);
  const due = new Map([...numbers, ...restsOn.map(({ path }) => path.split("."))].map((at) => [at.join("."), at]));
  let data: unknown = scenario.data;
  const items = new Map<string, Item>();
  for (const { steps, plain } of switches) data = replacedAt(data, steps, plain);
  for (const steps of due.values()) {
    const before = valueAt(scenario.data, steps);
    const after = isItem(before) ? itemAgain(before, steps, valueAt(resolved, steps), context, tree) : null;
    if (after === null) return null;
    data = replacedAt(data, steps, after);
    items.set(steps.join("."), after);
  }
  return { data: data as ScenarioData, items };
}

function holdsFormula({ spec }: Item): boolean {
  return spec.kind === "formula";
}

/** A number or a quantity over time as it is read now, by the rule of its field. */
function itemAgain(before: Item, steps: Steps, raw: unknown, context: Context, tree: MapTree): Item | null {
  const schema = schemaAt(scenarioSchema, steps, tree);
  const meaning = schema && meanings.get(unwrap(schema).schema);
  if (!meaning || raw === undefined) return null;
  const { kind, rule } = meaning;
  if (kind !== "number" && kind !== "lever" && kind !== "path") return null;
  const after = kind === "path" ? readPath(raw, rule, context) : readNumber(raw, rule, kind, context);
  const isLike = AS_BEFORE.every((field) => after[field] === before[field]);
  return isLike ? after : null;
}

/** What a number keeps whatever its value: the rule that it was read by now is the one that it was read by first. */
const AS_BEFORE = ["role", "unit", "means", "symbol", "min", "max"] as const;

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && "spec" in value && "role" in value;
}

function valueAt(value: unknown, steps: Steps): unknown {
  let here = value;
  for (const step of steps) here = typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined;
  return here;
}

/** Plain data with another value at a path, and all that lies beside the path shared with what it was. */
function replacedAt(value: unknown, [step, ...rest]: Steps, put: unknown): unknown {
  if (step === undefined) return put;
  const record = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...record, [step]: replacedAt(record[step], rest, put) };
}
