import {
  EquilibriumError,
  ensemble,
  ensembleOfRun,
  FLOWS,
  type Run,
  type Scenario,
  SECTORS,
  simulate,
  transactionMatrix,
} from "@andromede/sim-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RECORDED } from "../packages/sim-core/src/simulation/record.ts";
import { entrant, type MarketInWords, marketOf, quarterOf, type Words } from "./support/market.ts";
import { anyMarketInWords, anyPolicy, anyScenario, instrumentsOfAnySize } from "./support/random-market.ts";
import { bitsOf, firmAt, path, sum } from "./support/runs.ts";

/** A run; a market in which no equilibrium exists is not an example. */
function played(scenario: Scenario, run = 0): Run {
  try {
    return simulate(scenario, { seed: "laws", run });
  } catch (error) {
    fc.pre(!(error instanceof EquilibriumError));
    throw error;
  }
}

/** Shrinking runs hundreds of markets: the seed of the failure is enough to have it again. */
const few = { endOnFailure: true };
const some = { ...few, numRuns: 25 };

describe("in any market, in every quarter", () => {
  test("T24 what firms sell and what finds no supplier is what users spend; shares and ownership are parts of 1", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { record, world } = played(scenario);
        for (let t = 0; t < record.quarterCount; t++) {
          const row = t * record.firmCount;
          const sold = sum(record.firm.revenueEur.subarray(row, row + record.firmCount));
          const spend = record.market.spendEur[t]!;
          if (world.market.diffusion) expect(sold).toBeLessThanOrEqual(spend * (1 + 1e-9));
          else expect((sold + record.market.lostEur[t]!) / spend).toBeCloseTo(1, 9);
          for (let firm = 0; firm < record.firmCount; firm++) {
            for (const share of [
              record.firm.homeOwnedShare,
              record.firm.homeLocatedShare,
              record.firm.attentionShare,
            ]) {
              expect(share[row + firm]).toBeGreaterThanOrEqual(0);
              expect(share[row + firm]).toBeLessThanOrEqual(1);
            }
          }
        }
      }),
      some,
    );
  });

  test("T24 money is conserved to the cent: rows and columns of the transactions sum to 0, and cash is what flowed", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { ledger, record, world } = played(scenario);
        const cash = new Float64Array(world.firmCount);
        for (let t = 0; t < record.quarterCount; t++) {
          const { amountEur } = transactionMatrix(ledger, t);
          for (const row of amountEur) expect(Math.abs(sum(row))).toBeLessThan(0.01);
          for (let sector = 0; sector < SECTORS.length; sector++)
            expect(Math.abs(sum(amountEur.map((row) => row[sector]!)))).toBeLessThan(0.01);
          for (const [index, { payer, receiver }] of FLOWS.entries()) {
            const sign = receiver === "firms" ? 1 : payer === "firms" ? -1 : 0;
            const at = (t * FLOWS.length + index) * (world.firmCount + 1);
            for (let firm = 0; firm < world.firmCount; firm++) cash[firm]! += sign * ledger.amountEur[at + firm]!;
          }
          for (let firm = 0; firm < world.firmCount; firm++) {
            const written = record.firm.cashEur[t * world.firmCount + firm]!;
            expect(Math.abs(cash[firm]! - written)).toBeLessThan(0.01);
          }
        }
      }),
      some,
    );
  });

  test("prices are in equilibrium: no first-order condition is off by more than 1e-9", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const residual of played(scenario).record.market.firstOrderResidual) expect(residual).toBeLessThan(1e-9);
      }),
      some,
    );
  });

  test("the base quarter is the base: shares weighted over segments are those of the file", () => {
    fc.assert(
      fc.property(anyMarketInWords, (market) => {
        const { diffusion: _none, ...size } = market.market ?? {};
        const run = played(marketOf({ ...market, market: size, events: {}, mechanisms: { rationing: false } }));
        const sold = run.record.firm.revenueEur.subarray(0, run.world.firmCount);
        for (const [firm, revenue] of sold.entries())
          if (run.world.firms.foundedAt[firm]! < 0)
            expect(revenue / sum(sold)).toBeCloseTo(run.world.firms.baseShare[firm]!, 2);
      }),
      some,
    );
  });
});

