/** Public money laid out before the first quarter, and the rules that act on demand and research. */
export interface PolicyNumbers {
  /** Public money promised by instruments that name a sum; what others pay is promised as it is paid. */
  readonly promisedEur: number;
  /** Whether the premium of some quota has no envelope. */
  readonly hasOpenQuota: boolean;
  /** Equity promised by the State to each funded firm that no milestone withholds. */
  readonly equityEur: Float64Array;
  readonly milestones: readonly Milestone[];
  /** Paid schedules: grants and loans, [firm, quarter]; what a grant buys in parts. */
  readonly schedules: readonly PaymentSchedule[];
  readonly quotas: readonly Quota[];
  readonly frameworks: readonly Framework[];
  readonly vouchers: readonly Voucher[];
  readonly taxCredits: readonly TaxCredit[];
  /** Quarter from which a firm carries a label, and the last one; -1: never. */
  readonly labelledFrom: Int32Array;
  readonly labelledUntil: Int32Array;
  /** Which label a firm carries: firms of one `label` instrument share one, a funded firm has its own. */
  readonly labelGroup: Int32Array;
}

export interface Milestone {
  readonly firm: number;
  readonly amountEur: number;
  readonly from: number;
  readonly by: number;
  readonly launched: boolean;
  readonly unitsSold: number;
  readonly armsLengthRevenueEur: number;
  /** Equity adds to the promise; a grant is added to a schedule. */
  readonly schedule: number;
}

export interface PaymentSchedule {
  readonly kind: "grant" | "loan" | "matching";
  /** Money due, [firm, quarter]. */
  readonly dueEur: Float64Array;
  readonly capitalPart: number;
  readonly researchPart: number;
  readonly advertisingPart: number;
  readonly overQuarters: number;
  readonly repayFrom: number;
  readonly repayOver: number;
  readonly revenueThresholdEur: number;
  readonly publicPerPrivate: number;
  /** Money for grants that reached nobody who could use it: it costs, and does nothing; per quarter. */
  readonly wastedEur: Float64Array;
}

export interface Quota {
  readonly from: number;
  readonly until: number;
  readonly eligible: Uint8Array;
  readonly share: number;
  readonly priceCap: number;
  readonly envelopeEur: number;
}

export interface Framework {
  readonly from: number;
  readonly until: number;
  readonly listed: Uint8Array;
  readonly attentionLift: number;
  readonly runningCostEur: number;
}

export interface Voucher {
  readonly from: number;
  readonly until: number;
  readonly eligible: Uint8Array;
  readonly rate: number;
  readonly envelopeEur: number;
}

export interface TaxCredit {
  readonly from: number;
  readonly until: number;
  readonly eligible: Uint8Array;
  readonly rate: number;
}
