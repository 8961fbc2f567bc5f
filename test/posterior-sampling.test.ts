// The sampler alone, on posteriors that are known: what calibration of a market rests on.
import { describe, expect, test } from "vitest";
import { crps } from "../packages/sim-core/src/analysis/fit/scores.ts";
import { type Rows, sampleTempered, type Target } from "../packages/sim-core/src/analysis/fit/tempered.ts";
import { normalCdf } from "../packages/sim-core/src/math/normal-cdf.ts";
import { normalQuantile } from "../packages/sim-core/src/math/normal-quantile.ts";
import { createLuck, purpose } from "../packages/sim-core/src/random/luck.ts";
import { stream } from "../packages/sim-core/src/random/stream.ts";

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const sdOf = (values: readonly number[]): number => Math.sqrt(meanOf(values.map((v) => (v - meanOf(values)) ** 2)));
const column = ({ count, normal }: Rows, dimensions: number, at: number): number[] =>
  Array.from({ length: count }, (_, row) => normal[row * dimensions + at]!);

describe("draws of a posterior that is known in closed form", () => {
  // Ten standard normal numbers; the sum of two of them is seen as 1, give or take 0.1: by the normal formulas the sum is
  // then 1 x 2 / 2.01, give or take the root of 2 x 0.01 / 2.01, the two are tied, and the others are as before.
  const target: Target = {
    dimensions: 10,
    logLikelihood: ({ count, normal }) =>
      Float64Array.from({ length: count }, (_, row) => -50 * (normal[10 * row]! + normal[10 * row + 1]! - 1) ** 2),
  };

  test("the sum is known, the two are tied along it, and what was not seen stays as it was", async () => {
    const sample = await sampleTempered(target, { seed: "ridge", particles: 800 });
    const [one, other, third] = [0, 1, 5].map((at) => column(sample, 10, at)) as [number[], number[], number[]];
    const sums = one.map((value, row) => value + other[row]!);
    expect(meanOf(sums)).toBeCloseTo(2 / 2.01, 1);
    expect(sdOf(sums)).toBeGreaterThan(0.08);
    expect(sdOf(sums)).toBeLessThan(0.12);
    // Given the sum, each is its half, give or take the root of 1/2.
    expect(sdOf(one)).toBeGreaterThan(0.55);
    expect(sdOf(one)).toBeLessThan(0.88);
    expect(Math.abs(meanOf(third))).toBeLessThan(0.2);
    expect(sdOf(third)).toBeGreaterThan(0.85);
    expect(sdOf(third)).toBeLessThan(1.15);
    expect(sample.steps.at(-1)!.temperature).toBe(1);
  });

  test("the same seed gives the same bits, whether the model answers at once or later", async () => {
    const later: Target = { ...target, logLikelihood: (rows) => Promise.resolve(target.logLikelihood(rows)) };
    const [a, b] = await Promise.all(
      [target, later].map((each) => sampleTempered(each, { seed: 7, particles: 40, moves: 2 })),
    );
    expect(a!.normal).toEqual(b!.normal);
    // The prior, then two passes a temperature and six at the last.
    expect(a!.evaluations).toBe(40 * (1 + 2 * (a!.steps.length - 1) + 6));
  });

  test("data that no draw can have given are refused", async () => {
    const impossible: Target = {
      dimensions: 1,
      logLikelihood: ({ count }) => new Float64Array(count).fill(Number.NaN),
    };
    await expect(sampleTempered(impossible, { seed: 1, particles: 20 })).rejects.toThrow(/no draw from the prior/);
  });
});

