import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { berryInversion } from "../packages/sim-core/src/model/berry-inversion.ts";
import { type BertrandPrices, bertrandPrices } from "../packages/sim-core/src/model/bertrand-prices.ts";
import { compensatingMarginalCost } from "../packages/sim-core/src/model/compensating-marginal-cost.ts";
import { diversionRatios, elasticities } from "../packages/sim-core/src/model/elasticities.ts";
import { EquilibriumError } from "../packages/sim-core/src/model/equilibrium-error.ts";
import { InputError } from "../packages/sim-core/src/model/input-faults.ts";
import { bertrandMarkups } from "../packages/sim-core/src/model/markups.ts";
import { nestedLogitShares } from "../packages/sim-core/src/model/nested-logit.ts";
import { passThrough } from "../packages/sim-core/src/model/pass-through.ts";
import { regretTable } from "../packages/sim-core/src/outcomes/regret.ts";

const number = (low: number, high: number): fc.Arbitrary<number> => fc.double({ min: low, max: high, noNaN: true });

interface Product {
  readonly quality: number;
  readonly cost: number;
  readonly attention: number;
  readonly owner: number;
  readonly nest: number;
}

const product: fc.Arbitrary<Product> = fc.record({
  quality: number(-3, 6),
  cost: number(0.2, 3),
  attention: number(0.01, 1),
  owner: fc.nat(3),
  nest: fc.nat(2),
});

/** Any market with an outside good: a few products, owners of several, up to three nests, either form of demand. */
const anyMarket = fc
  .record({
    products: fc.array(product, { minLength: 1, maxLength: 7 }),
    priceSensitivity: number(0.8, 5),
    sigma: number(0, 0.9),
    form: fc.constantFrom("linear" as const, "log" as const),
  })
  .map(({ products, ...rest }) => ({ ...inColumns(products), ...rest }));

function inColumns(products: readonly Product[]) {
  return {
    quality: products.map((p) => p.quality),
    cost: products.map((p) => p.cost),
    attention: products.map((p) => p.attention),
    owner: products.map((p) => p.owner),
    nest: products.map((p) => p.nest),
  };
}

type Market = ReturnType<typeof inColumns> & {
  priceSensitivity: number;
  sigma: number;
  form: "linear" | "log";
};

/** Shares at prices, by the public demand function alone. */
function sharesAt(market: Market, price: readonly number[]): number[] {
  const meanUtility = market.quality.map(
    (q, j) => q - market.priceSensitivity * (market.form === "log" ? Math.log(price[j]!) : price[j]!),
  );
  return nestedLogitShares({ ...market, meanUtility }).share;
}

/** What an owner earns at prices: per chooser in linear form, per euro of spend in log form. */
function profitOf(market: Market, owner: number, price: readonly number[]): number {
  return sharesAt(market, price).reduce((profit, s, j) => {
    if (market.owner[j] !== owner) return profit;
    const markup = price[j]! - market.cost[j]!;
    return profit + s * (market.form === "log" ? markup / price[j]! : markup);
  }, 0);
}

/** The equilibrium; a market so insensitive that prices would pass twenty times cost is set aside. */
function equilibriumOf(market: Market & { outsideGood?: boolean }): BertrandPrices {
  try {
    return bertrandPrices(market);
  } catch (error) {
    const isTooInsensitive = error instanceof EquilibriumError && error.message.includes("Lerner index");
    fc.pre(!isTooInsensitive);
    throw error;
  }
}

const sumOf = (column: readonly number[]): number => column.reduce((a, b) => a + b, 0);
const isClose = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

