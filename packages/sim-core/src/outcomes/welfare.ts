import { FLOW, type FlowId, flowOf } from "../accounts/ledger.ts";
import { type Measure, type MeasuredRun, overHorizon } from "./measured-run.ts";
import { discountFactor, presentNetCostEur, stakesAtEndEur } from "./public-money.ts";

export const consumerSurplus: Measure = {
  id: "consumer-surplus",
  unit: "EUR",
  label: {
    en: "users' surplus (only differences mean anything)",
    fr: "surplus des utilisateurs (seules les différences ont un sens)",
  },
  kind: "flow",
  of: "market",
  better: 1,
  smallestThatMatters: 1e5,
  at: (run, _actor, _segment, quarter) => run.record.market.consumerSurplusEur[quarter]!,
};

/** Money that comes to a firm's owners, and that leaves them: what they earn, with the change in the value of the plant. */
const INCOME: readonly FlowId[] = ["sales", "exports", "captive-sales", "vouchers", "quota-premium", "tax-credit"];
const OUTLAYS: readonly FlowId[] = [
  "operating-cost",
  "wages",
  "research",
  "advertising",
  "other-fixed-cost",
  "capital-expenditure",
];
/** Public money is income of the owners, as it is cost of the State: between the two only the cost of raising it is lost. */
const FROM_STATE: readonly FlowId[] = ["public-equity", "grants", "loans", "asset-sale"];
const TO_STATE: readonly FlowId[] = ["loan-repayment", "stake-recovered", "stake-bought"];
const RECEIVED = [...INCOME, ...FROM_STATE].map((id) => FLOW[id]);
const SPENT = [...OUTLAYS, ...TO_STATE].map((id) => FLOW[id]);

function homeProfitEur(run: MeasuredRun, quarter: number): number {
  const { firmCount, firm } = run.record;
  let sum = 0;
  for (let j = 0; j < firmCount; j++) {
    const home = firm.homeOwnedShare[quarter * firmCount + j]!;
    if (home > 0) sum += home * ownersIncomeEur(run, j, quarter);
  }
  return sum;
}

function ownersIncomeEur(run: MeasuredRun, firm: number, quarter: number): number {
  const { firmCount, firm: columns } = run.record;
  const cell = quarter * firmCount + firm;
  const capex = flowOf(run.ledger, quarter, FLOW["capital-expenditure"], firm);
  // Before the first quarter the plant stood where its depreciation and orders then leave it.
  const before =
    quarter > 0
      ? columns.plantEur[cell - firmCount]!
      : columns.plantEur[cell]! + columns.depreciationEur[cell]! - capex;
  let income = columns.plantEur[cell]! - before;
  for (const flow of RECEIVED) income += flowOf(run.ledger, quarter, flow, firm);
  for (const flow of SPENT) income -= flowOf(run.ledger, quarter, flow, firm);
  return income;
}

export const homeProfit: Measure = {
  id: "home-profit",
  unit: "EUR",
  label: {
    en: "profit of home owners, public money included",
    fr: "profit des propriétaires du pays, argent public compris",
  },
  kind: "flow",
  of: "market",
  better: 1,
  smallestThatMatters: 1e5,
  at: (run, _actor, _segment, quarter) => homeProfitEur(run, quarter),
};

/** Users' surplus and home profit at present value, less public money at its marginal cost. What sovereignty is worth is not in it. */
export const welfare: Measure = {
  id: "welfare",
  unit: "EUR",
  label: {
    en: "welfare, present value, sovereignty not counted",
    fr: "surplus collectif actualisé, souveraineté non comptée",
  },
  kind: "whole",
  of: "market",
  better: 1,
  smallestThatMatters: 1e6,
  at: (run) => {
    const gains = overHorizon(
      run,
      (t) => discountFactor(run, t) * (run.record.market.consumerSurplusEur[t]! + homeProfitEur(run, t)),
    );
    // Of what the owners hold at the end, the State's stakes are the State's.
    const stakes = discountFactor(run, run.record.quarterCount) * stakesAtEndEur(run);
    return gains - stakes - run.world.finance.costOfPublicFunds * presentNetCostEur(run);
  },
};
