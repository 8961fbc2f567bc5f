import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario, Uncertain } from "../packages/sim-core/src/scenario/parameters.ts";
import { parseScenario } from "../packages/sim-core/src/scenario/parse.ts";
import { formatQuarter, parseQuarter } from "../packages/sim-core/src/scenario/quarters.ts";
import { withSettings } from "../packages/sim-core/src/scenario/settings.ts";
import { createDraw } from "../packages/sim-core/src/simulation/draw.ts";

const MARKET = `title: { en: A market, fr: Un marché }
question: Who sells?
sources: sources.yaml
horizon: { start: 2024-Q1, end: 2025-Q4 }
market: { home: DE, spend: 100 MEUR/quarter }
parameters:
  overhead: { value: "uniform(1, 2)", status: assumption, source: smith-2020 }
demand: { priceSensitivity: "triangular(1, 2, 4)", nestSimilarity: "normal(0.1, 0.5)" }
technology: { costTrend: 20 %/year }
firms:
  nord: { country: DE, base: { share: 40 %, price: "uniform(80, 100) EUR/unit" }, costOverhead: = overhead }
  south: { country: KR, base: { share: 60 %, price: 80 EUR/unit } }
  hosts: { country: DE, count: 20, base: { share: "uniform(0, 10) %", price: 70 EUR/unit } }
policy:
  instruments:
    aid: { kind: equity, from: 2024-Q2, amount: 225 MEUR, recipients: [nord] }
expect:
  - that: { measure: revenue, actor: nord, quarter: end }
    is: above
    than: 0
    says: { en: It sells., fr: Elle vend. }
`;
const FILES: Readonly<Record<string, string>> = {
  "case/market.yaml": MARKET,
  "case/sources.yaml": "smith-2020: { author: Smith, publication: On overhead, date: 2020-01 }",
  "case/cheaper.yaml": `title: Cheaper
extends: market.yaml
changes:
  - { set: firms.south.base.price, to: 60 EUR/unit, because: { en: Why, fr: Pourquoi } }
  - { set: finance.wage, to: 80 kEUR/person/year, because: Wages fall. }
  - { set: firms.nord.adjacent.machines, to: 10 machine, because: A new business. }
`,
  "deep/dearer.json": JSON.stringify({
    title: "Dearer",
    extends: "../case/cheaper.yaml",
    changes: [
      { set: "firms.south.base.price", to: "90 EUR/unit", because: "x" },
      { add: "firms.west", value: { country: "US", base: { share: 0.1, price: "1 EUR/unit" } }, because: "x" },
      { remove: "policy.instruments.aid", because: "x" },
    ],
    expect: [{ that: { measure: "revenue", quarter: "2024-Q4" }, is: "between", than: [0, 1], worlds: 50, says: "x" }],
  }),
};

function parse(path: string, files = FILES): Scenario {
  return parseScenario(files[path] ?? "", { path, read: (name) => files[name] });
}

function numberAt(scenario: Scenario, path: string): Uncertain {
  const number = scenario.numbers.find((candidate) => candidate.path === path);
  if (!number) throw new Error(`There is no ${path}.`);
  return number;
}

const centreAt = (scenario: Scenario, path: string): number | null => numberAt(scenario, path).centre;

describe("a market that is neither French nor a cloud", () => {
  const path = "scenarios/battery-cells/two-makers.yaml";
  const text = readFileSync(path, "utf8");
  const scenario = parseScenario(text, { path });

  it("takes ten lines", () => {
    expect(text.trim().split("\n").length).toBeLessThanOrEqual(10);
    expect(scenario.id).toBe("two-makers");
    expect(Object.keys(scenario.data.firms)).toEqual(["nord", "south"]);
    expect(scenario.assumptions).toEqual([]);
  });

  it("has one segment, and defaults in whatever it calls its units", () => {
    expect(Object.keys(scenario.data.market.segments)).toEqual(["all"]);
    expect(scenario.data.technology.machinePrice).toMatchObject({ centre: 3500, unit: "EUR/machine", byDefault: true });
    expect(scenario.data.firms["nord"]?.base?.price).toMatchObject({ centre: 90, unit: "EUR/unit", byDefault: false });
    expect(scenario.data.horizon).toEqual({ start: parseQuarter("2024-Q1"), end: parseQuarter("2030-Q4") });
  });
});

