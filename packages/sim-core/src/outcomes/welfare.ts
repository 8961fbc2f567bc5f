import type { Measure, MeasuredRun } from "./measured-run.ts";
import { discountFactor, overHorizon, presentNetCostEur } from "./public-money.ts";

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

function homeProfitEur(run: MeasuredRun, quarter: number): number {
  const { firmCount, firm } = run.record;
  let sum = 0;
  for (let j = 0; j < firmCount; j++) {
    const cell = quarter * firmCount + j;
    sum += firm.homeOwnedShare[cell]! * (firm.ebitdaEur[cell]! - firm.depreciationEur[cell]!);
  }
  return sum;
}

export const homeProfit: Measure = {
  id: "home-profit",
  unit: "EUR",
  label: { en: "profit of home owners", fr: "profit des propriétaires du pays" },
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
    return gains - run.world.finance.costOfPublicFunds * presentNetCostEur(run);
  },
};
