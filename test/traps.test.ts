// Results that a model of this kind gives by arithmetic alone, each met once in a prototype. Docs: model.md, "traps".
import { compare, ensemble, type Scenario, simulate } from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { entrant, foreignFirm, homeFirm, marketOf, type Words } from "./support/market.ts";
import { path, pathOfAll, sharePath, sum } from "./support/runs.ts";

const QUARTERS = 24;
const LATER = Array.from({ length: 20 }, (_, index) => QUARTERS - 20 + index);

describe("T09 fifty firms that share what one has gain nothing by being fifty", () => {
  /**
   * One entrant or so many clones of it, at equal cost and price; together they hold the same machines, money, attention
   * and public support, and stand in the nest of home firms.
   */
  const market = (clones: number, sigma: number) => {
    const clone = entrant(1, {
      entry: {
        buildProgressAtStart: 1,
        awarenessAtLaunch: 0.4 / clones,
        machinesAtLaunch: `${2000 / clones} machine`,
        planQuarters: "0 quarter",
      },
      price: { rule: "markup", markup: 0.3 },
      fixedCost: `${4 / clones} MEUR/quarter`,
      cloneGroup: "entrants",
      additionality: 1,
    });
    const entrants = Object.fromEntries(Array.from({ length: clones }, (_, each) => [`clone${each}`, clone]));
    return marketOf({
      quarters: QUARTERS,
      spend: { formula: "60 * 1.06 ^ (4 * (year - 2012))", unit: "MEUR/quarter" },
      market: { nests: "origin", segments: { state: { weight: 0.1, labelTaste: 0.4 }, others: { weight: 0.9 } } },
      demand: { priceSensitivity: 2, nestSimilarity: sigma, reconsideredShare: "5 %/quarter" },
      awareness: {
        fromMarketShare: "2 %/quarter",
        fromAdvertising: "4 %/quarter",
        forgetting: "2 %/quarter",
        confusion: 0.3,
      },
      firms: {
        old: homeFirm(0.4, 60, { price: { rule: "markup", markup: 0.3 }, fixedCost: "1 MEUR/quarter" }),
        abroad: foreignFirm(0.6, 60, { price: { rule: "markup", markup: 0.3 } }),
        ...entrants,
      },
      instruments: {
        grants: {
          kind: "grant",
          from: "2012-Q2",
          amount: "20 MEUR",
          recipients: Object.keys(entrants),
          over: "8 quarter",
          uses: { capital: 0.5, research: 0, advertising: 0.5 },
          label: true,
        },
      },
    });
  };
  const total = (scenario: Scenario, clones: number) =>
    sharePath(
      simulate(scenario),
      Array.from({ length: clones }, (_, each) => `clone${each}`),
    );

  test.each([0, 0.35, 0.7])(
    "at rest and in motion over 20 quarters, at a similarity of %d within the nest",
    (sigma) => {
      const one = total(market(1, sigma), 1);
      for (const clones of [2, 50]) {
        const many = total(market(clones, sigma), clones);
        for (const t of [1, ...LATER]) expect(many[t]! / one[t]!).toBeCloseTo(1, 9);
      }
      expect(one.at(-1)! / one[1]!).toBeGreaterThan(1.5); // in motion indeed
    },
  );

  test("what they buy together costs as much and carries as much", () => {
    const run = (clones: number) => simulate(market(clones, 0.35));
    const all = (clones: number) => Array.from({ length: clones }, (_, each) => `clone${each}`);
    for (const column of ["machines", "fixedOutlayEur", "cashEur"] as const) {
      const [one, fifty] = [pathOfAll(run(1), column, all(1)), pathOfAll(run(50), column, all(50))];
      for (const t of LATER) expect(fifty[t]! / one[t]!).toBeCloseTo(1, 6);
    }
  });
});

