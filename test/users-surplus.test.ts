import { simulate } from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { foreignFirm, homeFirm, marketOf, type Words } from "./support/market.ts";
import { path } from "./support/runs.ts";

// Users' surplus over that of the first quarter, docs/model.md 11.6 to 11.8.

const markup = { price: { rule: "markup", markup: 0.25 } };
const surplusOf = (run: ReturnType<typeof simulate>): number[] => Array.from(run.record.market.consumerSurplusEur);

/** Two firms at a markup; quiet unless `more` says otherwise. */
function quiet(more: Words = {}, priceEur = 60, reconsideredShare = "10 %/quarter") {
  return marketOf({
    quarters: 12,
    demand: { priceSensitivity: 2, reconsideredShare },
    mechanisms: { rationing: false },
    firms: { local: homeFirm(0.4, 0.8 * priceEur, markup), other: foreignFirm(0.6, priceEur, markup) },
    ...more,
  });
}

describe("users' surplus", () => {
  test("is 0 as long as nothing changes", () => {
    for (const eur of surplusOf(simulate(quiet()))) expect(Math.abs(eur)).toBeLessThan(1e-6);
  });

  test.each(["0 %/quarter", "10 %/quarter", "100 %/quarter"])(
    "where all prices fall alike it is spend times the fall, whoever chooses anew (%s)",
    (reconsideredShare) => {
      const run = simulate(quiet({ technology: { costTrend: "20 %/year" } }, 60, reconsideredShare));
      surplusOf(run).forEach((eur, t) => {
        expect(eur / 100e6).toBeCloseTo((0.2 * t) / 4, 10); // ln(p0/pt) = tau t
      });
    },
  );

  test("does not depend on the unit of money in which prices are said, even where a merger sets users free", () => {
    const merger = { merger: { kind: "merger", date: "2012-Q3", firms: ["local", "same"], leakage: 0.5 } };
    const at = (priceEur: number) =>
      surplusOf(
        simulate(
          quiet({
            events: merger,
            technology: { costTrend: "20 %/year", unitsPerMachine: `${1200 / priceEur} unit/machine/quarter` },
            firms: {
              local: homeFirm(0.3, 0.8 * priceEur, markup),
              same: homeFirm(0.2, priceEur, markup),
              other: foreignFirm(0.5, priceEur, markup),
            },
          }),
        ),
      );
    const [euros, cents] = [at(60), at(6000)];
    euros.forEach((eur, t) => {
      expect(cents[t]! / 1e6).toBeCloseTo(eur / 1e6, 6);
    });
    expect(euros[4]! - euros[1]!).not.toBeCloseTo(0, 0);
  });

  test("a merger as such moves users from one price to another, and is neither a gain nor a loss to those who stay", () => {
    const merger = { merger: { kind: "merger", date: "2012-Q3", firms: ["local", "same"], leakage: 0 } };
    const market = (events: Words) =>
      quiet(
        {
          events,
          firms: {
            local: homeFirm(0.3, 48, markup),
            same: homeFirm(0.2, 60, markup),
            other: foreignFirm(0.5, 60, markup),
          },
        },
        60,
        "0 %/quarter",
      );
    for (const eur of surplusOf(simulate(market(merger)))) expect(Math.abs(eur)).toBeLessThan(1e-6);
  });

  test("a better offer is worth as much to those who chose it in every quarter in which they stay", () => {
    const better = (reconsideredShare: string): number[] =>
      surplusOf(
        simulate(
          quiet(
            {
              quality: { weight: 0.5, decay: "0.01 %/quarter" },
              firms: {
                local: homeFirm(0.4, 60, { ...markup, researchShareOfRevenue: 0.3 }),
                other: foreignFirm(0.6, 60, markup),
              },
            },
            60,
            reconsideredShare,
          ),
        ),
      );
    const [few, all] = [better("10 %/quarter"), better("100 %/quarter")];
    for (let t = 2; t < 12; t++) {
      expect(few[t]).toBeGreaterThan(few[t - 1]!); // each cohort brings its gain and keeps it
      expect(few[t]).toBeLessThan(all[t]!);
    }
  });
});

test("where users may stay away, the unit of money changes no segment's choice", () => {
  const at = (priceEur: number) =>
    simulate(
      marketOf({
        quarters: 6,
        market: {
          diffusion: {
            innovation: "3 %/year",
            imitation: "40 %/year",
            adoptedAtStart: 0.2,
            spendAtCeiling: "500 MEUR/quarter",
            priceElasticity: 1.5,
            outsideShareAtStart: 0.3,
          },
          segments: { thrifty: { weight: 0.5, priceSensitivityRatio: 1.5 }, easy: { weight: 0.5 } },
        },
        technology: { costTrend: "20 %/year", unitsPerMachine: `${1200 / priceEur} unit/machine/quarter` },
        mechanisms: { rationing: false },
        firms: { local: homeFirm(0.4, 0.8 * priceEur), other: foreignFirm(0.6, priceEur) },
      }),
    );
  const [euros, cents] = [at(60), at(6000)];
  for (const firm of ["local", "other"]) {
    const [revenue, again] = [euros, cents].map((run) => path(run, "revenueEur", firm));
    revenue!.forEach((eur, t) => {
      expect(again![t]! / eur).toBeCloseTo(1, 9);
    });
  }
  euros.record.installedEur.forEach((eur, cell) => {
    expect(cents.record.installedEur[cell]! / eur).toBeCloseTo(1, 9);
  });
});

test.each(["2 %/quarter", "100 %/quarter"])(
  "those who stay away reconsider it as seldom as buyers reconsider: a market at rest stays at rest (%s)",
  (reconsideredShare) => {
    const run = simulate(
      marketOf({
        quarters: 10,
        market: {
          diffusion: {
            innovation: "0 %/year",
            imitation: "0 %/year",
            adoptedAtStart: 0.5,
            spendAtCeiling: "500 MEUR/quarter",
            outsideShareAtStart: 0.3,
          },
        },
        demand: { priceSensitivity: 2, reconsideredShare },
        mechanisms: { rationing: false },
        firms: { local: homeFirm(0.4, 48, markup), other: foreignFirm(0.6, 60, markup) },
      }),
    );
    for (const eur of path(run, "revenueEur", "local")) expect(eur / 70e6).toBeCloseTo(1, 9); // .4 of .7 of 250 M
    for (const eur of surplusOf(run)) expect(Math.abs(eur)).toBeLessThan(1e-5);
  },
);
