import {
  ensemble,
  type Observable,
  type Scenario,
  simulate,
  transactionMatrix,
  withSettings,
} from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { withStepHalved } from "../packages/sim-core/src/analysis/audit/rewrite.ts";
import { bassAdopters } from "../packages/sim-core/src/model/bass-diffusion.ts";
import { createLuck, purpose } from "../packages/sim-core/src/random/luck.ts";
import { drawnAssumptions } from "../packages/sim-core/src/simulation/drawn-assumptions.ts";
import { strikes } from "../packages/sim-core/src/simulation/steps/hazard.ts";
import { entrant, foreignFirm, homeFirm, marketOf, type Words } from "./support/market.ts";
import { bitsOf, firmAt, flowPath, path, play, prepared, sharePath, sum } from "./support/runs.ts";

// The same market in steps of half a quarter: what a step is must be no part of what the market does, beyond what one
// step delays. Numbers come from the closed forms of docs/model.md (section 17), taken at half the step.

const markup = { price: { rule: "markup", markup: 0.25 } };
const quarterOfAQuarter = (scenario: Scenario): Scenario => withStepHalved(withStepHalved(scenario));

function outcomes(scenario: Scenario, asked: readonly Observable[], runs = 1): number[][] {
  return ensemble(scenario, { seed: "halved", runs, outcomes: asked }).outcomes.map(({ values }) => [...values]);
}
const first = (scenario: Scenario, measure: string, quarter: string, more: object = {}): number =>
  outcomes(scenario, [{ measure, quarter, ...more }])[0]![0]!;

describe("a market at rest", () => {
  const resting = marketOf({
    quarters: 12,
    demand: { reconsideredShare: "20 %/quarter", priceSensitivity: "uniform(2, 4)" },
    awareness: { fromMarketShare: "2 %/quarter", forgetting: "3 %/quarter" },
    firms: { local: homeFirm(0.4, 60, { fixedCost: "5 MEUR/quarter" }), other: foreignFirm(0.6, 55) },
  });
  const asked: Observable[] = [
    { measure: "home-share", quarter: "end" },
    { measure: "home-share", quarter: "mean" },
    { measure: "home-share", quarter: "2013-Q3" },
    { measure: "home-point-years", quarter: "end" },
    { measure: "price", actor: "local", quarter: "end" },
    { measure: "unit-cost", actor: "local", quarter: "end" },
    { measure: "attention", actor: "local", quarter: "2013-Q3" },
    { measure: "market-revenue", quarter: "end" },
    { measure: "market-revenue", quarter: "2013-Q3" },
    { measure: "market-revenue", quarter: "2013" },
    { measure: "market-revenue", quarter: "sum" },
    { measure: "market-revenue", quarter: "mean" },
    { measure: "ebitda", quarter: "sum" },
    { measure: "jobs", quarter: "sum" },
    { measure: "staff", actor: "local", quarter: "end" },
  ];

  test.each(asked)("has the same $measure ($quarter) in halves and in quarters of a quarter", (each) => {
    const whole = first(resting, each.measure, each.quarter, each);
    for (const finer of [withStepHalved(resting), quarterOfAQuarter(resting)])
      expect(first(finer, each.measure, each.quarter, each) / whole).toBeCloseTo(1, 10);
  });

  test("one step a quarter is the model as it was, to the bit", () => {
    const one = withSettings(resting, [{ path: "horizon.stepsPerQuarter", to: "1" }]);
    expect(bitsOf(simulate(one, { run: 3 }))).toBe(bitsOf(simulate(resting, { run: 3 })));
  });

  test.each(["1.5", "uniform(1, 4)"])("has a whole number of steps in a quarter, and not %s", (to) => {
    expect(() => withSettings(resting, [{ path: "horizon.stepsPerQuarter", to }])).toThrow("one whole number");
  });

  test("all who choose anew in a quarter choose anew in each of its halves", () => {
    const all = withSettings(resting, [{ path: "demand.reconsideredShare", to: "100 %/quarter" }]);
    expect(prepared(withStepHalved(all)).world.market.reconsideredShare).toBe(1);
    expect(prepared(withStepHalved(resting)).world.market.reconsideredShare).toBeCloseTo(1 - Math.sqrt(0.8), 14);
  });
});

