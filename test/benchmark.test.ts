import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { drawnMarket, frenchQuarter, type KernelCase, solveCase } from "../bench/kernel/cases.ts";
import { type CompiledKernel, compileKernel, solveElsewhere } from "../bench/kernel/in-c.ts";
import { COLUMNS, marketInNumpy, runsOf } from "../bench/model/worlds.ts";
import { scenarioNamed } from "../bench/scenarios.ts";
import { lernerByZetaMap } from "../packages/sim-core/src/model/price-equilibrium.ts";
import { STAGE } from "../packages/sim-core/src/simulation/state.ts";

const markets: readonly (readonly [string, () => KernelCase])[] = [
  ["the French market", frenchQuarter],
  ["5 firms", () => drawnMarket(5)],
  ["10 firms", () => drawnMarket(10)],
  ["60 firms", () => drawnMarket(60)],
  ["200 firms", () => drawnMarket(200)],
];

/** Prices of the firms that sell. */
function pricesOf({ choice, prices }: KernelCase): number[] {
  return Array.from(choice.active.subarray(0, choice.activeCount), (firm) => prices.priceEurPerUnit[firm]!);
}

describe("the price kernel in TypeScript and in C", () => {
  let kernel: CompiledKernel;
  beforeAll(() => {
    kernel = compileKernel();
  });

  test.for(markets)("come to the same bits: %s", ([, marketOf], { skip }) => {
    if ("missing" in kernel) return skip(kernel.missing);
    const market = marketOf();
    const there = solveElsewhere([kernel.own], market, 0);
    const { report, prices, choice } = solveCase(market, 1);
    expect(there.passes).toBe(report.iterations);
    expect(there.residual).toBe(report.firstOrderResidual);
    expect(there.priceEurPerUnit).toEqual(prices.priceEurPerUnit);
    expect(there.lernerIndex).toEqual(prices.lernerIndex);
    expect(there.share).toEqual(choice.share);
    expect(there.withinNestShare).toEqual(choice.withinNestShare);
    expect(there.outsideShare).toEqual(choice.outsideShare);
    expect(there.inclusiveValue).toEqual(choice.inclusiveValue);
  });
});

describe("the equilibrium of prices", () => {
  test.each(markets)("is one, wherever the search starts: %s", (_name, marketOf) => {
    const market = marketOf();
    solveCase(market, 1);
    const known = pricesOf(market);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 0.9, noNaN: true }), { minLength: 1 }), (starts) => {
        const start = market.start.map((_, firm) => starts[firm % starts.length]!);
        solveCase({ ...market, start }, 1);
        for (const [at, price] of pricesOf(market).entries())
          expect(Math.abs(price / known[at]! - 1)).toBeLessThan(2e-12);
      }),
      { numRuns: 20 },
    );
  });

  test.each(markets)("found warm is the one found cold, to 1e-12: %s", (_name, marketOf) => {
    const market = marketOf();
    const cold = { ...market, start: new Float64Array(market.start.length).fill(0.2) };
    solveCase(cold, 1);
    const fromCold = pricesOf(market);
    const warm = { ...market, start: market.prices.lernerIndex.slice() };
    const { report } = solveCase(warm, 1);
    expect(report.iterations).toBe(1);
    for (const [at, price] of pricesOf(market).entries())
      expect(Math.abs(price / fromCold[at]! - 1)).toBeLessThan(1e-12);
  });

  test.each(markets)(
    "meets the first-order condition of each firm, as the description has it: %s",
    (_name, marketOf) => {
      const market = marketOf();
      const { choice, prices } = market;
      const { report } = solveCase(market, 1);
      expect(report.firstOrderResidual).toBeLessThan(1e-12);
      for (const firm of choice.active.subarray(0, choice.activeCount)) {
        if (!prices.isFree[firm]) continue;
        const asked = lernerByZetaMap(choice, prices, firm);
        expect(Math.abs((1 - prices.lernerIndex[firm]!) / (1 - asked) - 1)).toBeLessThan(2e-12);
      }
    },
  );
});

test("the market of classroom in numpy is the core's, in runs with full firms and firms that leave", ({ skip }) => {
  if (spawnSync("python3", ["-c", "import numpy"]).status !== 0) return skip("python3 with numpy is not here");
  const runs = runsOf(scenarioNamed("classroom"), 12);
  expect(runs.some(({ record }) => record.firm.utilisation.some((used) => used > 1 - 1e-9))).toBe(true);
  expect(runs.some(({ state }) => state.stage.includes(STAGE.gone))).toBe(true);
  const { history } = marketInNumpy(runs, 0, runs.length);
  expect(history.length).toBe(runs[0]!.world.quarterCount);
  const off = COLUMNS.flatMap((name, column) =>
    history.flatMap((columns, quarter) =>
      columns[column]!.flatMap((found, run) => {
        const due = runs[run]!.record.firm[name].subarray(quarter * found.length);
        const isOff = (value: number, firm: number): boolean =>
          value !== 0 && !(Math.abs(value / due[firm]! - 1) < 1e-11);
        return found.some(isOff) ? [`${name} in quarter ${quarter} of run ${run}`] : [];
      }),
    ),
  );
  expect(off).toEqual([]);
});
