import {
  businessStealing,
  type ComparedOutcome,
  type Comparison,
  comparableFaults,
  compare,
  english,
  ensemble,
  moneyTrail,
  type Observable,
  observableFaults,
  PUBLIC_MONEY_USES,
  type Scenario,
  simulate,
} from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { ratioOfDifferences } from "../packages/sim-core/src/outcomes/ratio-of-differences.ts";
import { entrant, foreignFirm, homeFirm, marketOf, type Words } from "./support/market.ts";
import { flowPath, sum } from "./support/runs.ts";

/** A home firm, a foreign one and an incumbent's small rival; who gets public money is what the tests vary. */
function marketWith(instruments: Readonly<Record<string, Words>>, more: Words = {}): Scenario {
  return marketOf({
    quarters: 12,
    firms: {
      large: homeFirm(0.3, 60, { fixedCost: "1 MEUR/quarter" }),
      small: homeFirm(0.2, 60, { additionality: 1, followOn: 0.5, fixedCost: "1 MEUR/quarter", ...more }),
      abroad: foreignFirm(0.5, 60),
    },
    quality: { weight: "uniform(0.3, 0.6)", referenceStock: "20 MEUR", decay: "4 %/quarter" },
    instruments,
  });
}

const grant: Words = {
  kind: "grant",
  from: "2012-Q2",
  amount: "12 MEUR",
  recipients: ["small"],
  over: "4 quarter",
  uses: { research: 1, capital: 0, advertising: 0 },
};

function outcomeOf({ outcomes }: Comparison, measure: string): ComparedOutcome {
  const found = outcomes.find((outcome) => outcome.measure === measure);
  if (!found) throw new Error(`${measure} is not among ${outcomes.map((each) => each.measure).join(", ")}`);
  return found;
}

const askFor = (...measures: string[]): Observable[] => measures.map((measure) => ({ measure, quarter: "end" }));

