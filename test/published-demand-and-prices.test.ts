import { describe, expect, test } from "vitest";
import { berryInversion } from "../packages/sim-core/src/model/berry-inversion.ts";
import { bertrandPrices } from "../packages/sim-core/src/model/bertrand-prices.ts";
import {
  compensatingMarginalCost,
  compensatingReductionOfTwo,
  upwardPricingPressure,
} from "../packages/sim-core/src/model/compensating-marginal-cost.ts";
import { concentrationRatio, herfindahl } from "../packages/sim-core/src/model/concentration.ts";
import { logSumSurplus } from "../packages/sim-core/src/model/consumer-surplus.ts";
import { diversionRatios, elasticities, marketElasticity } from "../packages/sim-core/src/model/elasticities.ts";
import { bertrandMarkups } from "../packages/sim-core/src/model/markups.ts";
import { nestedLogitShares } from "../packages/sim-core/src/model/nested-logit.ts";
import { passThrough } from "../packages/sim-core/src/model/pass-through.ts";
import { lambertW } from "./lambert-w.ts";

/** Every entry within a relative tolerance of the published number. */
function expectClose(actual: ArrayLike<number>, published: readonly number[], relative: number): void {
  expect(actual.length).toBe(published.length);
  published.forEach((x, i) => {
    expect(Math.abs(actual[i]! - x), `entry ${i}: ${actual[i]} against ${x}`).toBeLessThanOrEqual(
      relative * Math.abs(x),
    );
  });
}

const diagonal = (matrix: readonly number[][]): number[] => matrix.map((row, j) => row[j]!);

// Four products, three firms: computed by PyBLP 1.2.0 (Conlon and Gortmaker 2020, doi:10.1111/1756-2171.12352) and by
// the R package antitrust 0.99.31 (Taragin and Sandfort), which agree to 1e-9; fourteen digits are PyBLP's.
const before = {
  quality: [2, 1.5, 1, 0.5],
  cost: [1, 0.8, 0.6, 0.5],
  priceSensitivity: 2,
  owner: ["A", "A", "B", "C"],
};
const ownerAfter = ["A", "A", "B", "B"];
const PRICES_BEFORE = [1.67079510841586, 1.47079510841586, 1.17619162125362, 1.05670262024652];
const utilityAt = (price: readonly number[]): number[] => before.quality.map((q, j) => q - 2 * price[j]!);

describe("four logit products of three firms, as PyBLP 1.2.0 and R antitrust 0.99.31 compute them", () => {
  const { price, share, outsideShare, firstOrderResidual } = bertrandPrices(before);

  test("prices, shares and profits in equilibrium", () => {
    expectClose(price, PRICES_BEFORE, 1e-13); // PyBLP 1.2.0
    expectClose(share, [0.13366805469599, 0.12094785748501, 0.1322331294715, 0.10185441595624], 1e-12); // PyBLP 1.2.0
    expectClose([outsideShare], [0.511296542391257], 1e-13); // PyBLP 1.2.0
    const profit = share.map((s, j) => s * (price[j]! - before.cost[j]!));
    expectClose(profit, [0.08966387724154, 0.08113123117432, 0.07619162125362, 0.05670262024652], 1e-12); // PyBLP 1.2.0
    expect(firstOrderResidual).toBeLessThan(1e-14);
  });

  test("consumer surplus and concentration", () => {
    const surplus = logSumSurplus({ meanUtility: utilityAt(price), priceSensitivity: 2 });
    expectClose([surplus], [0.33540276965329], 1e-12); // PyBLP 1.2.0
    expectClose([herfindahl(share, before.owner)], [3880.951733695115], 1e-12); // PyBLP 1.2.0, inside shares
    expectClose([concentrationRatio(share, 3, before.owner)], [1], 1e-15); // three firms are all there is
  });

  test("elasticities, diversion, pass-through", () => {
    const market = { price, share, priceSensitivity: 2 };
    const own = diagonal(elasticities(market));
    expectClose(own, [-2.89492635295666, -2.58581118250705, -2.0413202446342, -1.89814558404376], 1e-12); // PyBLP 1.2.0
    const fromFirst = diversionRatios(market)[0]!.slice(1);
    expectClose(fromFirst, [0.13960913959206, 0.15263563832348, 0.11756973352807], 1e-12); // PyBLP 1.2.0
    const ownPassThrough = diagonal(passThrough(before));
    // PyBLP 1.2.0, compute_passthrough
    expectClose(ownPassThrough, [0.86743002593683, 0.88004572695959, 0.86953011787198, 0.89929677870887], 1e-12);
    expectClose([marketElasticity(market)], [-1.39019526479], 1e-11); // R antitrust 0.99.31, elast(market = TRUE)
  });

  test("the markups of these shares give back the costs", () => {
    const markup = bertrandMarkups({ share, priceSensitivity: 2, owner: before.owner });
    expectClose(
      price.map((p, j) => p - markup[j]!),
      before.cost,
      1e-13,
    ); // the costs put in
  });

  test("the inversion of these shares gives back the utilities", () => {
    expectClose(berryInversion({ share }), utilityAt(price), 1e-12); // the utilities put in
  });
});