describe("a scenario, read", () => {
  const scenario = parse("case/market.yaml");

  it("is in canonical units, each number with its path, its range and its source", () => {
    expect(numberAt(scenario, "technology.costTrend")).toMatchObject({
      centre: 0.05,
      unit: "1/quarter",
      symbol: "tau",
    });
    expect(numberAt(scenario, "parameters.overhead")).toMatchObject({
      status: "assumption",
      source: ["smith-2020"],
      written: "uniform(1, 2)",
    });
    expect(numberAt(scenario, "finance.interestRate")).toMatchObject({ centre: 0.01, min: 0, max: 0.25 });
    expect(numberAt(scenario, "policy.instruments.aid.amount")).toMatchObject({ role: "lever", centre: 225e6 });
    expect(scenario.sources["smith-2020"]).toEqual({ author: "Smith", publication: "On overhead", date: "2020-01" });
    expect(scenario.paths.map(({ path }) => path)).toEqual(["market.spend"]);
  });

  it("says a text in both languages", () => {
    expect(scenario.title).toEqual({ en: "A market", fr: "Un marché" });
    expect(scenario.question).toEqual({ en: "Who sells?", fr: "Who sells?" });
  });

  it("keeps apart what has a prior, what follows from it, and what is decided", () => {
    expect(scenario.assumptions.map(({ path }) => path)).toEqual([
      "demand.nestSimilarity",
      "demand.priceSensitivity",
      "firms.hosts.base.share",
      "firms.nord.base.price",
      "parameters.overhead",
    ]);
    expect(centreAt(scenario, "firms.nord.costOverhead")).toBe(1.5);
  });

  it("reads its claims", () => {
    expect(scenario.claims).toEqual([
      {
        that: { measure: "revenue", actor: "nord", quarter: "end" },
        is: "above",
        than: 0,
        worlds: 95,
        says: { en: "It sells.", fr: "Elle vend." },
      },
    ]);
  });

  it("resolves to plain data that reads as the same scenario", () => {
    const again = parseScenario(JSON.stringify(scenario.resolved), {
      path: "case/market.json",
      read: (name) => FILES[name],
    });
    expect(again.data).toEqual(scenario.data);
    expect(structuredClone(scenario)).toEqual(scenario);
  });
});

describe("a file of sources", () => {
  const row = { author: "Smith", publication: "On overhead", date: "2020-01" };
  const sourcesIn = (text: string) => {
    const read = (path: string) => (path === "case/sources.yaml" ? text : FILES[path]);
    return parseScenario(MARKET, { path: "case/market.yaml", read }).sources;
  };

  it.each([undefined, 1, 2, 4])("says as JSON, indented by %s, what it says as YAML", (indent) => {
    const text = `${JSON.stringify({ "smith-2020": row }, null, indent)}\n`;
    expect(sourcesIn(text)).toEqual(sourcesIn(FILES["case/sources.yaml"]!));
  });

  it.each([
    [
      '{"smith-2020":{"author":"Smith"},"smith-2020":{"author":"Miller"}}',
      /sources\.yaml:1:34: not YAML: Map keys must be unique/,
    ],
    ['{"smith-2020":{"author":"Smith"},"a.b":{"author":"Miller"}}', /sources\.yaml:1:34.*holds a dot/],
    ['{"smith-2020":{"author":"Smith"},"miller":7}', /sources\.yaml:1:\d+.*is no source/],
  ])("has its faults told with their place in JSON too: %s", (text, fault) => {
    expect(() => sourcesIn(text)).toThrow(fault);
  });
});

