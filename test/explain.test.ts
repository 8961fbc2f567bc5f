import { readFileSync } from "node:fs";
import {
  compare,
  type ExplainedPart,
  type Explanation,
  ensemble,
  explainChanges,
  explainMechanisms,
  inlineExecutor,
  type Observable,
  parseScenario,
  pausingExecutor,
  portableOf,
  type Scenario,
} from "@andromede/sim-core";
import { describe, expect, it } from "vitest";
import { NAMED_SECTIONS, sectionsAt } from "../packages/sim-core/src/analysis/explain/equations.ts";
import { changesBetween } from "../packages/sim-core/src/scenario/changes-between.ts";
import { english } from "../packages/sim-core/src/sentence/sentence.ts";
import { entrant, foreignFirm, homeFirm, marketOf } from "./support/market.ts";
import { type Said, typed } from "./support/typed.ts";

const HOME_SHARE: Observable = { measure: "home-share", quarter: "end" };
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** A small market with a grant, as a file that others can extend. */
const base = marketOf({
  quarters: 8,
  market: { nests: "origin", segments: { all: { sovereigntyTaste: "uniform(0, 1)" } } },
  demand: { nestSimilarity: 0.3, reconsideredShare: "30 %/quarter" },
  awareness: { fromAdvertising: "10 %/quarter", forgetting: "5 %/quarter" },
  quality: { weight: 0.3 },
  firms: {
    old: homeFirm(0.3, 60),
    second: homeFirm(0.2, 55),
    abroad: foreignFirm(0.5, 60, { price: { rule: "markup", markup: "uniform(0.1, 0.4)" } }),
  },
  instruments: {
    aid: {
      kind: "grant",
      from: "2012-Q2",
      amount: "20 MEUR",
      recipients: ["old"],
      over: "4 quarter",
      uses: { capital: 0.2, research: 0.5, advertising: 0.3 },
    },
  },
});
const baseText = portableOf(base).text;

/** What extends it. */
function childOf(...changes: readonly object[]): Scenario {
  const because = { en: "a test", fr: "un essai" };
  const text = JSON.stringify({
    title: "Changed",
    extends: "base.yaml",
    changes: changes.map((change) => ({ ...change, because })),
  });
  return parseScenario(text, { path: "child.yaml", read: () => baseText });
}
const baseFile = (): Scenario => parseScenario(baseText, { path: "base.yaml" });

const PRICE = { set: "firms.abroad.base.price", to: "70 EUR/unit" };
const WHOM = { set: "policy.instruments.aid.recipients", to: ["second"] };
const NAME = { set: "firms.old.name", to: "The old one" };
const TASTE = { set: "market.segments.all.sovereigntyTaste", to: 1.5 };

const explain = (other: Scenario, outcome: Observable = HOME_SHARE): Promise<Explanation> =>
  explainChanges(baseFile(), other, { executor: inlineExecutor, seed: "explained", runs: 12, outcome });
const partOf = ({ parts }: Explanation, id: string): ExplainedPart => parts.find((part) => part.id === id)!;