describe("what must change nothing", () => {
  test("the same scenario, seed and run give the same bytes", () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(5), (scenario, run) => {
        expect(bitsOf(played(scenario, run))).toBe(bitsOf(played(scenario, run)));
      }),
      { ...few, numRuns: 10 },
    );
  });

  test("columns taken over from another run, of the same size or not; and observed, it is an ensemble of one", () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, (scenario, other) => {
        const digest = bitsOf(played(scenario));
        const again = (reuse: Run): Run => simulate(scenario, { seed: "laws", run: 0, reuse });
        for (const spent of [played(other), played(scenario, 1)]) expect(bitsOf(again(spent))).toBe(digest);
        expect(ensembleOfRun(again(played(scenario, 2))).outcomes).toEqual(
          ensemble(scenario, { seed: "laws", runs: 1 }).outcomes,
        );
      }),
      { ...few, numRuns: 8 },
    );
  });

  test("the order of the firms in the file", () => {
    fc.assert(
      fc.property(anyMarketInWords, anyPolicy, (market, instruments) => {
        const turned = Object.fromEntries(Object.entries(market.firms).reverse());
        const one = played(marketOf({ ...market, instruments }));
        const other = played(marketOf({ ...market, firms: turned, instruments }));
        for (const id of one.world.firmIds)
          for (const column of ["revenueEur", "cashEur", "attentionShare", "unitCostEurPerUnit"] as const) {
            const [a, b] = [path(one, column, id), path(other, column, id)];
            for (const [t, value] of a.entries())
              expect(Math.abs(b[t]! - value)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(value)));
          }
      }),
      some,
    );
  });

  test("a firm more changes no other firm's luck: until it is founded, all is as without it to the last bit", () => {
    fc.assert(
      fc.property(anyMarketInWords, anyPolicy, (market, instruments) => {
        const without = played(marketOf({ ...market, instruments }));
        const newcomer = entrant(8, { entry: { qualityLuckSd: 0.5 }, fixedCost: "1 MEUR/quarter" });
        const withOne = played(marketOf({ ...market, instruments, firms: { first: newcomer, ...market.firms } }));
        for (const id of without.world.firmIds)
          for (const column of RECORDED)
            expect(path(withOne, column, id).slice(0, 8)).toEqual(path(without, column, id).slice(0, 8));
        const at = firmAt(withOne, "first");
        expect(withOne.world.firms.entrantLuck[at]).not.toBe(0);
        expect([...withOne.world.firms.entrantLuck].filter((_, firm) => firm !== at)).toEqual([
          ...without.world.firms.entrantLuck,
        ]);
      }),
      some,
    );
  });

  test.each(Object.keys(instrumentsOfAnySize))("T22 0 EUR of %s: the run without it, bit for bit", (kind) => {
    fc.assert(
      fc.property(anyMarketInWords, instrumentsOfAnySize[kind]!, (market, instrument) => {
        const without = played(marketOf(market));
        const withNothing = played(marketOf({ ...market, instruments: { it: { ...instrument, ...NOTHING[kind] } } }));
        expect(bitsOf(withNothing)).toBe(bitsOf(without));
      }),
      { ...few, numRuns: 6 },
    );
  });
});

/** What makes each kind of instrument one of 0 EUR. */
const NOTHING: Readonly<Record<string, Words>> = {
  equity: { amount: "0 EUR" },
  grant: { amount: "0 EUR" },
  loan: { amount: "0 EUR" },
  matching: { amount: "0 EUR" },
  quota: { share: 0 },
  framework: { attentionLift: 0, runningCost: "0 EUR/quarter" },
  voucher: { envelope: "0 EUR" },
  credit: { rate: 0 },
};

