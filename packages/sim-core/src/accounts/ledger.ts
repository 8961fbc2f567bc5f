/**
 * Every flow of money has one payer and one receiver. A flow is booked once, for one firm (or for none) and one quarter,
 * and stands in the columns of both sectors; what a sector is left with changes its deposits at the banks.
 */
export const SECTORS = ["firms", "owners", "state", "users", "suppliers", "staff", "banks"] as const;
export type Sector = (typeof SECTORS)[number];

export interface FlowKind {
  readonly id: string;
  readonly payer: Sector;
  readonly receiver: Sector;
}

/** All kinds of flow, in the order of their columns. A row of the matrix of transactions each. */
export const FLOWS = [
  { id: "sales", payer: "users", receiver: "firms" },
  { id: "exports", payer: "users", receiver: "firms" },
  { id: "adjacent-sales", payer: "users", receiver: "firms" },
  { id: "captive-sales", payer: "owners", receiver: "firms" },
  { id: "vouchers", payer: "state", receiver: "firms" },
  { id: "quota-premium", payer: "state", receiver: "firms" },
  { id: "operating-cost", payer: "firms", receiver: "suppliers" },
  { id: "adjacent-cost", payer: "firms", receiver: "suppliers" },
  { id: "wages", payer: "firms", receiver: "staff" },
  { id: "research", payer: "firms", receiver: "suppliers" },
  { id: "advertising", payer: "firms", receiver: "suppliers" },
  { id: "other-fixed-cost", payer: "firms", receiver: "suppliers" },
  { id: "capital-expenditure", payer: "firms", receiver: "suppliers" },
  { id: "interest", payer: "firms", receiver: "banks" },
  { id: "tax", payer: "firms", receiver: "state" },
  { id: "public-equity", payer: "state", receiver: "firms" },
  { id: "private-equity", payer: "owners", receiver: "firms" },
  { id: "grants", payer: "state", receiver: "firms" },
  { id: "wasted-grants", payer: "state", receiver: "suppliers" },
  { id: "loans", payer: "state", receiver: "firms" },
  { id: "loan-repayment", payer: "firms", receiver: "state" },
  { id: "tax-credit", payer: "state", receiver: "firms" },
  { id: "framework-cost", payer: "state", receiver: "suppliers" },
  { id: "follow-on", payer: "owners", receiver: "firms" },
  { id: "debt", payer: "banks", receiver: "firms" },
  { id: "parent-cover", payer: "owners", receiver: "firms" },
  { id: "asset-sale", payer: "suppliers", receiver: "firms" },
  { id: "payout", payer: "firms", receiver: "owners" },
  { id: "stake-recovered", payer: "firms", receiver: "state" },
  { id: "stake-bought", payer: "owners", receiver: "state" },
  { id: "merged-cash-out", payer: "firms", receiver: "owners" },
  { id: "merged-cash-in", payer: "owners", receiver: "firms" },
] as const satisfies readonly FlowKind[];

export type FlowId = (typeof FLOWS)[number]["id"];

/** Column of each flow: `FLOW["sales"]` is 0. */
export const FLOW: Readonly<Record<FlowId, number>> = Object.fromEntries(
  FLOWS.map((flow, index) => [flow.id, index]),
) as Record<FlowId, number>;

/** The books of one run: money by kind of flow, firm and quarter, and each firm's cash. */
export interface Ledger {
  readonly firmCount: number;
  readonly quarterCount: number;
  /** [quarter, flow, firm]; flows without a firm stand in the column behind the last firm. */
  readonly amountEur: Float64Array;
  readonly cashEur: Float64Array;
}

function createLedger(firmCount: number, quarterCount: number): Ledger {
  return {
    firmCount,
    quarterCount,
    amountEur: new Float64Array(quarterCount * FLOWS.length * (firmCount + 1)),
    cashEur: new Float64Array(firmCount + 1),
  };
}

/** Effect of each flow on the account of its firm: +1 receives, -1 pays, 0 touches no firm's account. */
const CASH_EFFECT: readonly number[] = FLOWS.map(cashEffect);

function cashEffect(flow: FlowKind): number {
  if (flow.receiver === "firms") return 1;
  return flow.payer === "firms" ? -1 : 0;
}

/** Empty books: those given, wiped clean, where they have the right size. */
export function emptyLedger(used: Ledger | undefined, firmCount: number, quarterCount: number): Ledger {
  if (used?.firmCount !== firmCount || used.quarterCount !== quarterCount) return createLedger(firmCount, quarterCount);
  used.amountEur.fill(0);
  used.cashEur.fill(0);
  return used;
}

/** Books a flow. `firm` is the firm whose flow it is, or `firmCount` for a flow that concerns none. */
export function book(ledger: Ledger, quarter: number, flow: number, firm: number, amountEur: number): void {
  if (amountEur === 0) return;
  const cell = (quarter * FLOWS.length + flow) * (ledger.firmCount + 1) + firm;
  ledger.amountEur[cell] = ledger.amountEur[cell]! + amountEur;
  ledger.cashEur[firm] = ledger.cashEur[firm]! + CASH_EFFECT[flow]! * amountEur;
}

/** Money of one kind of flow, one firm and one quarter. */
export function flowOf(ledger: Ledger, quarter: number, flow: number, firm: number): number {
  return ledger.amountEur[(quarter * FLOWS.length + flow) * (ledger.firmCount + 1) + firm]!;
}

/** Money of one kind of flow over all firms in one quarter. */
export function flowTotalEur(ledger: Ledger, quarter: number, flow: number): number {
  let sum = 0;
  const start = (quarter * FLOWS.length + flow) * (ledger.firmCount + 1);
  for (let firm = 0; firm <= ledger.firmCount; firm++) sum += ledger.amountEur[start + firm]!;
  return sum;
}

export interface TransactionMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly Sector[];
  /** Receipts of a sector positive, payments negative: [row][sector]. */
  readonly amountEur: readonly (readonly number[])[];
}

/**
 * The matrix of transactions of one quarter: a row per kind of flow, a column per sector, and a last row in which each
 * sector's balance changes its deposits against the banks. Every row and every column sums to zero.
 * Source: Godley and Lavoie (2007), Monetary Economics, chapter 2, for the form.
 */
export function transactionMatrix(ledger: Ledger, quarter: number): TransactionMatrix {
  const amountEur = FLOWS.map((flow, index) => {
    const total = flowTotalEur(ledger, quarter, index);
    return SECTORS.map((sector) => (sector === flow.receiver ? total : 0) - (sector === flow.payer ? total : 0));
  });
  const balances = SECTORS.map((_, column) => amountEur.reduce((sum, row) => sum + row[column]!, 0));
  const others = SECTORS.reduce((sum, sector, column) => (sector === "banks" ? sum : sum + balances[column]!), 0);
  const deposits = SECTORS.map((sector, column) => (sector === "banks" ? others : -balances[column]!));
  return {
    rows: [...FLOWS.map((flow) => flow.id), "change-of-deposits"],
    columns: SECTORS,
    amountEur: [...amountEur, deposits],
  };
}
