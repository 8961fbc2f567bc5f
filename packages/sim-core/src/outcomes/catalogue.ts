import { absorption, breakEven, launch, survival } from "./life.ts";
import type { Measure } from "./measured-run.ts";
import {
  adjacentRevenue,
  burnRate,
  calledEquity,
  captiveRevenue,
  cash,
  cumulativeLoss,
  ebitda,
  exportRevenue,
  fixedOutlay,
  loss,
  marketRevenue,
  revenue,
  runway,
} from "./money.ts";
import { publicMoneyUse, publicPromised } from "./money-trail.ts";
import { attention, capacity, price, priceIndex, unitCost, utilisation } from "./prices-and-costs.ts";
import {
  leverageAccounting,
  privateMoney,
  publicCostGross,
  publicCostNet,
  publicCostPresent,
  publicReceived,
  publicRecovered,
} from "./public-money.ts";
import { c3, hhi, homeLocatedShare, homePointYears, homeShare, marketShare } from "./shares.ts";
import { consumerSurplus, homeProfit, welfare } from "./welfare.ts";
import { jobs, staff } from "./work.ts";

/** All measures of one run, by id. Those that compare two runs are in `paired-measures.ts`. */
export const MEASURES: readonly Measure[] = [
  homeShare,
  homePointYears,
  homeLocatedShare,
  marketShare,
  hhi,
  c3,
  price,
  priceIndex,
  unitCost,
  utilisation,
  capacity,
  attention,
  revenue,
  marketRevenue,
  captiveRevenue,
  adjacentRevenue,
  exportRevenue,
  ebitda,
  loss,
  cumulativeLoss,
  cash,
  burnRate,
  runway,
  fixedOutlay,
  calledEquity,
  survival,
  breakEven,
  launch,
  absorption,
  staff,
  jobs,
  publicPromised,
  publicCostGross,
  publicReceived,
  publicMoneyUse,
  publicRecovered,
  publicCostNet,
  publicCostPresent,
  privateMoney,
  leverageAccounting,
  consumerSurplus,
  homeProfit,
  welfare,
];

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of an id; undefined where there is none. */
export function measureOf(id: string): Measure | undefined {
  return byId.get(id);
}
