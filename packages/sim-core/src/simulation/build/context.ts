import type { Luck } from "../../random/luck.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import type { Draw } from "../draw.ts";

/** What the builders of a world share. */
export interface BuildContext {
  readonly scenario: Scenario;
  readonly draw: Draw;
  readonly luck: Luck;
  readonly startQuarter: number;
  readonly stepsPerQuarter: number;
  /** Steps in all. */
  readonly quarterCount: number;
  readonly roster: Roster;
}

/** The step in which a quarter begins. */
export function firstStepOf(
  { startQuarter, stepsPerQuarter }: Pick<BuildContext, "startQuarter" | "stepsPerQuarter">,
  quarter: number,
): number {
  return (quarter - startQuarter) * stepsPerQuarter;
}

/** The step in which a quarter ends; of no quarter, the last of the horizon. */
export function lastStepOf(
  context: Pick<BuildContext, "startQuarter" | "stepsPerQuarter" | "quarterCount">,
  quarter: number | undefined,
): number {
  return quarter === undefined ? context.quarterCount - 1 : firstStepOf(context, quarter + 1) - 1;
}

/** The firms of a run: those named, and the members of drawn groups, in the order of the file. */
export interface Roster {
  readonly firmIds: readonly string[];
  /** Names under which their luck is drawn. */
  readonly luckIds: readonly string[];
  /** Id in the scenario: the firm's own, or the group's. */
  readonly groupIds: readonly string[];
  /** Number of the firm in its group, 0 for a named firm. */
  readonly members: Int32Array;
  readonly isGroupMember: Uint8Array;
  readonly exists: Uint8Array;
  /** How many exist of the firm's group; 1 for a named firm, or how many clones it is counted as. */
  readonly memberCount: Int32Array;
  readonly indexById: ReadonlyMap<string, readonly number[]>;
}

/** Firms that an id of the scenario stands for: one, or all members of a group. */
export function firmsOf(roster: Roster, id: string): readonly number[] {
  return roster.indexById.get(id) ?? [];
}

/** A column with a 1 for every firm that the ids stand for. */
export function maskOf(roster: Roster, ids: readonly string[]): Uint8Array {
  const mask = new Uint8Array(roster.firmIds.length);
  for (const id of ids) for (const firm of firmsOf(roster, id)) mask[firm] = roster.exists[firm]!;
  return mask;
}
