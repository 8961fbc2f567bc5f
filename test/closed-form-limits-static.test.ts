import { describe, expect, test } from "vitest";
import { breakEvenRevenueEur } from "../packages/sim-core/src/accounts/income.ts";
import { bassAdopters } from "../packages/sim-core/src/model/bass-diffusion.ts";
import { berryInversion } from "../packages/sim-core/src/model/berry-inversion.ts";
import { bertrandPrices } from "../packages/sim-core/src/model/bertrand-prices.ts";
import { concentrationRatio, herfindahl } from "../packages/sim-core/src/model/concentration.ts";
import { logSumSurplus } from "../packages/sim-core/src/model/consumer-surplus.ts";
import { nextAdoptedShare } from "../packages/sim-core/src/model/diffusion.ts";
import { elasticities } from "../packages/sim-core/src/model/elasticities.ts";
import {
  bertrandMarkups,
  lernerOfSingleProduct,
  linearMarkupOfSingleProduct,
} from "../packages/sim-core/src/model/markups.ts";
import { nestedLogitShares } from "../packages/sim-core/src/model/nested-logit.ts";
import { scaleUnitCost } from "../packages/sim-core/src/model/scale-cost.ts";

/** A market of five products in two nests, with unequal attention, used where any market would do. */
const anyMarket = {
  quality: [3, 2.4, 1.9, 2.2, 1.1],
  cost: [1, 0.9, 1.2, 0.7, 0.8],
  priceSensitivity: 2.2,
  owner: ["a", "b", "c", "a", "d"],
  nest: ["home", "home", "foreign", "foreign", "home"],
  sigma: 0.35,
  attention: [0.6, 0.15, 0.9, 0.8, 0.4],
} as const;

const sumOf = (column: readonly number[]): number => column.reduce((a, b) => a + b, 0);

describe("limits of demand", () => {
  const meanUtility = [0.3, -0.2, 1.1, 0.5];
  const nest = [1, 1, 2, 2];

  test("T01 shares and the outside share sum to 1; without attention there is no share", () => {
    const market = nestedLogitShares({ meanUtility, nest, sigma: 0.4, attention: [0.5, 0, 0.8, 2] });
    expect(sumOf(market.share) + market.outsideShare).toBeCloseTo(1, 15); // identity
    expect(market.share[1]).toBe(0); // T01
    expect(market.withinNestShare[0]).toBe(1); // alone in its nest
    const closed = nestedLogitShares({ meanUtility, nest, sigma: 0.4, outsideGood: false });
    expect(sumOf(closed.share)).toBeCloseTo(1, 15); // identity
    expect(closed.outsideShare).toBe(0);
  });

  test.each([0, 0.35, 0.9])("T01 twice the attention for all leaves the inside shares, at sigma %d", (sigma) => {
    const attention = [0.5, 0.1, 0.8, 0.3];
    const before = nestedLogitShares({ meanUtility, nest, sigma, attention });
    const after = nestedLogitShares({ meanUtility, nest, sigma, attention: attention.map((a) => 2 * a) });
    const inside = (share: readonly number[]): number[] => share.map((s) => s / sumOf(share));
    inside(after.share).forEach((s, j) => {
      expect(s).toBeCloseTo(inside(before.share)[j]!, 14); // T01
    });
    expect(after.outsideShare).toBeLessThan(before.outsideShare);
  });

  test("T02 the inversion returns the utilities to 1e-12, with an outside good", () => {
    const attention = [0.5, 0.02, 0.8, 1.3];
    const { share, outsideShare } = nestedLogitShares({ meanUtility, nest, sigma: 0.6, attention });
    for (const found of [
      berryInversion({ share, nest, sigma: 0.6, attention }),
      berryInversion({ share, outsideShare, nest, sigma: 0.6, attention }),
    ]) {
      found.forEach((utility, j) => {
        expect(Math.abs(utility - meanUtility[j]!)).toBeLessThan(1e-12); // T02
      });
    }
  });

  test("T02 and against a reference firm, without one", () => {
    const { share } = nestedLogitShares({ meanUtility, nest, sigma: 0.6, outsideGood: false });
    const found = berryInversion({ share, nest, sigma: 0.6, outsideGood: false, referenceProduct: 2 });
    found.forEach((utility, j) => {
      expect(Math.abs(utility - (meanUtility[j]! - meanUtility[2]!))).toBeLessThan(1e-12); // T02
    });
  });

  test("the identity of Berry: ln s - ln s0 = utility + sigma ln s(within) + (1 - sigma) ln attention", () => {
    const attention = [0.5, 0.1, 0.8, 0.3];
    const market = nestedLogitShares({ meanUtility, nest, sigma: 0.35, attention });
    market.share.forEach((s, j) => {
      const right = meanUtility[j]! + 0.35 * Math.log(market.withinNestShare[j]!) + 0.65 * Math.log(attention[j]!);
      expect(Math.log(s) - Math.log(market.outsideShare)).toBeCloseTo(right, 13); // identity
    });
  });

  test("T08 a second identical firm in the nest adds (1 - sigma) ln 2 to the value of the nest", () => {
    for (const sigma of [0, 0.35, 0.9]) {
      const value = (firms: number): number =>
        logSumSurplus({
          meanUtility: Array(firms).fill(0.7),
          attention: Array(firms).fill(0.3),
          priceSensitivity: 1,
          sigma,
          outsideGood: false,
        });
      expect(value(2) - value(1)).toBeCloseTo((1 - sigma) * Math.log(2), 14); // T08
    }
  });

  test("utilities of a million neither overflow nor lose their differences", () => {
    const market = nestedLogitShares({ meanUtility: [1e6, 1e6 + 1, -1e6], sigma: 0.5 });
    expect(market.share[1]! / market.share[0]!).toBeCloseTo(Math.exp(2), 8); // exp(1/(1 - sigma))
    expect(market.share[2]).toBe(0);
    expect(market.outsideShare).toBe(0);
  });
});

