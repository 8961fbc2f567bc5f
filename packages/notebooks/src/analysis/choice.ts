import { rankingOf } from "@andromede/charts";
import {
  type DecisionInformation,
  decisionInformation,
  type Ensemble,
  ensembleWith,
  type Observable,
  payoffsIn,
  regretTable,
} from "@andromede/sim-core";
import type { Asked } from "./asked.ts";
import type { ChoiceTold, InformationTold } from "./told.ts";
import type { FullWork } from "./work.ts";

const WELFARE: Observable = { measure: "welfare", quarter: "end" };

/** How often each policy is in each place, what it may cost to have chosen it, and what it would be worth to know. */
export async function choice(
  { scenarios, outcome }: Asked,
  { executor, seed, runs, signal, onProgress }: FullWork,
): Promise<ChoiceTold> {
  const outcomes = outcome.measure === WELFARE.measure ? [outcome] : [outcome, WELFARE];
  const ensembles: Ensemble[] = [];
  for (const scenario of scenarios) {
    const before = ensembles.length * runs;
    const told = (done: number): void => onProgress?.(before + done, scenarios.length * runs);
    const options = { seed, runs, outcomes, onProgress: told, ...(signal && { signal }) };
    ensembles.push(await ensembleWith(executor, scenario, options));
  }
  const { actor, ...asked } = outcome;
  const worst = regretTable({ payoff: payoffsIn(ensembles, outcome) }).maximumRegret;
  const welfare = outcomes.at(-1)!;
  return {
    places: rankingOf(ensembles, { ...asked, ...(actor !== undefined && { actor }) })!,
    worstRegret: Object.fromEntries(scenarios.map(({ id }, at) => [id, worst[at]!])),
    information: informationTold(decisionInformation(ensembles, outcome, { seed })),
    informationEur: informationTold(decisionInformation(ensembles, welfare, { seed })),
  };
}

/** Of single unknowns, so many are told. */
const MOST_TOLD = 5;

/** What it is worth to know, as a page carries it. */
export function informationTold({ unit, perfect, partial, assumptions }: DecisionInformation): InformationTold {
  const told = partial
    .map(({ value, noise }, at) => ({ path: assumptions[at]!.path, value, noise }))
    .filter(({ value, noise }) => value > noise && value > 0)
    .sort((a, b) => b.value - a.value);
  return { unit, perfect, partial: told.slice(0, MOST_TOLD), looked: partial.length };
}
