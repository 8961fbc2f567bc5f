import { type FrontierPoint, rankingOf } from "@andromede/charts";
import {
  audit,
  type ChangeBetween,
  type DecisionInformation,
  drawnAssumptions,
  type Ensemble,
  ensembleWith,
  explainChanges,
  measureOf,
  type Observable,
  outcomeSensitivity,
  type PolicyOptimum,
  policyOptimum,
  regretTable,
  type Scenario,
  settingsAsChanges,
  valueOfInformation,
} from "@andromede/sim-core";
import { policyLines, splitText } from "@andromede/wording";
import { type Asked, isIn } from "./asked.ts";
import type {
  AuditTold,
  ChoiceTold,
  ExplanationTold,
  InformationTold,
  OptimumTold,
  SensitivityTold,
  Told,
} from "./told.ts";
import type { Work } from "./work.ts";

/** Does an analysis, here, with its runs on an executor. */
export function runAnalysis(asked: Asked, work: Work): Promise<Told> {
  const with_ = { ...work, seed: asked.seed, runs: asked.runs, outcome: asked.outcome };
  switch (asked.kind) {
    case "explain":
      return explanation(asked, with_);
    case "sensitivity":
      return sensitivity(asked, with_);
    case "choice":
      return choice(asked, with_);
    case "optimise":
      return optimum(asked, with_);
    case "audit":
      return audited(asked, with_);
  }
}

type FullWork = Work & Pick<Asked, "seed" | "runs" | "outcome">;

/** Settings that both share stand on both sides; the others are changes like those of the files. */
async function explanation({ scenarios, groups }: Asked, work: FullWork): Promise<ExplanationTold> {
  const [base, other] = withOwnChanges(scenarios as readonly [Scenario, Scenario]);
  const groupOf = ({ path }: ChangeBetween): string | null => {
    const at = groups.findIndex((group) => isIn(group, path));
    return at < 0 ? null : String(at);
  };
  const { base: _base, other: _other, parts, ...rest } = await explainChanges(base, other, { ...work, groupOf });
  return { ...rest, parts: parts.map(({ values: _values, ...part }) => part) };
}

function withOwnChanges([base, other]: readonly [Scenario, Scenario]): readonly [Scenario, Scenario] {
  const has = ({ settings }: Scenario, { path, to }: Scenario["settings"][number]): boolean =>
    settings.some((each) => each.path === path && each.to === to);
  const shared = base.settings.filter((each) => has(other, each));
  return [settingsAsChanges(base, shared, BY_READER), settingsAsChanges(other, shared, BY_READER)];
}

const BY_READER = { en: "the controls of the page say so", fr: "les réglages de la page le veulent" };

async function sensitivity({ scenarios }: Asked, work: FullWork): Promise<SensitivityTold> {
  const [scenario, base] = scenarios as readonly [Scenario, Scenario?];
  const { runs: samples, outcome, ...how } = work;
  const trajectories = Math.max(4, Math.round(samples / 40));
  const question = { scenario, base, outcome };
  const { parts, screened, mean, variance, runs } = await outcomeSensitivity(question, {
    ...how,
    samples,
    trajectories,
  });
  return {
    ...{ mean, variance, runs, screened: screened.length },
    parts: parts.map(({ assumptions, ...part }) => ({
      ...part,
      assumptions: assumptions.map(({ path }) => ({ path })),
    })),
  };
}

const WELFARE: Observable = { measure: "welfare", quarter: "end" };

async function choice(
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
  const places = rankingOf(ensembles, { ...asked, ...(actor !== undefined && { actor }) })!;
  const worst = regretTable({ payoff: payoffs(ensembles, outcome).columns }).maximumRegret;
  return {
    places,
    worstRegret: Object.fromEntries(scenarios.map(({ id }, at) => [id, worst[at]!])),
    information: informationOn(ensembles, outcome, seed),
    informationEur: informationOn(ensembles, WELFARE, seed),
  };
}

