// What a fact is in a run, how a posterior travels and is used, and that a fit finds what it should.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  backtest,
  calibrate,
  drawnAssumptions,
  type Fact,
  inlineExecutor,
  parseFacts,
  parseScenario,
  portableOf,
  type Scenario,
  ScenarioError,
  scenarioFrom,
  simulate,
  withPosterior,
  withSettings,
} from "@andromede/sim-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { threadsExecutor } from "../packages/cli/src/executors/threads.ts";
import { counterpartOf } from "../packages/sim-core/src/analysis/fit/counterparts.ts";
import { logDensity, targetOf } from "../packages/sim-core/src/analysis/fit/discrepancy.ts";
import { factRuns } from "../packages/sim-core/src/analysis/fit/fact-runs.ts";
import { naiveForecasts } from "../packages/sim-core/src/analysis/fit/naive.ts";
import { momentOf } from "../packages/sim-core/src/scenario/facts/moment.ts";
import { posteriorOf, writeRow } from "../packages/sim-core/src/scenario/posterior.ts";
import { entrant, foreignFirm, marketOf } from "./support/market.ts";

const YEAR_0 = 4 * 2012;
const horizon = { start: YEAR_0, end: YEAR_0 + 11 };

/** Facts of a file that holds them in this way. */
function facts(...rows: readonly string[]): Fact[] {
  return parseFacts(`facts:\n${rows.map((row) => `  ${row}\n`).join("")}`, "facts.yaml");
}

const common = "says: { en: x, fr: x }, source: [s], tolerance: { kind: relative, size: 10 % }, wording: exact";
const factOf = (more: string): Fact => facts(`it: { ${common}, use: fit, known: 2015, ${more} }`)[0]!;

describe("dates of facts", () => {
  test.each([
    ["2014", YEAR_0 + 8, YEAR_0 + 12],
    ["2014-Q2", YEAR_0 + 9, YEAR_0 + 10],
    ["2014-06", YEAR_0 + 9 + 2 / 3, YEAR_0 + 10],
    ["2014-08-31", YEAR_0 + 10 + 2 / 3 - 1 / 93, YEAR_0 + 10 + 2 / 3],
  ])("%s", (written, start, end) => {
    expect(momentOf(written)!.start).toBeCloseTo(start, 1);
    expect(momentOf(written)!.end).toBeCloseTo(end, 10);
  });

  test.each(["2014-13", "2014-02-30", "14", "2014-Q5", ""])("%j is none", (written) => {
    expect(momentOf(written)).toBeNull();
  });
});

describe("what a fact is in a run", () => {
  test("a fiscal year takes its part of the quarters at its ends: September 2012 to August 2013", () => {
    const fact = factOf(
      "measure: revenue, actor: ovh, unit: EUR, value: 200 MEUR, period: { from: 2012-09-01, to: 2013-08-31 }",
    );
    const { needs, value } = counterpartOf(fact, horizon)!;
    expect(needs.map(({ quarter }) => quarter)).toEqual(["2012-Q3", "2012-Q4", "2013-Q1", "2013-Q2", "2013-Q3"]);
    // A firm that sells 3 a quarter sells 12 in any year.
    expect(value([3, 3, 3, 3, 3])).toBeCloseTo(12, 9);
    expect(value([3, 0, 0, 0, 0])).toBeCloseTo(1, 9);
  });

  test("parents' orders are a part of all revenue; of a firm that sells nothing there is no part", () => {
    const fact = factOf(
      "measure: captive-share, actor: n, unit: share of 1, value: 80 %, period: { from: 2014-Q1, to: 2014-Q2 }",
    );
    const { value } = counterpartOf(fact, horizon)!;
    expect(value([1, 3, 2, 6])).toBe(0.5);
    expect(value([0, 0, 0, 0])).toBeNaN();
  });

  test("a rank counts the firms that are cheaper", () => {
    const fact = factOf("measure: price-rank, actor: b, unit: rank, value: 2, date: 2014-01, among: [a, b, c]");
    const { needs, value } = counterpartOf(fact, horizon)!;
    expect(needs.map(({ actor }) => actor)).toEqual(["b", "a", "c"]);
    expect(value([10, 9, 11])).toBe(2);
    expect(value([10, Number.NaN, 11])).toBe(1);
  });

  test("what lies outside the horizon, or is no measure of the model, has no counterpart", () => {
    expect(counterpartOf(factOf("measure: staff, actor: a, unit: person, value: 3, date: 2019"), horizon)).toBeNull();
    expect(counterpartOf(factOf("measure: glory, actor: a, unit: person, value: 3, date: 2014"), horizon)).toBeNull();
  });

  test("a history that is broken off is the same history as far as it goes", () => {
    const path = join(import.meta.dirname, "../scenarios/french-cloud/history.yaml");
    const whole = parseScenario(readFileSync(path, "utf8"), { path, read: (file) => readFileSync(file, "utf8") });
    const short = withSettings(whole, [{ path: "horizon.end", to: "2015-Q4" }]);
    const [long, broken] = [whole, short].map((scenario) => simulate(scenario, { run: 3 }));
    const { cashEur, priceEurPerUnit, revenueEur } = broken!.record.firm;
    expect(long!.record.firm.cashEur.slice(0, cashEur.length)).toEqual(cashEur);
    expect(long!.record.firm.priceEurPerUnit.slice(0, priceEurPerUnit.length)).toEqual(priceEurPerUnit);
    expect(long!.record.firm.revenueEur.slice(0, revenueEur.length)).toEqual(revenueEur);
  });
});

