import { statSync } from "node:fs";
import { nearest, parseScenario, type Scenario, ScenarioError, type Setting, withSettings } from "@andromede/sim-core";
import type { FaultWords } from "../words/faults.ts";
import { readBeside, readText } from "./read-text.ts";
import { type Shipped, shippedScenarios } from "./shipped.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The scenarios of the names that were typed: paths, or ids of those that ship.
 * @throws UsageError with the faults of all of them
 */
export function loadScenarios(names: readonly string[], settings: readonly Setting[], words: FaultWords): Scenario[] {
  const faults: string[] = [];
  const scenarios = names.map((name) => {
    try {
      return loadScenario(name, settings, words);
    } catch (error) {
      faults.push(...faultsOf(error, words));
      return null;
    }
  });
  if (faults.length > 0) throw new UsageError([...new Set(faults)]);
  return scenarios.filter((scenario) => scenario !== null);
}

/** The faults that an error of the input tells, one by one; other errors are thrown on. */
export function faultsOf(error: unknown, words: FaultWords): readonly string[] {
  if (error instanceof UsageError) return error.faults;
  if (error instanceof ScenarioError) return error.faults.map(words.scenario);
  throw error;
}

/** One scenario, by path or by id. */
export function loadScenario(name: string, settings: readonly Setting[], words: FaultWords): Scenario {
  const path = pathOf(name, words);
  const read = readText(path, words);
  if ("fault" in read) throw new UsageError([read.fault]);
  return withSettings(parseScenario(read.text, { path, read: readBeside(words) }), settings);
}

/** The path of a name that was typed. */
export function pathOf(name: string, words: FaultWords): string {
  if (isFile(name)) return name;
  const shipped = shippedScenarios();
  const found = shipped.filter((each) => each.id === name || fullId(each) === name);
  if (found.length === 1) return found[0]!.path;
  if (found.length > 1) throw new UsageError([words.ambiguous(name, found.map(fullId).join(", "))]);
  if (looksLikeAPath(name) && !shipped.some((each) => name.startsWith(`${each.case}/`))) return name;
  const near = nearest(name, [...shipped.map(({ id }) => id), ...shipped.map(fullId)]);
  throw new UsageError([words.noShipped(name, near)]);
}

function fullId({ case: folder, id }: Shipped): string {
  return `${folder}/${id}`;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function looksLikeAPath(name: string): boolean {
  return /[\\/]|\.(ya?ml|json)$/i.test(name);
}