/** Signed so that more is better, in the worlds in which every policy has the outcome. */
function payoffs(ensembles: readonly Ensemble[], { measure }: Observable) {
  const sign = measureOf(measure)?.better === -1 ? -1 : 1;
  const all = ensembles.map(({ outcomes }) => outcomes.find((each) => each.measure === measure)!.values);
  const rows = Array.from(all[0]!.keys()).filter((row) => all.every((column) => Number.isFinite(column[row]!)));
  return { rows, columns: all.map((column) => Float64Array.from(rows, (row) => sign * column[row]!)) };
}

function informationOn(ensembles: readonly Ensemble[], outcome: Observable, seed: string): InformationTold {
  const { rows, columns } = payoffs(ensembles, outcome);
  const unknowns = new Map<string, Float64Array>();
  for (const { scenario } of ensembles) {
    if (scenario.assumptions.every(({ path }) => unknowns.has(path))) continue;
    const drawn = rows.map((run) => drawnAssumptions(scenario, { seed, run }));
    for (const [at, { path }] of scenario.assumptions.entries())
      unknowns.set(
        path,
        Float64Array.from(drawn, (row) => row[at]!),
      );
  }
  const found = valueOfInformation({ payoff: columns, unknowns: [...unknowns.values()], seed });
  const assumptions = [...unknowns.keys()].map((path) => ({ path }));
  return informationTold({ ...found, assumptions, unit: measureOf(outcome.measure)?.unit ?? "1" });
}

/** Of single unknowns, so many are told. */
const MOST_TOLD = 5;

function informationTold({
  unit,
  perfect,
  partial,
  assumptions,
}: Omit<DecisionInformation, "assumptions"> & {
  readonly assumptions: readonly { readonly path: string }[];
}): InformationTold {
  const told = partial
    .map(({ value, noise }, at) => ({ path: assumptions[at]!.path, value, noise }))
    .filter(({ value, noise }) => value > noise && value > 0)
    .sort((a, b) => b.value - a.value);
  return { unit, perfect, partial: told.slice(0, MOST_TOLD), looked: partial.length };
}

/** Worlds that judge, for each in which splits are tried. */
const CHECKS_PER_RUN = 5;

async function optimum({ scenarios, splits }: Asked, { outcome, ...work }: FullWork): Promise<OptimumTold> {
  const [scenario, ...named] = scenarios as readonly [Scenario, ...Scenario[]];
  const checks = Math.max(20, CHECKS_PER_RUN * work.runs);
  const found = await policyOptimum({ scenario, named, outcome }, { ...work, evaluations: splits, checks });
  return {
    ...{ envelopeEur: found.levers.envelopeEur, tried: found.tried.length, checks },
    lines: policyLines(found).map(({ tried, ...line }) => ({ ...line, netCostEur: tried.netCostEur })),
    points: pointsOf(found),
    best: { en: splitText(found.best, found, "en"), fr: splitText(found.best, found, "fr") },
    careful: { en: splitText(found.careful, found, "en"), fr: splitText(found.careful, found, "fr") },
    traces: found.traces,
    information: informationTold(found.information),
    informationEur: informationTold(found.informationEur),
  };
}

function pointsOf(found: PolicyOptimum): FrontierPoint[] {
  const chosen = new Set([found.best, found.careful]);
  const tried = found.tried.flatMap((each, at): FrontierPoint[] => {
    const name = { en: `split ${at + 1}`, fr: `partage ${at + 1}` };
    return chosen.has(each) ? [] : [{ name, costEur: each.netCostEur, value: each.homeShare, kind: "tried" }];
  });
  const judged = policyLines(found).map(
    ({ tried, kind, name }): FrontierPoint => ({
      ...{ name, costEur: tried.netCostEur, value: tried.homeShare },
      kind: kind === "named" ? "named" : "chosen",
    }),
  );
  return [...tried, ...judged];
}

async function audited({ scenarios }: Asked, work: FullWork): Promise<AuditTold> {
  const [base, other, ...readings] = scenarios as readonly [Scenario, Scenario, ...Scenario[]];
  const { base: _base, other: _other, ...told } = await audit(base, other, { ...work, readings });
  return told;
}