describe("the mixture of Sisson, Fan and Tanaka (2007), where luck decides how well the mean is seen", () => {
  // doi:10.1073/pnas.0607208104: theta uniform on (-10, 10); x is normal about theta with variance 1 or 1/100, a coin
  // deciding; seen is 0. With a publication error of sd e, the posterior is half N(0, 1 + e^2), half N(0, 1/100 + e^2).
  const error = 0.05;
  const coin = purpose("coin");
  const noise = purpose("noise");
  const model = (normal: number, luckRun: number): number => {
    const luck = createLuck("mixture", luckRun);
    const theta = -10 + 20 * normalCdf(normal);
    return theta + (luck.uniform(coin, 0) < 0.5 ? 1 : 0.1) * normalQuantile(luck.uniform(noise, 0));
  };
  const target: Target = {
    dimensions: 1,
    logLikelihood: ({ count, normal, luck }) =>
      Float64Array.from({ length: count }, (_, row) => -0.5 * (model(normal[row]!, luck[row]!) / error) ** 2),
  };
  const exactShareWithin = (width: number): number =>
    [1, 0.01]
      .map((variance) => 2 * normalCdf(width / Math.sqrt(variance + error ** 2)) - 1)
      .reduce((sum, share) => sum + share / 2, 0);

  test("luck is integrated out: both the sharp and the wide half of the posterior are there", async () => {
    const sample = await sampleTempered(target, { seed: "mixture", particles: 1500, moves: 16 });
    const thetas = Array.from(sample.normal, (normal) => -10 + 20 * normalCdf(normal));
    for (const width of [0.1, 0.3, 1, 2]) {
      const within = thetas.filter((theta) => Math.abs(theta) < width).length / thetas.length;
      expect(Math.abs(within - exactShareWithin(width)), `within ${width}`).toBeLessThan(0.07);
    }
  });
});

describe("simulation-based calibration (Talts and others, 2018, arXiv:1804.06788), small", () => {
  test("the truth is anywhere among the draws with equal chance: its ranks are uniform", async () => {
    // Two numbers, seen through their sum and through their difference's square, with luck in the first.
    const noise = purpose("noise");
    const seen = (a: number, b: number, run: number): readonly [number, number] => [
      a + b + 0.3 * normalQuantile(createLuck("sbc", run).uniform(noise, 0)),
      a - b,
    ];
    const sd = [0.3, 0.6] as const;
    const replicates = 120;
    const draws = 39;
    const bins = new Array<number>(4).fill(0);
    const truths = stream("sbc", "truth");
    for (let replicate = 0; replicate < replicates; replicate++) {
      const [a, b] = [normalQuantile(truths.next()), normalQuantile(truths.next())] as const;
      const clean = seen(a, b, 1_000_000 + replicate);
      const data = clean.map((value, at) => value + sd[at]! * normalQuantile(truths.next()));
      const sample = await sampleTempered(
        {
          dimensions: 2,
          logLikelihood: ({ count, normal, luck }) =>
            Float64Array.from({ length: count }, (_, row) => {
              const model = seen(normal[2 * row]!, normal[2 * row + 1]!, luck[row]!);
              return -0.5 * model.reduce((sum, value, at) => sum + ((value - data[at]!) / sd[at]!) ** 2, 0);
            }),
        },
        { seed: replicate, particles: 5 * draws, moves: 6 },
      );
      const thinned = Array.from({ length: draws }, (_, index) => sample.normal[2 * 5 * index]!);
      const rank = thinned.filter((value) => value < a).length;
      bins[Math.min(3, Math.floor((rank * 4) / (draws + 1)))]! += 1;
    }
    const due = replicates / 4;
    const chiSquare = bins.reduce((sum, count) => sum + (count - due) ** 2 / due, 0);
    // 1 in 1000 of chi-square with 3 degrees of freedom is above 16.27.
    expect(chiSquare, bins.join(" ")).toBeLessThan(16.27);
  });
});

describe("the score of a forecast", () => {
  test("of one draw is its error; of a uniform forecast it is known", () => {
    expect(crps([3], 5)).toBe(2);
    // U(0, 1) seen at y: y^2 - y + 1/3 (integral of the squared difference of distribution functions).
    const grid = Array.from({ length: 2000 }, (_, index) => (index + 0.5) / 2000);
    for (const y of [0, 0.25, 0.5]) expect(crps(grid, y)).toBeCloseTo(y * y - y + 1 / 3, 5);
  });

  test("rewards both being right and being sure", () => {
    expect(crps([0.9, 1, 1.1], 1)).toBeLessThan(crps([0, 1, 2], 1));
    expect(crps([0.9, 1, 1.1], 1)).toBeLessThan(crps([1.9, 2, 2.1], 1));
  });
});