describe("the two small firms merge (PyBLP 1.2.0, R antitrust 0.99.31)", () => {
  const after = bertrandPrices({ ...before, owner: ownerAfter });
  const shareBefore = nestedLogitShares({ meanUtility: utilityAt(PRICES_BEFORE) }).share;
  const merger = { price: PRICES_BEFORE, cost: before.cost, share: shareBefore, priceSensitivity: 2, ownerAfter };

  test("prices, shares, surplus and concentration after", () => {
    expectClose(after.price, [1.67592677937792, 1.47592677937792, 1.23425441244609, 1.13425441244609], 1e-13); // PyBLP
    expectClose(after.share, [0.13663890899338, 0.12363599761682, 0.12159386054749, 0.09007894741662], 1e-12); // PyBLP
    const surplus = logSumSurplus({ meanUtility: utilityAt(after.price), priceSensitivity: 2 });
    expectClose([surplus], [0.31927998737556], 1e-12); // PyBLP 1.2.0
    expectClose([herfindahl(after.share, ownerAfter)], [5053.026416023168], 1e-12); // PyBLP 1.2.0
  });

  test("compensating reductions of marginal cost", () => {
    const { reductionShare } = compensatingMarginalCost(merger);
    expectClose(
      reductionShare.slice(2).map((r) => 100 * r),
      [12.7707504757, 19.2227007723],
      1e-11,
    ); // R, cmcr()
    expect(Math.abs(reductionShare[0]!)).toBeLessThan(1e-12);
    expect(Math.abs(reductionShare[1]!)).toBeLessThan(1e-12);
  });

  test("Werden's formula for two products agrees", () => {
    const lerner = (j: number): number => (PRICES_BEFORE[j]! - before.cost[j]!) / PRICES_BEFORE[j]!;
    const diversion = diversionRatios(merger);
    const ofThird = compensatingReductionOfTwo({
      lerner: [lerner(2), lerner(3)],
      diversion: [diversion[2]![3]!, diversion[3]![2]!],
      priceRatio: PRICES_BEFORE[3]! / PRICES_BEFORE[2]!,
    });
    expectClose([100 * ofThird], [12.7707504757], 1e-11); // R antitrust 0.99.31, cmcr()
  });

  test("upward pricing pressure", () => {
    const pressure = upwardPricingPressure({ ...merger, ownerBefore: before.owner });
    expect(pressure.slice(0, 2)).toEqual([0, 0]);
    // R's upp() is the change of the first-order condition written with elasticities and Lerner indices; in money per
    // unit it is pressure x |own elasticity| x own share / price of the other.
    const own = diagonal(elasticities(merger));
    const asInR = [
      (pressure[2]! * -own[2]! * shareBefore[2]!) / PRICES_BEFORE[3]!,
      (pressure[3]! * -own[3]! * shareBefore[3]!) / PRICES_BEFORE[2]!,
    ];
    expectClose(asInR, [0.0166916279975, 0.0139441413448], 1e-11); // R antitrust 0.99.31, upp()
  });

  test("savings reduce the pressure by what they save", () => {
    const withSaving = upwardPricingPressure({ ...merger, ownerBefore: before.owner, savingShare: [0, 0, 0.1, 0] });
    const without = upwardPricingPressure({ ...merger, ownerBefore: before.owner });
    expect(withSaving[2]).toBeCloseTo(without[2]! - 0.06, 14); // a tenth of a cost of 0.6
    expect(withSaving[3]).toBe(without[3]);
  });

  test("with costs of the merging firms 10 % lower", () => {
    const { price } = bertrandPrices({ ...before, owner: ownerAfter, cost: [1, 0.8, 0.54, 0.45] });
    expectClose(price, [1.67258508974, 1.47258508974, 1.18622217808, 1.09622217808], 1e-9); // R antitrust 0.99.31, whose solver stops there
  });

  test("with costs lower by the compensating reductions, prices are those before the merger", () => {
    const { compensatingCost } = compensatingMarginalCost(merger);
    const { price } = bertrandPrices({ ...before, owner: ownerAfter, cost: compensatingCost });
    expectClose(price, PRICES_BEFORE, 1e-12); // PyBLP 1.2.0
  });
});

