import { withChangesBetween } from "../../scenario/changes-between.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import type { AuditCheck, Pair } from "./checks.ts";

/**
 * The same policy under other readings of what would have been without it. A policy that goes back to the first reading is
 * taken under the others by making their changes to it as well; any other policy is compared with each reading instead of
 * with the first.
 */
export function readingChecks([base, other]: Pair, readings: readonly Scenario[]): AuditCheck[] {
  const [first, ...others] = readings;
  if (!first) return [];
  const file = first.lineage[0]!.file;
  const goesBack = other.lineage.some((each) => each.file === file);
  return others.map((reading): AuditCheck => {
    const about = { id: `reading:${reading.id}`, kind: "reading", subject: reading.id, isIdentity: false } as const;
    if (goesBack) return { ...about, vary: () => [base, withChangesBetween(other, first, reading)] };
    return { ...about, before: () => [first, other], vary: () => [reading, other] };
  });
}
