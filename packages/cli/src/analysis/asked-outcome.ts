import { formatQuarter, measureOf, type Observable, type Scenario } from "@andromede/sim-core";
import { formatQuarterName, formatYears, type InBoth, type Language, measureName } from "@andromede/wording";
import type { RunSettings } from "../input/options.ts";
import { refuseTogether } from "../input/usage-error.ts";
import type { Session } from "../session.ts";
import { shortActor } from "../tables/grouped.ts";

const USUAL: Observable = { measure: "home-share", quarter: "end" };

/** The one outcome that an analysis is about. */
export function askedOutcome({ outcomes }: RunSettings, { language }: Session, usual: Observable = USUAL): Observable {
  if (outcomes.length > 1) refuseTogether([ONE_AT_A_TIME[language]]);
  return outcomes[0] ?? usual;
}

const ONE_AT_A_TIME: InBoth = {
  en: "--outcome: an analysis is about one outcome. Write one, and type the command again for another.",
  fr: "--outcome : une analyse porte sur un seul résultat. Écrivez-en un, et relancez la commande pour un autre.",
};

/** What an outcome is called, with whose and when it is: "French share, 2022 Q4". */
export function outcomeName(outcome: Observable, scenario: Scenario, language: Language): string {
  const { home } = scenario.data.market;
  const { actor } = outcome;
  const whose = actor === undefined ? "" : `, ${shortActor(actor, language, scenario)}`;
  return `${measureName(outcome.measure, language, home)}${whose}, ${whenName(outcome, scenario, language)}`;
}

function whenName({ measure, quarter }: Observable, scenario: Scenario, language: Language): string {
  const [start, end] = [scenario.data.horizon.start, scenario.data.horizon.end].map(formatQuarter) as [string, string];
  if (measureOf(measure)?.kind === "whole" || quarter === "sum" || quarter === "mean") return formatYears(start, end);
  return formatQuarterName(quarter === "end" ? end : quarter, language);
}