test("the same products in one nest, sigma = 0.5 (PyBLP 1.2.0, R antitrust 0.99.31)", () => {
  const { price, share } = bertrandPrices({ ...before, sigma: 0.5 });
  expectClose(price, [1.40876414658278, 1.20876414658278, 0.9155812796484, 0.78670211641141], 1e-13); // PyBLP 1.2.0
  expectClose(share, [0.13223712494995, 0.10826660089514, 0.12867993276346, 0.07926881777286], 1e-12); // PyBLP 1.2.0
  const surplus = logSumSurplus({ meanUtility: utilityAt(price), priceSensitivity: 2, sigma: 0.5 });
  expectClose([surplus], [0.29751363621762], 1e-12); // PyBLP 1.2.0
});

// Beer: the sim() example of R antitrust, with the data of Epstein and Rubinfeld (2004), Effects of mergers involving
// differentiated products, European Commission technical report, p. 80. Outputs: R, and a solution to 40 digits.
describe("Budweiser buys Old Style (R antitrust, data of Epstein and Rubinfeld 2004)", () => {
  const beer = {
    quality: [0, 0.4149233, 1.1899885, 0.8252482, 0.1460183, 1.486573], // R antitrust, sim() example
    cost: [
      0.021815720413634, 0.0076629021346488, 0.0037330054830973, 0.0024330054830973, 0.015599537101993,
      0.022912976260984,
    ], // R antitrust 0.99.31, calcMC
    priceSensitivity: 48.0457,
    outsideGood: false,
  };
  const ownerBefore = ["BUD", "OLD", "MIL", "MIL", "OL", "OR"];
  const ownerAfterPurchase = ["BUD", "BUD", "MIL", "MIL", "OL", "OR"];
  const pre = bertrandPrices({ ...beer, owner: ownerBefore });
  const post = bertrandPrices({ ...beer, owner: ownerAfterPurchase });
  const priceBefore = [0.0441, 0.0328, 0.0409, 0.0396, 0.0387, 0.0497]; // Epstein and Rubinfeld 2004

  test("before", () => {
    expectClose(pre.price, priceBefore, 1e-12);
    expectClose(pre.share, [0.066, 0.172, 0.253, 0.187, 0.099, 0.223], 1e-6); // the data, as rounded through meanval
    expect(herfindahl([0.066, 0.172, 0.253, 0.187, 0.099, 0.223], ownerBefore)).toBeCloseTo(2870.7, 9); // R, hhi()
  });

  test("after", () => {
    expectClose(
      post.price,
      [0.048537856003336, 0.03438503772435, 0.041374632226124, 0.040074632226124, 0.038789271595288, 0.049920967083847],
      1e-12,
    ); // R antitrust 0.99.31
    expectClose(
      post.share,
      [0.055432141390431, 0.16568111654144, 0.25706017350865, 0.19000099436658, 0.10246850232013, 0.22935707187276],
      1e-12,
    ); // R antitrust 0.99.31
    const change = post.price.map((p, j) => 100 * (p / pre.price[j]! - 1));
    expectClose(
      change,
      [10.0631655404, 4.83243208643, 1.16046999052, 1.19856622759, 0.230675956815, 0.444601778365],
      1e-10,
    ); // R antitrust 0.99.31, percent
    expect(post.outsideShare).toBe(0);
  });

  test("compensating reductions of marginal cost", () => {
    const { reductionShare } = compensatingMarginalCost({
      price: pre.price,
      share: pre.share,
      cost: beer.cost,
      priceSensitivity: beer.priceSensitivity,
      ownerAfter: ownerAfterPurchase,
    });
    expectClose(
      reductionShare.slice(0, 2).map((r) => 100 * r),
      [23.0569842592, 28.4125897023],
      1e-10,
    ); // R, cmcr()
  });
});

