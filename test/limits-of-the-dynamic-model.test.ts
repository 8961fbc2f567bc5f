import { simulate } from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { bassAdopters } from "../packages/sim-core/src/model/bass-diffusion.ts";
import { setUnitCosts } from "../packages/sim-core/src/simulation/steps/costs.ts";
import { entrant, foreignFirm, homeFirm, marketOf, type Words } from "./support/market.ts";
import { firmAt, flowPath, path, pathOfAll, play, prepared, sharePath, sum } from "./support/runs.ts";

// The closed forms of the model that need time: each is what the equations give on paper for a market small enough.
// T10, T12... are the names that docs/model.md gives them.

/** Prices are cost plus a markup, so that shares are all that moves. */
const markup = { price: { rule: "markup", markup: 0.25 } };

describe("installed users and the flow of new ones", () => {
  /** A firm that nobody has bought from, in a market that grows by 8.2 % a quarter, of which 3 % choose anew. */
  const growing = marketOf({
    quarters: 21,
    spend: { formula: "100 * 1.082 ^ (4 * (year - 2012))", unit: "MEUR/quarter" },
    demand: { priceSensitivity: 2, reconsideredShare: "3 %/quarter" },
    mechanisms: { awareness: false, rationing: false, entryLag: false },
    firms: {
      old: homeFirm(0.6, 60, markup),
      other: foreignFirm(0.4, 60, markup),
      newcomer: entrant(1, markup),
    },
  });

  test("T14 an entrant with a constant part of the flow s has s [1 - ((1 - rho)/(1 + g))^n] after n quarters", () => {
    const run = simulate(growing);
    const simulation = play(prepared(growing), 2);
    const flow = simulation.state.choice.share[firmAt(simulation, "newcomer")]!;
    expect(flow).toBeGreaterThan(0.2);
    const share = sharePath(run, ["newcomer"]);
    expect(share[0]).toBe(0);
    for (let n = 1; n <= 20; n++) expect(share[n]! / flow).toBeCloseTo(1 - (0.97 / 1.082) ** n, 12);
    expect(share[8]! / flow).toBeCloseTo(0.5828, 4); // T14: two years after its first sale
    expect(share[20]! / flow).toBeCloseTo(0.8876, 4); // T14: five years after
  });

  /** Everything that can move is there: research, attention, scale, learning, a price trend, prices in equilibrium. */
  const lively = {
    quarters: 20,
    awareness: { fromMarketShare: "2 %/quarter", fromAdvertising: "3 %/quarter", forgetting: "2 %/quarter" },
    quality: { weight: 0.5 },
    technology: { costTrend: "20 %/year", scaleSlope: 0.2, progressRatio: 0.9 },
    firms: {
      local: homeFirm(0.3, 50, { researchShareOfRevenue: 0.2, fixedCost: "5 MEUR/quarter" }),
      abroad: foreignFirm(0.7, 60),
    },
  };

  test("T15 where nobody chooses anew and the market does not grow, shares never move", () => {
    const run = simulate(marketOf({ ...lively, demand: { reconsideredShare: "0 %/quarter" } }));
    for (const share of sharePath(run, ["local"])) expect(share).toBeCloseTo(0.3, 14);
  });

  test("T15 where all choose anew each quarter, shares are those of the choice, and the past does not count", () => {
    const simulation = prepared(marketOf({ ...lively, demand: { reconsideredShare: "100 %/quarter" } }));
    simulation.state.installedEur.fill(0);
    play(simulation);
    const untouched = simulate(marketOf({ ...lively, demand: { reconsideredShare: "100 %/quarter" } }));
    expect(path(simulation, "revenueEur", "local")).toEqual(path(untouched, "revenueEur", "local"));
    const [local] = sharePath(simulation, ["local"]).slice(-1);
    expect(local).toBeCloseTo(simulation.state.choice.share[firmAt(simulation, "local")]!, 14);
    expect(Math.abs(local! - 0.3)).toBeGreaterThan(0.01);
  });
});

