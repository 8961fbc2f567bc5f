import type { z } from "zod";
import { type Context, withContext } from "./context.ts";
import { type ScenarioData, scenarioSchema } from "./schema/scenario.ts";
import { plainOf, type Tree } from "./tree.ts";

type Issues = readonly z.core.$ZodIssue[];

/** How often what is at fault is left out, each time a little more of what surrounds it. */
const MOST_READINGS = 8;

/**
 * Reads a scenario without what is at fault in it, so that faults of meaning are told at the same time as faults of form;
 * null where too little is left.
 */
export function readPastFaults(tree: Tree, context: Context, issues: Issues): ScenarioData | null {
  const rest = plainOf(tree);
  let found: Issues = issues;
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    for (const issue of found) leaveOut(rest, issue);
    const result = withContext({ ...context, isLenient: true }, () => scenarioSchema.safeParse(rest));
    if (result.success) return result.data;
    found = result.error.issues;
  }
  return null;
}

function leaveOut(plain: unknown, issue: z.core.$ZodIssue): void {
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) remove(plain, [...issue.path, key]);
  } else if (issue.code !== "custom" && !remove(plain, issue.path)) remove(plain, issue.path.slice(0, -1));
}

/** Removes what stands at a path; false where nothing does. */
function remove(plain: unknown, path: readonly PropertyKey[]): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((here, step) => (isRecord(here) ? here[step] : undefined), plain);
  const last = path.at(-1);
  if (!isRecord(parent) || last === undefined || !(last in parent)) return false;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return true;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