describe("monotone laws", () => {
  test("a supplier that raises its price alone wins no more users that quarter", () => {
    fc.assert(
      fc.property(anyMarketInWords, fc.double({ min: 1.01, max: 2, noNaN: true }), (market, factor) => {
        const at = (ratio: Words) => {
          const abroad = { ...market.firms["abroad"], price: { rule: "world", ratio } };
          return played(marketOf({ ...market, firms: { ...market.firms, abroad } }));
        };
        const table = (later: number) => ({ table: { "2012-Q1": 1, "2012-Q2": later }, interpolation: "step" });
        const won = (run: Run) => {
          const { firmCount, segmentCount, wonEur } = run.record;
          const firm = firmAt(run, "abroad");
          return sum(Array.from({ length: segmentCount }, (_, m) => wonEur[(segmentCount + m) * firmCount + firm]!));
        };
        expect(won(at(table(factor)))).toBeLessThanOrEqual(won(at(table(1))) * (1 + 1e-9));
      }),
      some,
    );
  });

  test.each(["equity", "grant", "loan", "matching", "credit"])(
    "%s never lowers the cash of its recipient in the quarter in which it is paid",
    (kind) => {
      fc.assert(
        fc.property(anyMarketInWords, instrumentsOfAnySize[kind]!, (market, any) => {
          // A label sells more, for which machines are bought: the law is of the money.
          const { label: _none, ...instrument } = any;
          const [without, granted] = [{}, { it: instrument }].map((instruments) =>
            played(marketOf({ ...market, instruments })),
          );
          const first = granted!.record.firm.publicPaidEur.length > 0 ? firstPaid(granted!, instrument) : 0;
          for (const id of recipientsOf(granted!, instrument)) {
            const [before, after] = [without!, granted!].map((run) => path(run, "cashEur", id)[first]!);
            expect(after! - before!).toBeGreaterThan(-0.01);
          }
        }),
        { ...few, numRuns: 12 },
      );
    },
  );
});

function recipientsOf({ world }: Run, instrument: Words): string[] {
  const ids = (instrument["recipients"] ?? instrument["eligible"]) as string[];
  return world.firmIds.filter((_, firm) => ids.includes(world.groupIds[firm]!));
}

/** Quarter in which an instrument first pays: a venture is paid when it is founded. */
function firstPaid(run: Run, instrument: Words): number {
  const from = [0, 1, 2, 3].find((t) => quarterOf(t) === instrument["from"]) ?? 0;
  if (instrument["kind"] !== "equity") return from;
  return Math.max(from, run.world.firms.foundedAt[firmAt(run, "venture")]!);
}

