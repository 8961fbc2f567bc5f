import { measureOf, type Run, simulate } from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { entrant, foreignFirm, homeFirm, marketOf, type Words } from "./support/market.ts";
import { bitsOf, firmAt, flowPath, path, sum } from "./support/runs.ts";

// The closed forms of policies: T21 and T23 of docs/model.md.

const markup = { price: { rule: "markup", markup: 0.25 } };
const netCost = (run: Run): number => measureOf("public-cost-net")!.at(run, { id: "state", firms: [] }, -1, 0);

describe("T21 what a policy costs in the end, undiscounted", () => {
  /** A venture that builds for ever on called money; at a rate of recovery of .3. */
  const venture = (instrument: Words) =>
    simulate(
      marketOf({
        quarters: 12,
        build: { referenceLag: "400 quarter" },
        finance: { recoveryRate: 0.3, rampStart: 1 },
        instruments: { money: { from: "2012-Q1", recipients: ["builder"], ...instrument } },
        firms: {
          old: homeFirm(0.5, 60, markup),
          other: foreignFirm(0.5, 60, markup),
          builder: entrant(0, {
            ...markup,
            fixedCost: "4 MEUR/quarter",
            funding: { promised: "60 MEUR", calls: "always" },
          }),
        },
      }),
    );
  const uses = { uses: { capital: 0.4, research: 0.4, advertising: 0.2 } };

  test("equity G with a stake g in a book value V, recovered at the rate r: G - g r V", () => {
    const run = venture({ kind: "equity", amount: "30 MEUR" });
    const paid = sum(flowPath(run, "public-equity", "builder"));
    const stake = paid / (paid + sum(flowPath(run, "private-equity", "builder")));
    const [plant, cash] = [path(run, "plantEur", "builder").at(-1)!, path(run, "cashEur", "builder").at(-1)!];
    expect(stake).toBeCloseTo(30 / 90, 12);
    expect(plant + cash).toBeGreaterThan(1e6);
    expect(netCost(run)).toBeCloseTo(paid - stake * 0.3 * (plant + cash), 3); // T21
    expect(netCost(run)).toBeLessThan(paid);
  });

  test("a grant G: G", () => {
    expect(netCost(venture({ kind: "grant", amount: "30 MEUR", over: "8 quarter", ...uses }))).toBeCloseTo(30e6, 3); // T21
  });

  test.each(["equity", "grant"])("a milestone that is never met, of %s: the first tranche only", (kind) => {
    const milestones = [{ part: 0.25 }, { part: 0.75, launched: true, by: "2013-Q4" }];
    const instrument = {
      kind,
      amount: "8 MEUR",
      milestones,
      ...(kind === "grant" ? { over: "4 quarter", ...uses } : {}),
    };
    const run = venture(instrument);
    const paid = sum(flowPath(run, kind === "grant" ? "grants" : "public-equity", "builder"));
    expect(paid).toBeCloseTo(2e6, 3); // T21
  });
});

describe("T23 a quota of public spend", () => {
  const market = (instruments: Record<string, Words>) =>
    marketOf({
      quarters: 6,
      market: { segments: { state: { weight: 0.3, publicSector: true }, firms: { weight: 0.7 } } },
      demand: { priceSensitivity: 2, reconsideredShare: "20 %/quarter" },
      mechanisms: { rationing: false, awareness: false },
      instruments,
      firms: { local: homeFirm(0.3, 60), cheap: homeFirm(0.2, 45), abroad: foreignFirm(0.5, 60) },
    });
  const quota = (share: number) => ({
    reserve: { kind: "quota", from: "2012-Q1", eligible: ["local"], share, priceCap: 0.1 },
  });

  test("of 1 with one eligible firm: all new public spend, at the cap", () => {
    const run = simulate(market(quota(1)));
    const { firmCount, segmentCount, wonEur, firm } = run.record;
    const [local, other] = [firmAt(run, "local"), firmAt(run, "abroad")];
    for (let t = 0; t < run.record.quarterCount; t++) {
      const publicRow = t * segmentCount * firmCount;
      const won = wonEur[publicRow + local]!;
      expect(won).toBeGreaterThan(0);
      expect(wonEur[publicRow + other]).toBe(0); // T23
      const own = firm.priceEurPerUnit[t * firmCount + local]!;
      const premium = flowPath(run, "quota-premium", "local")[t]!;
      const share = Array.from({ length: firmCount }, (_, j) => wonEur[publicRow + firmCount + j]!);
      const mean = sum(share.map((each, j) => each * firm.priceEurPerUnit[t * firmCount + j]!)) / sum(share);
      expect(premium / won + 1).toBeCloseTo((1.1 * mean) / own, 9); // T23: (1 + cap) times the mean price of the open market
    }
  });

  test("of 0: nothing at all", () => {
    expect(bitsOf(simulate(market(quota(0))))).toBe(bitsOf(simulate(market({}))));
  });
});
