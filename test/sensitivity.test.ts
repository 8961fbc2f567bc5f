import {
  inlineExecutor,
  morrisDesign,
  morrisEffects,
  outcomeSensitivity,
  pausingExecutor,
  saltelliDesign,
  sobolIndices,
  sobolPoints,
} from "@andromede/sim-core";
import { describe, expect, it } from "vitest";
import { whatif } from "../packages/cli/src/program.ts";
import { foreignFirm, homeFirm, marketOf } from "./support/market.ts";
import { type Said, typed } from "./support/typed.ts";

// Which input matters: points, indices and effects against closed forms and published cases.

/** The function of Ishigami and Homma (1990) with a = 7 and b = 0.1, on (-pi, pi)^3. */
function ishigami(point: Float64Array): number {
  const [x, y, z] = Array.from(point, (u) => Math.PI * (2 * u - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

// Closed form: Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, section 4.
const ISHIGAMI = {
  variance: 13.844587940719254,
  first: [0.31390519114781146, 0.4424111447900409, 0],
  total: [0.5575888552099592, 0.4424111447900409, 0.2436836640621477],
};

describe("Sobol points", () => {
  it("are those of Joe and Kuo (scipy 1.17.1, qmc.Sobol(128, scramble=False), whose point 5 has the digits of 7)", () => {
    const plain = sobolPoints({ dimensions: 128, count: 8 });
    const row = Array.from(plain.slice(7 * 128, 7 * 128 + 12), (x) => Math.floor(8 * x) / 8);
    expect(row).toEqual([0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375, 0.375, 0.125, 0.375, 0.875]);
  });

  it("have one point in each of N equal slices of every input, scrambled or not", () => {
    for (const seed of [undefined, "a", "b"]) {
      const points = sobolPoints({ dimensions: 128, count: 64, ...(seed === undefined ? {} : { seed }) });
      for (let dimension = 0; dimension < 128; dimension++) {
        const slices = new Set(Array.from({ length: 64 }, (_, row) => Math.floor(64 * points[row * 128 + dimension]!)));
        expect(slices.size).toBe(64);
      }
    }
  });

  it("differ from seed to seed and are the same for the same", () => {
    const of = (seed: string): Float64Array => sobolPoints({ dimensions: 3, count: 16, seed });
    expect(of("a")).toEqual(of("a"));
    expect(of("a")).not.toEqual(of("b"));
  });

  it("are refused where there are no direction numbers, with the way out", () => {
    expect(() => sobolPoints({ dimensions: 129, count: 4 })).toThrow("from 1 to 128");
  });
});

describe("Sobol indices", () => {
  const found = sobolIndices({ model: ishigami, dimensions: 3, samples: 2048, seed: "ishigami" });

  it("of Ishigami's function hold the analytic values in their intervals", () => {
    for (let input = 0; input < 3; input++) {
      const [first, total] = [found.firstOrderInterval[input]!, found.totalOrderInterval[input]!];
      expect(first[0]).toBeLessThanOrEqual(ISHIGAMI.first[input]!);
      expect(first[1]).toBeGreaterThanOrEqual(ISHIGAMI.first[input]!);
      expect(total[0]).toBeLessThanOrEqual(ISHIGAMI.total[input]!);
      expect(total[1]).toBeGreaterThanOrEqual(ISHIGAMI.total[input]!);
    }
    expect(found.variance / ISHIGAMI.variance).toBeCloseTo(1, 2);
  });

  it("come near the analytic values, with points that are spread evenly", () => {
    for (let input = 0; input < 3; input++) {
      expect(found.firstOrder[input]).toBeCloseTo(ISHIGAMI.first[input]!, 1);
      expect(Math.abs(found.totalOrder[input]! - ISHIGAMI.total[input]!)).toBeLessThan(0.02);
    }
  });

  it("hold the analytic values with Jansen's estimator of both, and with plain points", () => {
    const study = { model: ishigami, dimensions: 3, samples: 2048, seed: "ishigami" };
    for (const variant of [{ firstOrder: "jansen" as const }, { scrambled: false }]) {
      const { firstOrder, totalOrder } = sobolIndices({ ...study, ...variant });
      for (let input = 0; input < 3; input++) {
        expect(Math.abs(firstOrder[input]! - ISHIGAMI.first[input]!)).toBeLessThan(0.03);
        expect(Math.abs(totalOrder[input]! - ISHIGAMI.total[input]!)).toBeLessThan(0.02);
      }
    }
  });

  it("of an input that makes the whole variance are exactly 1 with Jansen's estimators", () => {
    const study = { model: ([x]: Float64Array) => x!, dimensions: 2, samples: 64, seed: "whole" };
    const { firstOrder, totalOrder } = sobolIndices({ ...study, firstOrder: "jansen" });
    expect([firstOrder[0], totalOrder[1]]).toEqual([1, 0]);
  });

  it("are the same for every seed with plain points, and not with scrambled ones", () => {
    const of = (seed: string, scrambled: boolean): readonly number[] =>
      sobolIndices({ model: ishigami, dimensions: 3, samples: 64, seed, scrambled }).firstOrder;
    expect(of("a", false)).toEqual(of("b", false));
    expect(of("a", true)).not.toEqual(of("b", true));
  });

  it("of a group say what its inputs do together", () => {
    const grouped = sobolIndices({ model: ishigami, dimensions: 3, samples: 2048, seed: "g", groups: [[0, 2], [1]] });
    // x and z together have all that y has not, and y does nothing with them.
    expect(grouped.firstOrder[0]).toBeCloseTo(1 - ISHIGAMI.first[1]!, 1);
    expect(grouped.totalOrder[0]).toBeCloseTo(1 - ISHIGAMI.first[1]!, 1);
    expect(grouped.totalOrder[1]).toBeCloseTo(ISHIGAMI.first[1]!, 1);
  });

  it("of a sum are the shares of its parts' variances, and of a pure product nothing at first order", () => {
    const sum = sobolIndices({ model: ([x, y]) => x! + 2 * y!, dimensions: 2, samples: 1024, seed: "s" });
    expect(sum.firstOrder[0]).toBeCloseTo(0.2, 1);
    expect(sum.firstOrder[1]).toBeCloseTo(0.8, 1);
    const product = sobolIndices({
      model: ([x, y]) => (x! - 0.5) * (y! - 0.5),
      dimensions: 2,
      samples: 4096,
      seed: "p",
    });
    expect(Math.abs(product.firstOrder[0]!)).toBeLessThan(0.05);
    expect(product.totalOrder[0]).toBeCloseTo(1, 1);
  });

  it("of an input that the model never looks at are exactly 0 in total", () => {
    const unused = sobolIndices({ model: ([x]) => x!, dimensions: 2, samples: 64, seed: "u" });
    expect(unused.totalOrder[1]).toBe(0);
    const constant = sobolIndices({ model: () => 3, dimensions: 2, samples: 16, seed: "c" });
    expect(constant.totalOrder).toEqual([0, 0]);
  });

  it("take more inputs than there are Sobol dimensions, and refuse a group of none", () => {
    const many = saltelliDesign({ dimensions: 100, samples: 4, seed: "m", groups: [[0], [99]] });
    expect(many.points.length).toBe(100 * 4 * 4);
    expect(many.points.every((x) => x > 0 && x < 1)).toBe(true);
    expect(() => saltelliDesign({ dimensions: 2, samples: 4, seed: "m", groups: [[2]] })).toThrow("group 0");
  });
});

describe("Morris effects", () => {
  it("of exercise 4 of Saltelli et al. (2008), as SALib computes them", () => {
    const thirds = [
      [0, 1], [0, 3], [2, 3], [0, 1], [2, 1], [2, 3], [2, 0], [2, 2], [0, 2],
      [1, 3], [3, 3], [3, 1], [1, 3], [1, 1], [3, 1], [1, 2], [1, 0], [3, 0],
    ]; // biome-ignore format: pairs of coordinates, in thirds
    const outputs = [
      0.97, 0.71, 2.39, 0.97, 2.3, 2.39, 1.87, 2.4, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.2, 1.87, 1.0,
    ];
    const { mu, muStar, sigma } = morrisEffects({ dimensions: 2, points: thirds.flat().map((x) => x / 3), outputs });
    expect(mu.map((x) => Number(x.toFixed(2)))).toEqual([0.65, 0.21]);
    expect(muStar.map((x) => Number(x.toFixed(2)))).toEqual([1.62, 0.35]);
    expect(sigma[0]).toBeCloseTo(1.794107020219251, 10);
    expect(sigma[1]).toBeCloseTo(0.411995145602469, 10);
  });

  it("of a linear model are its coefficients on every path", () => {
    const points = morrisDesign({ dimensions: 5, trajectories: 3, seed: "linear" });
    const outputs = Array.from({ length: 18 }, (_, row) =>
      points.slice(row * 5, row * 5 + 5).reduce((sum, x, input) => sum + (input - 1) * x, 0),
    );
    const { mu, muStar, sigma } = morrisEffects({ dimensions: 5, points, outputs });
    for (let input = 0; input < 5; input++) {
      expect(mu[input]).toBeCloseTo(input - 1, 12);
      expect(muStar[input]).toBeCloseTo(Math.abs(input - 1), 12);
      expect(sigma[input]).toBeCloseTo(0, 12);
    }
    expect(points.every((x) => x > -1e-12 && x < 1 + 1e-12)).toBe(true);
  });

  it("are refused where a step changes two inputs", () => {
    expect(() => morrisEffects({ dimensions: 2, points: [0, 0, 1, 1, 1, 0], outputs: [0, 1, 2] })).toThrow(
      "both change",
    );
  });
});

describe("sensitivity of an outcome", () => {
  const scenario = marketOf({
    quarters: 6,
    firms: { ours: homeFirm(0.4, 100), theirs: foreignFirm(0.6, 90) },
    demand: { priceSensitivity: "triangular(1.5, 2, 3)", reconsideredShare: "uniform(1, 4) %/quarter" },
  });
  const question = { scenario, outcome: { measure: "unit-cost", actor: "ours", quarter: "2012-Q1" } };
  const ask = (executor = inlineExecutor) =>
    outcomeSensitivity(question, { executor, seed: "s", trajectories: 4, samples: 64 });

  it("finds the one assumption that decides it, and that neither another one nor luck does", async () => {
    const { parts, screened, luckMuStar } = await ask();
    // Of firms seen at one price, the cost follows from the margin, and that from price sensitivity alone.
    expect(screened[0]!.assumption.path).toBe("demand.priceSensitivity");
    const [first, second, luck] = parts;
    expect(first!.assumptions[0]!.path).toBe("demand.priceSensitivity");
    expect(first!.first).toBeCloseTo(1, 1);
    expect(first!.total).toBeCloseTo(1, 1);
    expect(second!.total).toBeLessThan(1e-25);
    expect([luck!.kind, luck!.total, luckMuStar]).toEqual(["luck", 0, 0]);
  });

  it("takes what stands below a path as one input, and refuses groups that overlap or have nothing", async () => {
    const options = { executor: inlineExecutor, seed: "s", trajectories: 2, samples: 64, most: 0 };
    const { parts } = await outcomeSensitivity(question, { ...options, groups: ["demand"] });
    expect(parts.map(({ kind }) => kind)).toEqual(["group", "luck"]);
    expect(parts[0]).toMatchObject({ path: "demand", total: expect.closeTo(1, 1) });
    expect(parts[0]!.assumptions.every(({ path }) => path.startsWith("demand."))).toBe(true);
    const overlap = outcomeSensitivity(question, { ...options, groups: ["demand", "demand.priceSensitivity"] });
    await expect(overlap).rejects.toThrow("do not overlap");
    const empty = outcomeSensitivity(question, { ...options, groups: ["moon"] });
    await expect(empty).rejects.toThrow("there is no assumption at moon");
  });

  it("gives the same bits wherever the runs are done", async () => {
    expect(await ask(pausingExecutor(async () => undefined))).toEqual(await ask());
  });

  it("of the difference between a scenario and itself is nothing at all", async () => {
    const options = { executor: inlineExecutor, seed: "s", trajectories: 2, samples: 4 };
    const { parts, variance } = await outcomeSensitivity({ ...question, base: scenario }, options);
    expect(variance).toBe(0);
    expect(parts.every(({ first, total }) => first === 0 && total === 0)).toBe(true);
  });
});

describe("whatif sensitivity", () => {
  const asked = (...args: string[]): Promise<Said> => typed(["sensitivity", ...args]);

  it("prints a sentence, the parts of the variance and how to read them, in both languages", async () => {
    const english = await asked("classroom", "--runs", "4", "--executor", "inline");
    expect(english.code).toBe(0);
    expect(english.out).toMatch(/What (matters most|makes)/);
    expect(english.out).toContain("luck");
    const french = await asked("classroom", "--runs", "4", "--executor", "inline", "--lang", "fr");
    expect(french.out).toContain("la chance");
    expect(french.out).toContain("hypothèses");
    for (const line of [...english.out.split("\n"), ...french.out.split("\n")]) expect(line.length).toBeLessThan(107);
  });

  it("gives every part and every screened assumption as JSON and CSV", async () => {
    const { out } = await asked("classroom", "--runs", "4", "--executor", "inline", "--format", "json");
    const { parts, screened } = JSON.parse(out) as { parts: { kind: string }[]; screened: unknown[] };
    expect(parts.at(-1)!.kind).toBe("luck");
    const csv = await asked("classroom", "--runs", "4", "--executor", "inline", "--format", "csv");
    const rows = csv.out.trim().split("\n");
    expect(rows[0]).toBe("kind,assumption,first,firstLow,firstHigh,total,totalLow,totalHigh,mu,muStar,sigma");
    // The assumptions, what they leave as others, and luck.
    expect(rows.length).toBe(1 + screened.length + parts.filter(({ kind }) => kind !== "assumption").length);
  });

  it("stops at once when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    const said: string[] = [];
    const code = await whatif(["sensitivity", "classroom", "--executor", "inline"], {
      ...{ out: (text: string) => said.push(text), err: () => undefined },
      ...{ columns: 100, hasColour: false, progress: null, environment: {}, ask: null, signal: stop.signal },
    });
    expect([code, said]).toEqual([130, []]);
  });

  it("refuses two outcomes at once, and an outcome that there is not, before anything is run", async () => {
    const two = await asked("classroom", "--outcome", "hhi", "--outcome", "price-index");
    expect([two.code, two.err.includes("one outcome")]).toEqual([2, true]);
    const none = await asked("classroom", "--outcome", "hh");
    expect([none.code, none.err.includes("hhi")]).toEqual([2, true]);
  });
});
