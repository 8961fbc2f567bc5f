import {
  inlineExecutor,
  instrumentOf,
  minimise,
  minimiseWith,
  ontoSimplex,
  parseQuarter,
  policyOptimum,
  type Scenario,
  stream,
  valueOfInformation,
} from "@andromede/sim-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foreignFirm, homeFirm, marketOf } from "./support/market.ts";
import { type Said, typed } from "./support/typed.ts";

// The search without derivatives against functions whose minimum is known.

const search = { spread: 1, seed: "search", evaluations: 6000 };

describe("the search", () => {
  it("reaches the minimum of a sphere, and of one that is a thousand times narrower one way", () => {
    const sphere = minimise({
      ...search,
      objective: (x) => x.reduce((sum, xi, i) => sum + 1000 ** i * (xi - 1) ** 2, 0),
      starts: [[3, 3]],
    });
    expect(sphere.value).toBeLessThan(1e-12);
    expect(sphere.traces[0]!.isClosed).toBe(true);
  });

  it("reaches the minimum of Rosenbrock's valley in four dimensions", () => {
    const objective = (x: Float64Array): number =>
      [0, 1, 2].reduce((sum, i) => sum + 100 * (x[i + 1]! - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2, 0);
    const { point, value } = minimise({ ...search, objective, starts: [[0, 0, 0, 0]], spread: 0.5 });
    expect(value).toBeLessThan(1e-10);
    for (const x of point) expect(x).toBeCloseTo(1, 4);
  });

  it("reaches the minimum of Branin's function, 0.397887 (Dixon and Szego 1978), from every start", () => {
    const objective = ([x, y]: Float64Array): number =>
      (y! - (5.1 / (4 * Math.PI ** 2)) * x! ** 2 + (5 / Math.PI) * x! - 6) ** 2 +
      10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x!) +
      10;
    const { traces } = minimise({ ...search, objective, starts: [[0, 0], [5, 10], [-3, 12]], spread: 2 }); // biome-ignore format: points
    for (const { best } of traces) expect(best).toBeCloseTo(0.397887, 5);
  });

  it("reaches the lowest of the many pits of Rastrigin's function, with a cloud of forty", () => {
    const objective = (x: Float64Array): number =>
      x.reduce((sum, xi) => sum + 10 + xi ** 2 - 10 * Math.cos(2 * Math.PI * xi), 0);
    const { value } = minimise({ ...search, objective, starts: [[3, -3], [-4, 2]], spread: 2, population: 40 }); // biome-ignore format: points
    expect(value).toBeLessThan(1e-9);
  });

  it("finds the split of an envelope whose returns diminish, where the marginal returns are equal", () => {
    // The most of sum w_i sqrt(s_i) on the simplex is at s_i = w_i^2 / sum w^2.
    const weights = [1, 2, 3, 0.5];
    const objective = (split: Float64Array): number =>
      -split.reduce((sum, part, i) => sum + weights[i]! * Math.sqrt(part), 0);
    const { point, value } = minimise({
      ...search,
      objective,
      starts: [[0.25, 0.25, 0.25, 0.25]],
      spread: 0.2,
      allowed: ontoSimplex,
    });
    const squares = weights.reduce((sum, w) => sum + w * w, 0);
    expect(value).toBeCloseTo(-Math.sqrt(squares), 8);
    for (const [i, part] of point.entries()) expect(part).toBeCloseTo(weights[i]! ** 2 / squares, 4);
  });

  it("gives all to the one that yields most, where returns do not diminish", () => {
    const { point } = minimise({
      ...search,
      objective: ([a, b, c]) => -(a! + 2 * b! + 1.5 * c!),
      starts: [[0.3, 0.3, 0.4]],
      spread: 0.3,
      allowed: ontoSimplex,
    });
    expect(Array.from(point, (part) => Math.round(1e6 * part) / 1e6)).toEqual([0, 1, 0]);
  });

  it("is the same for the same seed, and the same when values come later", async () => {
    const objective = ([x, y]: Float64Array): number => (x! - 1) ** 2 + (y! + 2) ** 4;
    const options = { ...search, starts: [[0, 0]], evaluations: 300 };
    const at = minimise({ ...options, objective });
    expect(minimise({ ...options, objective })).toEqual(at);
    expect(await minimiseWith(async (points) => points.map(objective), options)).toEqual(at);
  });
});

describe("the nearest split", () => {
  it("has no part below 0, parts that sum to 1, and is a split itself unchanged", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 8 }), (point) => {
        const split = ontoSimplex(point);
        expect(split.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(split.every((part) => part >= 0)).toBe(true);
        for (const [i, part] of ontoSimplex(split).entries()) expect(part).toBeCloseTo(split[i]!, 9);
      }),
    );
  });
});