describe("why an outcome differs, by the changes of a scenario", () => {
  it("the parts add up to what a comparison of the two says, and a change of words alone is exactly 0", async () => {
    const other = childOf(PRICE, WHOM, NAME, TASTE);
    const explanation = await explain(other);
    const compared = compare(baseFile(), other, { seed: "explained", runs: 12, outcomes: [HOME_SHARE] });
    const due = compared.outcomes[0]!.difference.mean!;
    expect(Math.abs(due)).toBeGreaterThan(0.001);
    expect(explanation.difference.mean).toBeCloseTo(due, 14);
    expect(sum(explanation.parts.map(({ mean }) => mean))).toBeCloseTo(due, 12);
    expect(Math.abs(explanation.rounding)).toBeLessThan(1e-12);
    expect(explanation.orders).toBe(24);
    const words = partOf(explanation, "firms.old.name");
    expect(words.values.every((value) => value === 0)).toBe(true);
    expect(words.verdict.word).toBe("equal");
  });

  it("a single change is the whole difference, in every world", async () => {
    const explanation = await explain(childOf(TASTE));
    const [only] = explanation.parts;
    const column = (scenario: Scenario) =>
      ensemble(scenario, { seed: "explained", runs: 12, outcomes: [HOME_SHARE] }).outcomes[0]!.values;
    const [before, after] = [column(baseFile()), column(childOf(TASTE))];
    expect([...only!.values]).toEqual([...after].map((value, world) => value - before[world]!));
    expect(only!.low90!).toBeGreaterThan(only!.low95!);
  });

  it("opens: firms and the last quarter have all of a part, and public money adds up", async () => {
    const explanation = await explain(childOf(WHOM, PRICE));
    for (const { firms, quarters, mean, money } of explanation.parts) {
      expect(sum(firms!.map((each) => each.mean))).toBeCloseTo(mean, 12);
      expect(quarters.at(-1)).toMatchObject({ name: "2013-Q4" });
      expect(quarters.at(-1)!.mean).toBeCloseTo(mean, 12);
      expect(sum(money.map((each) => each.mean))).toBeCloseTo(0, 3); // EUR: the promise is the same
    }
    const moved = partOf(explanation, "policy.instruments.aid.recipients");
    expect(moved.firms!.find(({ name }) => name === "second")!.mean).toBeGreaterThan(0);
    expect(moved.firms!.find(({ name }) => name === "old")!.mean).toBeLessThan(0);
    expect(moved.equations).toEqual(["2.1", "13.1"]);
    const { promised, uses } = explanation.money;
    expect(sum(uses.map(({ otherMean }) => otherMean))).toBeCloseTo(promised.otherMean, 3);
    expect(promised.baseMean).toBe(20e6);
  });

  it("what is no sum over firms is not told by firm", async () => {
    const explanation = await explain(childOf(PRICE), { measure: "hhi", quarter: "end" });
    expect(explanation.parts[0]!.firms).toBeNull();
    expect(explanation.parts[0]!.mean).not.toBe(0);
  });

  it("a change that names what another one adds comes after it", async () => {
    const ADD = { add: "firms.young", value: entrant(2) };
    const explanation = await explain(childOf(ADD, { set: "policy.instruments.aid.recipients", to: ["young"] }, TASTE));
    const whom = partOf(explanation, "policy.instruments.aid.recipients");
    expect(whom.needs).toEqual(["firms.young"]);
    expect(english(whom.needsBecause!)).toContain("there is no firm `young`");
    expect(explanation.orders).toBe(3);
    expect(sum(explanation.parts.map(({ mean }) => mean))).toBeCloseTo(explanation.difference.mean, 12);
  });

  it("changes none of which can be made alone are one part", async () => {
    const uses = (use: string, to: number) => ({ set: `policy.instruments.aid.uses.${use}`, to });
    const explanation = await explain(childOf(uses("research", 0.1), TASTE, uses("advertising", 0.7)));
    expect(explanation.parts.map(({ changes }) => changes.map(({ path }) => path.split(".").at(-1)))).toEqual([
      ["research", "advertising"],
      ["sovereigntyTaste"],
    ]);
    expect(english(explanation.parts[0]!.joinedBecause!)).toMatch(/uses/);
  });

  it("is the same to the bit however the runs are done", async () => {
    const other = childOf(PRICE, WHOM, TASTE);
    const again = await explainChanges(baseFile(), other, {
      executor: pausingExecutor(() => new Promise((resolve) => setTimeout(resolve))),
      seed: "explained",
      runs: 12,
      outcome: HOME_SHARE,
    });
    expect(again.digest).toBe((await explain(other)).digest);
  });

  it("says what is wrong where there is nothing to explain", async () => {
    await expect(explain(childOf())).rejects.toThrow("makes no change");
    const stranger = parseScenario(baseText, { path: "stranger.yaml" });
    await expect(explain(stranger)).rejects.toThrow("go back to no file in common");
  });
});

describe("the changes between two shipped scenarios", () => {
  const read = (path: string): string | undefined => readFileSync(path, "utf8");
  const load = (id: string): Scenario => {
    const path = `scenarios/french-cloud/${id}.yaml`;
    return parseScenario(readFileSync(path, "utf8"), { path, read });
  };
  it.each([
    ["history", "one-champion"],
    ["one-champion", "history"],
    ["one-champion", "fifty-grants"],
    ["back-ovh", "andromede-2011"],
  ])("from %s to %s: none of them gives the one, all of them the other", (from, to) => {
    const [first, second] = [load(from), load(to)];
    const { changes, scenarioWith } = changesBetween(first, second);
    const computed = (scenario: Scenario): unknown => {
      const { title: _title, question: _question, note: _note, ...rest } = JSON.parse(portableOf(scenario).text);
      return rest;
    };
    expect(computed(scenarioWith(changes.map(() => false)))).toEqual(computed(first));
    expect(computed(scenarioWith(changes.map(() => true)))).toEqual(computed(second));
  });
});