describe("closed forms at half the step", () => {
  test("T14 an entrant with a constant part of the flow has after each quarter what it had", () => {
    const growing = marketOf({
      quarters: 13,
      spend: { formula: "100 * 1.082 ^ (4 * (year - 2012))", unit: "MEUR/quarter" },
      demand: { priceSensitivity: 2, reconsideredShare: "3 %/quarter" },
      mechanisms: { awareness: false, rationing: false, entryLag: false },
      firms: { old: homeFirm(0.6, 60, markup), other: foreignFirm(0.4, 60, markup), newcomer: entrant(1, markup) },
    });
    const [whole, halves] = [growing, withStepHalved(growing)].map((each) => sharePath(simulate(each), ["newcomer"]));
    const flow = whole![1]! / (1 - 0.97 / 1.082);
    for (let n = 1; n <= 12; n++) {
      expect(whole![n]! / flow).toBeCloseTo(1 - (0.97 / 1.082) ** n, 12); // T14
      // Founded at the start of the second quarter, it sells from the first half of it on.
      expect(halves![2 * n + 1]! / flow).toBeCloseTo(1 - (0.97 / 1.082) ** n, 12);
      expect(halves![2 * n]! / flow).toBeCloseTo(1 - (0.97 / 1.082) ** (n - 0.5), 12);
    }
  });

  test("T18 attention follows n/(n + d) (1 - (1 - (n + d)/2)^2t), and comes nearer to its limit exp(-(n + d) t)", () => {
    const market = marketOf({
      quarters: 20,
      awareness: { forgetting: "3 %/quarter" },
      firms: { known: homeFirm(1, 60, { ...markup, base: { awareness: 0.5 } }), other: foreignFirm(1, 60, markup) },
    });
    const errorAt5Years = [market, withStepHalved(market), quarterOfAQuarter(market)].map((scenario, index) => {
      const steps = 2 ** index;
      const simulation = prepared(scenario);
      const known = firmAt(simulation, "known");
      expect(simulation.state.standingInflow[known]).toBeCloseTo(0.03 / steps, 15);
      simulation.state.attentionShare[known] = 0;
      simulation.state.standingInflow[known] = 0.08 / steps;
      const attention = path(play(simulation), "attentionShare", "known");
      attention.forEach((share, t) => {
        expect(share).toBeCloseTo((0.08 / 0.11) * (1 - (1 - 0.11 / steps) ** (t + 1)), 12);
      });
      return (0.08 / 0.11) * (1 - Math.exp(-0.11 * 20)) - attention.at(-1)!;
    });
    const [quarter, half, fourth] = errorAt5Years as [number, number, number];
    expect(quarter / half).toBeCloseTo(2, 0);
    expect(half / fourth).toBeCloseTo(2, 1);
  });

  /** A venture that builds for ever and sells nothing. */
  const venture = (more: Words, rest: Words = {}): Scenario =>
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
      ...rest,
    });

  test.each([3, 7.5, 10.25])(
    "T16 funds of %d quarters of burn are gone after as many, rounded up to a step",
    (funds) => {
      const debt = { kind: "debt", date: "2012-Q1", firm: "builder", amount: `${4 * funds} MEUR` };
      const scenario = withStepHalved(venture({}, { events: { loan: debt } }));
      const cash = path(simulate(scenario), "cashEur", "builder");
      expect(cash.findIndex((eur) => eur <= 0) + 1).toBe(Math.ceil(2 * funds)); // T16: ceil(Z/b), b of half a quarter
      expect(cash[39]).toBeCloseTo(4e6 * (funds - 20), 3);
    },
  );

  test("a venture on called money ends when the next half cannot be paid, and nothing is lost on the way", () => {
    const run = simulate(withStepHalved(venture({ funding: { promised: "30.5 MEUR" } })));
    expect(path(run, "stage", "builder").indexOf(3)).toBe(Math.floor(2 * 7.625) - 1);
    expect(sum(flowPath(run, "private-equity", "builder"))).toBeCloseTo(30.5e6, 3);
    expect(sum(flowPath(run, "payout", "builder"))).toBeCloseTo(0.5e6, 3);
  });

  test("T19 adoption comes nearer to Bass's closed form by half", () => {
    const market = marketOf({
      quarters: 40,
      market: {
        diffusion: {
          innovation: "3 %/year",
          imitation: "38 %/year",
          adoptedAtStart: 0.12,
          spendAtCeiling: "500 MEUR/quarter",
          outsideShareAtStart: 0.3,
        },
      },
      firms: { local: homeFirm(0.5, 60, markup), other: foreignFirm(0.5, 60, markup) },
    });
    const exact = bassAdopters({ innovation: 0.03, imitation: 0.38, time: 10, initialShare: 0.12 });
    const [quarter, half, fourth] = [market, withStepHalved(market), quarterOfAQuarter(market)].map((each) =>
      Math.abs(exact - play(prepared(each)).state.adoptedShare),
    ) as [number, number, number];
    expect(quarter).toBeGreaterThan(1e-3);
    expect(quarter / half).toBeCloseTo(2, 0);
    expect(half / fourth).toBeCloseTo(2, 1);
  });

  test("plant wears out by a part of its life in each step: after t quarters, the nearer to exp(-t/life) the shorter they are", () => {
    const market = venture({ platformCapex: "0 EUR" }, { technology: { machineLife: "16 quarter" } });
    const left = [market, withStepHalved(market), quarterOfAQuarter(market)].map((each) => {
      const simulation = prepared(each);
      const builder = firmAt(simulation, "builder");
      simulation.state.plantEur[builder] = 1e6;
      return path(play(simulation), "plantEur", "builder").at(-1)!;
    });
    left.forEach((eur, index) => {
      expect(eur / 1e6).toBeCloseTo((1 - 1 / (16 * 2 ** index)) ** (20 * 2 ** index), 9);
    });
  });
});

