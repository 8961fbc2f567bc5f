import { parseScenario } from "@andromede/sim-core";
import { type ChoiceColumns, createChoiceColumns } from "../../packages/sim-core/src/model/choice-columns.ts";
import {
  createPriceColumns,
  type EquilibriumReport,
  type PriceColumns,
  solvePriceEquilibrium,
} from "../../packages/sim-core/src/model/price-equilibrium.ts";
import { createLuck, purpose } from "../../packages/sim-core/src/random/luck.ts";
import { stepQuarter } from "../../packages/sim-core/src/simulation/quarter.ts";
import { prepare } from "../../packages/sim-core/src/simulation/simulate.ts";
import { readScenarioText } from "../scenarios.ts";

/** A market just before its prices are set: all that the price kernel reads. */
export interface KernelCase {
  readonly name: string;
  readonly choice: ChoiceColumns;
  readonly prices: PriceColumns;
  /** Lerner indices at which every repetition starts. */
  readonly start: Float64Array;
}

/** What the kernel leaves, and after how many passes. */
export interface KernelResult {
  readonly report: EquilibriumReport;
  readonly prices: PriceColumns;
  readonly choice: ChoiceColumns;
}

/** The French market in the quarter after ten, at the centre of all assumptions: started, as in a run, from the quarter before. */
export function frenchQuarter(): KernelCase {
  const path = "french-cloud/history.yaml";
  const scenario = parseScenario(readScenarioText(path), { path, read: readScenarioText });
  const simulation = prepare(scenario, { centre: true });
  const { choice, prices } = simulation.state;
  for (let quarter = 0; quarter < 10; quarter++) stepQuarter(simulation, quarter);
  const start = prices.lernerIndex.slice();
  stepQuarter(simulation, 10);
  return { name: `the French market, ${choice.activeCount} firms`, choice, prices, start };
}

/**
 * A market of `firmCount` firms in four segments and two nests; every tenth firm has its price given, and the first
 * two of the others have one owner.
 */
export function drawnMarket(firmCount: number): KernelCase {
  const luck = createLuck("bench", firmCount);
  const draw = (what: string, index: number, low: number, high: number) =>
    low + (high - low) * luck.uniform(purpose(what), index);
  const segmentCount = 4;
  const nest = Int32Array.from({ length: firmCount }, (_, firm) => firm % 2);
  const choice = createChoiceColumns(firmCount, segmentCount, nest);
  const prices = createPriceColumns(firmCount, segmentCount);
  choice.nestSimilarity = 0.35;
  choice.activeCount = firmCount;
  choice.priceSensitivity.fill(2.2);
  for (let firm = 0; firm < firmCount; firm++) {
    choice.active[firm] = firm;
    prices.owner[firm] = firm === 2 ? 1 : firm;
    prices.ownsSeveral[firm] = firm === 1 || firm === 2 ? 1 : 0;
    prices.isFree[firm] = firm % 10 === 0 ? 0 : 1;
    prices.unitCostEurPerUnit[firm] = draw("cost", firm, 30, 60);
    prices.priceEurPerUnit[firm] = 1.33 * prices.unitCostEurPerUnit[firm]!;
  }
  for (let segment = 0; segment < segmentCount; segment++) {
    prices.contestableEur[segment] = draw("spend", segment, 1e6, 1e7);
    for (let firm = 0; firm < firmCount; firm++) {
      const cell = segment * firmCount + firm;
      choice.valueUtility[cell] = draw("value", cell, -1, 2);
      choice.attentionShare[cell] = draw("attention", cell, 0.05, 0.9);
    }
  }
  return { name: `${firmCount} firms drawn`, choice, prices, start: new Float64Array(firmCount).fill(0.2) };
}

/** Solves a case anew, `repetitions` times over. */
export function solveCase({ choice, prices, start }: KernelCase, repetitions: number): KernelResult {
  const report: EquilibriumReport = { firstOrderResidual: 0, iterations: 0 };
  for (let repetition = 0; repetition < repetitions; repetition++) {
    prices.lernerIndex.set(start);
    if (!solvePriceEquilibrium(choice, prices, report)) throw new Error("no equilibrium");
  }
  return { report, prices, choice };
}
