import type { FlowId } from "../accounts/ledger.ts";
import { max, min } from "../math/arithmetic.ts";
import type { MeasuredRun } from "./measured-run.ts";
import { flowsOfFirmEur, stakeAtEndEur } from "./public-money.ts";

/**
 * What became of public money. `unspent`: promised and never paid; `recovered`: paid back, or the value of stakes;
 * `windfall`: paid for what would have been done anyway; `nobody`: grants to applicants who could not use them;
 * `bills`: vouchers that paid users' bills; `premium`: prices above the market's; `losses`: sales below their cost;
 * `cash`: still in the firm, or paid out at its end.
 */
export const PUBLIC_MONEY_USES = [
  "unspent",
  "recovered",
  "wages",
  "machines",
  "research",
  "advertising",
  "other",
  "losses",
  "cash",
  "windfall",
  "bills",
  "premium",
  "administration",
  "nobody",
] as const;
export type PublicMoneyUse = (typeof PUBLIC_MONEY_USES)[number];

/** Public money by what became of it, for each firm. */
export type UsesOfFirms = Readonly<Record<PublicMoneyUse, Float64Array>>;

/**
 * Follows the public money of one firm. A grant or loan is what it made the firm buy beyond its own plans, and a windfall
 * for the rest; equity is one pot with the owners' money, so that a public euro of it went where the mean euro of the
 * firm went that sales did not pay for. What came back is taken off first.
 */
export function followFirm(run: MeasuredRun, firm: number, became: UsesOfFirms): void {
  const of = (...kinds: FlowId[]): number => flowsOfFirmEur(run, kinds, firm);
  add(became, "research", firm, of("tax-credit"));
  add(became, "bills", firm, of("vouchers"));
  add(became, "premium", firm, of("quota-premium"));
  const lent = of("loans");
  const repaid = min(lent, of("loan-repayment"));
  add(became, "recovered", firm, repaid);
  followGrant(run, firm, of("grants") + lent - repaid, became);
  const equity = of("public-equity");
  const back = min(equity, of("stake-recovered", "stake-bought") + stakeAtEndEur(run, firm));
  add(became, "recovered", firm, back);
  followEquity(run, firm, equity - back, became);
}

function add(became: UsesOfFirms, use: PublicMoneyUse, firm: number, amountEur: number): void {
  became[use][firm] = became[use][firm]! + amountEur;
}

/** A grant: what it added, by the uses that its terms name; the rest would have been spent anyway. */
function followGrant(run: MeasuredRun, firm: number, amountEur: number, became: UsesOfFirms): void {
  if (amountEur <= 0) return;
  const parts = { machines: 0, research: 0, advertising: 0 };
  let due = 0;
  for (const [index, schedule] of run.world.policy.schedules.entries()) {
    const weight = dueEur(run, index, firm);
    parts.machines += weight * schedule.capitalPart;
    parts.research += weight * schedule.researchPart;
    parts.advertising += weight * schedule.advertisingPart;
    due += weight;
  }
  const added = due > 0 ? amountEur * min(1, run.world.firms.additionality[firm]!) : 0;
  let followed = 0;
  for (const use of ["machines", "research", "advertising"] as const) {
    const part = due > 0 ? (added * parts[use]) / due : 0;
    add(became, use, firm, part);
    followed += part;
  }
  add(became, "windfall", firm, amountEur - followed);
}

/** Money that a schedule could pay to a firm: at its dates, and once milestones are met. */
function dueEur({ world, record }: MeasuredRun, schedule: number, firm: number): number {
  const due = world.policy.schedules[schedule]!.dueEur;
  let sum = 0;
  for (let t = 0; t < record.quarterCount; t++) sum += due[firm * record.quarterCount + t]!;
  for (const milestone of world.policy.milestones)
    if (milestone.schedule === schedule && milestone.firm === firm) sum += milestone.amountEur;
  return sum;
}

/** Equity: the uses of a firm that its sales did not pay for, in proportion. */
function followEquity(run: MeasuredRun, firm: number, amountEur: number, became: UsesOfFirms): void {
  if (amountEur <= 0) return;
  const of = (...kinds: FlowId[]): number => max(0, flowsOfFirmEur(run, kinds, firm));
  const sales = of("sales", "exports", "captive-sales", "vouchers", "quota-premium");
  const uses: [PublicMoneyUse, number][] = [
    ["wages", of("wages")],
    ["machines", of("capital-expenditure")],
    ["research", of("research")],
    ["advertising", of("advertising")],
    ["other", of("other-fixed-cost", "interest", "tax")],
    ["losses", max(0, of("operating-cost") - sales)],
    ["cash", of("payout", "merged-cash-out") + max(0, run.ledger.cashEur[firm]!)],
  ];
  const all = uses.reduce((sum, [, used]) => sum + used, 0);
  let followed = 0;
  for (const [use, used] of uses) {
    const part = all > 0 ? (amountEur * used) / all : 0;
    add(became, use, firm, part);
    followed += part;
  }
  add(became, "cash", firm, amountEur - followed);
}
