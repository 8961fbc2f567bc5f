import { inTurn, type Sentence, say } from "../sentence/sentence.ts";
import { fieldsOf, pathsOf, stepInto } from "./anatomy.ts";
import { type Fault, Refusal } from "./faults.ts";
import { readLocalised } from "./field.ts";
import type { Change } from "./parameters.ts";
import { scenarioSchema } from "./schema/scenario.ts";
import { nearest, perhaps } from "./suggest.ts";
import { type Entry, faultAt, type MapTree, type Place, plainOf, type Tree, treeAt } from "./tree.ts";

/** One change as read from a file, with the places to point at. */
export interface ReadChange {
  readonly kind: Change["kind"];
  readonly path: string;
  readonly pathPlace: Place;
  /** The new value; none for `remove`. */
  readonly value: Entry | null;
  readonly because: Change["because"];
}

interface Form {
  readonly valueKey: string | null;
  readonly form: Sentence;
}

const FORMS: Readonly<Record<Change["kind"], Form>> = {
  set: { valueKey: "to", form: say`{ set: path, to: value, because: text }` },
  add: { valueKey: "value", form: say`{ add: path, value: ..., because: text }` },
  remove: { valueKey: null, form: say`{ remove: path, because: text }` },
};

/** Reads one entry of `changes`; null where it is at fault. */
export function readChange(tree: Tree, position: string, faults: Fault[]): ReadChange | null {
  const refused = (place: Place, rule: Sentence, wayOut: Sentence): null => {
    faults.push(faultAt(place, position, "", rule, wayOut));
    return null;
  };
  const kind = tree.kind === "map" ? kindOf(tree) : null;
  if (tree.kind !== "map" || kind === null) {
    const { set, add, remove } = FORMS;
    return refused(
      tree.place,
      say`a change does one of set, add, remove`,
      say`Write ${set.form}, or ${add.form}, or ${remove.form}.`,
    );
  }
  const { valueKey, form } = FORMS[kind];
  for (const [key, entry] of tree.entries) {
    const isKnown = [kind, valueKey, "because"].includes(key);
    if (!isKnown) refused(entry.key, say`unknown field \`${key}\` of a change`, say`Write ${form}.`);
  }
  const value = tree.entries.get(valueKey ?? "") ?? null;
  if (valueKey && !value) return refused(tree.place, say`\`${valueKey}\` is missing`, say`Write ${form}.`);
  const target = readTarget(tree.entries.get(kind)!.tree, refused);
  const because = readBecause(tree, form, refused);
  return target && because && { kind, ...target, value, because };
}

function readTarget(target: Tree, refused: Refuse): Pick<ReadChange, "path" | "pathPlace"> | null {
  const path = target.kind === "value" ? String(target.value ?? "").trim() : "";
  if (path === "") return refused(target.place, say`a path is due`, say`Write for example firms.ovh.base.share.`);
  return { path, pathPlace: target.place };
}

