import type { FrontierPoint, Ranking } from "@andromede/charts";
import type { Audit, OutcomeSensitivity, PolicyOptimum, VariancePart } from "@andromede/sim-core";
import type { ExplanationInWords, InBoth, PolicyLine } from "@andromede/wording";

/** What came of an analysis as plain data, without scenarios and columns: it can be sent between threads and kept in a page. */
export type Told = ExplanationTold | SensitivityTold | ChoiceTold | OptimumTold | AuditTold;

/** Why two scenarios differ. */
export type ExplanationTold = Omit<ExplanationInWords, "base" | "other">;

/** What makes an outcome differ between worlds. */
export interface SensitivityTold extends Pick<OutcomeSensitivity, "mean" | "variance" | "runs"> {
  readonly parts: readonly VariancePartTold[];
  readonly screened: number;
}

export type VariancePartTold = Omit<VariancePart, "assumptions"> & {
  readonly assumptions: readonly { readonly path: string }[];
};

/** What it would be worth to know before choosing between some policies. */
export interface InformationTold {
  readonly unit: string;
  /** Everything. */
  readonly perfect: number;
  /** One thing alone, that is told from noise: those worth most. */
  readonly partial: readonly { readonly path: string; readonly value: number; readonly noise: number }[];
  /** How many were looked at. */
  readonly looked: number;
}

/** Which of some policies is first, and what it would be worth to know. */
export interface ChoiceTold {
  readonly places: Ranking;
  readonly worstRegret: Readonly<Record<string, number>>;
  readonly information: InformationTold;
  readonly informationEur: InformationTold;
}

export type PolicyLineTold = Omit<PolicyLine, "tried"> & { readonly netCostEur: number };

/** The best split of an envelope, beside named policies. */
export interface OptimumTold {
  readonly envelopeEur: number;
  readonly lines: readonly PolicyLineTold[];
  readonly points: readonly FrontierPoint[];
  /** The splits found, in words. */
  readonly best: InBoth;
  readonly careful: InBoth;
  readonly tried: number;
  readonly checks: number;
  readonly traces: PolicyOptimum["traces"];
  readonly information: InformationTold;
  readonly informationEur: InformationTold;
}

/** Whether a difference survives. */
export type AuditTold = Omit<Audit, "base" | "other">;
