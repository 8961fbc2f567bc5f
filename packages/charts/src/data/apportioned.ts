import type { Observable, Scenario, VariancePart } from "@andromede/sim-core";
import { assumptionName, formatNumber, type Language, outcomeName } from "@andromede/wording";
import type { SensitivityData } from "../charts/sensitivity.ts";
import { SENSITIVITY_SUBJECTS } from "../words/sensitivity-subjects.ts";

interface Asked {
  readonly scenario: Scenario;
  /** Whose outcome is taken off, world by world. */
  readonly base?: Scenario | undefined;
  readonly outcome: Observable;
}

/** A part of the variance without its numbers. */
interface PartOfVariance {
  readonly kind: VariancePart["kind"];
  readonly path: string | null;
  readonly assumptions: readonly { readonly path: string }[];
}

/** What is apportioned: an outcome, or the difference of two scenarios in it. */
export function apportionedSubject({ scenario, base, outcome }: Asked, language: Language): string {
  const name = outcomeName(outcome, scenario, language);
  const { difference } = SENSITIVITY_SUBJECTS[language];
  return base ? difference(name, scenario.title[language], base.title[language]) : name;
}

/** What a part of the variance is called. */
export function variancePartName(
  { kind, path, assumptions }: PartOfVariance,
  language: Language,
  { scenario }: Pick<Asked, "scenario">,
): string {
  if (kind === "assumption") return assumptionName(assumptions[0]!, language, scenario);
  const { luck, others, group } = SENSITIVITY_SUBJECTS[language];
  if (kind === "group") return group(path!, formatNumber(assumptions.length, language), assumptions.length);
  return kind === "luck" ? luck : others(formatNumber(assumptions.length, language));
}

type Apportioned = Omit<VariancePart, "assumptions"> & PartOfVariance;

/** Shares of the variance as `sensitivity` draws them. */
export function sensitivityOf(
  asked: Asked,
  { parts, runs }: { readonly parts: readonly Apportioned[]; readonly runs: number },
): SensitivityData {
  return {
    subject: { en: apportionedSubject(asked, "en"), fr: apportionedSubject(asked, "fr") },
    parts: parts.map((part) => {
      const { kind, first, firstInterval, total, totalInterval } = part;
      const name = { en: variancePartName(part, "en", asked), fr: variancePartName(part, "fr", asked) };
      return { kind, name, first, firstInterval, total, totalInterval };
    }),
    runs,
  };
}