describe("a counterfactual says only what differs", () => {
  it("through any number of files, the later change on top", () => {
    const cheaper = parse("case/cheaper.yaml");
    const dearer = parse("deep/dearer.json");
    expect([cheaper, dearer].map((scenario) => centreAt(scenario, "firms.south.base.price"))).toEqual([60, 90]);
    expect(centreAt(dearer, "finance.wage")).toBe(20_000);
    expect(centreAt(dearer, "firms.nord.adjacent.machines")).toBe(10);
    expect(Object.keys(dearer.data.firms)).toEqual(["nord", "south", "hosts", "west"]);
    expect(dearer.data.policy.instruments).toEqual({});
    expect(dearer.lineage.map(({ file }) => file)).toEqual([
      "deep/dearer.json",
      "case/cheaper.yaml",
      "case/market.yaml",
    ]);
    expect(dearer.changes.map(({ kind, path, file }) => `${kind} ${path} ${file}`)).toEqual([
      "set firms.south.base.price case/cheaper.yaml",
      "set finance.wage case/cheaper.yaml",
      "set firms.nord.adjacent.machines case/cheaper.yaml",
      "set firms.south.base.price deep/dearer.json",
      "add firms.west deep/dearer.json",
      "remove policy.instruments.aid deep/dearer.json",
    ]);
    expect(dearer.changes[0]).toMatchObject({ written: "60 EUR/unit", because: { en: "Why", fr: "Pourquoi" } });
  });

  it("has its own title, question and claims; what they were before is not its own", () => {
    const cheaper = parse("case/cheaper.yaml");
    expect(cheaper).toMatchObject({ title: { en: "Cheaper" }, question: null, claims: [] });
    expect(parse("deep/dearer.json").claims).toMatchObject([{ than: [0, 1], worlds: 50 }]);
  });

  it("changes nothing where it changes nothing", () => {
    const files = { ...FILES, "case/same.yaml": "title: { en: A market, fr: Un marché }\nextends: market.yaml" };
    expect(parse("case/same.yaml", files).data).toEqual({ ...parse("case/market.yaml").data, question: undefined });
  });
});

describe("a setting does what a change would do", () => {
  it("on a scenario from a file, and on one that has travelled", () => {
    const setting = { path: "firms.south.base.price", to: "60 EUR/unit" };
    const scenario = parse("case/market.yaml");
    for (const origin of [scenario, structuredClone(scenario)]) {
      const cheaper = withSettings(origin, [setting, { path: "firms.hosts.count", to: "3" }]);
      expect(centreAt(cheaper, "firms.south.base.price")).toBe(60);
      expect(centreAt(cheaper, "firms.hosts.count")).toBe(3);
      expect(cheaper.settings).toHaveLength(2);
      expect(cheaper.sources).toEqual(scenario.sources);
    }
    expect(withSettings(scenario, [])).toBe(scenario);
  });

  it("on top of earlier ones", () => {
    const path = "firms.south.base.price";
    const once = withSettings(parse("case/market.yaml"), [{ path, to: "60 EUR/unit" }]);
    const twice = withSettings(once, [{ path: "demand.priceSensitivity", to: "= 2 * overhead" }]);
    expect(centreAt(twice, path)).toBe(60);
    expect(centreAt(twice, "demand.priceSensitivity")).toBe(3);
    expect(twice.settings.map((setting) => setting.path)).toEqual([path, "demand.priceSensitivity"]);
    expect(twice.claims).toHaveLength(1);
  });
});

