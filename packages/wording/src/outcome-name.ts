import { formatQuarter, measureOf, type Observable, type Scenario } from "@andromede/sim-core";
import { formatQuarterName, formatYears } from "./dates.ts";
import type { Language } from "./language.ts";
import { actorName, measureName } from "./names.ts";

/** What an outcome is called, with whose and when it is: "French share, 2022 Q4". */
export function outcomeName(outcome: Observable, scenario: Scenario, language: Language): string {
  const { home } = scenario.data.market;
  const { actor } = outcome;
  const whose = actor === undefined ? "" : `, ${shortActor(actor, language, scenario)}`;
  return `${measureName(outcome.measure, language, home)}${whose}, ${whenName(outcome, scenario, language)}`;
}

/** An actor's name without what is said in brackets. */
export function shortActor(actor: string, language: Language, scenario: Scenario): string {
  return actorName(actor, language, scenario).replace(/ \(.*\)$/, "");
}

function whenName({ measure, quarter }: Observable, scenario: Scenario, language: Language): string {
  const [start, end] = [scenario.data.horizon.start, scenario.data.horizon.end].map(formatQuarter) as [string, string];
  if (measureOf(measure)?.kind === "whole" || quarter === "sum" || quarter === "mean") return formatYears(start, end);
  return formatQuarterName(quarter === "end" ? end : quarter, language);
}