describe("who gained from whom", () => {
  test("one gainer takes from each loser what it loses, and from outside what nobody lost", () => {
    // Two firms and 1 world: the first gains 10, the second loses 4, so that 6 come from users who bought nowhere.
    const taken = businessStealing({
      base: [Float64Array.of(100), Float64Array.of(50)],
      value: [Float64Array.of(110), Float64Array.of(46)],
    });
    expect(taken.map((row) => row.map((column) => column[0]))).toEqual([
      [0, 4, 6],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test("in a market of given size nothing comes from outside, and rows and columns sum to gains and losses", () => {
    const [without, granted] = [marketWith({}), marketWith({ grant })];
    const comparison = compare(without, granted, {
      runs: 5,
      outcomes: [{ measure: "business-stealing", quarter: "sum" }],
    });
    const rows = comparison.outcomes.filter(({ measure }) => measure === "business-stealing");
    expect(rows.map(({ actor, counterparty }) => `${actor} from ${counterparty}`)).toEqual([
      "small from large",
      "small from abroad",
    ]);
    const gain = comparison.outcomes.find(({ measure, actor }) => measure === "market-revenue" && actor === "small");
    expect(sum(rows.map(({ difference }) => difference.mean!))).toBeCloseTo(gain!.difference.mean!, 2);
    expect(rows.every(({ verdict }) => verdict?.word === "clear")).toBe(true);
  });

  test("a firm that only one of the scenarios has gained all that it sells", () => {
    const firms = { large: homeFirm(0.4, 60), abroad: foreignFirm(0.6, 60) };
    const two = marketOf({ firms });
    const three = marketOf({
      firms: { ...firms, late: entrant(2, { entry: { buildProgressAtStart: 1, awarenessAtLaunch: 0.4 } }) },
    });
    const comparison = compare(two, three, { runs: 1, outcomes: [{ measure: "business-stealing", quarter: "sum" }] });
    const rows = comparison.outcomes.filter(({ measure }) => measure === "business-stealing");
    expect(rows.map(({ actor }) => actor)).toEqual(["late", "late"]);
    const sold = simulate(three).record.firm.revenueEur.filter((_, cell) => cell % 3 === 2);
    expect(sum(rows.map(({ difference }) => difference.mean!))).toBeCloseTo(sum(sold), 2);
  });
});

describe("what public money brought", () => {
  test("a grant that adds fully, and half a private euro for each public one, has a causal leverage of one half", () => {
    const comparison = compare(marketWith({}), marketWith({ grant }), { runs: 4, outcomes: askFor("leverage-causal") });
    const { difference, quarter } = outcomeOf(comparison, "leverage-causal");
    expect(quarter).toBe("end");
    expect(difference.mean).toBeCloseTo(0.5, 12);
    expect(difference.p05).toBeCloseTo(0.5, 12);
  });

  test("money that firms would have spent anyway has no causal leverage, whatever stands beside it in the accounts", () => {
    const idle = marketWith({ grant }, { additionality: 0 });
    const comparison = compare(marketWith({}, { additionality: 0 }), idle, {
      runs: 2,
      outcomes: askFor("leverage-causal"),
    });
    expect(outcomeOf(comparison, "leverage-causal").difference.mean).toBe(0);
  });

  test("leverage in sales and cost per point are ratios of what the scenarios differ by", () => {
    const outcomes = askFor("leverage-revenue", "cost-per-point");
    const comparison = compare(marketWith({}), marketWith({ grant }), { runs: 6, outcomes });
    const difference = (measure: string) => outcomeOf(comparison, measure).difference.mean!;
    expect(difference("leverage-revenue")).toBeCloseTo(difference("market-revenue") / 12e6, 12);
    expect(difference("cost-per-point")).toBeCloseTo(
      difference("public-cost-present") / difference("home-point-years"),
      4,
    );
    expect(difference("cost-per-point")).toBeGreaterThan(0);
  });

  test("a point has no cost where 90 of 100 worlds hold an effect of 0, and the reason is said", () => {
    const noise = Float64Array.from({ length: 100 }, (_, world) => world - 20);
    expect(ratioOfDifferences(new Float64Array(100).fill(1), noise)).toMatchObject({
      isDefined: false,
      ratioOfMeans: null,
    });
    const comparison = compare(marketWith({}), marketWith({}), { runs: 3, outcomes: askFor("cost-per-point") });
    const { difference, reason, value } = outcomeOf(comparison, "cost-per-point");
    expect([difference.mean, difference.p50, value.mean]).toEqual([null, null, null]);
    expect(reason).toContain("difference of 0");
  });

  test("regret is what the best policy of a world yields in welfare beyond this one", () => {
    const [none, much] = [marketWith({}), marketWith({ grant })];
    const comparison = compare(none, [much, none], { runs: 4, outcomes: askFor("regret") });
    const [ofMuch, ofNone] = comparison.outcomes.filter(({ measure }) => measure === "regret");
    const [welfare] = comparison.outcomes.filter(({ measure }) => measure === "welfare");
    expect(ofMuch!.difference.mean).toBeCloseTo(-welfare!.difference.mean!, 3);
    expect(ofNone!.difference.mean).toBe(0);
    expect(ofMuch!.base.p05! * ofMuch!.value.p05!).toBe(0);
  });

  test("measures that take two scenarios are asked of a comparison", () => {
    const scenario = marketWith({});
    expect(observableFaults(scenario, askFor("cost-per-point")).map(english)).toEqual([
      "cost-per-point takes two scenarios: ask it of a comparison.",
    ]);
    expect(comparableFaults(scenario, askFor("cost-per-point", "business-stealing", "regret"))).toEqual([]);
    expect(comparableFaults(scenario, askFor("cost-per-pint"))).toHaveLength(1);
  });
});

describe("welfare", () => {
  test("a transfer that changes nothing costs society what raising it costs, and no more", () => {
    const finance = { costOfPublicFunds: 1.2, discountRate: "0 %/year" };
    // The owners put the whole grant in their pockets.
    const pocketed: Words = { additionality: 0, followOn: 0 };
    const market = (instruments: Readonly<Record<string, Words>>) =>
      marketOf({ firms: { small: homeFirm(0.5, 60, pocketed), abroad: foreignFirm(0.5, 60) }, finance, instruments });
    const paid = { ...grant, recipients: ["small"] };
    const comparison = compare(market({}), market({ grant: paid }), {
      runs: 1,
      outcomes: [...askFor("welfare"), { measure: "home-profit", quarter: "sum" }],
    });
    expect(outcomeOf(comparison, "home-profit").difference.mean).toBeCloseTo(12e6, 4);
    expect(outcomeOf(comparison, "welfare").difference.mean).toBeCloseTo(-0.2 * 12e6, 4);
  });
});

describe("every public euro", () => {
  const venture = entrant(0, {
    entry: { buildProgressAtStart: 1, awarenessAtLaunch: 0.3 },
    funding: { promised: "90 MEUR", publicPartOfPromise: "30 MEUR" },
    fixedCost: "4 MEUR/quarter",
    additionality: 1,
    followOn: 2,
  });
  const scenario = marketOf({
    quarters: 12,
    firms: { incumbent: homeFirm(0.5, 60, { additionality: 0.4 }), abroad: foreignFirm(0.5, 60), venture },
    instruments: {
      equity: { kind: "equity", from: "2012-Q1", amount: "30 MEUR", recipients: ["venture"] },
      grant: { ...grant, recipients: ["incumbent"], uses: { research: 0.5, capital: 0.5, advertising: 0 } },
      vouchers: { kind: "voucher", from: "2012-Q1", eligible: ["incumbent"], rate: 0.1, envelope: "3 MEUR" },
    },
  });

  test("promised, paid and what it became are one sum", () => {
    const trail = moneyTrail(simulate(scenario));
    expect(trail.promisedEur).toBe(45e6);
    const became = sum(PUBLIC_MONEY_USES.map((use) => trail.becameEur[use]));
    expect(became).toBeCloseTo(45e6, 2);
    expect(sum(trail.paidToFirmEur) + trail.unspentEur).toBeCloseTo(45e6, 2);
  });

  test("a grant is what it made the firm buy, and a windfall for the rest", () => {
    const run = simulate(scenario);
    const { becameOfFirmEur: became } = moneyTrail(run);
    const incumbent = run.world.firmIds.indexOf("incumbent");
    const additionality = 0.4;
    expect(became.research[incumbent]).toBeCloseTo(12e6 * additionality * 0.5, 2);
    expect(became.machines[incumbent]).toBeCloseTo(12e6 * additionality * 0.5, 2);
    expect(became.windfall[incumbent]).toBeCloseTo(12e6 * (1 - additionality), 2);
    expect(became.bills[incumbent]).toBeCloseTo(3e6, 2);
  });

  test("equity went where the firm's money went that sales did not bring", () => {
    const run = simulate(scenario);
    const { becameOfFirmEur: became } = moneyTrail(run);
    const at = run.world.firmIds.indexOf("venture");
    const wages = sum(flowPath(run, "wages", "venture"));
    const research = sum(flowPath(run, "research", "venture"));
    expect(became.wages[at]! / became.research[at]!).toBeCloseTo(wages / research, 12);
    expect(became.wages[at]).toBeGreaterThan(0);
  });

  test("what was not recovered and was paid is the net cost", () => {
    const { outcomes } = compare(scenario, scenario, {
      runs: 1,
      outcomes: [
        { measure: "public-promised", quarter: "end" },
        { measure: "public-cost-net", quarter: "end" },
        ...["unspent", "recovered"].map((counterparty) => ({
          measure: "public-money-use",
          counterparty,
          quarter: "end",
        })),
      ],
    });
    const [promised, net, unspent, recovered] = outcomes.map(({ value }) => value.mean!);
    expect(promised! - unspent! - recovered!).toBeCloseTo(net!, 2);
  });

  test("each run of an ensemble has its own trail", () => {
    const uncertain = marketWith({ grant }, { additionality: "uniform(0, 1)" });
    const outcomes = [{ measure: "public-money-use", counterparty: "windfall", quarter: "end" }];
    const [column] = ensemble(uncertain, { runs: 3, seed: "trail", outcomes }).outcomes;
    const alone = [0, 1, 2].map((run) => moneyTrail(simulate(uncertain, { seed: "trail", run })).becameEur.windfall);
    expect([...column!.values]).toEqual(alone);
    expect(new Set(alone).size).toBe(3);
  });

  test("a use that there is not is refused with those that there are", () => {
    const asked = { measure: "public-money-use", quarter: "end" };
    const saidOf = (question: Observable): string => observableFaults(scenario, [question]).map(english).join();
    expect(saidOf(asked)).toContain("asks for a counterparty: unspent, recovered");
    expect(saidOf({ ...asked, counterparty: "wage" })).toContain("Did you mean `wages`");
    expect(saidOf({ measure: "hhi", counterparty: "wages", quarter: "end" })).toContain("no counterparty");
  });
});
