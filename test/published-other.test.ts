import { describe, expect, test } from "vitest";
import { irr, npv } from "../packages/sim-core/src/accounts/net-present-value.ts";
import { studentTQuantile } from "../packages/sim-core/src/math/student-t.ts";
import { bassAdopters, bassPeak } from "../packages/sim-core/src/model/bass-diffusion.ts";
import { wrightUnitCost } from "../packages/sim-core/src/model/wright-learning.ts";
import { pairedDifference } from "../packages/sim-core/src/outcomes/paired-difference.ts";
import { regretTable } from "../packages/sim-core/src/outcomes/regret.ts";

// Bass (1969), doi:10.1287/mnsc.15.5.215, closed form F(t) = (1 - e^-(p+q)t)/(1 + (q/p) e^-(p+q)t), at p = .03, q = .38.
describe("the diffusion of a novelty (Bass 1969)", () => {
  const rates = { innovation: 0.03, imitation: 0.38 };

  test.each([
    [1, 0.03575816425644162],
    [5, 0.3311986424913736],
    [10, 0.8128032212213462],
  ])("share that has adopted after %i years", (time, share) => {
    expect(bassAdopters({ ...rates, time })).toBeCloseTo(share, 14); // Bass (1969), closed form
    expect(bassAdopters({ ...rates, time, potential: 2e6 })).toBeCloseTo(2e6 * share, 7);
  });

  test("the peak of sales", () => {
    const { time, adoptionRateShare } = bassPeak(rates);
    expect(time).toBeCloseTo(6.192619197703112, 13); // ln(q/p)/(p + q)
    expect(adoptionRateShare).toBeCloseTo(0.11059210526315791, 14); // (p + q)^2/(4 q)
  });

  test("without imitation stronger than innovation sales only fall", () => {
    expect(bassPeak({ innovation: 0.2, imitation: 0.1 })).toEqual({ time: 0, adoptionRateShare: 0.2 });
  });
});

// Wright (1936), doi:10.2514/8.155, read by unit: n^log2(0.8).
describe("an 80 percent learning curve (Wright 1936)", () => {
  test.each([
    [1, 1],
    [2, 0.8],
    [3, 0.70210370277856],
    [4, 0.64],
    [5, 0.595637343612781],
    [8, 0.512],
    [10, 0.476509874890225],
    [20, 0.38120789991218],
  ])("unit %i", (cumulativeUnits, cost) => {
    const unitCost = wrightUnitCost({ firstUnitCost: 1, cumulativeUnits, progressRatio: 0.8 });
    expect(Math.abs(unitCost / cost - 1)).toBeLessThan(2e-14); // the power, to 14 or 15 digits
  });

  test("its slope on logarithms is log2(0.8)", () => {
    const slope = Math.log(wrightUnitCost({ firstUnitCost: 1, cumulativeUnits: Math.E, progressRatio: 0.8 }));
    expect(slope).toBeCloseTo(-0.3219280948873623, 14); // log2(0.8)
  });
});

describe("the value of payments (Microsoft Excel's own examples)", () => {
  test("NPV(10%; -10000; 3000; 4200; 6800), the first payment a year ahead", () => {
    expect(npv(0.1, [-10000, 3000, 4200, 6800])).toBeCloseTo(1188.4434123352216, 9); // Excel documentation, NPV: 1,188.44
  });

  test("IRR(-70000; 12000; 15000; 18000; 21000; 26000)", () => {
    const rate = irr([-70000, 12000, 15000, 18000, 21000, 26000]);
    expect(rate).toBeCloseTo(0.08663094803671742, 11); // Excel documentation, IRR: 8.7 %; digits by another solver
    expect(npv(rate!, [-70000, 12000, 15000, 18000, 21000, 26000])).toBeCloseTo(0, 8);
  });

  test("IRR before the last payment: -2.1 %", () => {
    expect(irr([-70000, 12000, 15000, 18000, 21000])).toBeCloseTo(-0.0212448482734, 12); // Excel documentation, IRR: -2.1 %
  });

  test("payments that never change sign have no internal rate", () => {
    expect(irr([100, 200, 300])).toBeNull();
    expect(irr([])).toBeNull();
    expect(irr([0, 0])).toBeNull();
  });

  test("a bond of a hundred at its coupon, over a century, returns its coupon", () => {
    expect(irr([-100, ...Array(99).fill(4), 104])).toBeCloseTo(0.04, 14); // par
  });
});

