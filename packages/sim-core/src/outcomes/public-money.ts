import { netPublicCostEur, publicStakeShare, stakeValueEur } from "../accounts/funding.ts";
import { FLOW, type FlowId, flowTotalEur } from "../accounts/ledger.ts";
import { pow } from "../math/pow.ts";
import { isAlive, type Measure, type MeasuredRun } from "./measured-run.ts";

const PAID: readonly FlowId[] = [
  "public-equity",
  "grants",
  "wasted-grants",
  "loans",
  "vouchers",
  "quota-premium",
  "tax-credit",
  "framework-cost",
];
const RECOVERED: readonly FlowId[] = ["loan-repayment", "stake-recovered", "stake-bought"];
const PRIVATE: readonly FlowId[] = ["private-equity", "follow-on"];

/** Money of several kinds of flow in a quarter, over all firms. */
function flowsEur(run: MeasuredRun, kinds: readonly FlowId[], quarter: number): number {
  let sum = 0;
  for (const kind of kinds) sum += flowTotalEur(run.ledger, quarter, FLOW[kind]);
  return sum;
}

/** What one euro of a quarter is worth at the start. */
export function discountFactor(run: MeasuredRun, quarter: number): number {
  return pow(1 + run.world.finance.discountPerYear, -quarter / 4);
}

/** Sum over the horizon, at a factor per quarter. */
export function overHorizon(run: MeasuredRun, valueAt: (quarter: number) => number): number {
  let sum = 0;
  for (let t = 0; t < run.record.quarterCount; t++) sum += valueAt(t);
  return sum;
}

/** What the stakes that the State still holds at the end would bring at the rate of recovery. */
function stakesAtEndEur(run: MeasuredRun): number {
  const { firmCount, quarterCount, firm: columns } = run.record;
  const last = quarterCount - 1;
  let sum = 0;
  for (let firm = 0; firm < firmCount; firm++) {
    const cell = last * firmCount + firm;
    if (!isAlive(run, firm, last) || isTakenOver(run, firm)) continue;
    const stake = publicStakeShare(columns.publicPaidEur[cell]!, columns.privatePaidEur[cell]!);
    sum += stakeValueEur(run.world.finance.recoveryRate, stake, columns.plantEur[cell]!, columns.cashEur[cell]!);
  }
  return sum;
}

function isTakenOver(run: MeasuredRun, firm: number): boolean {
  const { firmCount, quarterCount, firm: columns } = run.record;
  return columns.isAbsorbed[(quarterCount - 1) * firmCount + firm]! > 0;
}

/** Present value of what the State paid, less what came back. */
export function presentNetCostEur(run: MeasuredRun): number {
  const flows = overHorizon(
    run,
    (t) => discountFactor(run, t) * (flowsEur(run, PAID, t) - flowsEur(run, RECOVERED, t)),
  );
  return flows - discountFactor(run, run.record.quarterCount) * stakesAtEndEur(run);
}

/** Private money that owners put in beside the State's, over the horizon. */
function privateMoneyEur(run: MeasuredRun): number {
  return overHorizon(run, (t) => flowsEur(run, PRIVATE, t));
}

export const publicCostGross: Measure = {
  id: "public-cost-gross",
  unit: "EUR",
  label: { en: "public money paid", fr: "argent public versé" },
  kind: "flow",
  of: "state",
  better: -1,
  smallestThatMatters: 1e5,
  at: (run, _actor, _segment, quarter) => flowsEur(run, PAID, quarter),
};

export const publicRecovered: Measure = {
  id: "public-recovered",
  unit: "EUR",
  label: { en: "public money that came back", fr: "argent public récupéré" },
  kind: "flow",
  of: "state",
  better: 1,
  smallestThatMatters: 1e5,
  at: (run, _actor, _segment, quarter) => flowsEur(run, RECOVERED, quarter),
};

export const publicCostNet: Measure = {
  id: "public-cost-net",
  unit: "EUR",
  label: { en: "net public cost, undiscounted", fr: "coût public net, non actualisé" },
  kind: "whole",
  of: "state",
  better: -1,
  smallestThatMatters: 1e5,
  at: (run) =>
    netPublicCostEur(
      overHorizon(run, (t) => flowsEur(run, PAID, t)),
      overHorizon(run, (t) => flowsEur(run, RECOVERED, t)) + stakesAtEndEur(run),
    ),
};

export const leverageAccounting: Measure = {
  id: "leverage-accounting",
  unit: "1",
  label: { en: "private euros beside one public euro", fr: "euros privés à côté d'un euro public" },
  kind: "whole",
  of: "state",
  better: 0,
  smallestThatMatters: 0.05,
  at: (run) => {
    const paid = overHorizon(run, (t) => flowsEur(run, PAID, t));
    return paid > 0 ? privateMoneyEur(run) / paid : Number.NaN;
  },
  reason: { en: "no public money is paid", fr: "aucun argent public n'est versé" },
};