describe("attention", () => {
  test("T18 a standing inflow n alone gives a_t = n/(n + d) (1 - (1 - n - d)^t)", () => {
    const simulation = prepared(
      marketOf({
        quarters: 30,
        awareness: { forgetting: "3 %/quarter" },
        firms: { known: homeFirm(1, 60, { ...markup, base: { awareness: 0.5 } }), other: foreignFirm(1, 60, markup) },
      }),
    );
    const { state } = simulation;
    const known = firmAt(simulation, "known");
    expect(state.standingInflow[known]).toBeCloseTo(0.03, 15); // d a0/(1 - a0) holds a firm of the base at a0
    state.attentionShare[known] = 0;
    state.standingInflow[known] = 0.08;
    const attention = path(play(simulation), "attentionShare", "known");
    attention.forEach((share, t) => {
      expect(share).toBeCloseTo((0.08 / 0.11) * (1 - (1 - 0.11) ** (t + 1)), 12);
    });
  });

  test("a firm of the base keeps the attention that it has, as long as its share keeps still", () => {
    const run = simulate(
      marketOf({
        quarters: 12,
        awareness: { forgetting: "3 %/quarter", fromMarketShare: "2 %/quarter" },
        demand: { reconsideredShare: "0 %/quarter" },
        firms: { half: homeFirm(0.5, 60), other: foreignFirm(0.5, 60, { base: { awareness: 0.8 } }) },
      }),
    );
    for (const share of path(run, "attentionShare", "half")) expect(share).toBeCloseTo(0.5, 12);
    for (const share of path(run, "attentionShare", "other")) expect(share).toBeCloseTo(0.8, 12);
  });
});

describe("cost", () => {
  /** A merger of two firms alike, at the third quarter, at a slope of .12. */
  const merging = (technology: Words) => ({
    quarters: 4,
    technology: { scaleSlope: 0.12, minimumEfficientScale: "10000000 machine", ...technology },
    mechanisms: { awareness: false },
    firms: { one: homeFirm(1, 60, markup), same: homeFirm(1, 60, markup), other: foreignFirm(1, 60, markup) },
  });
  const merger = { events: { merger: { kind: "merger", date: "2012-Q3", firms: ["one", "same"], leakage: 0 } } };

  test.each([
    ["T10 a merger of equals lowers unit cost by 2^-eta", {}, 2 ** -0.12],
    ["T10 by nothing beyond the efficient scale", { minimumEfficientScale: "1000 machine" }, 1],
    ["by nothing where scale is switched off", { scaleSlope: 0 }, 1],
  ])("%s", (_, technology, factor) => {
    const apart = simulate(marketOf(merging(technology)));
    const together = simulate(marketOf({ ...merging(technology), ...merger }));
    const cost = (run: typeof apart): number => path(run, "unitCostEurPerUnit", "one")[2]!;
    expect(cost(together) / cost(apart)).toBeCloseTo(factor, 12);
  });

  /** The cost of a firm of the base, after something has been set. */
  function costOf(technology: Words, set: (experienceUnits: Float64Array) => void): number {
    const firms = { small: homeFirm(0.1, 60, markup), leader: homeFirm(0.9, 60, markup) };
    const simulation = prepared(marketOf({ technology, firms }));
    set(simulation.state.experienceUnits);
    setUnitCosts(simulation, 0);
    return simulation.state.prices.unitCostEurPerUnit[firmAt(simulation, "small")]!;
  }

  test("T12 twice the experience, below the leader's, costs 2^-lambda: the progress ratio", () => {
    const technology = { progressRatio: 0.9 };
    const once = costOf(technology, () => {});
    const twice = costOf(technology, (experience) => {
      experience[0] = 2 * experience[0]!;
    });
    expect(twice / once).toBeCloseTo(0.9, 13); // T12
  });

  test("T12 where all learn from all and nothing is forgotten, experience makes no firm cheaper than another", () => {
    const firms = { small: homeFirm(0.1, 60, markup), leader: homeFirm(0.9, 60, markup) };
    const shared = { progressRatio: 0.8, experienceSpillover: 1 };
    const run = simulate(marketOf({ technology: shared, mechanisms: { awareness: false }, firms }));
    const [small, leader] = ["small", "leader"].map((id) => path(run, "experienceUnits", id));
    for (const [t, experience] of small!.entries()) expect(experience / leader![t]!).toBeCloseTo(1, 12);
    const none = simulate(marketOf({ technology: { progressRatio: 1 }, mechanisms: { awareness: false }, firms }));
    expect(path(run, "unitCostEurPerUnit", "small").at(-1)).toBeCloseTo(
      path(none, "unitCostEurPerUnit", "small").at(-1)!,
      9,
    );
  });

  /** Profit of a late entrant, in millions, at ever faster learning. `valued` is what users see in it beyond the others. */
  function lateProfits(valued: number, reconsideredShare: string, experienceForgetting: string): number[] {
    return [1, 0.95, 0.9, 0.85, 0.8, 0.75].map((progressRatio) => {
      const simulation = prepared(
        marketOf({
          quarters: 40,
          technology: { progressRatio, experienceForgetting },
          demand: { reconsideredShare },
          mechanisms: { awareness: false, rationing: false, entryLag: false },
          firms: { old: homeFirm(0.7, 60), other: foreignFirm(0.3, 60), late: entrant(4) },
        }),
      );
      const late = firmAt(simulation, "late");
      simulation.state.unobservedQuality[late] = simulation.state.unobservedQuality[late]! + valued;
      play(simulation);
      const [price, cost, units] = (["priceEurPerUnit", "unitCostEurPerUnit", "marketUnits"] as const).map((column) =>
        path(simulation, column, "late"),
      );
      return sum(units!.map((unit, t) => (unit * (price![t]! - cost![t]!)) / 1e6));
    });
  }

  // Source of the question: Spence, A. M. (1981), The learning curve and competition, Bell Journal of Economics 12(1).
  test("T13 the faster firms learn, the less a late entrant earns that has nothing better to offer", () => {
    const profit = lateProfits(0, "10 %/quarter", "0 %/quarter");
    for (let step = 1; step < profit.length; step++) expect(profit[step]).toBeLessThan(profit[step - 1]!);
    expect(profit[4]! / profit[0]!).toBeLessThan(0.1); // at a progress ratio of 80 % it has nearly no place left
  });

  test("T13 one that users prefer, where experience fades, first earns more and then less: learning is no monotone barrier", () => {
    const [none, slow, , , fast, faster] = lateProfits(2, "100 %/quarter", "20 %/quarter");
    expect(slow! / none!).toBeGreaterThan(1.005);
    expect(fast! / none!).toBeLessThan(0.995);
    expect(faster).toBeLessThan(fast!);
  });
});

