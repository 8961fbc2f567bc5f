import type { Sentence } from "../../sentence/sentence.ts";
import { type Fault, shorten } from "../faults.ts";
import type { ScenarioData } from "../schema/scenario.ts";
import { faultAt, type MapTree, type Place, placeAt, plainOf, treeAt } from "../tree.ts";

/** A scenario under examination, and where to say what is wrong with it. */
export interface Examined {
  readonly data: ScenarioData;
  readonly tree: MapTree;
  /** Where each removed path was removed. */
  readonly removed: ReadonlyMap<string, Place>;
  readonly faults: Fault[];
}

/** Says what is wrong at a path. */
export function report(
  { tree, faults }: Examined,
  path: readonly (string | number)[],
  rule: Sentence,
  wayOut: Sentence,
): void {
  const value = treeAt(tree, path);
  const shown = value === undefined ? "" : shorten(plainOf(value));
  faults.push(faultAt(placeAt(tree, path, value?.kind === "map"), path.join("."), shown, rule, wayOut));
}

/** Whether something is written at a path, right or wrong: what is at fault there is told elsewhere. */
export function isWritten({ tree }: Examined, path: readonly (string | number)[]): boolean {
  return treeAt(tree, path) !== undefined;
}
