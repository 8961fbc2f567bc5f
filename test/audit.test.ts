import {
  type Audit,
  type AuditRow,
  audit,
  ensemble,
  inlineExecutor,
  type Observable,
  type Scenario,
  withSettings,
} from "@andromede/sim-core";
import { beforeAll, describe, expect, it } from "vitest";
import { whatif } from "../packages/cli/src/program.ts";
import { auditRow } from "../packages/sim-core/src/analysis/audit/audit-row.ts";
import { renamed, withFirmsRenamed, withFirmsReversed } from "../packages/sim-core/src/analysis/audit/rewrite.ts";
import { entrant, foreignFirm, homeFirm, marketOf } from "./support/market.ts";

const HOME_SHARE: Observable = { measure: "home-share", quarter: "end" };

/** A market in which nearly every mechanism is at work, with or without a policy. */
const market = (amount: string): Scenario =>
  marketOf({
    quarters: 10,
    market: {
      nests: "origin",
      referencePrice: "60 EUR/unit",
      segments: { state: { weight: 0.2, publicSector: true, labelTaste: 0.3 }, rest: {} },
    },
    demand: { nestSimilarity: "uniform(0, 0.5)", reconsideredShare: "20 %/quarter" },
    awareness: {
      fromMarketShare: "2 %/quarter",
      fromAdvertising: "8 %/quarter",
      forgetting: "4 %/quarter",
      confusion: 0.2,
    },
    quality: { weight: 0.2 },
    technology: { costTrend: "10 %/year", scaleSlope: 0.2, progressRatio: 0.95, experienceSpillover: 0.3 },
    owners: { parent: { country: "FR" }, other: { country: "US" } },
    firms: {
      old: homeFirm(0.3, 60, { fixedCost: "uniform(1, 3) MEUR/quarter", adjacent: { machines: "5000 machine" } }),
      second: homeFirm(0.2, 55, { researchShareOfRevenue: 0.1 }),
      abroad: foreignFirm(0.5, 60, { price: { rule: "world" }, worldRevenue: "900 MEUR/quarter" }),
      venture: entrant(1, {
        owners: { parent: 0.6, other: 0.4 },
        parent: "parent",
        price: { rule: "follower", leader: "abroad", ratio: "uniform(0.8, 1)", belowCost: 0.3 },
        fixedCost: "2 MEUR/quarter",
        platformCapex: "4 MEUR",
        captive: { sales: "1 MEUR/quarter" },
        funding: { promised: "60 MEUR", publicPartOfPromise: "20 MEUR" },
      }),
    },
    events: { shock: { kind: "parent-shock", firm: "venture", date: "2013-Q2" } },
    instruments: {
      stake: { kind: "equity", from: "2012-Q2", amount, recipients: ["venture", "second"], label: true },
    },
  });

const column = (scenario: Scenario, outcome: Observable = HOME_SHARE): number[] => [
  ...ensemble(scenario, { seed: "audited", runs: 8, outcomes: [outcome] }).outcomes[0]!.values,
];