describe("closed forms of the logit", () => {
  test("T04 monopoly: p = c + (1 + W(exp(quality - alpha c - 1)))/alpha, share W/(1 + W)", () => {
    expectClose([lambertW(Math.exp(-1))], [0.2784645427610738], 1e-15); // Lambert's W at 1/e
    for (const [quality, cost, priceSensitivity, price] of [
      [0, 0, 1, 1.278464542761074], // 1 + W(1/e)
      [2, 1, 2, 1.639232271380537], // 1 + (1 + W(1/e))/2
    ] as const) {
      const monopoly = bertrandPrices({ quality: [quality], cost: [cost], priceSensitivity });
      expectClose(monopoly.price, [price], 1e-14);
      expectClose(monopoly.share, [0.21781170571980007], 1e-14); // W(1/e)/(1 + W(1/e))
    }
    for (const quality of [-3, 1, 7, 40]) {
      const w = lambertW(Math.exp(quality - 2 * 0.7 - 1));
      const monopoly = bertrandPrices({ quality: [quality], cost: [0.7], priceSensitivity: 2 });
      expectClose(monopoly.price, [0.7 + (1 + w) / 2], 1e-13); // the closed form
      expectClose(monopoly.share, [w / (1 + w)], 1e-13);
    }
  });

  test.each([
    [1, 1.567143290409784, 0.361896256634889, 0.449254401701112],
    [2, 1.401058137541547, 0.286253744077522, 0.849818506910879],
    [5, 1.191882306940047, 0.160990985286686, 1.634524600633399],
    [50, 1.019991926019585, 0.01960008261791, 3.912229571535495],
  ])("%i firms alike, quality 1, sensitivity 1, cost 0: p = 1/(1 - s)", (firms, price, share, surplus) => {
    // Closed form: p (1 - s) = 1 with s = exp(1 - p)/(1 + J exp(1 - p)), solved to 15 digits; surplus ln(1 + J exp(1 - p)).
    const alike = bertrandPrices({ quality: Array(firms).fill(1), cost: Array(firms).fill(0), priceSensitivity: 1 });
    expectClose(alike.price, Array(firms).fill(price), 1e-13);
    expectClose(alike.share, Array(firms).fill(share), 1e-12);
    const meanUtility = alike.price.map((p) => 1 - p);
    expectClose([logSumSurplus({ meanUtility, priceSensitivity: 1 })], [surplus], 1e-13);
  });
});