// Student (1908), doi:10.1093/biomet/6.1.1: hours of sleep gained by ten patients under two drugs; R's data set `sleep`.
describe("Student's sleepers", () => {
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2.0];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const effect = pairedDifference({ base: second, value: first });

  test("mean, standard error, t and interval of the paired difference", () => {
    expect(effect.mean).toBeCloseTo(-1.58, 14); // Student (1908)
    expect(effect.se).toBeCloseTo(0.3889587238883952, 14); // R, t.test(paired = TRUE)
    expect(effect.t).toBeCloseTo(-4.062127683382037, 12); // R, t.test(paired = TRUE)
    expect(effect.low95).toBeCloseTo(-2.4598857632769824, 12); // R, t.test(paired = TRUE)
    expect(effect.high95).toBeCloseTo(-0.7001142367230176, 12); // R, t.test(paired = TRUE)
  });

  test("had these been different patients, the error would have been twice as large", () => {
    expect(effect.independentSe).toBeCloseTo(0.849091017238762, 14); // R, t.test(): Welch
    expect(effect.mean / effect.independentSe!).toBeCloseTo(-1.8608134674868526, 12); // R, t.test(): Welch
    // 10 x (0.849091/0.388959)^2 = 47.65
    expect(effect.runsUnpairedWouldNeed).toBe(48);
  });

  test("half widths in standard errors are Student's quantiles", () => {
    expect((effect.high95! - effect.mean) / effect.se!).toBeCloseTo(2.262157162798205, 12); // R, qt(.975, 9)
    const thirty = Array.from({ length: 30 }, (_, i) => Math.sin(i));
    const many = pairedDifference({ base: Array(30).fill(0), value: thirty });
    expect((many.high95! - many.mean) / many.se!).toBeCloseTo(2.045229642132703, 12); // R, qt(.975, 29)
  });

  test("the probabilities that R gives to these t are those of Student's quantiles", () => {
    expect(studentTQuantile(1 - 0.002832890197384273 / 2, 9)).toBeCloseTo(-effect.t!, 11); // R, t.test(paired = TRUE)
    const welch = studentTQuantile(1 - 0.0793941401873583 / 2, 17.776473516178488); // R, t.test(): p and degrees of freedom
    expect(welch).toBeCloseTo(1.8608134674868526, 11); // R, t.test(): t
    expect(studentTQuantile(0.975, Number.POSITIVE_INFINITY)).toBeCloseTo(1.959963984540054, 14); // R, qnorm(.975)
  });

  test("where nothing varies, no number of runs is asked for", () => {
    const constant = pairedDifference({ base: [1, 2, 3], value: [1.1, 2.1, 3.1] });
    expect(constant.runsUnpairedWouldNeed).toBeNull();
    expect(constant.t).toBeNull();
    expect(constant.se).toBe(0);
    expect(constant.low95).toBeCloseTo(0.1, 14);
    const same = pairedDifference({ base: first, value: first });
    expect(same).toMatchObject({ mean: 0, se: 0, low95: 0, high95: 0, runsUnpairedWouldNeed: null });
  });

  test("one run has a difference and no error", () => {
    expect(pairedDifference({ base: [1], value: [3] })).toMatchObject({ mean: 2, se: null, low95: null, high95: null });
  });
});

// The investor's example of the article "Regret (decision theory)" of Wikipedia: rates rise, stay, or fall.
describe("the regret of an investor", () => {
  const stocks = [-4, 4, 12];
  const bonds = [-2, 3, 8];
  const moneyMarket = [3, 2, 1];
  const table = regretTable({ payoff: [stocks, bonds, moneyMarket] });

  test("table, worst regrets and choices", () => {
    expect(table.regret).toEqual([
      [7, 0, 0],
      [5, 1, 4],
      [0, 2, 11],
    ]); // as in the article
    expect(table.maximumRegret).toEqual([7, 5, 11]); // as in the article
    expect(table.minimaxRegretChoice).toBe(1); // bonds
    expect(table.maximinChoice).toBe(2); // money market
  });

  test("worlds of equal weight: means, and what it is worth to know", () => {
    table.expectedPayoff.forEach((mean, choice) => {
      expect(mean).toBeCloseTo([4, 3, 2][choice]!, 14); // means of the rows
    });
    expect(table.bestExpectedChoice).toBe(0);
    expect(table.expectedValueOfPerfectInformation).toBeCloseTo(2.3333333333333335, 14); // (3 + 4 + 12)/3 - 4
  });

  test("a mixture of stocks and money market regrets less than any of the three", () => {
    const weight = 0.6111111111111112; // 11/18 in stocks, as in the article (61.1 %)
    const mixed = stocks.map((x, world) => weight * x + (1 - weight) * moneyMarket[world]!);
    const { maximumRegret } = regretTable({ payoff: [stocks, bonds, moneyMarket, mixed] });
    expect(maximumRegret[3]).toBeCloseTo(4.277777777777778, 14); // 77/18
  });

  test("who is sure of the world pays nothing to know it", () => {
    const sure = regretTable({ payoff: [stocks, bonds, moneyMarket], probability: [0, 0, 5] });
    expect(sure.bestExpectedChoice).toBe(0);
    expect(sure.expectedValueOfPerfectInformation).toBe(0);
  });
});