describe("building a platform", () => {
  /** A firm that spends all of its outlay on the build, from the first quarter on. */
  const launchedAt = (spendMeur: number, gamma: number, more: Words = {}): number => {
    const run = simulate(
      marketOf({
        quarters: 16,
        finance: { wagePart: 0, researchPart: 1, advertisingPart: 0, rampStart: 1 },
        build: {
          referenceLag: "7 quarter",
          shortestLag: "3 quarter",
          referenceSpend: "2 MEUR/quarter",
          spendElasticity: gamma,
        },
        refinancing: { governanceDelay: 0.4 },
        owners: { one: { country: "FR" }, two: { country: "FR" } },
        firms: {
          old: homeFirm(1, 60),
          other: foreignFirm(1, 60),
          builder: entrant(0, { fixedCost: `${spendMeur} MEUR/quarter`, ...more }),
        },
      }),
    );
    return path(run, "stage", "builder").indexOf(2);
  };

  test("T20 takes the reference lag at the reference spend", () => {
    expect(launchedAt(2, 0)).toBe(7);
    expect(launchedAt(2, 1)).toBe(7);
  });

  test("T20 takes half as long at twice the spend where returns do not diminish, and never less than the shortest lag", () => {
    expect(launchedAt(4, 1)).toBe(4); // ceil(7/2)
    expect(launchedAt(40, 1)).toBe(3);
    expect(launchedAt(4, 0.4)).toBe(6); // ceil(7/2^.4) = ceil(5.31): twice the money, less than twice as fast
  });

  test("T20 does not depend on money where its elasticity is 0", () => {
    for (const spend of [0.2, 2, 40]) expect(launchedAt(spend, 0)).toBe(7);
  });

  test("takes longer under divided owners", () => {
    const owners = { owners: { one: 0.5, two: 0.5 } };
    expect(launchedAt(2, 0, owners)).toBe(12); // ceil(7/.6)
  });
});

