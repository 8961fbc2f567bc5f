import { max, min } from "../../math/arithmetic.ts";
import { pow } from "../../math/pow.ts";
import { worldPriceRatio } from "../../model/pricing.ts";
import type { FirmColumns } from "../firm-columns.ts";
import type { MarketNumbers, TechnologyNumbers } from "../world.ts";
import { type BuildContext, firstStepOf, lastStepOf } from "./context.ts";
import type { FirmData } from "./firms.ts";

/** What is known of a firm quarter by quarter: world prices and revenue, adjacent business, parents' orders, the plan. */
export function firmSeries(
  context: BuildContext,
  columns: FirmColumns,
  firm: number,
  data: FirmData,
  market: MarketNumbers,
  technology: TechnologyNumbers,
): void {
  const { draw, roster, startQuarter, quarterCount } = context;
  const row = firm * quarterCount;
  const member = roster.members[firm]!;
  if (data.worldRevenue) {
    columns.hasWorldRevenue[firm] = 1;
    columns.worldRevenueEur.set(draw.series(data.worldRevenue, startQuarter, quarterCount, member), row);
  }
  if (data.price.rule === "world") {
    const ratio = draw.series(data.price.ratio, startQuarter, quarterCount, member);
    const years = trendYearsOf(context);
    for (let t = 0; t < quarterCount; t++) {
      columns.worldPriceEurPerUnit[row + t] =
        market.referencePriceEurPerUnit * ratio[t]! * worldPriceRatio(technology.costTrendPerYear, years[t]!);
    }
    if (data.base) columns.basePriceEurPerUnit[firm] = market.referencePriceEurPerUnit * ratio[0]!;
  }
  setAdjacent(context, columns, firm, data);
  setCaptive(context, columns, firm, data);
  setPlan(context, columns, firm, data);
}

const known = new WeakMap<BuildContext, Float64Array>();

/** The years of trend are the same for all firms of a run. */
function trendYearsOf(context: BuildContext): Float64Array {
  const years = known.get(context) ?? trendYears(context);
  known.set(context, years);
  return years;
}

/**
 * Years of the cost trend that have become world price, by quarter: dated cuts distribute the trend up to the last of
 * them, by their weights; after it, and where there is none, the trend is smooth.
 */
function trendYears(context: BuildContext): Float64Array {
  const { scenario, draw, quarterCount } = context;
  const cuts = Object.values(scenario.data.events).flatMap((event) => (event.kind === "price-cut" ? [event] : []));
  const weights = new Float64Array(quarterCount);
  let last = 0;
  let total = 0;
  for (const cut of cuts) {
    const at = firstStepOf(context, cut.date);
    if (at < 0) continue;
    const weight = draw.number(cut.weight);
    // A cut after the horizon has its part of the trend too: a shorter horizon is the same history, broken off.
    if (at < quarterCount) weights[at] = weights[at]! + weight;
    total += weight;
    if (weight > 0) last = max(last, at);
  }
  let passed = 0;
  return Float64Array.from({ length: quarterCount }, (_, t) => {
    passed += weights[t]!;
    return t >= last || total === 0 ? t / 4 : ((last / 4) * passed) / total;
  });
}

function setAdjacent(context: BuildContext, columns: FirmColumns, firm: number, data: FirmData): void {
  if (!data.adjacent) return;
  const { draw, roster, quarterCount } = context;
  const { adjacent } = data;
  const member = roster.members[firm]!;
  const early = pow(1 + 4 * draw.number(adjacent.growthEarly, member), 0.25);
  const late = pow(1 + 4 * draw.number(adjacent.growthLate, member), 0.25);
  const turn = adjacent.turn === undefined ? quarterCount : firstStepOf(context, adjacent.turn);
  let machines = draw.number(adjacent.machines, member) * columns.relativeSize[firm]!;
  for (let t = 0; t < quarterCount; t++) {
    columns.adjacentMachines[firm * quarterCount + t] = machines;
    machines *= t < turn ? early : late;
  }
  columns.adjacentRevenueEurPerMachine[firm] = draw.number(adjacent.revenuePerMachine, member);
  columns.adjacentMachinesPerPerson[firm] = draw.number(adjacent.machinesPerPerson, member);
}

function setCaptive(context: BuildContext, columns: FirmColumns, firm: number, data: FirmData): void {
  const { scenario, draw, roster, quarterCount } = context;
  if (!data.captive || !scenario.data.mechanisms.captiveDemand) return;
  const { captive } = data;
  const sales = draw.number(captive.sales, roster.members[firm]!);
  const before = captive.salesBeforeLaunch ? draw.number(captive.salesBeforeLaunch, roster.members[firm]!) : sales;
  const from = captive.from === undefined ? 0 : max(0, firstStepOf(context, captive.from));
  const until = min(quarterCount - 1, lastStepOf(context, captive.until));
  for (let t = from; t <= until; t++) {
    columns.captiveEur[firm * quarterCount + t] = sales;
    columns.captiveBeforeLaunchEur[firm * quarterCount + t] = before;
  }
}

function setPlan(context: BuildContext, columns: FirmColumns, firm: number, data: FirmData): void {
  const plan = data.funding?.revenuePlan;
  if (!plan) return;
  const { draw, quarterCount } = context;
  const from = firstStepOf(context, plan.from);
  const over = draw.number(plan.over);
  const goal = draw.number(plan.revenue);
  for (let t = max(0, from); t < quarterCount; t++) {
    columns.plannedRevenueEur[firm * quarterCount + t] = goal * min(1, (t - from + 1) / over);
  }
}