describe("limits of prices", () => {
  test("T03 plain logit: p - c = 1/(alpha (1 - s))", () => {
    const { quality, cost, priceSensitivity, attention } = anyMarket;
    const { price, share } = bertrandPrices({ quality, cost, priceSensitivity, attention });
    price.forEach((p, j) => {
      expect(p - cost[j]!).toBeCloseTo(1 / (2.2 * (1 - share[j]!)), 13); // T03
    });
  });

  test.each([2, 3, 10])("T03 %i firms alike without an outside good: p - c = n/(alpha (n - 1))", (n) => {
    const alike = { quality: Array(n).fill(0.4), cost: Array(n).fill(3), priceSensitivity: 1.7, outsideGood: false };
    const { price } = bertrandPrices(alike);
    for (const p of price) expect(p - 3).toBeCloseTo(n / (1.7 * (n - 1)), 12); // T03
  });

  test("T05 as the products of a nest become alike, duopoly prices fall to cost", () => {
    const markupAt = (sigma: number): number =>
      bertrandPrices({ quality: [1, 1], cost: [1, 1], priceSensitivity: 2, sigma }).price[0]! - 1;
    const markups = [0, 0.2, 0.5, 0.8, 0.95, 0.999].map(markupAt);
    for (let i = 1; i < markups.length; i++) expect(markups[i]!).toBeLessThan(markups[i - 1]!);
    // T05: at most (1 - sigma)/(alpha (1 - sigma/2 - (1 - sigma)/2)) = 2 (1 - sigma)/alpha, the value without outside good.
    expect(markupAt(0.95)).toBeLessThan((2 * 0.05) / 2);
    expect(markupAt(0.999)).toBeLessThan((2 * 0.001) / 2);
  });

  test("T06 log form without an outside good: all costs times k, all prices times k, shares as before", () => {
    const market = { ...anyMarket, form: "log", outsideGood: false } as const;
    const before = bertrandPrices(market);
    const after = bertrandPrices({ ...market, cost: market.cost.map((c) => 7.3 * c) });
    after.price.forEach((p, j) => {
      expect(p / before.price[j]!).toBeCloseTo(7.3, 12); // T06
      expect(after.share[j]).toBeCloseTo(before.share[j]!, 13); // T06
    });
  });

  test("T06 the Lerner index is one over the elasticity, in both forms", () => {
    for (const form of ["linear", "log"] as const) {
      const { owner: _, ...market } = { ...anyMarket, form };
      const { price, share } = bertrandPrices(market);
      const elasticity = elasticities({ ...market, price, share });
      price.forEach((p, j) => {
        expect((p - market.cost[j]!) / p).toBeCloseTo(-1 / elasticity[j]![j]!, 13); // T06
      });
    }
  });

  test("T07 an atomistic firm has a Lerner index of 1/(1 + alpha/(1 - sigma)), a markup of (1 - sigma)/alpha", () => {
    const crowd = { quality: [-40, 0, 0.3], cost: [2, 2, 2], priceSensitivity: 2.2, sigma: 0.35, nest: [1, 1, 2] };
    const log = bertrandPrices({ ...crowd, form: "log" });
    expect((log.price[0]! - 2) / log.price[0]!).toBeCloseTo(1 / (1 + 2.2 / 0.65), 13); // T07
    expect(bertrandPrices(crowd).price[0]! - 2).toBeCloseTo(0.65 / 2.2, 13); // T07, linear form
    expect(lernerOfSingleProduct({ alpha: 2.2, sigma: 0.35, withinNestShare: 0, share: 0 })).toBeCloseTo(
      1 / (1 + 2.2 / 0.65),
      15,
    ); // T07
  });

  test("attention 0 gives share 0 and the price of an atomistic firm, and moves nobody else", () => {
    for (const form of ["linear", "log"] as const) {
      const market = { ...anyMarket, form, attention: [0.6, 0, 0.9, 0.8, 0.4] };
      const with0 = bertrandPrices(market);
      expect(with0.share[1]).toBe(0);
      const atomistic = form === "log" ? 0.9 / (1 - 1 / (1 + 2.2 / 0.65)) : 0.9 + 0.65 / 2.2;
      expect(with0.price[1]).toBeCloseTo(atomistic, 14); // T07
      const without = (column: readonly unknown[]): never[] => column.filter((_, j) => j !== 1) as never[];
      const smaller = bertrandPrices({
        ...market,
        quality: without(market.quality),
        cost: without(market.cost),
        owner: without(market.owner),
        nest: without(market.nest),
        attention: without(market.attention),
      });
      smaller.price.forEach((p, j) => {
        expect(p).toBeCloseTo(without(with0.price)[j]!, 13); // nothing changes
      });
    }
  });

  test("the scalar formulas of a firm with one product are those of the ownership matrix", () => {
    const share = [0.2, 0.1, 0.25, 0.05];
    const nest = ["x", "x", "y", "y"];
    const within = [2 / 3, 1 / 3, 5 / 6, 1 / 6];
    const position = (j: number) => ({ alpha: 2.2, sigma: 0.35, withinNestShare: within[j]!, share: share[j]! });
    const linear = bertrandMarkups({ share, nest, sigma: 0.35, priceSensitivity: 2.2 });
    const log = bertrandMarkups({ share, nest, sigma: 0.35, priceSensitivity: 2.2, form: "log" });
    share.forEach((s, j) => {
      expect(linear[j]).toBeCloseTo(linearMarkupOfSingleProduct(position(j)), 14); // p - c
      expect(log[j]).toBeCloseTo(lernerOfSingleProduct(position(j)), 14); // (p - c)/p
      const elasticity = 1 + 2.2 * (1 / 0.65 - (0.35 / 0.65) * within[j]! - s);
      expect(log[j]).toBeCloseTo(1 / elasticity, 14); // one over |e|
    });
  });
});

