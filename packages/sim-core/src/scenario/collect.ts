import type { Uncertain, UncertainPath } from "./parameters.ts";
import { type Tree, treeAt } from "./tree.ts";

export interface Numbers {
  readonly numbers: readonly Uncertain[];
  readonly paths: readonly UncertainPath[];
}

/** Every number and every quantity over time of a scenario's data, each told its path, in the order of paths. */
export function collectNumbers(data: unknown, tree: Tree): Numbers {
  const numbers: Uncertain[] = [];
  const paths: UncertainPath[] = [];
  const visit = (value: unknown, steps: readonly string[]): void => {
    if (isNumber(value)) numbers.push(named(value, steps, tree));
    else if (isPath(value)) {
      paths.push(named(value, steps, tree));
      numbers.push(...partsOf(value).map(([number, below]) => named(number, [...steps, ...below], tree)));
    } else if (isRecord(value)) for (const [key, item] of Object.entries(value)) visit(item, [...steps, key]);
  };
  visit(data, []);
  return { numbers: numbers.sort(byPath), paths: paths.sort(byPath) };
}

function named<T extends Uncertain | UncertainPath>(item: T, steps: readonly string[], tree: Tree): T {
  item.path = steps.join(".");
  item.byDefault = treeAt(tree, steps) === undefined;
  return item;
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isNumber(value: unknown): value is Uncertain {
  return isRecord(value) && "spec" in value && "role" in value && value.role !== "path";
}

function isPath(value: unknown): value is UncertainPath {
  return isRecord(value) && "spec" in value && "role" in value && value.role === "path";
}

/** The numbers inside a quantity over time; a table's are named by their dates, written short or long: `market.spend.2014`. */
function partsOf({ spec, times }: UncertainPath): (readonly [Uncertain, readonly string[]])[] {
  const factor = times ? [[times, ["times"]] as const] : [];
  if (spec.kind === "constant") return [[spec.value, []] as const, ...factor];
  if (spec.kind === "formula") return factor;
  return [...spec.entries.map((entry, index) => [entry, [spec.dates[index] ?? ""]] as const), ...factor];
}