describe("what a firm is called and how it is counted", () => {
  const policy = market("20 MEUR");

  it("a renamed firm that keeps its luck has the same history, to the bit; other luck would be another draw", () => {
    expect(column(withFirmsRenamed(policy))).toEqual(column(policy));
    const share = (actor: string) => ({ measure: "market-share", actor, quarter: "end" });
    expect(column(withFirmsRenamed(policy), share(renamed("venture")))).toEqual(column(policy, share("venture")));
    const stranger = withSettings(policy, [{ path: "firms.venture.luck", to: "stranger" }]);
    expect(column(stranger)).not.toEqual(column(policy));
  });

  it("the order of the file moves nothing but the last digits", () => {
    const [before, after] = [column(policy), column(withFirmsReversed(policy))];
    for (const [world, value] of after.entries()) expect(value).toBeCloseTo(before[world]!, 12);
  });

  const off = ["scale", "learning", "quality", "entryLag"].map((name) => ({ path: `mechanisms.${name}`, to: "false" }));
  it.each(["old", "second", "venture"])(
    "%s counted as two or seven is the same firm, where size does not matter",
    (firm) => {
      const sizeless = withSettings(policy, off);
      for (const clones of ["2", "7"]) {
        const counted = withSettings(sizeless, [{ path: `firms.${firm}.clones`, to: clones }]);
        for (const outcome of [HOME_SHARE, { measure: "cash", actor: firm, quarter: "2013-Q2" }]) {
          const [one, many] = [column(sizeless, outcome), column(counted, outcome)];
          for (const [world, value] of many.entries())
            if (Number.isFinite(one[world]!)) expect(value / one[world]!).toBeCloseTo(1, 9);
        }
      }
    },
  );

  it("a firm that sells under a quota asks as one firm for the price of what is reserved, however it is counted", () => {
    const reserving = marketOf({
      market: { segments: { state: { publicSector: true } } },
      firms: { ours: homeFirm(0.3, 60), second: homeFirm(0.2, 55), theirs: foreignFirm(0.5, 60) },
      instruments: {
        quota: { kind: "quota", from: "2012-Q1", eligible: ["ours", "second"], share: 0.5, priceCap: 0.9 },
      },
    });
    const counted = withSettings(withSettings(reserving, off), [{ path: "firms.ours.clones", to: "2" }]);
    const premium = { measure: "public-cost-gross", quarter: "sum" };
    const [one, many] = [column(withSettings(reserving, off), premium), column(counted, premium)];
    expect(one[0]).toBeGreaterThan(1e5);
    for (const [world, value] of many.entries()) expect(value / one[world]!).toBeCloseTo(1, 9);
  });

  it("where size matters, half a firm is not half as good", () => {
    const halved = withSettings(policy, [{ path: "firms.old.clones", to: "2" }]);
    const share = { measure: "market-share", actor: "old", quarter: "end" };
    expect(column(halved, share).every((value, world) => value < column(policy, share)[world]!)).toBe(true);
  });
});

describe("an audit", () => {
  let found: Audit;
  const row = (id: string): AuditRow => found.rows.find((each) => each.id === id)!;
  beforeAll(async () => {
    found = await audit(market("0 EUR"), market("20 MEUR"), {
      executor: inlineExecutor,
      seed: "audited",
      runs: 6,
      outcome: HOME_SHARE,
    });
  });

  it("moves nothing by names, order or counting", () => {
    const identities = found.rows.filter(({ isIdentity }) => isIdentity);
    expect(identities.map(({ id }) => id)).toEqual(["names", "order", "clones:old", "clones:venture", "clones:second"]);
    expect(row("names").result).toBe("same");
    for (const { result } of identities) expect(["same", "rounding"]).toContain(result);
  });

  it("tries every mechanism that is on, both forms of choice, other luck, base stocks at both ends", () => {
    const count = (kind: string): number => found.rows.filter((each) => each.kind === kind).length;
    expect(count("mechanism")).toBe(Object.keys(market("0 EUR").data.mechanisms).length - 1); // nests are a form of choice
    expect([count("choice"), count("luck"), count("base"), count("time")]).toEqual([2, 1, 8, 2]);
    expect(row("luck").largestChange).toBeGreaterThan(0);
  });

  it("halves the step, which moves every world a little", () => {
    expect(row("step")).toMatchObject({ kind: "time", result: "held", worlds: 6, reason: null });
    expect(row("step").largestChange).toBeGreaterThan(0);
    expect(row("step").largestChange).toBeLessThan(0.5 * row("step").before!.mean);
  });

  it("finds the mechanism that a result rests on: without the label's taste and money nothing is left", async () => {
    // A label at no cost acts through the taste for it, and through confusion of those who know it.
    const label = (until: object): Scenario =>
      marketOf({
        quarters: 6,
        market: { segments: { all: { labelTaste: "uniform(0.2, 0.6)" } } },
        demand: { reconsideredShare: "50 %/quarter" },
        firms: { old: homeFirm(0.4, 60), abroad: foreignFirm(0.6, 60) },
        instruments: { label: { kind: "label", from: "2012-Q2", eligible: ["old"], ...until } },
      });
    const rested = await audit(label({ from: "2013-Q2", until: "2013-Q2" }), label({}), {
      executor: inlineExecutor,
      seed: "audited",
      runs: 6,
      outcome: { measure: "home-share", quarter: "2012-Q4" },
    });
    const turned = rested.rows.filter(({ kind, result }) => kind === "mechanism" && result !== "held");
    expect(turned.map(({ subject, result }) => [subject, result])).toEqual([["labelTaste", "lost"]]);
  });
});