describe("limits of cost, diffusion and concentration", () => {
  const machines = { referenceUnitCost: 60, scale: 100_000, referenceScale: 1000 };

  test("T11 a hundred times the machines at a slope of .3495 cost a fifth a unit", () => {
    const cost = scaleUnitCost({ ...machines, scaleElasticity: 0.3495 });
    expect(cost / 60).toBeCloseTo(0.2, 4); // T11: 100^-0.3495 = 0.19999
  });

  test("T10 a merger of equals lowers unit cost by 2^-eta; beyond the efficient scale, by nothing", () => {
    const alone = { referenceUnitCost: 60, scale: 20, referenceScale: 20, scaleElasticity: 0.12 };
    expect(scaleUnitCost(alone)).toBe(60);
    expect(scaleUnitCost({ ...alone, scale: 40 }) / 60).toBeCloseTo(0.920187650624875, 14); // 2^-0.12 (T10)
    expect(scaleUnitCost({ ...alone, scale: 40, minimumEfficientScale: 20 })).toBe(60); // T10
    expect(scaleUnitCost({ ...alone, scale: 40, irreducibleShare: 0.5 })).toBeCloseTo(30 + 30 * 0.920187650624875, 12);
    expect(scaleUnitCost({ ...alone, scale: 0, scaleFloor: 20 })).toBe(60); // rents at the cost of the floor
  });

  test("T17 a firm breaks even where its revenue is F/(1 - c/p)", () => {
    const revenue = breakEvenRevenueEur(22e6, 45, 60);
    expect(revenue).toBeCloseTo(88e6, 6); // T17: 22 M over a quarter of each euro
    expect(revenue - (revenue / 60) * 45 - 22e6).toBeCloseTo(0, 6); // what is left pays the fixed outlay
  });

  test("T19 the quarterly equation of adoption, in small steps, follows the closed form of Bass", () => {
    const [innovation, imitation, years] = [0.03, 0.38, 10];
    const exact = bassAdopters({ innovation, imitation, time: years, initialShare: 0.12 });
    const error = (stepsPerYear: number): number => {
      let share = 0.12;
      for (let step = 0; step < years * stepsPerYear; step++) {
        share = nextAdoptedShare(share, (4 * innovation) / stepsPerYear, (4 * imitation) / stepsPerYear);
      }
      return Math.abs(share - exact);
    };
    expect(error(4)).toBeLessThan(0.02); // a quarter is a step already close to the limit
    expect(error(4000)).toBeLessThan(1e-5); // T19
    expect(error(1000) / error(2000)).toBeCloseTo(2, 2); // the error of Euler's method falls with the step
  });

  test("T25 the index of n firms alike is 10,000/n", () => {
    for (const n of [1, 2, 7, 50]) {
      expect(herfindahl(Array(n).fill(3.7))).toBeCloseTo(10_000 / n, 9); // T25
      expect(concentrationRatio(Array(n).fill(3.7))).toBeCloseTo(Math.min(1, 3 / n), 14);
    }
  });
});