describe("how well a run meets a fact", () => {
  const error = { relative: 0.1, steps: 0.5 };
  const density = (more: string, value: number): number => logDensity(targetOf(factOf(more), horizon, error), value);
  const versions = "measure: revenue, actor: a, unit: EUR, period: { from: 2014-Q1, to: 2014-Q4 }, ";

  test("sources that differ are an interval: inside it nothing is better than anything", () => {
    const said = `${versions} versions: [{ value: 2 MEUR }, { value: 6 MEUR }]`;
    expect(density(said, 2e6)).toBeCloseTo(0, 12);
    expect(density(said, 5e6)).toBe(0);
    expect(density(said, 7e6)).toBeLessThan(0);
    expect(density(said, 9e6)).toBeLessThan(density(said, 7e6));
  });

  test("twice too much is as bad as half, and nothing at all is no better than a hundredth", () => {
    const said = `${versions} value: 4 MEUR`;
    expect(density(said, 8e6)).toBeCloseTo(density(said, 2e6), 10);
    expect(density(said, 0)).toBe(density(said, 4e4));
    expect(density(said, -1e6)).toBe(density(said, 0));
  });

  test("at least is open above", () => {
    const fact = factOf(`${versions} value: 4 MEUR`);
    const target = targetOf({ ...fact, wording: "at-least" }, horizon, error);
    expect(logDensity(target, 40e6)).toBe(0);
    expect(logDensity(target, 2e6)).toBeLessThan(0);
  });

  test("what never happens counts as happening after the horizon", () => {
    const launch = "measure: launch, actor: a, unit: event, value: 1, date: 2014-06-30";
    const fact = { ...factOf(launch), tolerance: { kind: "absolute" as const, size: 1 } };
    const target = targetOf(fact, horizon, error);
    expect(logDensity(target, 9)).toBe(0);
    expect(logDensity(target, Number.NaN)).toBe(logDensity(target, 12));
    expect(logDensity(target, 11)).toBeGreaterThan(logDensity(target, Number.NaN));
  });
});

describe("faults in a file of facts are told all at once, each at its place", () => {
  test("a wrong word, a wrong date, a missing tolerance, a wrong unit", () => {
    const text = `facts:
  a: { says: { en: x, fr: x }, measure: staff, actor: a, date: 2014-13, known: 2015, unit: person, value: 3, wording: exact, tolerance: { kind: relative, size: 10 % }, use: fitt }
  b: { says: { en: x, fr: x }, measure: staff, actor: a, date: 2014, known: 2015, unit: person, value: 3 cows, wording: exact, use: fit }
`;
    const error = errorOf(() => parseFacts(text, "facts.yaml"));
    expect(error).toBeInstanceOf(ScenarioError);
    expect(error.message).toContain("facts.yaml:2:");
    expect(error.message).toContain("Did you mean `fit`");
    expect(error.message).toContain("2014-13 is no date");
    expect(error.message).toContain("facts.yaml:3:");
    expect(error.message).toMatch(/facts\.b\.value.*cows/);
    expect(error.message).toMatch(/facts\.b\.tolerance: is missing/);
  });

  test("a file without facts says what is due", () => {
    expect(errorOf(() => parseFacts("title: x\n", "facts.yaml")).message).toMatch(
      /facts\.yaml:1:1 facts: there are no facts/,
    );
  });
});

function errorOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