describe("the words of an audit", () => {
  const about = { id: "x", kind: "names", subject: "", isIdentity: true } as const;
  const tried = (before: readonly number[], after: readonly number[]) => ({
    before: Float64Array.from(before),
    after: Float64Array.from(after),
    size: 1,
  });

  it("an identity is broken by more than rounding", () => {
    expect(auditRow(about, tried([1, 2], [1, 2]), 0).result).toBe("same");
    expect(auditRow(about, tried([1, 2], [1, 2 + 1e-12]), 0).result).toBe("rounding");
    expect(auditRow(about, tried([1, 2], [1, 2 + 1e-6]), 0).result).toBe("broken");
  });

  it("a sign is one on which 80 of 100 worlds agree: held, turned, lost, appeared, or none", () => {
    const free = { ...about, isIdentity: false };
    const [up, down, mixed] = [
      [1, 2, 3],
      [-1, -2, -3],
      [-1, 1, 1],
    ];
    expect(auditRow(free, tried(up!, [4, 5, 1]), 0).result).toBe("held");
    expect(auditRow(free, tried(up!, down!), 0).result).toBe("turned");
    expect(auditRow(free, tried(up!, mixed!), 0).result).toBe("lost");
    expect(auditRow(free, tried(mixed!, down!), 0).result).toBe("appeared");
    expect(auditRow(free, tried(mixed!, mixed!), 0).result).toBe("none");
  });

  it("worlds in which the outcome is not defined are left out", () => {
    expect(auditRow(about, tried([1, Number.NaN], [1, 3]), 0)).toMatchObject({ worlds: 1, result: "same" });
    expect(auditRow(about, tried([Number.NaN], [1]), 0)).toMatchObject({ worlds: 0, result: "untested" });
  });
});

describe("whatif audit", () => {
  async function typed(line: string): Promise<{ code: number; out: string; err: string }> {
    const said = { out: "", err: "" };
    const code = await whatif(line.split(" "), {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      columns: 140,
      hasColour: false,
      progress: null,
      environment: {},
      signal: new AbortController().signal,
      ask: null,
    });
    return { code, ...said };
  }

  it("is information: exit 0 with a table, a sentence on top, and what could not be tested", async () => {
    const { code, out } = await typed("audit classroom --base classroom --set market.spend=150 --runs 1 --outcome hhi");
    expect({ code, isEmpty: out === "" }).toEqual({ code: 2, isEmpty: true }); // 150 has no unit
    const classroom = await typed("audit classroom --base classroom --runs 1 --outcome hhi --strict");
    expect(classroom.code).toBe(0);
    expect(classroom.out).toContain("equal in every world: difference exactly 0");
    expect(classroom.out).toContain("Nothing moved the result that should move nothing.");
    expect(classroom.out).toContain("the measure itself counts firms");
    expect(classroom.out).toMatch(/half a quarter a step .*no agreement/);
    expect(classroom.out).not.toContain("no-subsidy");
  });

  it("says so where there is nothing to compare with", async () => {
    const { code, err } = await typed("audit two-makers --runs 1");
    expect(code).toBe(2);
    expect(err).toContain("name a base with --base");
  });
});
