import { netPublicCostEur, publicStakeShare, stakeValueEur } from "../accounts/funding.ts";
import { FLOW, type FlowId, flowOf, flowTotalEur } from "../accounts/ledger.ts";
import { pow } from "../math/pow.ts";
import { isAlive, type Measure, type MeasuredRun, overHorizon } from "./measured-run.ts";

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
/** What of it arrives at a firm: the rest goes to nobody who could use it, or to run a framework. */
export const PAID_TO_FIRMS: readonly FlowId[] = PAID.filter((id) => id !== "wasted-grants" && id !== "framework-cost");
const RECOVERED: readonly FlowId[] = ["loan-repayment", "stake-recovered", "stake-bought"];
const PRIVATE: readonly FlowId[] = ["private-equity", "follow-on"];

/** Money of several kinds of flow in a quarter, over all firms. */
function flowsEur(run: MeasuredRun, kinds: readonly FlowId[], quarter: number): number {
  let sum = 0;
  for (const kind of kinds) sum += flowTotalEur(run.ledger, quarter, FLOW[kind]);
  return sum;
}

/** Money of several kinds of flow, of one firm, over the horizon. */
export function flowsOfFirmEur(run: MeasuredRun, kinds: readonly FlowId[], firm: number): number {
  return overHorizon(run, (t) => kinds.reduce((sum, kind) => sum + flowOf(run.ledger, t, FLOW[kind], firm), 0));
}

/** What one euro of a quarter is worth at the start. */
export function discountFactor(run: MeasuredRun, quarter: number): number {
  return pow(1 + run.world.finance.discountPerYear, -quarter / 4);
}

/** What the stakes that the State still holds at the end would bring at the rate of recovery. */
export function stakesAtEndEur(run: MeasuredRun): number {
  let sum = 0;
  for (let firm = 0; firm < run.record.firmCount; firm++) sum += stakeAtEndEur(run, firm);
  return sum;
}

/** What the State's stake in one firm would bring at the end; 0 where it holds none. */
export function stakeAtEndEur(run: MeasuredRun, firm: number): number {
  const { firmCount, quarterCount, firm: columns } = run.record;
  const last = quarterCount - 1;
  const cell = last * firmCount + firm;
  if (!isAlive(run, firm, last) || isTakenOver(run, firm)) return 0;
  const stake = publicStakeShare(columns.publicPaidEur[cell]!, columns.privatePaidEur[cell]!);
  return stakeValueEur(run.world.finance.recoveryRate, stake, columns.plantEur[cell]!, columns.cashEur[cell]!);
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

export const publicReceived: Measure = {
  id: "public-received",
  unit: "EUR",
  label: { en: "public money received", fr: "argent public reçu" },
  kind: "flow",
  of: "firms",
  better: 0,
  smallestThatMatters: 1e5,
  at: (run, actor, _segment, quarter) => {
    let sum = 0;
    for (const firm of actor.firms)
      for (const kind of PAID_TO_FIRMS) sum += flowOf(run.ledger, quarter, FLOW[kind], firm);
    return sum;
  },
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

/** What the policy costs the taxpayer: net, at present value, each euro at what it costs to raise. */
export const publicCostPresent: Measure = {
  id: "public-cost-present",
  unit: "EUR",
  label: {
    en: "net public cost, present value, at the cost of public funds",
    fr: "coût public net actualisé, au coût d'opportunité des fonds publics",
  },
  kind: "whole",
  of: "state",
  better: -1,
  smallestThatMatters: 1e5,
  at: (run) => run.world.finance.costOfPublicFunds * presentNetCostEur(run),
};

/** What owners put in, whether they are called, follow a grant, or cover the losses of what they have taken over. */
export const privateMoney: Measure = {
  id: "private-money",
  unit: "EUR",
  label: { en: "private money put into firms", fr: "argent privé mis dans les entreprises" },
  kind: "flow",
  of: "state",
  better: 0,
  smallestThatMatters: 1e5,
  at: (run, _actor, _segment, quarter) => flowsEur(run, [...PRIVATE, "parent-cover"], quarter),
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
    return paid > 0 ? overHorizon(run, (t) => flowsEur(run, PRIVATE, t)) / paid : Number.NaN;
  },
  reason: { en: "no public money is paid", fr: "aucun argent public n'est versé" },
};
