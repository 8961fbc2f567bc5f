import { type Chart, type ChartOptions, emptyChart } from "@andromede/charts";
import { measureOf, type Scenario } from "@andromede/sim-core";
import { type ExplanationInWords, type InBoth, measureName, type PartTold, partName } from "@andromede/wording";
import type { AnalysisState } from "./analysis-state.ts";
import { isIn, type PartGroup } from "./asked.ts";
import type { AuditTold, ChoiceTold, ExplanationTold, OptimumTold, SensitivityTold } from "./told.ts";

/** What an analysis has found, with the scenarios that it is about. */
export interface FoundExplanation extends ExplanationInWords {
  readonly nameOf: (part: PartTold) => InBoth;
}
export type FoundAudit = AuditTold & { readonly base: Scenario; readonly other: Scenario };

type Labels = ReadonlyMap<string, InBoth>;

/** An explanation with its scenarios, and what its parts are called: by the notebook's groups and controls where they say it. */
export function foundExplanation({ result, asked }: AnalysisState, labels: Labels): FoundExplanation | null {
  if (result === null) return null;
  const [base, other] = asked.scenarios as readonly [Scenario, Scenario];
  const told = { ...(result as ExplanationTold), base, other };
  const inLanguage = (part: PartTold, language: "en" | "fr"): string =>
    groupName(part, asked.groups)?.[language] ??
    controlName(part, labels)?.[language] ??
    partName(part, told, language);
  return { ...told, nameOf: (part) => ({ en: inLanguage(part, "en"), fr: inLanguage(part, "fr") }) };
}

function groupName({ changes }: PartTold, groups: readonly PartGroup[]): InBoth | undefined {
  return groups.find((group) => changes.length > 0 && changes.every(({ path }) => isIn(group, path)))?.name;
}

function controlName({ changes }: PartTold, labels: Labels): InBoth | undefined {
  const [change, ...others] = changes;
  const label = change && others.length === 0 ? labels.get(change.path) : undefined;
  return label && change && { en: `${label.en}: ${change.written}`, fr: `${label.fr} : ${change.written}` };
}

/** An audit with its scenarios. */
export function foundAudit({ result, asked }: AnalysisState): FoundAudit | null {
  const [base, other] = asked.scenarios as readonly [Scenario, Scenario];
  return result && { ...(result as AuditTold), base, other };
}

/** What a kind of analysis has found, as cells and elements take it. */
type Found =
  | FoundExplanation
  | FoundAudit
  | ChoiceTold
  | (SensitivityTold &
      Pick<AnalysisState, "outcome"> & { readonly scenario: Scenario; readonly base?: Scenario | undefined })
  | (OptimumTold & Pick<AnalysisState, "outcome"> & { readonly runs: number });

/** Draws what an analysis has found. */
type DrawFound = (found: Found, options: ChartOptions) => Chart;

function foundOf(state: AnalysisState, labels: Labels): Found | null {
  const { kind, result, asked } = state;
  const [scenario, base] = asked.scenarios as readonly [Scenario, Scenario?];
  if (kind === "explain") return foundExplanation(state, labels);
  if (kind === "audit") return foundAudit(state);
  if (kind === "sensitivity") return { ...(result as SensitivityTold), scenario, base, outcome: asked.outcome };
  if (kind === "choice") return result as ChoiceTold;
  return { ...(result as OptimumTold), outcome: asked.outcome, runs: asked.runs };
}

/** A picture of what an analysis has found, or that there is nothing yet. */
export function ofAnalysis(
  labels: Labels,
): (state: AnalysisState, draw: DrawFound) => (options: ChartOptions) => Chart {
  return (state, draw) =>
    (options): Chart => {
      const found = state.result && foundOf(state, labels);
      if (found) return draw(found, options);
      const title = measureName(state.outcome.measure, options.language);
      return emptyChart(title, { ...options, state: options.state ?? { kind: "uncomputed" } });
    };
}

/** The unit of an outcome. */
export function unitOf({ outcome }: Pick<AnalysisState, "outcome">): string {
  return measureOf(outcome.measure)?.unit ?? "1";
}