describe("the value of information", () => {
  const worlds = 2000;
  const luck = stream("information", "worlds");
  const normal = (): Float64Array => Float64Array.from({ length: worlds }, () => normalDraw(luck));
  const [theta, noise, other] = [normal(), normal(), normal()];

  it("of one unknown that decides between a sure 0 and itself is 1/sqrt(2 pi), and of an idle one is noise", () => {
    // E max(0, theta) - max(0, E theta), theta standard normal.
    const payoff = [new Float64Array(worlds), theta.map((x, world) => x + noise[world]!)];
    const { perfect, partial } = valueOfInformation({ payoff, unknowns: [theta, noise, other], seed: "s" });
    const one = 1 / Math.sqrt(2 * Math.PI);
    expect(partial[0]!.value).toBeCloseTo(one, 1);
    expect(Math.abs(partial[0]!.value - one)).toBeLessThan(0.05);
    expect(Math.abs(partial[1]!.value - one)).toBeLessThan(0.05);
    expect(partial[2]!.value).toBeLessThan(2 * partial[2]!.noise + 0.01);
    // Perfect information knows the sum, of variance 2.
    expect(Math.abs(perfect - Math.sqrt(2) * one)).toBeLessThan(0.05);
  });

  it("is 0 where one choice is best whatever is known, and never above that of knowing everything", () => {
    const payoff = [theta, theta.map((x) => x - 1)];
    const sure = valueOfInformation({ payoff, unknowns: [theta], seed: "s" });
    expect([sure.perfect, sure.partial[0]!.value]).toEqual([0, 0]);
    const mixed = valueOfInformation({ payoff: [theta, noise], unknowns: [theta, noise], seed: "s" });
    for (const { value } of mixed.partial) expect(value).toBeLessThan(mixed.perfect);
  });

  it("of the published case of three investments is 2.33 (Regret, decision theory), in worlds repeated", () => {
    const payoff = [[-4, 4, 12], [-2, 3, 8], [3, 2, 1]].map((row) => Array.from({ length: 30 }, (_, world) => row[world % 3]!)); // biome-ignore format: a table
    expect(valueOfInformation({ payoff, unknowns: [], seed: "s" }).perfect).toBeCloseTo(7 / 3, 12);
  });
});

/** A draw of the standard normal distribution, by Box and Muller. */
function normalDraw(luck: { next(): number }): number {
  return Math.sqrt(-2 * Math.log(luck.next())) * Math.cos(2 * Math.PI * luck.next());
}

/** 20 million of public money, half for research of our firm, half for that of theirs. */
function funded(id: string, ours: string, theirs: string, more: { quarters?: number; decay?: string } = {}): Scenario {
  const grant = (recipient: string, amount: string): Record<string, unknown> => ({
    ...{ kind: "grant", from: "2012-Q1", amount, recipients: [recipient], over: "4 quarter" },
    uses: { capital: 0, research: 1, advertising: 0 },
  });
  const market = marketOf({
    quarters: more.quarters ?? 8,
    firms: { ours: homeFirm(0.4, 100), theirs: foreignFirm(0.6, 90) },
    demand: { priceSensitivity: "triangular(1.5, 2, 3)" },
    quality: { weight: 0.5, referenceStock: "10 MEUR", decay: more.decay ?? "5 %/quarter" },
    instruments: { "to-ours": grant("ours", ours), "to-theirs": grant("theirs", theirs) },
  });
  return { ...market, id };
}