describe("why an outcome differs, by the mechanisms of the model", () => {
  // Two of the orders of eight mechanisms: the parts of any order add up.
  const asked = { executor: inlineExecutor, seed: "explained", runs: 3, outcome: HOME_SHARE, exactUpTo: 1, orders: 2 };

  it("mechanisms and the rest add up to the same difference as changes do", async () => {
    const other = childOf({ set: "policy.instruments.aid.amount", to: "0 EUR" });
    const byMechanism = await explainMechanisms(baseFile(), other, asked);
    const byChange = await explainChanges(baseFile(), other, asked);
    expect(byMechanism.difference.mean).toBe(byChange.difference.mean);
    expect(sum(byMechanism.parts.map(({ mean }) => mean))).toBeCloseTo(byMechanism.difference.mean, 12);
    expect(byMechanism).toMatchObject({ isExact: false, orders: 2 });
    expect(byMechanism.parts.at(-1)!.id).toBe("rest");
    // Nothing learns here, and no user is turned away: what is not at work has no part.
    expect(partOf(byMechanism, "learning").mean).toBe(0);
    expect(partOf(byMechanism, "awareness").mean).toBeLessThan(0);
  });

  it("markups that stand still leave the first quarter where it is, and costs go on into prices", () => {
    const still = marketOf({
      quarters: 6,
      technology: { costTrend: "20 %/year" },
      firms: { old: homeFirm(0.6, 60), abroad: foreignFirm(0.4, 60) },
      events: {},
      mechanisms: { priceResponse: false },
    });
    const price = (quarter: string) =>
      ensemble(still, { runs: 1, centre: true, outcomes: [{ measure: "price", actor: "old", quarter }] }).outcomes[0]!
        .values[0]!;
    expect(price("2012-Q1")).toBeCloseTo(60, 9);
    expect(price("2013-Q1")).toBeCloseTo(60 * Math.exp(-0.2), 6);
  });
});

describe("equations that a change enters", () => {
  it("are sections of the description of the model", () => {
    const headings = new Set(
      [...readFileSync("docs/model.md", "utf8").matchAll(/^### (\d+\.\d+) /gm)].map(([, at]) => at),
    );
    for (const section of NAMED_SECTIONS) expect(headings).toContain(section);
  });

  it("of a kind of instrument are those of its kind", () => {
    expect(sectionsAt(base.resolved, "policy.instruments.aid")).toEqual(["2.1", "13.1", "13.4", "13.5"]);
    expect(sectionsAt(base.resolved, "firms.old.base.price")).toEqual(["12.5"]);
  });
});

describe("whatif explain", () => {
  const asked = (line: string): Promise<Said> => typed(line.split(" "), 120);

  it("prints a sentence, the parts and their sum, and where to look further", async () => {
    const { code, out } = await asked("explain history no-subsidy --runs 2 --money");
    expect(code).toBe(0);
    expect(out).toMatch(/^Why No subsidy differs from Two champions \(history\): French share, 2022 Q4\n/);
    expect(out).toMatch(/On average No subsidy is .*\spoints (above|below) Two champions/);
    expect(out).toMatch(/sum of the parts +[-+]?\d/);
    expect(out).toContain("means add up, medians do not");
    expect(out).toMatch(/promised by the State +150 +0 +-150 \[-150, -150\]/);
    expect(out).toContain("--open policy.instruments.cdc-equity.amount");
  });

  it("says it in JSON, every part opened, in the unit of the files", async () => {
    const { out } = await asked("explain history no-subsidy --runs 2 --format json");
    const said = JSON.parse(out);
    const [part] = said.parts;
    expect(said).toMatchObject({ base: "history", scenario: "no-subsidy", by: "changes", unit: "1", isExact: true });
    expect(part.mean).toBeCloseTo(said.difference.mean, 12);
    expect(part.quarters).toHaveLength(44);
    expect(sum(part.firms.map((each: { mean: number }) => each.mean))).toBeCloseTo(part.mean, 12);
    expect(part.changes[0].because.en).toMatch(/0 EUR also means no label/);
  });

  it("opens one part, in French", async () => {
    const { out } = await asked(
      "explain history no-subsidy --runs 2 --open policy.instruments.cdc-equity.amount --lang fr",
    );
    expect(out).toContain("Parce que Tous les montants publics sont nuls");
    expect(out).toMatch(/Cloudwatt +−?\+?\d/);
    expect(out).toContain("13.1 Instruments");
  });

  it("tells what there is where a part is misspelt", async () => {
    const { code, err } = await asked("explain history no-subsidy --runs 2 --open policy.instruments.cdc-equity.amont");
    expect(code).toBe(2);
    expect(err).toContain("Did you mean `policy.instruments.cdc-equity.amount`?");
  });

  it("refuses what it cannot read, all at once", async () => {
    const { code, err } = await asked("explain history no-subsidy --by luck --orders 0 --runs none");
    expect(code).toBe(2);
    for (const option of ["--by luck", "--orders 0", "--runs none"]) expect(err).toContain(option);
  });
});
