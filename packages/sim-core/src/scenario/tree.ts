import { english, NOTHING, type Sentence } from "../sentence/sentence.ts";
import type { Fault } from "./faults.ts";
import { shorten } from "./faults.ts";

/** Where something was written. */
export interface Place {
  readonly file: TextFile;
  /** Characters before it. */
  readonly offset: number;
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A value of a file that remembers where it was written, and goes on remembering when files are merged. */
export type Tree =
  | { readonly kind: "value"; readonly value: string | number | boolean | null; readonly place: Place }
  | { readonly kind: "list"; readonly items: readonly Tree[]; readonly place: Place }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, Entry>; readonly place: Place };

export interface Entry {
  readonly key: Place;
  readonly tree: Tree;
}

export type MapTree = Extract<Tree, { kind: "map" }>;

/** The plain value. */
export function plainOf(tree: Tree): unknown {
  if (tree.kind === "value") return tree.value;
  if (tree.kind === "list") return tree.items.map(plainOf);
  return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, plainOf(entry.tree)]));
}

/** A tree for a plain value that was never written in a file. */
export function treeOfPlain(value: unknown, place: Place): Tree {
  if (Array.isArray(value)) return { kind: "list", items: value.map((item) => treeOfPlain(item, place)), place };
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, item]) => [key, { key: place, tree: treeOfPlain(item, place) }] as const,
    );
    return { kind: "map", entries: new Map(entries), place };
  }
  const isValue = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { kind: "value", value: isValue ? value : null, place };
}

/** What stands at a path; undefined where nothing does. */
export function treeAt(tree: Tree, path: readonly PropertyKey[]): Tree | undefined {
  let here: Tree | undefined = tree;
  for (const step of path) here = here && childOf(here, step);
  return here;
}

function childOf(tree: Tree, step: PropertyKey): Tree | undefined {
  if (tree.kind === "map") return tree.entries.get(String(step))?.tree;
  return tree.kind === "list" ? tree.items[Number(step)] : undefined;
}

/**
 * The place to point at for a path: the value itself; its key if `atKey`; and where nothing stands at the path, the key
 * of the innermost thing that does.
 */
export function placeAt(tree: Tree, path: readonly PropertyKey[], atKey = false): Place {
  let [here, place] = [tree, tree.place];
  for (const [index, step] of path.entries()) {
    const entry = here.kind === "map" ? here.entries.get(String(step)) : undefined;
    const next = entry?.tree ?? childOf(here, step);
    if (next === undefined) return place;
    const isLast = index === path.length - 1;
    place = entry && (atKey || !isLast) ? entry.key : next.place;
    here = next;
  }
  return place;
}

/** A fault at a place. */
export function faultAt(place: Place, path: string, value: unknown, rule: Sentence, wayOut: Sentence = NOTHING): Fault {
  const { file, offset } = place;
  const before = file.text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  const column = offset - lineStart + 1;
  const text = file.text.slice(lineStart).split(/\r?\n/, 1)[0] ?? "";
  const frame = file.text === "" ? "" : frameOf(line, column, text);
  return {
    file: file.name,
    line,
    column,
    path,
    value: shorten(value ?? ""),
    rule: english(rule),
    wayOut: english(wayOut),
    says: { rule, wayOut },
    frame,
  };
}

function frameOf(line: number, column: number, text: string): string {
  const cut = column > 100 ? column - 60 : 0;
  const shown = text.slice(cut, cut + 120);
  const gutter = `${line}`.padStart(5);
  return `${gutter} | ${shown}\n${" ".repeat(gutter.length)} | ${" ".repeat(column - 1 - cut)}^`;
}