describe("the best split of an envelope", () => {
  const outcome = { measure: "home-share", quarter: "end" };
  const question = {
    scenario: funded("split", "10 MEUR", "10 MEUR"),
    named: [funded("none", "0 EUR", "0 EUR"), funded("theirs", "0 EUR", "20 MEUR")],
    outcome,
  };
  const options = { executor: inlineExecutor, seed: "s", runs: 6, evaluations: 24, checks: 20 };
  const found = policyOptimum(question, options);

  it("gives all to the home firm where the home share is what counts, beyond the named policies", async () => {
    const { best, careful, levers, regret, tried } = await found;
    expect(levers.envelopeEur).toBe(20e6);
    expect(levers.parts.map(instrumentOf)).toEqual(["to-ours", "to-theirs"]);
    expect(best.split!.shares).toEqual([1, 0]);
    expect(careful.split!.shares).toEqual([1, 0]);
    expect(Math.max(...tried.map((each) => each.outcome))).toBe(best.outcome);
    // Best, careful, none, theirs: in worlds that the search has not seen.
    expect(regret.maximumRegret.slice(0, 2)).toEqual([0, 0]);
    expect(regret.expectedPayoff[2]).toBeGreaterThan(regret.expectedPayoff[3]!);
  });

  it("begins late where quality fades and the last quarter counts, and at once where every quarter does", async () => {
    const fading = funded("fading", "20 MEUR", "0 EUR", { quarters: 16, decay: "25 %/quarter" });
    const begun = async (quarter: string): Promise<[began: number, pays: number, earliest: number, latest: number]> => {
      const asked = { scenario: fading, named: [fading], outcome: { measure: "home-share", quarter } };
      const { best, levers } = await policyOptimum(asked, { ...options, runs: 2, evaluations: 160 });
      const { earliest, latest } = levers.starts[0]!;
      return [best.split!.starts[0]!, best.split!.quarters[0]!, earliest, latest];
    };
    const [late, paysLate, earliest, latest] = await begun("end");
    const [soon] = await begun("mean");
    // Not in the last year; and what is paid is paid within the scenario.
    expect([earliest, latest]).toEqual([parseQuarter("2012-Q1"), parseQuarter("2014-Q4")]);
    expect(late).toBeGreaterThan(earliest + 4);
    expect(late + paysLate - 1).toBeLessThanOrEqual(parseQuarter("2015-Q4")!);
    expect(soon).toBeLessThan(late);
  });

  it("is worth no more to know about, where one policy is best in every world", async () => {
    const { information } = await found;
    expect(information.perfect).toBe(0);
    expect(information.partial.every(({ value }) => value === 0)).toBe(true);
  });

  it("is the same for the same seed", async () => {
    const again = await policyOptimum(question, options);
    expect(again.traces).toEqual((await found).traces);
    expect(again.regret).toEqual((await found).regret);
  });

  it("of one instrument goes over its recipients and other home firms; of none, there is none", async () => {
    const one = marketOf({
      quarters: 4,
      firms: { ours: homeFirm(0.3, 100), second: homeFirm(0.2, 100), theirs: foreignFirm(0.5, 90) },
      instruments: {
        aid: {
          ...{ kind: "grant", from: "2012-Q1", amount: "6 MEUR", recipients: ["ours"], over: "4 quarter" },
          uses: { capital: 0, research: 1, advertising: 0 },
        },
      },
    });
    const { levers } = await policyOptimum(
      { scenario: one, named: [one], outcome },
      { ...options, runs: 1, evaluations: 4, checks: 20 },
    );
    expect(levers.parts.map(instrumentOf)).toEqual(["aid", "grant-second"]);
    const none = marketOf({ quarters: 4, firms: { ours: homeFirm(0.4, 100), theirs: foreignFirm(0.6, 90) } });
    await expect(policyOptimum({ scenario: none, named: [], outcome }, options)).rejects.toThrow("no money to split");
  });
});

describe("whatif optimise", () => {
  const asked = (...args: string[]): Promise<Said> => typed(["optimise", ...args]);
  const quick = ["classroom", "classroom", "--runs", "2", "--splits", "4", "--executor", "inline"];

  it("says the best split, the regret of all, how the search went and what it is worth to know, in both languages", async () => {
    const english = await asked(...quick);
    expect(english.code).toBe(0);
    for (const part of ["Best on average", "regret", "Search:", "worth"]) expect(english.out).toContain(part);
    const french = await asked(...quick, "--lang", "fr");
    for (const part of ["Le meilleur en moyenne", "pire", "Recherche :", "vaudrait"])
      expect(french.out).toContain(part);
  });

  it("gives every split that was tried as CSV, with shares that sum to 1", async () => {
    const { out } = await asked(...quick, "--format", "csv");
    const [head, ...rows] = out
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const shares = head!.flatMap((name, at) => (name.startsWith("share ") ? [at] : []));
    const tried = rows.filter(([kind]) => kind === "tried");
    expect(tried.length).toBeGreaterThan(1);
    for (const row of tried) expect(shares.reduce((sum, at) => sum + Number(row[at]), 0)).toBeCloseTo(1, 12);
  });

  it("refuses a number of splits that is none, and a scenario without money, with the way out", async () => {
    const none = await asked(...quick, "--splits", "no");
    expect([none.code, none.err.includes("--splits no")]).toEqual([2, true]);
    const penniless = await asked("no-subsidy", "no-subsidy", "--runs", "1", "--splits", "1", "--executor", "inline");
    expect([penniless.code, penniless.err.includes("five-ways")]).toEqual([2, true]);
  });
});
