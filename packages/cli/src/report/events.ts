import type { EventMark } from "@andromede/charts";
import type { Scenario } from "@andromede/sim-core";

/** Events that a reader looks for in a path; the many cuts of prices and openings of sites would hide them. */
const SHOWN = ["trust-shock", "parent-shock", "funder-stop", "merger", "distraction"];

export function eventsOf({ data }: Scenario): EventMark[] {
  return Object.values(data.events)
    .filter(({ kind, name }) => SHOWN.includes(kind) && name !== undefined)
    .map(({ date, name }) => ({ date: date / 4, name: name! }))
    .sort((a, b) => a.date - b.date);
}
