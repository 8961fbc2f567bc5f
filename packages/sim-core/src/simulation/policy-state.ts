import type { PolicyNumbers } from "./policy-numbers.ts";

/** What of the policy has been used up. */
export interface PolicyState {
  /** Money due by schedule: a copy of the policy's, to which milestones add. */
  readonly dueEur: readonly Float64Array[];
  readonly outstandingLoanEur: readonly Float64Array[];
  readonly borrowedEur: readonly Float64Array[];
  readonly isReleased: Uint8Array;
  readonly quotaLeftEur: Float64Array;
  readonly voucherLeftEur: Float64Array;
}

/** Nothing used up yet. */
export function createPolicyState(policy: PolicyNumbers, firmCount: number): PolicyState {
  return {
    dueEur: policy.schedules.map((schedule) => schedule.dueEur.slice()),
    outstandingLoanEur: policy.schedules.map(() => new Float64Array(firmCount)),
    borrowedEur: policy.schedules.map(() => new Float64Array(firmCount)),
    isReleased: new Uint8Array(policy.milestones.length),
    quotaLeftEur: Float64Array.from(policy.quotas, (quota) => quota.envelopeEur),
    voucherLeftEur: Float64Array.from(policy.vouchers, (voucher) => voucher.envelopeEur),
  };
}
