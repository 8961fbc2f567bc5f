import { max } from "../../math/arithmetic.ts";
import { mean } from "../../math/moments.ts";
import { type RegretTable, regretTable } from "../../outcomes/regret.ts";
import type { Observable, Scenario } from "../../scenario/parameters.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { say } from "../../sentence/sentence.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import {
  type DecisionInformation,
  decisionInformation,
  payoffIn,
  payoffsIn,
} from "../information/decision-information.ts";
import type { WorkOptions } from "../outcome-values.ts";
import type { SearchTrace } from "./minimise.ts";
import { type SplitLevers, splitLevers } from "./split-levers.ts";
import { searchSplits, type Tried, triedOf } from "./split-search.ts";
import { withDivisibleEnvelope } from "./spread-instrument.ts";
import { runnerFor } from "./worlds-runner.ts";

export interface OptimiseOptions extends WorkOptions {
  /** Worlds in which every split is tried. */
  readonly runs: number;
  /** Splits that are tried, at most. */
  readonly evaluations: number;
  /** Other worlds, in which what was found is compared with the named policies. Defaults to five times as many, at least 20. */
  readonly checks?: number;
}

export interface OptimiseQuestion {
  /** Whose envelope is split; where it has one sum only, as `withDivisibleEnvelope` lays it out. */
  readonly scenario: Scenario;
  /** What it is compared with. */
  readonly named: readonly Scenario[];
  readonly outcome: Observable;
}

/** The best split of an envelope under uncertainty, beside the named policies. */
export interface PolicyOptimum {
  /** The scenario whose levers were moved. */
  readonly scenario: Scenario;
  readonly levers: SplitLevers;
  /** All splits that were tried, in their order, and the named policies, in the same worlds. */
  readonly tried: readonly Tried[];
  readonly named: readonly Tried[];
  /** What does best on average, and what gives away least in its worst world, among those tried. */
  readonly best: Tried;
  readonly careful: Tried;
  readonly traces: readonly SearchTrace[];
  /** Best, careful, then the named policies, in worlds that the search has not seen. */
  readonly checked: readonly Ensemble[];
  /** Of the checked policies, on the outcome; more is better, so that a cost has its sign turned. */
  readonly regret: RegretTable;
  /** Of the choice between the checked policies: in the outcome's unit, and in euros of welfare. */
  readonly information: DecisionInformation;
  readonly informationEur: DecisionInformation;
  readonly runs: number;
}

const HOME_SHARE: Observable = { measure: "home-share", quarter: "end" };
const NET_COST: Observable = { measure: "public-cost-net", quarter: "end" };
const WELFARE: Observable = { measure: "welfare", quarter: "end" };

/**
 * Splits the envelope of a scenario over its instruments, and each instrument's money over time, so that an outcome is best
 * on average over the worlds: a search without derivatives from several starts. What is found is then compared with the
 * named policies in other worlds, since what was best in the worlds of the search was partly lucky there.
 *
 * Errors: RangeError for a scenario that has no money to split.
 */
export async function policyOptimum(question: OptimiseQuestion, options: OptimiseOptions): Promise<PolicyOptimum> {
  const { named, outcome } = question;
  const scenario = withDivisibleEnvelope(question.scenario);
  const levers = splitLevers(scenario);
  if (levers.parts.length < 2 || !(levers.envelopeEur > 0))
    throw new RefusedInput(
      say`${scenario.id}: there is no money to split. Name a scenario that pays: with several instruments, such as five-ways, or with one that has several recipients.`,
    );
  const outcomes = distinct([outcome, HOME_SHARE, NET_COST, WELFARE]);
  const { runs, evaluations, checks = max(FEWEST, 5 * runs) } = options;
  const total = runs * (evaluations + levers.parts.length + named.length) + checks * (named.length + 2);
  const run = runnerFor(outcomes, total, options);
  const observed = { outcome, homeShare: HOME_SHARE, netCost: NET_COST };
  const { tried, traces } = await searchSplits(scenario, levers, observed, run, options);
  const beside: Tried[] = [];
  for (const each of named) beside.push(triedOf(await run(each, 0, runs), null, observed));
  const best = tried.reduce((one, other) => (meanPayoff(other, outcome) > meanPayoff(one, outcome) ? other : one));
  const careful = carefulOf(tried, beside, outcome);
  const checked: Ensemble[] = [];
  for (const each of [best.scenario, careful.scenario, ...named]) checked.push(await run(each, runs, checks));
  const payoff = payoffsIn(checked, outcome);
  refuseUndefined(payoff, FEWEST);
  const worlds = { seed: options.seed, from: runs };
  return {
    ...{ scenario, levers, tried, named: beside, best, careful, traces, checked },
    regret: regretTable({ payoff }),
    information: decisionInformation(checked, outcome, worlds),
    informationEur: decisionInformation(checked, WELFARE, worlds),
    runs: total,
  };
}

function distinct(outcomes: readonly Observable[]): Observable[] {
  return [...new Map(outcomes.map((each) => [JSON.stringify(each), each])).values()];
}

function meanPayoff({ ensemble }: Tried, outcome: Observable): number {
  return mean(payoffIn(ensemble, outcome).filter((value) => Number.isFinite(value)));
}

/** The split whose worst regret, beside all others tried and the named policies, is least. */
function carefulOf(tried: readonly Tried[], named: readonly Tried[], outcome: Observable): Tried {
  const rows = payoffsIn(
    [...tried, ...named].map(({ ensemble }) => ensemble),
    outcome,
  );
  refuseUndefined(rows, 1);
  const worst = regretTable({ payoff: rows }).maximumRegret.slice(0, tried.length);
  return tried[worst.indexOf(worst.reduce((one, other) => (other < one ? other : one)))]!;
}

function refuseUndefined([first]: readonly Float64Array[], least: number): void {
  const rows = first?.length ?? 0;
  if (rows >= least) return;
  throw new RefusedInput(
    say`the outcome is defined in every policy in ${rows} worlds: at least ${least} are due. Ask for more runs, or for another outcome.`,
  );
}

/** Worlds without which nothing can be judged. */
const FEWEST = 20;
