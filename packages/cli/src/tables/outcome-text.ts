import { formatQuarter, type Observation, type Scenario } from "@andromede/sim-core";
import { actorName, formatPeriod, type Language, measureName } from "@andromede/wording";

/** The last quarter of a year is the year; everything else is said in full. */
export function shortPeriod(quarter: string, { data }: Scenario, language: Language): string {
  const horizon = { first: formatQuarter(data.horizon.start), last: formatQuarter(data.horizon.end) };
  if (quarter === "end" && horizon.last.endsWith("-Q4")) return horizon.last.slice(0, 4);
  return formatPeriod(quarter, horizon, language);
}

/** What an outcome is, in full: measure, whose, when. */
export function outcomeText(
  { measure, actor, segment, quarter }: Observation,
  scenario: Scenario,
  language: Language,
): string {
  const { start, end } = scenario.data.horizon;
  const horizon = { first: formatQuarter(start), last: formatQuarter(end) };
  const name = measureName(measure, language, scenario.data.market.home);
  const who = ["market", "state"].includes(actor) ? [] : [actorName(actor, language, scenario)];
  const where = segment === "all" ? [] : [segment];
  return [name, ...who, ...where, formatPeriod(quarter, horizon, language)].join(", ");
}