/** A newcomer in a market of one firm; what it sells hangs on who knows it, and on how many choose anew. */
const market = (): Scenario =>
  marketOf({
    quarters: 8,
    firms: {
      ours: entrant(0, { entry: { buildProgressAtStart: 1, awarenessAtLaunch: "uniform(0.1, 0.9)" } }),
      theirs: foreignFirm(1, 100),
    },
    demand: { priceSensitivity: "uniform(1, 4)", reconsideredShare: "uniform(1, 20) %/quarter" },
  });

describe("a posterior", () => {
  const scenario = market();
  const { path, written } = scenario.assumptions.find((each) => each.path.endsWith("priceSensitivity"))!;
  const at = scenario.assumptions.findIndex((each) => each.path === path);
  const about = {
    scenario: "market",
    seed: "1",
    particles: 3,
    moves: 1,
    evaluations: 1,
    facts: [],
    factsDigest: "",
    modelError: { relative: 0.1, steps: 0.5 },
  };
  const file = {
    format: "andromede-posterior/1" as const,
    about,
    assumptions: [{ path, written }],
    rows: [0.1, 0.101, 0.102].map((quantile) => writeRow([quantile])),
  };
  const learnt = withPosterior(scenario, posteriorOf(file));
  const drawn = (of: Scenario, run: number, centre = false): number =>
    drawnAssumptions(of, { seed: "s", run, centre })[at]!;

  test("gives the assumption one of its draws, and leaves the others to luck", () => {
    for (let run = 0; run < 8; run++) {
      // Uniform on (1, 4): a tenth of the way is 1.3.
      expect(drawn(learnt, run)).toBeCloseTo(1.3, 1);
      const [with_, without] = [learnt, scenario].map((of) => drawnAssumptions(of, { seed: "s", run }));
      expect(with_!.filter((_, index) => index !== at)).toEqual(without!.filter((_, index) => index !== at));
    }
    expect(new Set(Array.from({ length: 30 }, (_, run) => drawn(learnt, run))).size).toBe(3);
  });

  test("its median is the centre", () => {
    expect(drawn(learnt, 0, true)).toBeCloseTo(1 + 3 * 0.101, 3);
    expect(drawn(scenario, 0, true)).toBe(2.5);
  });

  test("a scenario that changes the assumption has its own prior", () => {
    const changed = withSettings(learnt, [{ path, to: "uniform(3, 4)" }]);
    for (let run = 0; run < 8; run++) expect(drawn(changed, run)).toBeGreaterThan(3);
  });

  test("--prior takes it away, and travelling keeps it", () => {
    const without = withSettings(learnt, [{ path: "posterior", to: "none" }]);
    const travelled = scenarioFrom(portableOf(learnt));
    for (let run = 0; run < 4; run++) {
      expect(drawn(without, run)).toBe(drawn(scenario, run));
      expect(drawn(travelled, run)).toBe(drawn(learnt, run));
    }
  });

  test("of facts that moved nothing leaves every prior as it was", () => {
    const nothing = withPosterior(scenario, posteriorOf({ ...file, assumptions: [], rows: ["", ""] }));
    for (let run = 0; run < 4; run++) expect(drawn(nothing, run)).toBe(drawn(scenario, run));
  });

  test("two signs hold a quantile to 1 in 4,096", () => {
    const quantiles = [1e-9, 0.1, 0.5, 0.77777, 1 - 1e-9];
    const read = posteriorOf({
      ...file,
      assumptions: quantiles.map((_, index) => ({ path: `p${index}`, written })),
      rows: [writeRow(quantiles)],
    });
    for (const [index, quantile] of quantiles.entries())
      expect(Math.abs(read.quantiles[index]! - quantile)).toBeLessThanOrEqual(1 / 8192 + 1e-12);
  });

  describe("in a file", () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "posterior-"));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const read = (content: string | null): Scenario => {
      if (content !== null) writeFileSync(join(folder, "p.json"), content);
      const text = JSON.stringify({
        ...(scenario.resolved as object),
        posterior: content === null ? "q.json" : "p.json",
      });
      return parseScenario(text, { path: join(folder, "s.json"), read: (name) => readFileSync(name, "utf8") });
    };

    test("is read from beside the scenario", () => {
      expect(drawn(read(JSON.stringify(file)), 1)).toBe(drawn(learnt, 1));
    });

    test.each([
      ["that is not there", null, /posterior: there is no file .*q\.json\. Make it with `whatif calibrate`/],
      [
        "of another format",
        JSON.stringify({ ...file, format: "other" }),
        /p\.json:1:\d+ format: the posterior is not whole/,
      ],
      ["with a row too short", JSON.stringify({ ...file, rows: ["0"] }), /row 1 of the posterior has 1 signs, not 2/],
      ["cut off", JSON.stringify(file).slice(0, 80), /p\.json:1:\d+/],
    ])("%s is refused at its place", (_, content, message) => {
      expect(errorOf(() => read(content)).message).toMatch(message);
    });
  });
});

