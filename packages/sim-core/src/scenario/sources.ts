import { say } from "../sentence/sentence.ts";
import { type Fault, shorten } from "./faults.ts";
import { beside, type ReadFile, textAt } from "./files.ts";
import type { Source } from "./parameters.ts";
import { plainJson } from "./plain-json.ts";
import { didYouMean } from "./suggest.ts";
import { faultAt, type MapTree, plainOf, type Tree } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/** The rows of the file that `sources` names, beside the file that names it; null where none is named. */
export function readSources(
  tree: MapTree,
  read: ReadFile | undefined,
  faults: Fault[],
): Readonly<Record<string, Source>> | null {
  const entry = tree.entries.get("sources");
  if (entry?.tree.kind !== "value" || typeof entry.tree.value !== "string") return null;
  const path = beside(entry.tree.place.file.name, entry.tree.value);
  const text = textAt(read, path);
  if (text === null) {
    faults.push(
      faultAt(
        entry.tree.place,
        "sources",
        entry.tree.value,
        say`there is no file ${path}`,
        say`The path is relative to the file that names it.`,
      ),
    );
    return null;
  }
  const plain = plainJson(text);
  if (isRows(plain)) return plain;
  const file = readYaml({ name: path, text });
  if (file.kind !== "map") {
    faults.push(
      faultAt(
        file.place,
        "",
        "",
        say`a file of sources names each by a key`,
        say`Write for example dgccrf-2014: { author: ..., publication: ... }.`,
      ),
    );
    return null;
  }
  const rows = file.entries.get("sources")?.tree ?? file;
  return rows.kind === "map" ? rowsOf(rows, faults) : null;
}

function isRows(plain: unknown): plain is Readonly<Record<string, Source>> {
  if (typeof plain !== "object" || plain === null || "sources" in plain) return false;
  return Object.values(plain).every((row) => typeof row === "object" && row !== null && !Array.isArray(row));
}

function rowsOf(tree: MapTree, faults: Fault[]): Readonly<Record<string, Source>> {
  const rows: Record<string, Source> = {};
  for (const [key, entry] of tree.entries) {
    const row = plainOf(entry.tree);
    if (typeof row === "object" && row !== null && !Array.isArray(row)) rows[key] = row as Source;
    else
      faults.push(
        faultAt(
          entry.tree.place,
          key,
          row,
          say`${shorten(row)} is no source`,
          say`Write { author: ..., publication: ..., date: ..., address: ... }.`,
        ),
      );
  }
  return rows;
}

/** Refuses the keys that the file of sources does not have, wherever in a tree a `source` stands. */
export function checkSourceKeys(tree: Tree, rows: Readonly<Record<string, Source>>, faults: Fault[], path = ""): void {
  if (tree.kind !== "map") return;
  for (const [name, entry] of tree.entries) {
    const here = path === "" ? name : `${path}.${name}`;
    if (name === "source") checkKeys(entry.tree, rows, faults, here);
    else checkSourceKeys(entry.tree, rows, faults, here);
  }
}

function checkKeys(tree: Tree, rows: Readonly<Record<string, Source>>, faults: Fault[], path: string): void {
  for (const item of tree.kind === "list" ? tree.items : [tree]) {
    const key = plainOf(item);
    if (typeof key !== "string" || Object.hasOwn(rows, key)) continue;
    faults.push(
      faultAt(item.place, path, key, say`there is no source \`${shorten(key)}\``, didYouMean(key, Object.keys(rows))),
    );
  }
}
