import { inTurn, type Sentence, say } from "../sentence/sentence.ts";
import { applyChange, type ReadChange, readChange } from "./changes.ts";
import { type Fault, ScenarioError, shorten } from "./faults.ts";
import { beside, type ReadFile, textAt } from "./files.ts";
import type { Change } from "./parameters.ts";
import { nearest, perhaps } from "./suggest.ts";
import { faultAt, type MapTree, type Place, plainOf, type Tree } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/** A scenario whose `extends` and `changes` have been carried out, every value at the place where it was written. */
export interface Assembled {
  readonly tree: MapTree;
  /** `expect` of the file itself: claims are not inherited, since they are about one scenario. */
  readonly expect: Tree | null;
  readonly changes: readonly Change[];
  /** The whole scenario that everything began with, as it stood before any change, and the changes as they were read. */
  readonly root: MapTree;
  readonly steps: readonly ReadChange[];
  readonly lineage: readonly { readonly file: string }[];
  /** Where each removed path was removed. */
  readonly removed: ReadonlyMap<string, Place>;
}

const OWN_FIELDS = ["title", "question", "note"];
const CHILD_FIELDS = [...OWN_FIELDS, "extends", "changes", "expect"];
const LONGEST_LINEAGE = 20;

/** Reads a file and what it extends; collects in `faults` what can be told while going on, throws where it cannot. */
export function assemble(
  text: string,
  path: string,
  read: ReadFile | undefined,
  faults: Fault[],
  line: readonly string[] = [],
): Assembled {
  const tree = readYaml({ name: path, text });
  if (tree.kind !== "map") {
    const rule = say`a scenario is a record of named fields, not ${shorten(plainOf(tree))}`;
    throw new ScenarioError([
      faultAt(tree.place, "", "", rule, say`Begin with \`title: ...\` and \`extends: ...\` or \`market:\`.`),
    ]);
  }
  const parentEntry = tree.entries.get("extends");
  if (!parentEntry) return wholeScenario(tree, path, faults);
  const parentPath = parentOf(parentEntry.tree, path, [...line, path]);
  const parentText = textAt(read, parentPath);
  if (parentText === null) {
    const wayOut = say`The path is relative to the file that extends.`;
    throw new ScenarioError([
      faultAt(parentEntry.tree.place, "extends", parentPath, say`there is no file ${parentPath}`, wayOut),
    ]);
  }
  const parent = assemble(parentText, parentPath, read, faults, [...line, path]);
  return extended(parent, tree, path, faults);
}

function wholeScenario(tree: MapTree, path: string, faults: Fault[]): Assembled {
  const changes = tree.entries.get("changes");
  if (changes) {
    faults.push(
      faultAt(
        changes.key,
        "changes",
        "",
        say`\`changes\` without \`extends\``,
        say`Name the scenario that is changed: extends: history.yaml.`,
      ),
    );
  }
  const root = without(tree, ["changes", "expect"]);
  return {
    tree: root,
    expect: tree.entries.get("expect")?.tree ?? null,
    changes: [],
    root,
    steps: [],
    lineage: [{ file: path }],
    removed: new Map(),
  };
}

function without(tree: MapTree, names: readonly string[]): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([name]) => !names.includes(name))) };
}

function parentOf(tree: Tree, path: string, line: readonly string[]): string {
  const name = tree.kind === "value" && typeof tree.value === "string" ? tree.value : "";
  const fail = (rule: Sentence, wayOut: Sentence): ScenarioError =>
    new ScenarioError([faultAt(tree.place, "extends", plainOf(tree), rule, wayOut)]);
  if (name === "") throw fail(say`\`extends\` names one file`, say`Write for example extends: history.yaml.`);
  const parent = beside(path, name);
  const start = line.indexOf(parent);
  if (start >= 0) {
    throw fail(
      say`the files extend one another in a circle: ${[...line.slice(start), parent].join(" -> ")}`,
      say`One of them has to stand on its own.`,
    );
  }
  if (line.length > LONGEST_LINEAGE)
    throw fail(say`more than ${LONGEST_LINEAGE} files extend one another`, say`Extend an earlier one.`);
  return parent;
}

function extended(parent: Assembled, tree: MapTree, path: string, faults: Fault[]): Assembled {
  refuseStrangers(tree, faults);
  const removed = new Map(parent.removed);
  const changes = [...parent.changes];
  const steps = [...parent.steps];
  let result = replaceOwn(parent.tree, tree);
  for (const [index, item] of changeList(tree, faults).entries()) {
    const change = readChange(item, `changes.${index}`, faults);
    if (!change) continue;
    result = applyChange(result, change, faults);
    if (change.kind === "remove") removed.set(change.path, change.pathPlace);
    else removed.delete(change.path);
    const written = change.value ? shorten(plainOf(change.value.tree), 100) : "";
    changes.push({ kind: change.kind, path: change.path, because: change.because, written, file: path });
    steps.push(change);
  }
  return {
    tree: result,
    expect: tree.entries.get("expect")?.tree ?? null,
    changes,
    root: parent.root,
    steps,
    lineage: [{ file: path }, ...parent.lineage],
    removed,
  };
}

function refuseStrangers(tree: MapTree, faults: Fault[]): void {
  for (const [name, entry] of tree.entries) {
    if (CHILD_FIELDS.includes(name)) continue;
    const near = nearest(name, CHILD_FIELDS);
    const asChange = say`Write the difference as a change: { set: ${name}..., to: ..., because: ... }.`;
    const wayOut = near === null ? inTurn(say`Here stand ${CHILD_FIELDS.join(", ")}.`, asChange) : perhaps(near);
    faults.push(faultAt(entry.key, name, name, say`unknown field \`${name}\` in a file that extends another`, wayOut));
  }
}

function replaceOwn(parent: MapTree, child: MapTree): MapTree {
  const entries = new Map(parent.entries);
  for (const name of OWN_FIELDS) {
    const own = child.entries.get(name);
    if (own) entries.set(name, own);
    else if (name !== "title") entries.delete(name);
  }
  return { ...parent, entries };
}

function changeList(tree: MapTree, faults: Fault[]): readonly Tree[] {
  const changes = tree.entries.get("changes");
  if (!changes || (changes.tree.kind === "value" && changes.tree.value === null)) return [];
  if (changes.tree.kind === "list") return changes.tree.items;
  faults.push(
    faultAt(changes.key, "changes", "", say`\`changes\` is a list`, say`Begin each change with a dash: - set: ...`),
  );
  return [];
}
