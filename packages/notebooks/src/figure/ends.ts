import {
  assembleComparison,
  type Design,
  type Ensemble,
  type Executor,
  ensembleWith,
  quantileOf,
  type Scenario,
  summarise,
  type Uncertain,
} from "@andromede/sim-core";
import {
  actorName,
  displayOf,
  formatAmount,
  formatAssumption,
  formatQuarterName,
  formatRange,
  headline,
  type Language,
  measureName,
} from "@andromede/wording";
import type { DriversQuestion } from "./drivers.ts";

/** What a figure answers, and for which scenarios: the last is held against the first. */
export interface Question {
  readonly outcome: DriversQuestion;
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
}

/** What comes out with an assumption held at one of its ends. */
export interface AtEnd {
  /** The value of the assumption, as read. */
  readonly at: string;
  /** What was measured, of whom, when. */
  readonly of: string;
  readonly says: string;
}

const WORLDS = 100;
/** Ends of the range that holds 90 of 100 draws. */
const ENDS = [0.05, 0.95] as const;

/** The verdict with an assumption held at its low and at its high end, all else left to the same luck. Empty for a number without a prior. */
export async function verdictsAtEnds(
  { path, spec, unit }: Uncertain,
  { outcome, scenarios, seed }: Question,
  executor: Executor,
  language: Language,
): Promise<AtEnd[]> {
  if (spec.kind !== "distribution") return [];
  const asked = scenarios.length > 1 ? [scenarios[0]!, scenarios.at(-1)!] : scenarios;
  const atEnd = async (quantile: number): Promise<AtEnd> => {
    const design: Design = { paths: [path], quantiles: new Float64Array(WORLDS).fill(quantile) };
    const options = { runs: WORLDS, seed, design, outcomes: [outcome] };
    const ensembles = await Promise.all(asked.map((each) => ensembleWith(executor, each, options)));
    const at = formatAssumption(quantileOf(spec.distribution, quantile), unit, language);
    return { at, of: subjectOf(outcome, asked.at(-1), language), says: sentenceOf(ensembles, language) };
  };
  return Promise.all(ENDS.map(atEnd));
}

function subjectOf(
  { measure, actor, quarter }: DriversQuestion,
  scenario: Scenario | undefined,
  language: Language,
): string {
  const whose = actor === undefined || actor === "market" ? [] : [actorName(actor, language, scenario)];
  return [measureName(measure, language), ...whose, formatQuarterName(quarter, language)].join(", ");
}

function sentenceOf([base, other]: readonly Ensemble[], language: Language): string {
  const [column] = base?.outcomes ?? [];
  if (!base || !column) return "-";
  const { measure, unit, quarter } = column;
  const [compared] = other ? assembleComparison(base, [other]).outcomes : [];
  if (other && compared?.verdict) {
    const { verdict, difference } = compared;
    const names = { alternative: other.scenario.title[language], base: base.scenario.title[language] };
    return headline({ ...names, measure, unit, quarter, verdict, difference }, language);
  }
  const { p50, p05, p95 } = summarise(column);
  const display = displayOf(measure, unit);
  return `${formatAmount(p50, display, language)} ${formatRange(p05, p95, display, language)}`;
}