/** Each mechanism, and what takes it out of a market by its numbers alone. */
const NEUTRAL: Readonly<Record<string, (market: MarketInWords) => MarketInWords>> = {
  scale: (m) => ({ ...m, technology: { ...m.technology, scaleSlope: 0 } }),
  learning: (m) => ({ ...m, technology: { ...m.technology, progressRatio: 1 } }),
  learningSpillover: (m) => ({ ...m, technology: { ...m.technology, experienceSpillover: 0 } }),
  experienceForgetting: (m) => ({ ...m, technology: { ...m.technology, experienceForgetting: "0 %/quarter" } }),
  quality: (m) => ({ ...m, quality: { ...m.quality, weight: 0 } }),
  emulation: (m) => ({ ...m, quality: { ...m.quality, emulation: 0 } }),
  fixedCosts: (m) => everyFirm(m, { fixedCost: "0 EUR/quarter", platformCapex: "0 EUR" }),
  nests: (m) => ({ ...m, demand: { ...m.demand, nestSimilarity: 0 } }),
  sovereigntyTaste: (m) => everySegment(m, { sovereigntyTaste: 0, locationTaste: 0 }),
  labelTaste: (m) => everySegment(m, { labelTaste: 0 }),
  wordOfMouth: (m) => ({ ...m, awareness: { ...m.awareness, fromMarketShare: "0 %/quarter" } }),
  advertising: (m) => ({ ...m, awareness: { ...m.awareness, fromAdvertising: "0 %/quarter" } }),
  confusion: (m) => ({ ...m, awareness: { ...m.awareness, confusion: 0 } }),
  inertia: (m) => ({ ...m, demand: { ...m.demand, reconsideredShare: "100 %/quarter" } }),
  captiveDemand: (m) => everyFirm(m, { captive: undefined }),
  captiveLearning: (m) => ({ ...m, captiveLearning: 0 }),
  entryLag: (m) => everyEntry(m, { buildProgressAtStart: 1 }),
  governance: (m) => ({ ...m, refinancing: { ...m.refinancing, votePerOwner: 0, governanceDelay: 0 } }),
  distraction: (m) => {
    const { distraction: _gone, ...events } = m.events ?? {};
    return { ...m, events };
  },
  ventureOverhead: (m) => everyFirm(m, { costOverhead: 1 }),
  belowCostPricing: (m) => everyFollower(m, { belowCost: 0 }),
  overbuilding: (m) => everyEntry(m, { planQuarters: "0 quarter" }),
  absorption: (m) => ({ ...m, absorption: { ...m.absorption, probability: 0 } }),
  fringeExit: (m) => everyFirm(m, { exitHazard: "0 %/quarter" }),
  displacement: (m) => everyFirm(m, { additionality: 1 }),
  followOn: (m) => everyFirm(m, { followOn: 0 }),
  entrantLuck: (m) => everyEntry(m, { qualityLuckSd: 0 }),
};

function everyFirm(market: MarketInWords, more: Words): MarketInWords {
  const firms = Object.entries(market.firms).map(([id, firm]) => [
    id,
    JSON.parse(JSON.stringify({ ...firm, ...more })),
  ]);
  return { ...market, firms: Object.fromEntries(firms) };
}

function everyEntry(market: MarketInWords, more: Words): MarketInWords {
  const firms = Object.entries(market.firms).map(([id, firm]) => [
    id,
    firm["entry"] ? { ...firm, entry: { ...(firm["entry"] as Words), ...more } } : firm,
  ]);
  return { ...market, firms: Object.fromEntries(firms) };
}

function everyFollower(market: MarketInWords, more: Words): MarketInWords {
  const firms = Object.entries(market.firms).map(([id, firm]) => {
    const price = firm["price"] as Words | undefined;
    return [id, price?.["rule"] === "follower" ? { ...firm, price: { ...price, ...more } } : firm];
  });
  return { ...market, firms: Object.fromEntries(firms) };
}

function everySegment(market: MarketInWords, more: Words): MarketInWords {
  const segments = Object.entries((market.market?.["segments"] ?? {}) as Record<string, Words>).map(([id, segment]) => [
    id,
    { ...segment, ...more },
  ]);
  return { ...market, market: { ...market.market, segments: Object.fromEntries(segments) } };
}

describe("a mechanism that is switched off is out of the model, to the last bit", () => {
  /** A little of everything that the random markets leave out. */
  const rich = (market: MarketInWords): MarketInWords => ({
    ...everyFirm(market, { costOverhead: 1.2, exitMarginEffect: 1 }),
    awareness: { ...market.awareness, confusion: 0.2 },
    refinancing: { ...market.refinancing, governanceDelay: 0.2 },
    captiveLearning: 0.4,
  });

  test.each(Object.keys(NEUTRAL))("%s", (mechanism) => {
    fc.assert(
      fc.property(anyMarketInWords, anyPolicy, (market, instruments) => {
        const full = { ...rich(market), instruments };
        const off = played(marketOf({ ...full, mechanisms: { [mechanism]: false } }));
        const neutral = played(marketOf(NEUTRAL[mechanism]!(full)));
        expect(bitsOf(off)).toBe(bitsOf(neutral));
      }),
      { ...few, numRuns: 4 },
    );
  });
});