describe("a subsidised entrant", () => {
  /** An entrant with few machines, which new ones join only after the horizon, in a market with room for it. */
  const full = (amount: string) =>
    marketOf({
      quarters: 10,
      spend: "60 MEUR/quarter",
      market: { nests: "origin" },
      demand: { priceSensitivity: 2, nestSimilarity: 0.3, reconsideredShare: "10 %/quarter" },
      technology: { deliveryLag: "8 quarter", unitsPerMachine: "20 unit/machine/quarter" },
      firms: {
        // Prices by markup: what a firm that is better known asks for is another matter.
        old: homeFirm(0.3, 60, { price: { rule: "markup", markup: 0.3 } }),
        abroad: foreignFirm(0.7, 60, { price: { rule: "markup", markup: 0.3 } }),
        small: entrant(1, {
          price: { rule: "markup", markup: 0.3 },
          entry: {
            buildProgressAtStart: 1,
            awarenessAtLaunch: 0.3,
            machinesAtLaunch: "300 machine",
            planQuarters: "0 quarter",
          },
          additionality: 1,
        }),
      },
      awareness: { fromAdvertising: "5 %/quarter" },
      instruments: {
        help: {
          kind: "grant",
          from: "2012-Q2",
          amount,
          recipients: ["small"],
          over: "4 quarter",
          uses: { capital: 0, research: 0, advertising: 1 },
        },
      },
    });

  test("that runs full does not lower the home share: those turned away choose again among all", () => {
    const [without, helped] = [simulate(full("0 EUR")), simulate(full("20 MEUR"))];
    const utilisation = path(helped, "utilisation", "small");
    expect(utilisation.some((each) => each > 0.999)).toBe(true); // it is full
    const home = (run: typeof helped) => sharePath(run, ["old", "small"]);
    for (const [t, share] of home(helped).entries()) expect(share).toBeGreaterThanOrEqual(home(without)[t]! - 1e-12);
    expect(home(helped)[8]!).toBeGreaterThan(home(without)[8]!);
  });

  test("with a tiny grant on a tiny stock of quality is no miracle", () => {
    // A stock of 0.3 M and a grant of 3 M: ln R alone made this a factor of (3.3/0.3)^kappa; ln(1 + R/20 M) a few percent.
    const market = (amount: string) =>
      marketOf({
        quarters: 4,
        quality: { weight: 0.7, referenceStock: "20 MEUR", decay: "4 %/quarter" },
        firms: {
          old: homeFirm(0.5, 60),
          abroad: foreignFirm(0.5, 60),
          tiny: entrant(0, {
            entry: { buildProgressAtStart: 1, awarenessAtLaunch: 0.1, qualityAtStart: "0.3 MEUR" },
            additionality: 1,
          }),
        },
        instruments: {
          it: {
            kind: "grant",
            from: "2012-Q1", // paid the quarter after, once it is founded
            amount,
            recipients: ["tiny"],
            over: "1 quarter",
            uses: { capital: 0, research: 1, advertising: 0 },
          },
        },
      });
    const [before, after] = ["0 EUR", "3 MEUR"].map((amount) => sharePath(simulate(market(amount)), ["tiny"])[2]!);
    expect(after! / before!).toBeGreaterThan(1);
    expect(after! / before!).toBeLessThan(1.12); // (1 + 3.3/20)^0.7 = 1.11
  });
});

test("a voucher at home is no discount abroad: buyers there pay the price in full", () => {
  const market = (rate: number) =>
    marketOf({
      quarters: 4,
      firms: {
        exporter: homeFirm(0.5, 60, { exportFactor: 2, price: { rule: "markup", markup: 0.3 } }),
        abroad: foreignFirm(0.5, 60),
      },
      instruments: {
        it: { kind: "voucher", from: "2012-Q1", eligible: ["exporter"], rate, envelope: "1000 MEUR" },
      },
    });
  for (const rate of [0, 0.2]) {
    const run = simulate(market(rate));
    const [revenue, price, all, here] = (["revenueEur", "priceEurPerUnit", "totalUnits", "marketUnits"] as const).map(
      (column) => path(run, column, "exporter")[2]!,
    );
    expect(here!).toBeCloseTo(revenue! / (price! * (1 - rate)), 6);
    expect(all! - here!).toBeCloseTo(revenue! / price!, 6); // as much again is sold abroad, at the price
  }
});