describe("laws of demand", () => {
  test("shares and the outside share sum to 1", () => {
    fc.assert(
      fc.property(anyMarket, fc.boolean(), (market, outsideGood) => {
        const { share, outsideShare } = nestedLogitShares({ ...market, meanUtility: market.quality, outsideGood });
        expect(Math.abs(sumOf(share) + outsideShare - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  test("the order in which firms are listed changes nothing for any of them", () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const back = <T>(column: readonly T[]): T[] => [...column].reverse();
        const listed = nestedLogitShares({ ...market, meanUtility: market.quality });
        const reversed = nestedLogitShares({
          meanUtility: back(market.quality),
          attention: back(market.attention),
          nest: back(market.nest),
          sigma: market.sigma,
        });
        back(reversed.share).forEach((s, j) => {
          expect(isClose(s, listed.share[j]!, 1e-14)).toBe(true);
        });
      }),
    );
  });

  test("a higher own price never gains share, and never costs another any", () => {
    fc.assert(
      fc.property(anyMarket, number(0.01, 2), (market, rise) => {
        const before = sharesAt(market, market.cost);
        const after = sharesAt(market, [market.cost[0]! + rise, ...market.cost.slice(1)]);
        expect(after[0]!).toBeLessThanOrEqual(before[0]!);
        for (let j = 1; j < after.length; j++) expect(after[j]!).toBeGreaterThanOrEqual(before[j]! * (1 - 1e-13));
      }),
    );
  });

  test("attention scaled alike for all leaves the shares within nests, and inside shares, as they were", () => {
    fc.assert(
      fc.property(anyMarket, number(0.1, 10), (market, scale) => {
        const demand = { ...market, meanUtility: market.quality };
        const before = nestedLogitShares(demand);
        const after = nestedLogitShares({ ...demand, attention: market.attention.map((a) => scale * a) });
        after.share.forEach((s, j) => {
          expect(isClose(after.withinNestShare[j]!, before.withinNestShare[j]!, 1e-13)).toBe(true);
          expect(isClose(s / sumOf(after.share), before.share[j]! / sumOf(before.share), 1e-13)).toBe(true);
        });
      }),
    );
  });

  test("a firm that nobody knows sells nothing and changes nothing for the others", () => {
    fc.assert(
      fc.property(anyMarket, product, (market, unknown) => {
        const without = nestedLogitShares({ ...market, meanUtility: market.quality });
        const withIt = nestedLogitShares({
          meanUtility: [...market.quality, unknown.quality],
          attention: [...market.attention, 0],
          nest: [...market.nest, unknown.nest],
          sigma: market.sigma,
        });
        expect(withIt.share).toEqual([...without.share, 0]);
        expect(withIt.outsideShare).toBe(without.outsideShare);
      }),
    );
  });

  test("the inversion undoes the demand", () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const { share, outsideShare } = nestedLogitShares({ ...market, meanUtility: market.quality });
        const found = berryInversion({ ...market, share, outsideShare });
        found.forEach((utility, j) => {
          expect(isClose(utility, market.quality[j]!, 1e-12)).toBe(true);
        });
      }),
    );
  });

  test("elasticities are the slopes of demand, and buyers who leave go somewhere", () => {
    fc.assert(
      fc.property(anyMarket, fc.nat(6), (market, index) => {
        const k = index % market.quality.length;
        const price = market.cost.map((c) => 1.3 * c);
        const share = sharesAt(market, price);
        const elasticity = elasticities({ ...market, price, share });
        const step = 1e-5;
        const quantity = (factor: number): number[] => {
          const moved = price.map((p, j) => (j === k ? p * factor : p));
          return sharesAt(market, moved).map((s, j) => (market.form === "log" ? s / moved[j]! : s));
        };
        const [up, down] = [quantity(Math.exp(step)), quantity(Math.exp(-step))];
        share.forEach((_, j) => {
          const slope = Math.log(up[j]! / down[j]!) / (2 * step);
          expect(isClose(elasticity[j]![k]!, slope, 1e-6)).toBe(true);
        });
        const diversion = diversionRatios({ ...market, price, share })[k]!;
        const q = share.map((s, j) => (market.form === "log" ? s / price[j]! : s));
        diversion.forEach((d, j) => {
          if (j === k) expect(d).toBe(0);
          else expect(isClose(d, (-elasticity[j]![k]! * q[j]!) / (elasticity[k]![k]! * q[k]!), 1e-12)).toBe(true);
        });
        if (market.form === "linear") expect(sumOf(diversion)).toBeLessThan(1);
      }),
    );
  });
});

describe("laws of prices", () => {
  test("in equilibrium no owner can gain by moving any one price, whatever the owners, nests and form", () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const { price, firstOrderResidual } = equilibriumOf(market);
        expect(firstOrderResidual).toBeLessThan(1e-11);
        price.forEach((p, j) => {
          const best = profitOf(market, market.owner[j]!, price);
          for (const factor of [0.5, 0.9, 0.99, 1.01, 1.1, 2]) {
            const moved = price.map((x, k) => (k === j ? market.cost[j]! + factor * (p - market.cost[j]!) : x));
            expect(profitOf(market, market.owner[j]!, moved)).toBeLessThanOrEqual(best * (1 + 1e-12));
          }
        });
      }),
    );
  });

  test("without an outside good too, as long as there is a rival", () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const rivals = { ...market, owner: market.owner.map((_, j) => j), outsideGood: false, priceSensitivity: 3 };
        fc.pre(market.quality.length > 1);
        const { price, share, firstOrderResidual } = equilibriumOf(rivals);
        expect(firstOrderResidual).toBeLessThan(1e-10);
        expect(Math.abs(sumOf(share) - 1)).toBeLessThan(1e-13);
        price.forEach((p, j) => {
          expect(p).toBeGreaterThan(market.cost[j]!);
        });
      }),
    );
  });

  test("however far ahead some firms are, and however alike the products of a nest", () => {
    fc.assert(
      fc.property(anyMarket, fc.boolean(), (market, outsideGood) => {
        const rivals = market.owner.map((_, j) => j);
        const quality = market.quality.map((q) => 30 * q);
        fc.pre(outsideGood || quality.length > 1);
        const { firstOrderResidual } = equilibriumOf({ ...market, owner: rivals, quality, outsideGood });
        expect(firstOrderResidual).toBeLessThan(1e-9);
      }),
    );
  });

  test("markups at equilibrium shares give back the costs", () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const { price, share } = equilibriumOf(market);
        const markup = bertrandMarkups({ ...market, share });
        price.forEach((p, j) => {
          const cost = market.form === "log" ? p * (1 - markup[j]!) : p - markup[j]!;
          expect(isClose(cost, market.cost[j]!, 1e-11)).toBe(true);
        });
      }),
    );
  });

  test("a cost that rises raises the price of its product, by as much as pass-through says", () => {
    fc.assert(
      fc.property(anyMarket, fc.nat(6), (market, index) => {
        const k = index % market.quality.length;
        equilibriumOf(market);
        const slopes = passThrough(market);
        const step = 1e-5 * market.cost[k]!;
        const at = (by: number): number[] =>
          equilibriumOf({ ...market, cost: market.cost.map((c, j) => (j === k ? c + by : c)) }).price;
        const [up, down] = [at(step), at(-step)];
        expect(slopes[k]![k]!).toBeGreaterThan(0);
        up.forEach((p, j) => {
          expect(isClose(slopes[j]![k]!, (p - down[j]!) / (2 * step), 1e-5)).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  test("a merger leaves prices as they were where costs fall to the compensating costs, which are never higher", () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        fc.pre(new Set(market.owner).size > 1);
        const merged = market.owner.map((o) => (o === market.owner[0] ? Math.max(...market.owner) : o));
        const { price, share } = equilibriumOf(market);
        const { compensatingCost } = compensatingMarginalCost({ ...market, price, share, ownerAfter: merged });
        compensatingCost.forEach((c, j) => {
          expect(c).toBeLessThanOrEqual(market.cost[j]! + 1e-9);
        });
        const again = equilibriumOf({ ...market, owner: merged, cost: compensatingCost });
        again.price.forEach((p, j) => {
          expect(isClose(p, price[j]!, 1e-9)).toBe(true);
        });
      }),
    );
  });

  test("the same bits every time", () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        expect(equilibriumOf(market)).toEqual(equilibriumOf({ ...market }));
      }),
      { numRuns: 20 },
    );
  });
});