describe("a draw", () => {
  const scenario = parse("case/market.yaml");
  const runs = fc.record({ seed: fc.string({ maxLength: 8 }), run: fc.nat(5000) });
  const drawOf = (of: Scenario, options: { seed: string; run: number; centre?: boolean }): Record<string, number> => {
    const draw = createDraw(of, options);
    return Object.fromEntries(of.numbers.map((number) => [number.path, draw.number(number)]));
  };

  it("is the same for the same seed and run, and another for another run", () => {
    fc.assert(
      fc.property(runs, (options) => {
        expect(drawOf(scenario, options)).toEqual(drawOf(scenario, options));
        const next = drawOf(scenario, { ...options, run: options.run + 1 });
        expect(next["firms.nord.base.price"]).not.toBe(drawOf(scenario, options)["firms.nord.base.price"]);
      }),
      { numRuns: 20 },
    );
  });

  it("stays inside the range of its field, and inside its prior", () => {
    fc.assert(
      fc.property(runs, (options) => {
        const values = drawOf(scenario, options);
        for (const number of scenario.numbers) {
          expect(values[number.path]).toBeGreaterThanOrEqual(number.min ?? Number.NEGATIVE_INFINITY);
          expect(values[number.path]).toBeLessThanOrEqual(number.max ?? Number.POSITIVE_INFINITY);
        }
        expect(values["firms.nord.base.price"]).toBeGreaterThanOrEqual(80);
        expect(values["firms.nord.base.price"]).toBeLessThanOrEqual(100);
      }),
      { numRuns: 50 },
    );
    // normal(0.1, 0.5) lies below 0 in 42 of 100 draws: they are clipped to 0.
    const clipped = Array.from(
      { length: 200 },
      (_, run) => drawOf(scenario, { seed: "s", run })["demand.nestSimilarity"],
    ).filter((value) => value === 0);
    expect(clipped.length).toBeGreaterThan(60);
    expect(clipped.length).toBeLessThan(110);
  });

  it("of a number does not change when others come, go or change", () => {
    fc.assert(
      fc.property(runs, (options) => {
        const before = drawOf(scenario, options);
        const after = drawOf(parse("deep/dearer.json"), options);
        for (const { path } of scenario.assumptions) expect(after[path]).toBe(before[path]);
      }),
      { numRuns: 20 },
    );
  });

  it("of two priors at one path is the same quantile of both", () => {
    const wider = withSettings(scenario, [{ path: "firms.nord.base.price", to: "uniform(0, 200) EUR/unit" }]);
    fc.assert(
      fc.property(runs, (options) => {
        const [narrow, wide] = [scenario, wider].map(
          (of) => drawOf(of, options)["firms.nord.base.price"] ?? Number.NaN,
        );
        expect((narrow! - 80) / 20).toBeCloseTo(wide! / 200, 10);
      }),
      { numRuns: 20 },
    );
  });

  it("gives each member of a group its own value, and the same one each time", () => {
    const draw = createDraw(scenario, { seed: "s", run: 3 });
    const share = numberAt(scenario, "firms.hosts.base.share");
    const values = Array.from({ length: 20 }, (_, member) => draw.number(share, member));
    expect(new Set(values).size).toBe(20);
    expect(values).toEqual(Array.from({ length: 20 }, (_, member) => draw.number(share, member)));
    expect(draw.number(share)).toBe(values[0]);
  });

  it("lets a formula follow its parameters", () => {
    const values = drawOf(scenario, { seed: "s", run: 1 });
    expect(values["firms.nord.costOverhead"]).toBe(values["parameters.overhead"]);
    const growing = withSettings(scenario, [
      { path: "market.spend", to: "{ formula: overhead * (1 + quarter), unit: EUR/quarter }" },
    ]);
    const draw = createDraw(growing, { seed: "s", run: 1 });
    const [path] = growing.paths;
    const overhead = values["parameters.overhead"] ?? Number.NaN;
    expect([...draw.series(path!, growing.data.horizon.start, 3)]).toEqual([overhead, 2 * overhead, 3 * overhead]);
  });

  it("at the centre is the centre, whatever the run", () => {
    const values = drawOf(scenario, { seed: "s", run: 9, centre: true });
    for (const { path, centre } of scenario.numbers) expect(values[path]).toBe(centre);
  });

  it("says where a formula gives no number", () => {
    const text = MARKET.replace("= overhead", '"= 1 / (overhead - overhead + 0.5 - min(0.5, overhead - 1.2))"').replace(
      "source: smith-2020",
      "centre: 1.5",
    );
    const fragile = parse("case/market.yaml", { ...FILES, "case/market.yaml": text });
    const failing = Array.from({ length: 20 }, (_, run) => () => drawOf(fragile, { seed: "s", run }));
    const messages = failing.flatMap((work) => {
      try {
        work();
        return [];
      } catch (error) {
        return [error instanceof RangeError ? error.message : "another error"];
      }
    });
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages)
      expect(message).toMatch(/^firms\.nord\.costOverhead: the formula ".*" gives Infinity in run \d+\.$/);
  });
});

describe("a quarter in a file", () => {
  it("is a number that subtracts", () => {
    expect((parseQuarter("2014-Q2") ?? 0) - (parseQuarter("2012-Q1") ?? 0)).toBe(9);
    expect(formatQuarter((parseQuarter("2012-Q1") ?? 0) + 9)).toBe("2014-Q2");
  });
});