describe("T25 raising a price costs choosers the quantity they buy (Roy), by finite difference", () => {
  const { quality, priceSensitivity, nest, sigma, attention } = anyMarket;
  const price = [1.6, 1.4, 1.9, 1.2, 1.1];
  const common = { priceSensitivity, nest, sigma, attention };
  const step = 1e-5;

  test.each([true, false])("linear form, outside good: %s", (outsideGood) => {
    const utilityAt = (p: readonly number[]): number[] => quality.map((q, j) => q - priceSensitivity * p[j]!);
    const surplus = (p: readonly number[]): number =>
      logSumSurplus({ ...common, meanUtility: utilityAt(p), outsideGood, marketSize: 1000 });
    const { share } = nestedLogitShares({ ...common, meanUtility: utilityAt(price), outsideGood });
    price.forEach((_, j) => {
      const moved = (by: number): number[] => price.map((p, k) => (k === j ? p + by : p));
      const slope = (surplus(moved(step)) - surplus(moved(-step))) / (2 * step);
      expect(slope / (-1000 * share[j]!)).toBeCloseTo(1, 7); // Roy's identity
    });
  });

  test.each([true, false])("log form, outside good: %s", (outsideGood) => {
    const utilityAt = (p: readonly number[]): number[] => quality.map((q, j) => q - priceSensitivity * Math.log(p[j]!));
    const surplus = (p: readonly number[]): number =>
      logSumSurplus({ ...common, meanUtility: utilityAt(p), outsideGood, marketSize: 1000 });
    const { share } = nestedLogitShares({ ...common, meanUtility: utilityAt(price), outsideGood });
    price.forEach((p, j) => {
      const moved = (by: number): number[] => price.map((x, k) => (k === j ? x + by : x));
      const slope = (surplus(moved(step)) - surplus(moved(-step))) / (2 * step);
      expect(slope / ((-1000 * share[j]!) / p)).toBeCloseTo(1, 7); // Roy: quantity is spend over price
    });
  });
});
