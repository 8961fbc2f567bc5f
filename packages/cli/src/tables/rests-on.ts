import type { Scenario, Status, Uncertain } from "@andromede/sim-core";
import { STATUSES, statusCounts } from "@andromede/wording";
import type { Session } from "../session.ts";
import { labelled } from "../terminal/text.ts";

/** Width of the labels below a table: Rests on, Next, Look. */
export const LABEL_WIDTH = 12;

/** On how much evidence and how many assumptions results rest: the numbers that every world draws anew. */
export function restsOnLine(scenarios: readonly Scenario[], session: Session, more: string = ""): string {
  const { start } = session.words;
  const numbers = drawnIn(scenarios);
  if (numbers.length === 0) return labelled(start.restsOn, start.nothingDrawn, LABEL_WIDTH, session.terminal.columns);
  const drawn = start.drawn(String(numbers.length), statusCounts(countsOf(numbers), session.language));
  return labelled(
    start.restsOn,
    `${drawn}${learntFrom(scenarios, session)}${more}`,
    LABEL_WIDTH,
    session.terminal.columns,
  );
}

/** How many of them facts have moved, where they have. */
function learntFrom(scenarios: readonly Scenario[], { words }: Session): string {
  const posterior = scenarios.find((scenario) => scenario.posterior)?.posterior;
  if (!posterior) return "";
  return words.start.learnt(String(posterior.paths.length), String(posterior.file.about.facts.length));
}

/** The numbers drawn in any of the scenarios, each once. */
function drawnIn(scenarios: readonly Scenario[]): Uncertain[] {
  const byPath = new Map(scenarios.flatMap(({ assumptions }) => assumptions.map((each) => [each.path, each] as const)));
  return [...byPath.values()];
}

/** A number without a status is somebody's judgement: it counts as an assumption. */
function countsOf(drawn: readonly Uncertain[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status = "assumption" } of drawn) counts[status]++;
  return counts;
}