describe("a fit on a market whose assumptions are known", () => {
  const scenario = market();
  const truth = { seed: "truth", run: 11 };
  // What is published of one world of the market, without error.
  const published = simulate(scenario, truth);
  const sales = [0, 4].map((first) => {
    const { revenueEur } = published.record.firm;
    return [0, 1, 2, 3].reduce((sum, quarter) => sum + revenueEur[(first + quarter) * published.record.firmCount]!, 0);
  });
  const seen = sales.map((value, index) => {
    const year = 2012 + index;
    return facts(
      `y${year}: { ${common}, use: fit, known: 2015, measure: revenue, actor: ours, unit: EUR, value: ${value} EUR, period: { from: ${year}-Q1, to: ${year}-Q4 } }`,
    )[0]!;
  });
  const asked = { facts: seen, seed: "fit", particles: 60, moves: 3, modelError: { relative: 0.02, steps: 0.5 } };

  test("the facts come out within the draws, which are far narrower than before", async () => {
    const found = await calibrate(inlineExecutor, scenario, asked);
    expect(found.scores.map(({ in90 }) => in90)).toEqual([true, true]);
    const before = await backtest(inlineExecutor, scenario, { facts: seen, runs: 60 });
    const width = ({ simulated }: (typeof found.scores)[number]): number => simulated!.p95 - simulated!.p05;
    expect(width(found.scores[1]!)).toBeLessThan(0.7 * width(before.scores[1]!));
    expect(found.learnt.some(({ isMoved }) => isMoved)).toBe(true);
    const after = await backtest(inlineExecutor, withPosterior(scenario, found.posterior), { facts: seen, runs: 60 });
    expect(after.scores[1]!.crps!).toBeLessThan(before.scores[1]!.crps!);
  });

  test("gives the same bits on threads", async () => {
    const { executor, close } = threadsExecutor({ workers: 2, chunkRuns: 7 });
    const small = { ...asked, particles: 24, moves: 1 };
    const [here, there] = [
      await calibrate(inlineExecutor, scenario, small),
      await calibrate(executor, scenario, small),
    ];
    await close();
    expect(there.posterior.file).toEqual(here.posterior.file);
  });

  test("facts of firms that the market lacks are named, and alone they are refused", async () => {
    const stranger = { ...seen[0]!, id: "stranger", actor: "nobody" };
    expect(factRuns(scenario, [...seen, stranger]).unknown.map(({ id }) => id)).toEqual(["stranger"]);
    await expect(calibrate(inlineExecutor, scenario, { facts: [stranger] })).rejects.toThrow(
      /no fact has a counterpart/,
    );
  });
});

describe("naive forecasts", () => {
  const rows = facts(
    `y2012: { ${common}, use: fit, known: 2013-02, measure: revenue, actor: a, unit: EUR, value: 10 MEUR, period: { from: 2012-Q1, to: 2012-Q4 } }`,
    `y2013: { ${common}, use: fit, known: 2014-02, measure: revenue, actor: a, unit: EUR, value: 20 MEUR, period: { from: 2013-Q1, to: 2013-Q4 } }`,
    `y2014: { ${common}, use: check, known: 2015-02, measure: revenue, actor: a, unit: EUR, value: 30 MEUR, period: { from: 2014-Q1, to: 2014-Q4 } }`,
    `plan: { ${common}, use: no, nature: plan, known: 2012-10, measure: revenue, actor: a, unit: EUR, value: 99 MEUR, period: { from: 2014-Q1, to: 2014-Q4 } }`,
  );
  const of = (id: string) => naiveForecasts(rows.find((row) => row.id === id)!, rows, true);

  test("are the plan, the last figure, and growth that goes on", () => {
    expect(of("y2014").map(({ kind, value }) => [kind, Math.round(value / 1e6)])).toEqual([
      ["plan", 99],
      ["last-value", 20],
      ["trend", 40],
    ]);
  });

  test("know nothing of what came later", () => {
    expect(of("y2012")).toEqual([]);
    expect(of("y2013").map(({ kind }) => kind)).toEqual(["last-value"]);
  });
});
