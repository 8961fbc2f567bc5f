import type { PolicyNumbers } from "../policy-numbers.ts";

type Listed = "milestones" | "schedules" | "quotas" | "frameworks" | "vouchers" | "taxCredits";

/** A policy while it is laid out: instruments are added one by one. */
export type PolicyDraft = Omit<PolicyNumbers, Listed | "promisedEur" | "hasOpenQuota"> & {
  readonly [Name in Listed]: PolicyNumbers[Name][number][];
} & { promisedEur: number; hasOpenQuota: boolean };

/** No policy at all: what the base quarter is inverted under. */
export function emptyPolicy(firmCount: number): PolicyDraft {
  return {
    promisedEur: 0,
    hasOpenQuota: false,
    equityEur: new Float64Array(firmCount),
    milestones: [],
    schedules: [],
    quotas: [],
    frameworks: [],
    vouchers: [],
    taxCredits: [],
    labelledFrom: new Int32Array(firmCount).fill(-1),
    labelledUntil: new Int32Array(firmCount).fill(-1),
    labelGroup: new Int32Array(firmCount).fill(-1),
  };
}