describe("what has no answer is an error, never a number", () => {
  test("one owner of everything without an outside good", () => {
    for (const form of ["linear", "log"] as const) {
      const market = {
        quality: [1, 2],
        cost: [1, 1],
        priceSensitivity: 2,
        owner: ["x", "x"],
        outsideGood: false,
        form,
      };
      expect(() => bertrandPrices(market)).toThrow(EquilibriumError);
      expect(() => bertrandPrices({ ...market, owner: ["x", "y"], attention: [1, 0] })).toThrow(
        /one owner sells everything/,
      );
    }
  });

  test("a Lerner index of .95 or more in log form", () => {
    const careless = { quality: [60, 0], cost: [5, 5], priceSensitivity: 2, form: "log", outsideGood: false } as const;
    expect(() => bertrandPrices(careless)).toThrow(
      /Lerner index of product 0 .* limit of 0.95 .*raise priceSensitivity/,
    );
  });

  test("all the faults of a market at once", () => {
    const faulty = () =>
      bertrandPrices({
        quality: [1, Number.NaN],
        cost: [1, -2, 3],
        priceSensitivity: 0,
        attention: [1, -1],
        sigma: 1,
        owner: ["a"],
        form: "log",
      });
    expect(faulty).toThrow(InputError);
    for (const words of [
      /quality\[1\] = NaN must be a finite number/,
      /cost has 3 entries where 2 are needed/,
      /cost\[1\] = -2 must be a finite number above 0/,
      /priceSensitivity = 0 must be/,
      /attention\[1\] = -1 must be/,
      /sigma = 1 must be in \[0, 1\)/,
      /owner has 1 entries where 2 are needed/,
    ]) {
      expect(faulty).toThrow(words);
    }
  });

  test("a market where nobody knows anything and buyers cannot stay away", () => {
    expect(() => nestedLogitShares({ meanUtility: [1], attention: [0], outsideGood: false })).toThrow(
      /nothing to choose/,
    );
    expect(nestedLogitShares({ meanUtility: [1], attention: [0] })).toMatchObject({ share: [0], outsideShare: 1 });
  });

  test("shares that cannot be inverted", () => {
    expect(() => berryInversion({ share: [0.5, 0] })).toThrow(/share\[1\] = 0 .*leave it out/);
    expect(() => berryInversion({ share: [0.5, 0.5] })).toThrow(/outsideGood: false/);
    expect(() => berryInversion({ share: [0.5, 0.4], outsideGood: false })).toThrow(/instead of 1/);
  });
});

test("nobody regrets the choice that was best everywhere, and some choice is best in each world", () => {
  const payoffs = fc
    .integer({ min: 1, max: 6 })
    .chain((worlds) =>
      fc.array(fc.array(number(-1e3, 1e3), { minLength: worlds, maxLength: worlds }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(payoffs, (payoff) => {
      const table = regretTable({ payoff });
      payoff[0]!.forEach((_, world) => {
        expect(Math.min(...table.regret.map((row) => row[world]!))).toBe(0);
      });
      expect(table.expectedValueOfPerfectInformation).toBeGreaterThanOrEqual(0);
      expect(table.maximumRegret[table.minimaxRegretChoice]).toBe(Math.min(...table.maximumRegret));
    }),
  );
});
