// What notebooks say in plain sentences, without a number that is worked out in the page: each is bound here to what the
// model says, so that a sentence cannot outlive the model. Conclusions of docs/findings.md: test/slow/findings.test.ts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Ensemble,
  ensemble,
  type Observable,
  parseScenario,
  type Scenario,
  scaleUnitCost,
} from "@andromede/sim-core";
import { beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const folder = join(root, "packages/notebooks/notebooks");
const texts = new Map(readdirSync(folder).map((name) => [name.slice(0, 2), readFileSync(join(folder, name), "utf8")]));

/** The notebook says so, in these words. */
function says(notebook: string, sentence: string): void {
  expect(texts.get(notebook)).toContain(sentence);
}

function load(id: string): Scenario {
  const path = join(root, "scenarios/french-cloud", `${id}.yaml`);
  return parseScenario(readFileSync(path, "utf8"), { path, read: (name) => readFileSync(name, "utf8") });
}

const WORLDS = 60;
const OUTCOMES: readonly Observable[] = [
  { measure: "home-share", quarter: "end" },
  { measure: "welfare", quarter: "end" },
  { measure: "public-cost-gross", quarter: "sum" },
  { measure: "called-equity", actor: "cloudwatt", quarter: "2014-Q4" },
  { measure: "called-equity", actor: "numergy", quarter: "2014-Q4" },
];
const POLICIES = ["history", "one-champion", "fifty-grants", "back-ovh", "vouchers"];
const runs = new Map<string, Ensemble>();
const column = (id: string, measure: string): Float64Array =>
  runs.get(id)!.outcomes.find((each) => each.measure === measure)!.values;
const meanOf = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

beforeAll(() => {
  for (const id of POLICIES) {
    const scenario = load(id);
    const asked = OUTCOMES.filter(({ actor }) => actor === undefined || scenario.data.firms[actor]);
    runs.set(id, ensemble(scenario, { seed: "conclusions", runs: WORLDS, outcomes: asked }));
  }
});

describe("what notebooks conclude", () => {
  test("1: of what had been paid at the end of 2014 the State paid about a third", () => {
    says(
      "01",
      "about 156 million had been paid by all owners together at the end of 2014, of which the State about a third",
    );
    const called = ["cloudwatt", "numergy"].map(
      (actor) =>
        runs.get("history")!.outcomes.find((each) => each.measure === "called-equity" && each.actor === actor)!.values,
    );
    // The State stops paying when it stops; what it had paid in all is at most a third of what was called, and not far below.
    const paid = meanOf(column("history", "public-cost-gross"));
    const all = called.map(meanOf).reduce((a, b) => a + b, 0);
    expect(paid / all).toBeGreaterThan(0.2);
    expect(paid / all).toBeLessThan(0.5);
  });

  test("2: with a slope of 0.12, doubling takes about 8% off the part of the cost that falls", () => {
    says(
      "02",
      "With a slope of 0.12, doubling below the efficient size takes about 8% off the part of the cost that falls at all.",
    );
    const at = (capacity: number): number =>
      scaleUnitCost({ referenceUnitCost: 1, referenceScale: 1000, scale: capacity, scaleElasticity: 0.12 });
    expect(1 - at(2000) / at(1000)).toBeCloseTo(0.08, 2);
  });

  test("6: the promise is the same in every line, the cost is not: ventures are stopped, vouchers are spent to the last euro", () => {
    says(
      "06",
      "The promise is 150 million in every line, the cost is not: ventures are stopped half-way, vouchers are spent to the last euro.",
    );
    expect(meanOf(column("history", "public-cost-gross"))).toBeLessThan(90e6);
    for (const spent of column("vouchers", "public-cost-gross")) expect(spent).toBeCloseTo(150e6, -5);
  });

  test("6: a policy that is first by share can be last by welfare", () => {
    says("06", "A policy that is first by share can be last by welfare");
    const worlds = Array.from({ length: WORLDS }, (_, world) => world);
    const best = (measure: string, world: number, sign: number): string =>
      POLICIES.reduce((first, id) =>
        sign * column(id, measure)[world]! > sign * column(first, measure)[world]! ? id : first,
      );
    const turned = worlds.filter((world) => best("home-share", world, 1) === best("welfare", world, -1));
    expect(turned.length).toBeGreaterThan(0);
  });

  test("10: the shares of Ishigami's function are known", () => {
    says("10", "(0.314, 0.442 and 0 alone, 0.558, 0.442 and 0.244 in all)");
    // Ishigami and Homma (1990), with 7 and 0.1: partial variances in closed form.
    const [a, b] = [7, 0.1];
    const first = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
    const second = a ** 2 / 8;
    const together = (8 * b ** 2 * Math.PI ** 8) / 225;
    const all = first + second + together;
    const shares = [first, second, first + together, together].map((part) => (part / all).toFixed(3));
    expect(shares).toEqual(["0.314", "0.442", "0.558", "0.244"]);
  });

  test("8: a file that changes nothing gives a difference of exactly 0 in every world", () => {
    says("08", "A file that changes nothing gives a difference of exactly 0 in every world");
    const again = ensemble(load("history"), { seed: "conclusions", runs: 5, outcomes: OUTCOMES.slice(0, 1) });
    expect(again.outcomes[0]!.values).toEqual(column("history", "home-share").slice(0, 5));
  });
});