describe("learning does not outrun a rival abroad whose progress is in the trend", () => {
  const market = (progressRatio: number) =>
    marketOf({
      quarters: 44,
      spend: { formula: "60 * 1.07 ^ (4 * (year - 2012))", unit: "MEUR/quarter" },
      market: { referencePrice: "60 EUR/unit" },
      technology: { progressRatio, costTrend: "20 %/year", experienceSpillover: 0.33 },
      firms: {
        host: homeFirm(0.3, 60),
        abroad: foreignFirm(0.7, 60, {
          price: { rule: "world" },
          worldRevenue: { formula: "400 * 1.1 ^ (4 * (year - 2012))", unit: "MEUR/quarter" },
        }),
      },
    });

  test("a home firm gains at most the distance to the leader, however fast all learn", () => {
    for (const progressRatio of [0.95, 0.8, 0.7]) {
      const scenario = market(progressRatio);
      const { world, record } = simulate(scenario);
      const [cost, experience] = [
        path({ world, record } as never, "unitCostEurPerUnit", "host"),
        path({ world, record } as never, "experienceUnits", "host"),
      ];
      const leader = path({ world, record } as never, "experienceUnits", "abroad");
      const trend = cost.map((each, t) => each / cost[0]! / Math.exp((-0.2 * t) / 4));
      const slope = -Math.log2(progressRatio);
      for (const t of [8, 20, 43]) {
        // The cost relative to the trend, against what experience relative to the leader's explains.
        const relative = experience[t - 1]! / leader[t - 1]! / (experience[0]! / leader[0]!);
        expect(trend[t]!).toBeGreaterThanOrEqual(Math.min(1, relative ** -slope) * 0.999);
      }
      expect(sharePath(simulate(scenario), ["host"])[43]! / 0.3).toBeLessThan(1.25);
    }
  });
});

describe("small hosts that come and go", () => {
  const market = (mechanisms: Words) =>
    marketOf({
      quarters: 40,
      quality: { weight: 0.35, referenceStock: "5 MEUR" },
      technology: { progressRatio: 0.95 },
      mechanisms,
      firms: {
        old: homeFirm(0.3, 60, { researchShareOfRevenue: 0.05 }),
        abroad: foreignFirm(0.5, 60, { researchShareOfRevenue: 0.05 }),
        hosts: homeFirm(0.2, 55, {
          count: 12,
          sizeSpread: 0.8,
          exitHazard: "2.2 %/quarter",
          researchShareOfRevenue: 0.05,
        }),
      },
      demand: { priceSensitivity: 2, reconsideredShare: "3 %/quarter" },
    });
  const observe = { runs: 40, outcomes: [{ measure: "home-share", quarter: "end" }] };

  test("balance: entry matched to exit moves the home share by less than a third of a point on average", () => {
    const comparison = compare(market({ fringeExit: false }), market({}), observe);
    expect(Math.abs(comparison.outcomes[0]!.difference.mean!)).toBeLessThan(0.0033);
  });

  test("without entry, exit alone costs the home share points: a result by arithmetic", () => {
    const comparison = compare(market({}), market({ fringeEntry: false }), observe);
    expect(comparison.outcomes[0]!.difference.mean!).toBeLessThan(-0.01);
  });
});

test("the price of a firm that comes to dominate its market is found in every quarter, and is an equilibrium", () => {
  // The markup iteration, plain or damped, does not converge here: dominant_firm_price_trap, after Pakes and McGuire (1994).
  const scenario = marketOf({
    quarters: 40,
    demand: { priceSensitivity: 1.6, nestSimilarity: 0.2, reconsideredShare: "30 %/quarter" },
    market: { nests: "origin" },
    quality: { weight: 3, referenceStock: "1 MEUR", decay: "2 %/quarter" },
    firms: {
      giant: homeFirm(0.4, 60, { researchShareOfRevenue: 0.2, base: { awareness: 1 } }),
      dwarf: homeFirm(0.3, 60),
      abroad: foreignFirm(0.3, 60),
    },
  });
  const run = simulate(scenario);
  const share = sharePath(run, ["giant"]);
  expect(share.at(-1)!).toBeGreaterThan(0.9);
  expect(Math.max(...run.record.market.firstOrderResidual)).toBeLessThan(1e-9);
  expect(path(run, "lernerIndex", "giant").every((index) => index < 0.95)).toBe(true);
});

test("a world in which nothing is different between policies is told apart from luck: 20 runs of a scenario against itself differ by 0", () => {
  const scenario = marketOf({
    firms: { old: homeFirm(0.5, 60, { count: 5, sizeSpread: 1 }), abroad: foreignFirm(0.5, 60) },
  });
  const { outcomes } = compare(scenario, scenario, { runs: 20 });
  const differences = outcomes.flatMap(({ difference }) =>
    difference.mean === null ? [] : [difference.mean, difference.p05, difference.p95],
  );
  expect(differences.length).toBeGreaterThan(20);
  expect(new Set(differences)).toEqual(new Set([0]));
  const many = ensemble(scenario, { runs: 20 });
  expect(sum(many.outcomes[0]!.values)).toBeGreaterThan(0);
});