describe("public money", () => {
  const uses = { uses: { capital: 0.2, research: 0.5, advertising: 0.3 } };
  const instruments: Readonly<Record<string, Words>> = {
    grant: { kind: "grant", from: "2012-Q3", amount: "12 MEUR", over: "5 quarter", recipients: ["local"], ...uses },
    equity: { kind: "equity", from: "2012-Q1", amount: "9 MEUR", recipients: ["young"] },
    framework: {
      kind: "framework",
      from: "2012-Q2",
      until: "2013-Q1",
      listed: ["local"],
      attentionLift: 0.3,
      runningCost: "1 MEUR/quarter",
    },
    voucher: {
      kind: "voucher",
      from: "2012-Q2",
      until: "2012-Q4",
      eligible: ["local"],
      rate: 0.1,
      envelope: "3 MEUR",
    },
  };
  const market = marketOf({
    quarters: 16,
    market: { segments: { state: { weight: 0.2, publicSector: true }, rest: {} } },
    demand: { reconsideredShare: "15 %/quarter" },
    awareness: { fromMarketShare: "2 %/quarter", fromAdvertising: "4 %/quarter", forgetting: "3 %/quarter" },
    owners: { parent: { country: "FR" } },
    firms: {
      local: homeFirm(0.3, 60),
      other: foreignFirm(0.7, 55),
      young: entrant(1, {
        owners: { parent: 1 },
        fixedCost: "1 MEUR/quarter",
        funding: { promised: "40 MEUR", publicPartOfPromise: "9 MEUR", calls: "always" },
      }),
    },
    instruments,
  });
  const [whole, halves] = [market, withStepHalved(market)].map((each) => simulate(each));

  test("of each instrument is the same in euros, and is paid in the same quarters", () => {
    for (const flow of ["grants", "framework-cost", "vouchers", "follow-on"] as const) {
      const [one, two] = [flowPath(whole!, flow), flowPath(halves!, flow)];
      expect(sum(two)).toBeCloseTo(sum(one), 3);
      if (flow === "vouchers") continue; // bills move, and the envelope may last a quarter less
      one.forEach((eur, t) => {
        expect(two[2 * t]! + two[2 * t + 1]!).toBeCloseTo(eur, 3);
      });
    }
    expect(sum(flowPath(whole!, "grants"))).toBeCloseTo(12e6, 3);
    expect(sum(flowPath(whole!, "framework-cost"))).toBeCloseTo(4e6, 3);
    expect(sum(flowPath(halves!, "vouchers"))).toBeCloseTo(3e6, 3);
  });

  test("is conserved in halves as in quarters: sales are spend, and what one sector pays another gets", () => {
    const { record, world, ledger } = halves!;
    expect(sum(record.market.spendEur)).toBeCloseTo(16 * 100e6, 3);
    const sold = sum(world.firmIds.flatMap((id) => path(halves!, "revenueEur", id)));
    expect(sold / sum(record.market.spendEur)).toBeCloseTo(1, 12);
    for (let step = 0; step < 32; step++) {
      const { amountEur } = transactionMatrix(ledger, step);
      for (const row of amountEur) expect(Math.abs(sum(row))).toBeLessThan(0.01); // T24
    }
  });
});