// The static game of the quality ladder of Pakes and McGuire (1994, doi:10.2307/2555975), with the parameters that
// U. Doraszelski's code gives it; the values were computed by safeguarded best replies. Here the usual iteration on the
// markup, p <- c + 1/(1 - s), damped or not, wanders for ever.
describe("a dominant firm (Pakes and McGuire's ladder, as coded by Doraszelski)", () => {
  const quality = (w: number): number => (w <= 5 ? 3 * w - 4 : 12 + Math.log(2 - Math.exp(16 - 3 * w)));

  test.each([
    [1, 1, 6.0009102231, 0.0009093953, 0.0045511153],
    [5, 5, 6.9823233616, 0.4955414342, 4.9116168079],
    [18, 1, 11.0690770844, 0.8352303017, 25.3453854222],
    [1, 18, 6.0001501136, 0.0001500911, 0.0007505682],
  ])("steps %i and %i: price, share and profit of the first", (own, other, price, share, profit) => {
    const game = bertrandPrices({ quality: [quality(own), quality(other)], cost: [5, 5], priceSensitivity: 1 });
    // Ten digits after the point.
    expect(game.price[0]).toBeCloseTo(price, 9);
    expect(game.share[0]).toBeCloseTo(share, 9);
    expect(5 * game.share[0]! * (game.price[0]! - 5)).toBeCloseTo(profit, 9);
    expect(game.firstOrderResidual).toBeLessThan(1e-14);
  });

  test("a firm a thousand utils ahead still has a price, with and without an outside good", () => {
    for (const outsideGood of [true, false]) {
      const game = bertrandPrices({ quality: [1000, 0], cost: [5, 5], priceSensitivity: 1, outsideGood });
      const w = (x: number): number => game.price[x]! - 5 - 1 / (1 - game.share[x]!);
      expect(Math.abs(w(0))).toBeLessThan(1e-9 * game.price[0]!);
      expect(Math.abs(w(1))).toBeLessThan(1e-12 * game.price[1]!);
      expect(game.firstOrderResidual).toBeLessThan(1e-11);
    }
  });
});

describe("Herfindahl index", () => {
  test("30, 30, 20 and 20 percent: 2,600", () => {
    expect(herfindahl([30, 30, 20, 20])).toBeCloseTo(2600, 9); // US Department of Justice, Herfindahl-Hirschman Index
  });

  test("with and without common owners", () => {
    const share = [0.15, 0.2, 0.25, 0.35, 0.05];
    expect(herfindahl(share, ["A", "A", "B", "B", "C"])).toBeCloseTo(4850, 9); // R antitrust 0.99.31, HHI()
    expect(herfindahl(share)).toBeCloseTo(2500, 9); // R antitrust 0.99.31, HHI()
  });
});

// Werden (1996), Journal of Industrial Economics 44(4), table 1, doi:10.2307/2950522: m d/((1 - m)(1 - d)) in percent,
// to one digit; R antitrust 0.99.31 computes the same.
describe("Werden's table of compensating reductions, two products alike", () => {
  const margins = [0.4, 0.5, 0.6, 0.7];
  test.each([
    [0.05, [3.5, 5.3, 7.9, 12.3]],
    [0.1, [7.4, 11.1, 16.7, 25.9]],
    [0.15, [11.8, 17.6, 26.5, 41.2]],
    [0.2, [16.7, 25.0, 37.5, 58.3]],
    [0.25, [22.2, 33.3, 50.0, 77.8]],
  ])("diversion %d", (d, percent) => {
    margins.forEach((m, i) => {
      const reduction = 100 * compensatingReductionOfTwo({ lerner: [m, m], diversion: [d, d] });
      expect(Math.round(10 * reduction) / 10).toBe(percent[i]);
      expect(reduction).toBeCloseTo((100 * m * d) / ((1 - m) * (1 - d)), 11); // Werden's formula
    });
  });
});
