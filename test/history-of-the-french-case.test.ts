// The French case, run: the history at the centre of its assumptions against what is known, and each scenario's claims.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkClaims, compare, keyOutcomes, parseScenario, type Scenario, simulate } from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { path as recorded, sum } from "./support/runs.ts";

const scenarios = join(import.meta.dirname, "..", "scenarios");
const read = (path: string): string => readFileSync(path, "utf8");
const known = new Map<string, Scenario>();

function load(id: string, folder = "french-cloud"): Scenario {
  const path = join(scenarios, folder, `${id}.yaml`);
  const scenario = known.get(path) ?? parseScenario(read(path), { path, read });
  known.set(path, scenario);
  return scenario;
}

/** Files of a folder that are scenarios to run: market.yaml is what they extend, the two others are data. */
const idsIn = (folder: string): string[] =>
  readdirSync(join(scenarios, folder))
    .filter((name) => name.endsWith(".yaml") && !["facts.yaml", "sources.yaml", "market.yaml"].includes(name))
    .map((name) => name.slice(0, -".yaml".length));

const ventures = ["cloudwatt", "numergy"] as const;
const MEUR = 1e6;

describe("the history, with every assumption at its centre", () => {
  const run = simulate(load("history"), { centre: true });
  const quarters = (year: number) => [0, 1, 2, 3].map((quarter) => 4 * (year - 2012) + quarter);
  const inYear = (column: Parameters<typeof recorded>[1], id: string, year: number) => {
    const values = recorded(run, column, id);
    return sum(quarters(year).map((t) => values[t]!));
  };

  test.each(ventures)("%s sells single-digit millions at most in 2014, its parents' orders included", (id) => {
    // facts.md F034, F035, F037: Cloudwatt just under 2 M, Numergy 2 to 6 M.
    const sold = inYear("revenueEur", id, 2014) + inYear("captiveEur", id, 2014);
    expect(sold).toBeGreaterThan(0);
    expect(sold).toBeLessThan(10 * MEUR);
  });

  test.each(ventures)("%s burns 4 to 9 million a quarter in 2013 and 2014", (id) => {
    // evidence.md section 3: mean burn 7.5 M (Cloudwatt) and 4.6 M (Numergy) a quarter over nine quarters.
    const burn = (inYear("burnEur", id, 2013) + inYear("burnEur", id, 2014)) / 8;
    expect(burn).toBeGreaterThan(4 * MEUR);
    expect(burn).toBeLessThan(9 * MEUR);
  });

  test("OVH sells an order of magnitude more than both, in this market alone", () => {
    // evidence.md section 4: 225 M in 2014, of which 15-20 % are cloud.
    const both = sum(ventures.map((id) => inYear("revenueEur", id, 2014)));
    expect(inYear("revenueEur", "ovh", 2014)).toBeGreaterThan(8 * both);
  });

  test("the State has paid about a third of what both have called, and not its promise", () => {
    const paid = sum(ventures.map((id) => recorded(run, "publicPaidEur", id)[11]!));
    const called = paid + sum(ventures.map((id) => recorded(run, "privatePaidEur", id)[11]!));
    expect(paid / called).toBeCloseTo(1 / 3, 2);
    expect(paid).toBeLessThan(100 * MEUR);
  });

  test("two runs at the centre are one run: nothing is drawn", () => {
    const other = simulate(load("history"), { centre: true, run: 7, seed: "other" });
    expect(recorded(other, "cashEur", "numergy")).toEqual(recorded(run, "cashEur", "numergy"));
  });
});

/** Few worlds, so that all is quick; they tell a claim's 90 of 100 from less within two standard errors. */
const WORLDS = 24;
const noiseOf = (worldsOf100: number): number => 2 * Math.sqrt((worldsOf100 * (100 - worldsOf100)) / WORLDS);

describe("every scenario's own claims", () => {
  test.each(idsIn("french-cloud"))("%s", (id) => {
    const scenario = load(id);
    const results = checkClaims(scenario, { runs: WORLDS, seed: "claims", scenarioOf: (name) => load(name) });
    const failed = results.filter(({ claim, holdsInOf100 }) => holdsInOf100 + noiseOf(claim.worlds) < claim.worlds);
    expect(failed.map(({ claim, holdsInOf100 }) => `${claim.says.en} Only in ${holdsInOf100} of 100.`)).toEqual([]);
    if (id !== "classroom") expect(results.length).toBeGreaterThan(0);
  });
});

describe("public money is equal across the policies, unless the scenario says that it is not", () => {
  /** Scenarios whose note says that their money is another, and how much it is. */
  const others: Readonly<Record<string, number>> = {
    "no-subsidy": 0,
    "no-subsidy-parents-stay-out": 0,
    "label-only": 0,
    "procurement-framework": 0,
    "andromede-2011": 135 * MEUR,
  };
  const policies = idsIn("french-cloud").filter((id) => id !== "classroom");

  test.each(policies)("%s", (id) => {
    const scenario = load(id);
    const instruments = Object.values(scenario.data.policy.instruments);
    const money = instruments.flatMap((each) => {
      const sum = "amount" in each ? each.amount : "envelope" in each ? each.envelope : undefined;
      return sum?.spec.kind === "constant" ? [sum.spec.value] : [];
    });
    expect(sum(money)).toBe(others[id] ?? 150 * MEUR);
    if (id in others && id !== "no-subsidy-parents-stay-out")
      expect(scenario.note?.en).toMatch(/not 150|no public|no.*cost|not\s+150/i);
  });
});

test("every policy is run against the history, and none has a number that is not one", () => {
  const alternatives = ["no-subsidy", "fifty-grants", "public-procurement", "vouchers", "merger-2014"].map((id) =>
    load(id),
  );
  const { outcomes } = compare(load("history"), alternatives, { runs: 3, seed: "whole" });
  for (const { base, value, difference, reason } of outcomes)
    for (const each of [base.mean, value.mean, difference.mean])
      expect(
        each === null ? reason !== null || base.reason !== null || value.reason !== null : Number.isFinite(each),
      ).toBe(true);
});

test("a market that is neither French nor a cloud runs on the same core, in ten lines", () => {
  const cells = load("two-makers", "battery-cells");
  expect(
    read(join(scenarios, "battery-cells", "two-makers.yaml"))
      .trim()
      .split("\n").length,
  ).toBeLessThanOrEqual(10);
  const run = simulate(cells, { seed: "cells" });
  expect(run.world.firmIds).toEqual(["nord", "south"]);
  const last = run.record.quarterCount - 1;
  const shares = run.world.firmIds.map(
    (id) => recorded(run, "revenueEur", id)[last]! / run.record.market.spendEur[last]!,
  );
  expect(sum(shares)).toBeCloseTo(1, 12);
  expect(keyOutcomes(cells).length).toBeGreaterThan(10);
});