describe("a market in motion", () => {
  const market = marketOf({
    quarters: 20,
    spend: { table: { 2012: "100 MEUR/quarter", 2016: "240 MEUR/quarter" } },
    market: { referencePrice: "55 EUR/unit" },
    demand: { reconsideredShare: "uniform(10, 20) %/quarter" },
    awareness: { fromMarketShare: "2 %/quarter", fromAdvertising: "4 %/quarter", forgetting: "3 %/quarter" },
    quality: { weight: 0.4 },
    technology: { costTrend: "15 %/year", scaleSlope: 0.15, progressRatio: 0.92 },
    firms: {
      local: homeFirm(0.3, 60, { fixedCost: "5 MEUR/quarter", researchShareOfRevenue: 0.1 }),
      abroad: foreignFirm(0.5, 55, { price: { rule: "world" }, worldRevenue: "900 MEUR/quarter" }),
      small: homeFirm(0.2, 60, { count: 6, sizeSpread: 0.5, exitHazard: "uniform(5, 15) %/quarter" }),
    },
    mechanisms: { fringeEntry: false },
  });
  const finer = [market, withStepHalved(market), quarterOfAQuarter(market)];

  test("moves by about half as much when the step is halved again: the error is of the order of the step", () => {
    const still = { path: "mechanisms.fringeExit", to: "false" };
    for (const [measure, quarter] of [
      ["home-share", "end"],
      ["home-share", "mean"],
      ["price-index", "2014-Q4"],
      ["consumer-surplus", "sum"],
    ] as const) {
      const [one, two, four] = finer.map((each) => first(withSettings(each, [still]), measure, quarter));
      expect(Math.abs(one! - two!) / Math.abs(two! - four!)).toBeGreaterThan(1.6);
      expect(Math.abs(one! - two!) / Math.abs(two! - four!)).toBeLessThan(2.5);
    }
  });

  test("draws the same assumptions and the same luck: whom a hazard strikes in a quarter, it strikes in one of its halves", () => {
    for (let run = 0; run < 4; run++) {
      const options = { seed: "halved", run };
      expect(drawnAssumptions(finer[1]!, options)).toEqual(drawnAssumptions(market, options));
      const [one, two] = [simulate(market, options), simulate(finer[1]!, options)];
      for (const id of one.world.firmIds.filter((each) => each.startsWith("small"))) {
        const [left, leftInHalves] = [one, two].map((each) => path(each, "stage", id).indexOf(3));
        expect(left! < 0 ? -1 : Math.floor(leftInHalves! / 2)).toBe(left);
      }
    }
  });

  test("a hazard of a step has its slice of the quarter's draw, and all slices make the hazard of the quarter", () => {
    const luck = createLuck("halved", 0);
    const why = purpose("a", "hazard");
    const perStep = 1 - (1 - 0.3) ** (1 / 3);
    let struck = 0;
    for (let quarter = 0; quarter < 400; quarter++) {
      const slices = [0, 1, 2].filter((k) => strikes({ stepsPerQuarter: 3 }, luck, why, 3 * quarter + k, perStep));
      expect(slices.length).toBe(strikes({ stepsPerQuarter: 1 }, luck, why, quarter, 0.3) ? 1 : 0);
      struck += slices.length;
    }
    expect(struck / 400).toBeCloseTo(0.3, 1);
  });

  test("a platform is launched, and a firm earns again, in quarters from the start, whatever the step", () => {
    const built = marketOf({
      quarters: 24,
      build: { referenceLag: "7 quarter" },
      firms: { old: homeFirm(1, 60), other: foreignFirm(1, 60), young: entrant(2, { fixedCost: "1 MEUR/quarter" }) },
    });
    for (const measure of ["launch", "break-even"]) {
      const one = first(built, measure, "end", { actor: "young" });
      expect(one).toBeGreaterThan(4);
      expect(Math.abs(first(withStepHalved(built), measure, "end", { actor: "young" }) - one)).toBeLessThanOrEqual(1);
    }
  });
});