function kindOf(tree: MapTree): Change["kind"] | null {
  const kinds = (Object.keys(FORMS) as Change["kind"][]).filter((kind) => tree.entries.has(kind));
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

type Refuse = (place: Place, rule: Sentence, wayOut: Sentence) => null;

function readBecause(tree: MapTree, form: Sentence, refused: Refuse): Change["because"] | null {
  const entry = tree.entries.get("because");
  if (!entry) return refused(tree.place, say`\`because\` is missing: each change says why`, say`Write ${form}.`);
  try {
    return readLocalised(plainOf(entry.tree), "Why the change is made.");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(entry.tree.place, say`\`because\`: ${error.says.rule}`, error.says.wayOut);
  }
}

/** The tree after a change; where the change cannot be made, a fault and the tree as it was. */
export function applyChange(tree: MapTree, change: ReadChange, faults: Fault[]): MapTree {
  const steps = change.path.split(".");
  const exists = treeAt(tree, steps) !== undefined;
  const problem = problemOf(tree, steps, change, exists);
  if (problem) {
    faults.push(faultAt(change.pathPlace, change.path, change.path, ...problem));
    return tree;
  }
  return updated(tree, steps, change.value, change.pathPlace);
}

type Problem = readonly [rule: Sentence, wayOut: Sentence];

function problemOf(tree: MapTree, steps: readonly string[], change: ReadChange, exists: boolean): Problem | null {
  const { kind, path } = change;
  if (insideList(tree, steps))
    return [say`${path} reaches into a list`, say`Lists have no names inside; set the whole list.`];
  if (kind === "add" && exists) return [say`${path} is there already`, say`To replace it, write set: ${path}.`];
  if (exists) return null;
  const known = kind === "remove" ? "unknown" : standing(tree, steps);
  if (known === "field" || (known === "new" && kind === "add")) return null;
  if (known === "new") return [say`there is no ${path} to set`, newWayOut(tree, steps)];
  return [
    kind === "remove" ? say`there is no ${path} to remove` : say`there is no ${path}`,
    unknownWayOut(tree, steps),
  ];
}

function insideList(tree: Tree, steps: readonly string[]): boolean {
  return steps.some((_, index) => index > 0 && treeAt(tree, steps.slice(0, index))?.kind === "list");
}

/** Whether a path that is not written is a field of the schema, a new name among named things, or unknown. */
function standing(tree: MapTree, steps: readonly string[]): "field" | "new" | "unknown" {
  let schema: Parameters<typeof stepInto>[0] = scenarioSchema;
  let here: Tree | undefined = tree;
  let result: "field" | "new" | "unknown" = "unknown";
  for (const [index, step] of steps.entries()) {
    if (here && here.kind !== "map") return "unknown";
    const next = stepInto(schema, step, here);
    if (!next) return "unknown";
    const below: Tree | undefined = here?.entries.get(step)?.tree;
    if (next.isNamed && below === undefined && index < steps.length - 1) return "unknown";
    result = next.isNamed ? "new" : "field";
    [schema, here] = [next.schema, below];
  }
  return result;
}

function newWayOut(tree: MapTree, steps: readonly string[]): Sentence {
  const path = steps.join(".");
  return inTurn(perhaps(nearest(path, pathsOf(tree))), say`To add it, write add: ${path}.`);
}

function unknownWayOut(tree: MapTree, steps: readonly string[]): Sentence {
  const near = nearest(steps.join("."), [...pathsOf(tree), ...unwrittenFields(tree, steps)]);
  if (near !== null) return perhaps(near);
  let known = steps.length - 1;
  while (known > 0 && treeAt(tree, steps.slice(0, known)) === undefined) known -= 1;
  const parent = treeAt(tree, steps.slice(0, known));
  const names = parent?.kind === "map" ? [...parent.entries.keys()] : [];
  const where = known === 0 ? say`At the top` : say`In ${steps.slice(0, known).join(".")}`;
  if (names.length === 0) return say`${where} there is nothing.`;
  return say`${where} there is ${names.slice(0, 12).join(", ")}${names.length > 12 ? ", ..." : ""}.`;
}

/** Paths of fields that the schema knows, written or not, beside the steps that exist. */
function unwrittenFields(tree: MapTree, steps: readonly string[]): string[] {
  const paths: string[] = [];
  let schema: Parameters<typeof stepInto>[0] | null = scenarioSchema;
  for (let index = 0; index < steps.length && schema; index++) {
    const prefix = steps.slice(0, index);
    const here = treeAt(tree, prefix);
    paths.push(...Object.keys(fieldsOf(schema, here) ?? {}).map((name) => [...prefix, name].join(".")));
    const next = stepInto(schema, steps[index] ?? "", here);
    const isUnknown = next?.isNamed && treeAt(tree, steps.slice(0, index + 1)) === undefined;
    schema = isUnknown ? null : (next?.schema ?? null);
  }
  return paths;
}

function updated(tree: MapTree, steps: readonly string[], value: Entry | null, place: Place): MapTree {
  const [step = "", ...rest] = steps;
  const entries = new Map(tree.entries);
  if (rest.length > 0) {
    const below = entries.get(step);
    const inner: MapTree = below?.tree.kind === "map" ? below.tree : { kind: "map", entries: new Map(), place };
    entries.set(step, { key: below?.key ?? place, tree: updated(inner, rest, value, place) });
  } else if (value) entries.set(step, { key: place, tree: value.tree });
  else entries.delete(step);
  return { ...tree, entries };
}
