import { describe, expect, it } from "vitest";
import { type Fault, ScenarioError } from "../packages/sim-core/src/scenario/faults.ts";
import { parseScenario } from "../packages/sim-core/src/scenario/parse.ts";
import { withSettings } from "../packages/sim-core/src/scenario/settings.ts";
import { GOOD } from "./support/bad-inputs.ts";

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ScenarioError) return error.faults;
    throw error;
  }
  return [];
}

/** Each fault as the first line that a reader sees. */
function linesOf(files: Readonly<Record<string, string>>, path = Object.keys(files)[0] ?? ""): string[] {
  const faults = faultsOf(() => parseScenario(files[path] ?? "", { path, read: (name) => files[name] }));
  return faults.map(({ file, line, column, path: at, rule, wayOut }) =>
    `${file}:${line}:${column}${at === "" ? "" : ` ${at}`}: ${rule}. ${wayOut}`.trim(),
  );
}

/** The faults of the good market after one replacement. */
function broken(from: string, to: string): string[] {
  expect(GOOD).toContain(from);
  return linesOf({ "m.yaml": GOOD.replace(from, to) });
}

describe("one thing wrong in a market is told at its place, with the way out", () => {
  it("has nothing to say of a good one", () => {
    expect(linesOf({ "m.yaml": GOOD })).toEqual([]);
  });

  it.each([
    ["horizon:", "horizn:", "m.yaml:2:1 horizn: unknown field `horizn`. Did you mean `horizon`?"],
    [
      "country: DE, base",
      "contry: DE, country: DE, base",
      "m.yaml:5:11 firms.nord.contry: unknown field `contry`. Did you mean `country`?",
    ],
    [
      "225 MEUR",
      "225 MEUR/year",
      'm.yaml:9:49 policy.instruments.aid.amount: "225 MEUR/year" is money per time, and money is due. Public money, in all: write for example 225 MEUR.',
    ],
    [
      "share: 40 %",
      "share: -0.2",
      "m.yaml:5:39 firms.nord.base.share: -0.2 is below 0. A share lies between 0 and 1; write for example 12 %.",
    ],
    [
      "share: 40 %",
      'share: "uniform(0.5, 0.3)"',
      'm.yaml:5:39 firms.nord.base.share: "uniform(0.5, 0.3)": the minimum 0.5 is above the maximum 0.3: the range is upside down. Write uniform(min, max), in ascending order where they are bounds.',
    ],
    [
      "share: 40 %",
      'share: "= process.exit(1)"',
      'm.yaml:5:39 firms.nord.base.share: "." is not allowed in a formula. Nothing can be reached through a dot; use names of `parameters`.',
    ],
    [
      "share: 40 %",
      'share: "= secret * 2"',
      "m.yaml:5:39 firms.nord.base.share: the formula names `secret`, which is not a parameter. Declare it under `parameters`.",
    ],
    [
      "90 EUR/cell",
      "90 EUR/cel",
      'm.yaml:5:52 firms.nord.base.price: unknown unit "cel" in "EUR/cel". Did you mean `cell`?',
    ],
    [
      "225 MEUR",
      '"uniform(1, 2) MEUR"',
      "m.yaml:9:49 policy.instruments.aid.amount: a lever is a decision and has no prior. Write one value, for example 225 MEUR, and another scenario for another decision.",
    ],
    [
      "kind: equity",
      "kind: eqity",
      'm.yaml:9:18 policy.instruments.aid.kind: "eqity" is no known `kind`. Did you mean `equity`? One of equity, grant, loan, matching, quota, framework, voucher, tax-credit, label.',
    ],
    [
      "kind: equity, ",
      "",
      "m.yaml:9:5 policy.instruments.aid.kind: `kind` is missing. One of equity, grant, loan, matching, quota, framework, voucher, tax-credit, label.",
    ],
    [
      "2025-Q1",
      "2025-Q5",
      "m.yaml:11:29 events.loan.date: 2025-Q5 is no quarter. Quarter of the event. Write for example 2014-Q2.",
    ],
    [", amount: 5 MEUR", "", "m.yaml:11:3 events.loan.amount: is missing. Debt raised: write for example 225 MEUR."],
    [
      "recipients: [nord]",
      "recipients: [nort]",
      "m.yaml:9:72 policy.instruments.aid.recipients.0: there is no firm `nort`. Did you mean `nord`?",
    ],
    [
      "recipients: [nord]",
      "recipients: nord",
      "m.yaml:9:71 policy.instruments.aid.recipients: nord is not a list. Write a list.",
    ],
    [
      "end: 2030-Q4",
      "end: 2023-Q4",
      "m.yaml:2:33 horizon.end: the horizon ends before it has begun. Write a quarter after 2024-Q1.",
    ],
    [
      "end: 2030-Q4",
      "end: 2930-Q4",
      "m.yaml:2:33 horizon.end: the horizon has 3628 quarters, more than 400. Shorten it.",
    ],
    [
      "from: 2024-Q2",
      "from: 2044-Q2",
      "m.yaml:9:32 policy.instruments.aid.from: 2044-Q2 lies outside the horizon. The horizon is 2024-Q1 to 2030-Q4.",
    ],
    [
      "aid: { kind: equity, from: 2024-Q2, amount: 225 MEUR, recipients: [nord] }",
      `one: { kind: quota, from: 2024-Q2, eligible: [nord], share: 60 %, priceCap: 0 }
    two: { kind: quota, from: 2025-Q1, eligible: [south], share: 50 %, priceCap: 0 }`,
      "m.yaml:10:66 policy.instruments.two.share: with the quotas that run at the same time it reserves 1.1 of the spend, more than 1. Lower a share, or end one earlier: one, two.",
    ],
    [
      ", spend: 100 MEUR/quarter",
      "",
      "m.yaml:3:1 market: the market has neither `spend` nor `diffusion`. Write one of the two, for example spend: 100 MEUR/quarter.",
    ],
    [
      "price: 90 EUR/cell",
      "price: 90 EUR/cell, priceRatio: 1",
      "m.yaml:5:77 firms.nord.base.priceRatio: `priceRatio` refers to no price. Set market.referencePrice.",
    ],
    [
      "country: KR, ",
      "",
      "m.yaml:6:3 firms.south: south has neither `country` nor `owners`. Write for example country: FR.",
    ],
    [
      "country: KR",
      "owners: { kim: 60 % }",
      "m.yaml:6:12 firms.south.owners: the stakes sum to 0.6, not 1. Give each private owner its part; the State's comes on top.",
    ],
    [
      "title: Two cell makers\n",
      "",
      "m.yaml:1:1 title: is missing. Title of the scenario. Write a text, or { en: ..., fr: ... }.",
    ],
    [
      "quantity: cell",
      "quantity: year",
      "m.yaml:3:40 market.units.quantity: `year` has a meaning of its own in units. Choose another word.",
    ],
    [
      "  nord:",
      "  no.rd:",
      'm.yaml:5:3 firms.no.rd: the name "no.rd" holds a dot. Dots separate the steps of a path; write - or _.',
    ],
    [
      "share: 40 %",
      "share: uniform(0.1, 0.2)",
      'm.yaml:5:52 firms.nord.base.0.2): unknown field `0.2)`. Inside { }, put text that holds commas between quotes: "uniform(1, 2)".',
    ],
    [
      "quantity: cell",
      "quantity: my cell",
      'm.yaml:3:40 market.units.quantity: "my cell" is no name; write letters, digits and _ only, a letter first.',
    ],
  ])("%s -> %s", (from, to, line) => {
    expect(broken(from, to)).toContain(line);
  });

  it("shows the line with a caret, and no stack", () => {
    const faults = faultsOf(() => parseScenario(GOOD.replace("share: 40 %", "share: -0.2"), { path: "m.yaml" }));
    const message = new ScenarioError(faults).message;
    expect(message).toBe(
      [
        "m.yaml:5:39 firms.nord.base.share: -0.2 is below 0. A share lies between 0 and 1; write for example 12 %.",
        "    5 |   nord: { country: DE, base: { share: -0.2, price: 90 EUR/cell } }",
        "      |                                       ^",
      ].join("\n"),
    );
    expect(message).not.toMatch(/\bat \S+ \(|node_modules|\.ts:/);
  });
});

describe("many things wrong in one file are told at once, in its order", () => {
  it("tells faults of form, of quantities and of meaning together", () => {
    const text = GOOD.replace("horizon:", "horizn: 1\nhorizon:")
      .replace("100 MEUR/quarter", "100 MEUR")
      .replace("share: 40 %", "share: 140 %")
      .replace("[nord]", "[nort]")
      .replace("amount: 5 MEUR", "amount: 5 MEUR, colour: red");
    expect(linesOf({ "m.yaml": text }).map((line) => line.split(":").slice(0, 4).join(":"))).toEqual([
      "m.yaml:2:1 horizn: unknown field `horizn`. Did you mean `horizon`?",
      'm.yaml:4:71 market.spend: "100 MEUR" is money, and money per time is due. Market spend, exogenous',
      "m.yaml:6:39 firms.nord.base.share: 140 % is above 1. A share lies between 0 and 1; write for example 12 %.",
      "m.yaml:10:72 policy.instruments.aid.recipients.0: there is no firm `nort`. Did you mean `nord`?",
      "m.yaml:12:66 events.loan.colour: unknown field `colour`. Known here",
    ]);
  });

  it("tells parameters that rest on one another", () => {
    const text = `${GOOD}parameters: { a: "= b", b: "= 2 * c", c: "= a + 1" }\ndemand: { priceSensitivity: "= a" }\n`;
    const lines = linesOf({ "m.yaml": text });
    expect(lines).toHaveLength(4);
    for (const line of lines)
      expect(line).toContain("the parameters rest on one another in a circle: a -> b -> c -> a");
  });

  it("looks at formulas over time in every quarter", () => {
    const withSpend = (formula: string): string[] =>
      broken("100 MEUR/quarter", `{ formula: "${formula}", unit: MEUR/quarter }`);
    expect(withSpend("100 - 10 * quarter")).toEqual([
      "m.yaml:3:64 market.spend: the formula gives -10000000 EUR/quarter in 2026-Q4. It has to stay at or above 0.",
    ]);
    expect(withSpend("1 / (quarter - 2)")[0]).toContain("in 2024-Q1");
    expect(withSpend("1 + 1 / max(0, quarter - 2)")[0]).toContain("the formula gives Infinity EUR/quarter in 2024-Q1");
  });
});

describe("a file that extends another", () => {
  const child = (changes: string, head = "extends: m.yaml"): Readonly<Record<string, string>> => ({
    "c.yaml": `title: Another\n${head}\nchanges:\n${changes}`,
    "m.yaml": GOOD,
  });

  it.each([
    [
      "  - { set: firms.nort.base.share, to: 3 %, because: x }",
      "c.yaml:4:12 firms.nort.base.share: there is no firms.nort.base.share. Did you mean `firms.nord.base.share`?",
    ],
    [
      "  - { set: demand.priceSensitvity, to: 3, because: x }",
      "c.yaml:4:12 demand.priceSensitvity: there is no demand.priceSensitvity. Did you mean `demand.priceSensitivity`?",
    ],
    [
      "  - { remove: firms.sud, because: x }",
      "c.yaml:4:15 firms.sud: there is no firms.sud to remove. Did you mean `firms.nord`?",
    ],
    [
      "  - { set: firms.west, to: 3 %, because: x }",
      "c.yaml:4:12 firms.west: there is no firms.west to set. Did you mean `firms.nord`? To add it, write add: firms.west.",
    ],
    [
      "  - { add: firms.nord, value: {}, because: x }",
      "c.yaml:4:12 firms.nord: firms.nord is there already. To replace it, write set: firms.nord.",
    ],
    [
      "  - { set: policy.instruments.aid.recipients.0, to: south, because: x }",
      "c.yaml:4:12 policy.instruments.aid.recipients.0: policy.instruments.aid.recipients.0 reaches into a list. Lists have no names inside; set the whole list.",
    ],
    [
      "  - { set: firms.nord.base.share, to: 3 % }",
      "c.yaml:4:5 changes.0: `because` is missing: each change says why. Write { set: path, to: value, because: text }.",
    ],
    [
      "  - { set: firms.nord.base.share, because: x }",
      "c.yaml:4:5 changes.0: `to` is missing. Write { set: path, to: value, because: text }.",
    ],
    [
      "  - { set: firms.nord.base.share, to: 3 %, why: x, because: x }",
      "c.yaml:4:44 changes.0: unknown field `why` of a change. Write { set: path, to: value, because: text }.",
    ],
    [
      "  - { put: x }",
      "c.yaml:4:5 changes.0: a change does one of set, add, remove. Write { set: path, to: value, because: text }, or { add: path, value: ..., because: text }, or { remove: path, because: text }.",
    ],
    [
      "  - { set: policy.instruments.aid.amount, to: 225 MEUR/year, because: x }",
      'c.yaml:4:47 policy.instruments.aid.amount: "225 MEUR/year" is money per time, and money is due. Public money, in all: write for example 225 MEUR.',
    ],
    [
      "  - { remove: firms.nord.base.price, because: x }",
      "m.yaml:5:24 firms.nord.base: the base of nord has neither `price` nor `priceRatio`. Write one of the two.",
    ],
  ])("%s", (changes, line) => {
    expect(linesOf(child(changes))).toContain(line);
  });

  it("lists each place that still names what a change removes", () => {
    expect(linesOf(child("  - { remove: firms.nord, because: x }\n"))).toEqual([
      "c.yaml:4:15 firms.nord: firms.nord is still named in 2 places: m.yaml:9:72 policy.instruments.aid.recipients.0; m.yaml:11:44 events.loan.firm. Remove or set these too: { set: ..., to: ..., because: ... }.",
    ]);
  });

  it("tells faults of the file that it extends in that file", () => {
    const files = {
      ...child("  - { set: firms.south.base.share, to: 3, because: x }"),
      "m.yaml": GOOD.replace("share: 40 %", "share: 4"),
    };
    expect(linesOf(files)).toEqual([
      "c.yaml:4:40 firms.south.base.share: 3 is above 1. A share lies between 0 and 1; write for example 12 %.",
      "m.yaml:5:39 firms.nord.base.share: 4 is above 1. A share lies between 0 and 1; write for example 12 %.",
    ]);
  });

  it("holds nothing but what differs", () => {
    expect(linesOf(child("", "extends: m.yaml\ndemand: { priceSensitivity: 3 }\nchange: 1"))).toEqual([
      "c.yaml:3:1 demand: unknown field `demand` in a file that extends another. Here stand title, question, note, extends, changes, expect. Write the difference as a change: { set: demand..., to: ..., because: ... }.",
      "c.yaml:4:1 change: unknown field `change` in a file that extends another. Did you mean `changes`?",
    ]);
    expect(linesOf({ "m.yaml": `${GOOD}changes: []\n` })).toEqual([
      "m.yaml:12:1 changes: `changes` without `extends`. Name the scenario that is changed: extends: history.yaml.",
    ]);
  });

  it("may not go round in a circle", () => {
    const files = { "a.yaml": "extends: b.yaml", "b.yaml": "title: B\nextends: ./c.yaml", "c.yaml": "extends: a.yaml" };
    expect(linesOf(files)).toEqual([
      "c.yaml:1:10 extends: the files extend one another in a circle: a.yaml -> b.yaml -> c.yaml -> a.yaml. One of them has to stand on its own.",
    ]);
    expect(linesOf({ "a.yaml": "extends: a.yaml" })[0]).toContain("a.yaml -> a.yaml");
  });

  it("names a file that is there", () => {
    expect(linesOf({ "case/a.yaml": "title: A\nextends: ../other/history.yaml" })).toEqual([
      "case/a.yaml:2:10 extends: there is no file other/history.yaml. The path is relative to the file that extends.",
    ]);
    expect(linesOf({ "a.yaml": "title: A\nextends: [b.yaml]" })[0]).toContain("`extends` names one file");
    const throwing = {
      path: "a.yaml",
      read: () => {
        throw new Error("ENOENT");
      },
    };
    expect(faultsOf(() => parseScenario("extends: b.yaml", throwing))[0]?.rule).toBe("there is no file b.yaml");
  });
});

describe("sources and claims", () => {
  const text = `${GOOD}sources: sources.yaml\nquality: { weight: { value: 0.1, source: [smith-2020, jones-2021] } }\n`;

  it("refuses a key that the file of sources does not have", () => {
    const files = { "m.yaml": text, "sources.yaml": "smith-2020: { author: Smith }\njones-2020: { author: Jones }" };
    expect(linesOf(files)).toEqual([
      "m.yaml:13:55 quality.weight.source: there is no source `jones-2021`. Did you mean `jones-2020`?",
    ]);
    expect(linesOf({ "m.yaml": text })).toEqual([
      "m.yaml:12:10 sources: there is no file sources.yaml. The path is relative to the file that names it.",
    ]);
  });

  it("refuses a claim that says nothing", () => {
    const expectation = `${GOOD}expect:
  - that: { measure: revenue, quarter: 2026 }
    is: belw
    than: { scenario: m, quater: 2026-Q1 }
    worlds: 200
    says: x
`;
    expect(linesOf({ "m.yaml": expectation })).toEqual([
      "m.yaml:13:40 expect.0.that.quarter: 2026 is not a text. Write a text.",
      'm.yaml:14:9 expect.0.is: "belw" is not known here. Did you mean `below`?',
      "m.yaml:15:26 expect.0.than.quater: unknown field `quater`. Did you mean `quarter`?",
      "m.yaml:16:13 expect.0.worlds: 200 is too much: at most 100.",
    ]);
  });
});

describe("a file that is no scenario at all", () => {
  it.each([
    [
      "a: [1",
      "m.yaml:1:6: not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Check colons, indentation, brackets and quotes near there.",
    ],
    [
      "",
      "m.yaml:1:1: the file is empty. A scenario is YAML or JSON that begins with a title: `title: Two cell makers`.",
    ],
    [
      "# only a comment\n",
      "m.yaml:1:1: the file is empty. A scenario is YAML or JSON that begins with a title: `title: Two cell makers`.",
    ],
    [
      "- a\n- b",
      'm.yaml:1:1: a scenario is a record of named fields, not ["a","b"]. Begin with `title: ...` and `extends: ...` or `market:`.',
    ],
    [
      "just words",
      "m.yaml:1:1: a scenario is a record of named fields, not just words. Begin with `title: ...` and `extends: ...` or `market:`.",
    ],
    [
      "title: a\ntitle: b",
      "m.yaml:2:1: not YAML: Map keys must be unique. Each name stands once; remove one of the two.",
    ],
    ["title: a\n---\ntitle: b", "m.yaml:2:1: a second document begins. One scenario a file."],
    [
      "title: a\u0000b",
      "m.yaml:1:1: the file is not text: it holds a NUL character. A scenario is YAML or JSON that begins with a title: `title: Two cell makers`.",
    ],
    ["<<: { title: a }", "m.yaml:1:1 <<: `<<` does not merge here. To build on another file, write `extends`."],
    ["__proto__: { title: a }", "m.yaml:1:1 __proto__: `__proto__` cannot be a name. Choose another."],
    ["? [a, b]\n: c", "m.yaml:1:3: a name is a text. Write a plain name before the colon."],
  ])("%j", (text, line) => {
    expect(linesOf({ "m.yaml": text })).toContain(line);
  });

  it("is refused by its size before it is read", () => {
    const start = performance.now();
    expect(linesOf({ "m.yaml": "a: b\n".repeat(10_000_000) })).toEqual([
      "m.yaml:1:1: the file has 50.0 million characters, more than 5. Give a scenario file; a whole market takes a few hundred lines.",
    ]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("is refused where a few lines stand for billions of values, or lie too deep", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x,x]"];
    for (let level = 1; level < 12; level++) {
      const [name, below] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${below}`).join(",")}]`);
    }
    expect(linesOf({ "m.yaml": bomb.join("\n") })[0]).toContain(
      "more than 200000 values, those of aliases counted each time",
    );
    expect(linesOf({ "m.yaml": "a: &a [*a]" })).toHaveLength(1);
    expect(linesOf({ "m.yaml": `${"[".repeat(200)}${"]".repeat(200)}` })[0]).toContain("more than 60 levels deep");
    expect(linesOf({ "m.yaml": `${"[".repeat(100_000)}${"]".repeat(100_000)}` })).toHaveLength(1);
  });

  it("may be JSON, with the same places", () => {
    const json = JSON.stringify(
      { title: "T", horizon: { start: "2024-Q1", end: "2025-Q4" }, market: { home: "DE", spend: "1 EUR" }, firms: {} },
      null,
      2,
    );
    expect(linesOf({ "m.json": json })).toEqual([
      'm.json:9:14 market.spend: "1 EUR" is money, and money per time is due. Market spend, exogenous: write for example 90 kEUR/year.',
      "m.json:11:3 firms: no firm sells in the first quarter. Give at least one firm a `base: { share: ..., price: ... }`.",
    ]);
  });
});

describe("a setting", () => {
  const scenario = parseScenario(GOOD, { path: "m.yaml" });
  const settingLines = (...settings: { path: string; to: string }[]): string[] =>
    faultsOf(() => withSettings(scenario, settings)).map(
      ({ file, line, column, path, rule, wayOut }) => `${file}:${line}:${column} ${path}: ${rule}. ${wayOut}`,
    );

  it("is checked like a line of a file, at its own place", () => {
    expect(
      settingLines(
        { path: "firms.nord.base.share", to: "-0.2" },
        { path: "firms.nort.base.share", to: "1" },
        { path: "horizon.end", to: "" },
      ),
    ).toEqual([
      "--set 1:1:23 firms.nord.base.share: -0.2 is below 0. A share lies between 0 and 1; write for example 12 %.",
      "--set 2:1:1 firms.nort.base.share: there is no firms.nort.base.share. Did you mean `firms.nord.base.share`?",
      "--set 3:1:13 horizon.end: there is no value. Write horizon.end=value.",
    ]);
    expect(settingLines({ path: "firms.nord.base.share", to: "[1" })[0]).toContain(
      "--set 1:1:23 firms.nord.base.share: not YAML",
    );
  });
});
