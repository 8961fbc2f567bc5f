import type { OutcomeColumn } from "@andromede/sim-core";
import type { Reported } from "./report-data.ts";

/** How the revenue of a firm, or of a group, shifts between two scenarios; EUR over the horizon. */
export interface Shift {
  readonly actor: string;
  readonly isGroup: boolean;
  /** Means over the worlds; null where the scenario has no such firm, which then sells nothing. */
  readonly before: number | null;
  readonly after: number | null;
  /** Mean of the differences, world by world: means add up over firms. */
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
  /** Worlds of 100 in which it gains; ties count half. */
  readonly gainsOf100: number;
}

const GROUPS = ["home", "foreign", "market"];

export function shiftsBetween(base: Reported, alternative: Reported): Shift[] {
  const [before, after] = [revenueBy(base), revenueBy(alternative)];
  const actors = [...new Set([...before.keys(), ...after.keys()])];
  return actors.map((actor) => shiftOf(actor, before.get(actor), after.get(actor), base.all.runs));
}

function revenueBy({ all }: Reported): ReadonlyMap<string, OutcomeColumn> {
  const columns = all.outcomes.filter(({ measure, quarter }) => measure === "market-revenue" && quarter === "sum");
  return new Map(columns.map((column) => [column.actor, column]));
}

function shiftOf(
  actor: string,
  before: OutcomeColumn | undefined,
  after: OutcomeColumn | undefined,
  runs: number,
): Shift {
  const nothing = new Float64Array(runs);
  const [left, right] = [before?.values ?? nothing, after?.values ?? nothing];
  const difference = right.map((value, row) => value - left[row]!).sort();
  const above = difference.filter((value) => value > 0).length;
  const ties = difference.filter((value) => value === 0).length;
  return {
    actor,
    isGroup: GROUPS.includes(actor),
    before: before === undefined ? null : meanOf(left),
    after: after === undefined ? null : meanOf(right),
    mean: meanOf(difference),
    p05: quantileOf(difference, 0.05),
    p95: quantileOf(difference, 0.95),
    gainsOf100: (100 * (above + ties / 2)) / runs,
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Type 7, as everywhere in the results. */
function quantileOf(sorted: Float64Array, probability: number): number {
  const at = probability * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