describe("money that runs out", () => {
  /** A venture that builds for ever and sells nothing, with so many quarters of money. */
  const venture = (quartersOfMoney: number, more: Words = {}) =>
    marketOf({
      quarters: 20,
      finance: { rampStart: 1, interestRate: "0 %/year" },
      build: { referenceLag: "400 quarter" },
      refinancing: { tranche: 1 },
      absorption: { probability: 0 },
      firms: {
        old: homeFirm(1, 60),
        other: foreignFirm(1, 60),
        builder: entrant(0, { fixedCost: "4 MEUR/quarter", ...more }),
      },
      events: { loan: { kind: "debt", date: "2012-Q1", firm: "builder", amount: `${4 * quartersOfMoney} MEUR` } },
    });

  test.each([3, 7.5, 10.25])(
    "T16 funds of %d quarters of burn are gone after that many quarters, rounded up",
    (quarters) => {
      const cash = path(simulate(venture(quarters)), "cashEur", "builder");
      expect(cash.findIndex((eur) => eur <= 0) + 1).toBe(Math.ceil(quarters)); // T16: ceil(Z/b)
      expect(cash[19]).toBeCloseTo(4e6 * (quarters - 20), 3);
    },
  );

  test.each([3, 7.5, 10.25])(
    "a venture on called money ends when the next quarter cannot be paid: with %d quarters",
    (quarters) => {
      const promised = { funding: { promised: `${4 * quarters} MEUR` } };
      const run = simulate(venture(0, promised));
      const stage = path(run, "stage", "builder");
      expect(stage.indexOf(3)).toBe(Math.floor(quarters) - 1); // after the last quarter that was paid in full
      expect(sum(flowPath(run, "private-equity", "builder"))).toBeCloseTo(4e6 * quarters, 3);
      expect(path(run, "cashEur", "builder")[19]).toBe(0); // what is left goes to the owners
      expect(sum(flowPath(run, "payout", "builder"))).toBeCloseTo(4e6 * (quarters % 1), 3);
    },
  );

  test("T17 a firm earns nothing before tax exactly where its revenue is F/(1 - c/p)", () => {
    const run = simulate(
      marketOf({
        quarters: 24,
        spend: { formula: "20 * 1.1 ^ (4 * (year - 2012))", unit: "MEUR/quarter" },
        technology: { capitalShare: 0, machinePrice: "0 EUR/machine" },
        firms: { local: homeFirm(0.5, 60, { fixedCost: "10 MEUR/quarter" }), other: foreignFirm(0.5, 60) },
      }),
    );
    const [ebitda, revenue, cost, price] = (
      ["ebitdaEur", "revenueEur", "unitCostEurPerUnit", "priceEurPerUnit"] as const
    ).map((column) => path(run, column, "local"));
    const breakEven = revenue!.map((_, t) => 10e6 / (1 - cost![t]! / price![t]!)); // T17
    const signs = revenue!.map((eur, t) => Math.sign(eur - breakEven[t]!));
    expect(new Set(signs)).toEqual(new Set([-1, 1])); // it starts below and grows past it
    expect(ebitda!.map(Math.sign)).toEqual(signs);
    for (const [t, eur] of revenue!.entries())
      expect(ebitda![t]).toBeCloseTo((eur - breakEven[t]!) * (1 - cost![t]! / price![t]!), 4);
  });
});

describe("a market that grows by itself", () => {
  const growing = marketOf({
    quarters: 60,
    market: {
      diffusion: {
        innovation: "3 %/year",
        imitation: "38 %/year",
        adoptedAtStart: 0.02,
        spendAtCeiling: "500 MEUR/quarter",
        priceElasticity: 1.5,
        outsideShareAtStart: 0.3,
      },
    },
    mechanisms: { awareness: false, rationing: false },
    firms: { local: homeFirm(0.4, 60, markup), other: foreignFirm(0.6, 60, markup) },
  });

  test("T19 follows the curve of Bass, as near as steps of a quarter come to it", () => {
    const { record, world } = simulate(growing);
    const adopted = record.market.adoptedShare;
    const closed = (quarter: number): number =>
      bassAdopters({ innovation: 0.03, imitation: 0.38, initialShare: 0.02, time: quarter / 4 });
    for (let t = 0; t < world.quarterCount; t++) expect(Math.abs(adopted[t]! - closed(t))).toBeLessThan(0.04);
    expect(adopted[59]).toBeGreaterThan(0.95);
  });

  test("spends what its adopters spend, at prices that do not move; of it, users keep the outside part", () => {
    const run = simulate(growing);
    const sold = pathOfAll(run, "revenueEur", ["local", "other"]);
    run.record.market.adoptedShare.forEach((adopted, t) => {
      expect(run.record.market.spendEur[t]! / (500e6 * adopted)).toBeCloseTo(1, 9);
      expect(sold[t]! / run.record.market.spendEur[t]!).toBeCloseTo(0.7, 9);
    });
  });
});
