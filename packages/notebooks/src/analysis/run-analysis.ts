import { frontierOf } from "@andromede/charts";
import {
  audit,
  type ChangeBetween,
  explainChanges,
  outcomeSensitivity,
  policyOptimum,
  type Scenario,
  settingsAsChanges,
} from "@andromede/sim-core";
import { policyLines, splitText } from "@andromede/wording";
import { type Asked, isIn } from "./asked.ts";
import { choice, informationTold } from "./choice.ts";
import type { AuditTold, ExplanationTold, OptimumTold, SensitivityTold, Told } from "./told.ts";
import type { FullWork, Work } from "./work.ts";

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
  const question = { scenario, base, outcome };
  const { parts, screened, mean, variance, runs } = await outcomeSensitivity(question, {
    ...how,
    samples,
  });
  return {
    ...{ mean, variance, runs, screened: screened.length },
    parts: parts.map(({ assumptions, ...part }) => ({
      ...part,
      assumptions: assumptions.map(({ path }) => ({ path })),
    })),
  };
}

async function optimum({ scenarios, splits }: Asked, { outcome, ...work }: FullWork): Promise<OptimumTold> {
  const [scenario, ...named] = scenarios as readonly [Scenario, ...Scenario[]];
  const found = await policyOptimum({ scenario, named, outcome }, { ...work, evaluations: splits });
  return {
    ...{ envelopeEur: found.levers.envelopeEur, tried: found.tried.length, checks: found.checked[0]!.runs },
    lines: policyLines(found).map(({ tried, ...line }) => ({ ...line, netCostEur: tried.netCostEur })),
    points: frontierOf(found, work.runs).points,
    best: { en: splitText(found.best, found, "en"), fr: splitText(found.best, found, "fr") },
    careful: { en: splitText(found.careful, found, "en"), fr: splitText(found.careful, found, "fr") },
    traces: found.traces,
    information: informationTold(found.information),
    informationEur: informationTold(found.informationEur),
  };
}

async function audited({ scenarios }: Asked, work: FullWork): Promise<AuditTold> {
  const [base, other, ...readings] = scenarios as readonly [Scenario, Scenario, ...Scenario[]];
  const { base: _base, other: _other, ...told } = await audit(base, other, { ...work, readings });
  return told;
}
