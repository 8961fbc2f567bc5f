import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centreOf, type Distribution, faultsOf, quantileOf } from "../packages/sim-core/src/random/distributions.ts";
import { english } from "../packages/sim-core/src/sentence/sentence.ts";

/** Mean and standard deviation of a distribution, from its quantiles at the middles of 20,000 equal shares. */
function momentsOf(distribution: Distribution): { mean: number; sd: number } {
  const values = Array.from({ length: 20_000 }, (_, index) => quantileOf(distribution, (index + 0.5) / 20_000));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, sd: Math.sqrt(variance) };
}

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const ascending = (a: number, b: number) => a - b;

/** Any distribution without faults. */
const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  fc.tuple(finite, finite).map((ends): Distribution => {
    const [min, max] = ends.sort(ascending) as [number, number];
    return { kind: "uniform", min, max };
  }),
  fc.tuple(finite, finite, finite).map((points): Distribution => {
    const [min, mode, max] = points.sort(ascending) as [number, number, number];
    return { kind: "triangular", min, mode, max };
  }),
  fc.tuple(positive, positive).map((points): Distribution => {
    const [p05, p95] = points.sort(ascending) as [number, number];
    return { kind: "lognormal", p05, p95 };
  }),
  fc.tuple(finite, positive).map(([mean, sd]): Distribution => ({ kind: "normal", mean, sd })),
  fc
    .tuple(share, share)
    .map(([mean, part]): Distribution => ({ kind: "beta", mean, sd: part * Math.sqrt(mean * (1 - mean)) })),
  fc.array(fc.tuple(finite, fc.double({ min: 0.1, max: 9, noNaN: true })), { minLength: 1, maxLength: 8 }).map(
    (pairs): Distribution => ({
      kind: "choice",
      values: pairs.map(([value]) => value),
      weights: pairs.map(([, weight]) => weight),
    }),
  ),
);

describe("every prior", () => {
  test("gives no smaller value for a larger draw", () => {
    const rank = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(anyDistribution, rank, rank, (distribution, a, b) => {
        const lower = quantileOf(distribution, Math.min(a, b) / 10_000);
        const higher = quantileOf(distribution, Math.max(a, b) / 10_000);
        // Equal draws apart, two values may be the same to the last digit or so.
        expect(higher).toBeGreaterThanOrEqual(lower - 1e-14 * Math.abs(lower));
      }),
      { numRuns: 500 },
    );
  });

  test("has no faults where its numbers are in order, and a centre among its values", () => {
    fc.assert(
      fc.property(anyDistribution, (distribution) => {
        expect(faultsOf(distribution)).toEqual([]);
        // The mode of a triangle may be its very end, which no draw reaches.
        const isTriangle = distribution.kind === "triangular";
        expect(centreOf(distribution)).toBeGreaterThanOrEqual(
          isTriangle ? distribution.min : quantileOf(distribution, 1e-9),
        );
        expect(centreOf(distribution)).toBeLessThanOrEqual(
          isTriangle ? distribution.max : quantileOf(distribution, 1 - 1e-9),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("that is a single point gives that point", () => {
    const points: readonly Distribution[] = [
      { kind: "uniform", min: 3, max: 3 },
      { kind: "triangular", min: 3, mode: 3, max: 3 },
      { kind: "normal", mean: 3, sd: 0 },
      { kind: "choice", values: [3] },
    ];
    for (const point of points) expect([0.01, 0.5, 0.99].map((u) => quantileOf(point, u))).toEqual([3, 3, 3]);
    expect(quantileOf({ kind: "beta", mean: 0.3, sd: 0 }, 0.9)).toBe(0.3);
    expect(quantileOf({ kind: "lognormal", p05: 3, p95: 3 }, 0.9)).toBeCloseTo(3, 14);
  });
});

describe("uniform and triangular priors", () => {
  test("a uniform prior is a straight line", () => {
    const prior: Distribution = { kind: "uniform", min: -2, max: 6 };
    expect([0.25, 0.5, 0.75].map((u) => quantileOf(prior, u))).toEqual([0, 2, 4]);
    expect(centreOf(prior)).toBe(2);
  });

  test("a triangular prior has the known quantiles and moments", () => {
    // Below the mode a share u lies below min + sqrt(u (max - min)(mode - min)), here 2 + sqrt(60 u) up to u = 0.6;
    // above it 1 - u lies above max - sqrt((1 - u)(max - min)(max - mode)), here 12 - sqrt(40 (1 - u)).
    const prior: Distribution = { kind: "triangular", min: 2, mode: 8, max: 12 };
    expect(quantileOf(prior, 0.15)).toBeCloseTo(5, 14); // 2 + sqrt(9)
    expect(quantileOf(prior, 0.6)).toBeCloseTo(8, 14);
    expect(quantileOf(prior, 0.9)).toBeCloseTo(10, 14); // 12 - sqrt(4)
    expect(centreOf(prior)).toBe(8);
    // Mean (a + b + c)/3 and variance (a^2 + b^2 + c^2 - ab - ac - bc)/18 of the three points: 22/3 and 76/18.
    const { mean, sd } = momentsOf(prior);
    expect(mean).toBeCloseTo(22 / 3, 6);
    expect(sd).toBeCloseTo(Math.sqrt(76 / 18), 5);
  });

  test("the mode of a triangle may be one of its ends", () => {
    expect(quantileOf({ kind: "triangular", min: 0, mode: 0, max: 1 }, 0.75)).toBeCloseTo(0.5, 14); // 1 - sqrt(0.25)
    expect(quantileOf({ kind: "triangular", min: 0, mode: 1, max: 1 }, 0.25)).toBeCloseTo(0.5, 14); // sqrt(0.25)
  });
});

describe("lognormal and normal priors", () => {
  test("a lognormal prior has the 5 % and 95 % points that were asked for, and their geometric mean as its median", () => {
    const prior: Distribution = { kind: "lognormal", p05: 10_000, p95: 300_000 };
    expect(quantileOf(prior, 0.05) / 10_000).toBeCloseTo(1, 13);
    expect(quantileOf(prior, 0.95) / 300_000).toBeCloseTo(1, 13);
    expect(quantileOf(prior, 0.5)).toBeCloseTo(Math.sqrt(10_000 * 300_000), 9);
    expect(centreOf(prior)).toBeCloseTo(Math.sqrt(10_000 * 300_000), 9);
  });

  test("a lognormal quantile is the exponential of a normal one", () => {
    // The quartile of the normal is 0.6744897501960817 standard deviations out (scipy 1.17.1, stats.norm.ppf(0.75)); with
    // p05 = e^-1.6448536269514722 and p95 its inverse the logarithm has standard deviation 1.
    const p95 = Math.exp(1.6448536269514722);
    expect(Math.log(quantileOf({ kind: "lognormal", p05: 1 / p95, p95 }, 0.75))).toBeCloseTo(0.6744897501960817, 14);
  });

  test("a normal prior has the mean and the standard deviation that were asked for", () => {
    const prior: Distribution = { kind: "normal", mean: 100, sd: 15 };
    expect(quantileOf(prior, 0.975)).toBeCloseTo(100 + 15 * 1.959963984540054, 12); // R 4, qnorm(0.975)
    expect(centreOf(prior)).toBe(100);
    const { mean, sd } = momentsOf(prior);
    expect(mean).toBeCloseTo(100, 9);
    expect(sd).toBeCloseTo(15, 2);
  });
});

describe("beta priors", () => {
  test("published quantiles", () => {
    // Shapes 2 and 5 have mean 2/7 and variance 10/392; scipy 1.17.1, stats.beta.ppf([.05, .5, .95], 2, 5).
    const prior: Distribution = { kind: "beta", mean: 2 / 7, sd: Math.sqrt(10 / 392) };
    expect(quantileOf(prior, 0.05)).toBeCloseTo(0.06284989170835438, 14);
    expect(quantileOf(prior, 0.5)).toBeCloseTo(0.26444998329566005, 14);
    expect(quantileOf(prior, 0.95)).toBeCloseTo(0.5818034092520259, 14);
    expect(centreOf(prior)).toBeCloseTo(0.26444998329566005, 14);
  });

  test("a share about which nothing is known is uniform", () => {
    const prior: Distribution = { kind: "beta", mean: 0.5, sd: Math.sqrt(1 / 12) };
    for (const u of [0.01, 0.3, 0.5, 0.9]) expect(quantileOf(prior, u)).toBeCloseTo(u, 13);
  });

  test("closed forms, given by mean and standard deviation", () => {
    // Shapes a and b have mean a / (a + b) and variance a b / ((a + b)^2 (a + b + 1)).
    const ofShapes = (a: number, b: number): Distribution => {
      const sum = a + b;
      return { kind: "beta", mean: a / sum, sd: Math.sqrt((a * b) / (sum + 1)) / sum };
    };
    for (const u of [0.001, 0.2, 0.5, 0.97]) {
      expect(quantileOf(ofShapes(3, 1), u)).toBeCloseTo(Math.cbrt(u), 13); // the share below x is x^3
      expect(quantileOf(ofShapes(1, 4), u)).toBeCloseTo(1 - (1 - u) ** 0.25, 13); // 1 - (1 - x)^4
      expect(quantileOf(ofShapes(0.5, 0.5), u)).toBeCloseTo(Math.sin((Math.PI * u) / 2) ** 2, 13); // the arcsine law
    }
  });

  test("a share spread as widely as a double can say is all or nothing", () => {
    const prior: Distribution = { kind: "beta", mean: 0.3, sd: Math.sqrt(0.3 * 0.7) * (1 - 1e-16) };
    expect(faultsOf(prior)).toEqual([]);
    expect(quantileOf(prior, 0.69)).toBeLessThan(1e-300);
    expect(quantileOf(prior, 0.71)).toBe(1);
  });

  test.each([
    [0.3, 0.2],
    [0.9, 0.05],
    [0.5, 0.35],
  ])("a share of mean %d and standard deviation %d has them", (mean, sd) => {
    const moments = momentsOf({ kind: "beta", mean, sd });
    expect(moments.mean).toBeCloseTo(mean, 5);
    expect(moments.sd).toBeCloseTo(sd, 4);
  });
});

describe("choices", () => {
  test("equal chances, in ascending order whatever the order of writing", () => {
    const prior: Distribution = { kind: "choice", values: [8, 2, 4] };
    expect([0.1, 0.3, 0.4, 0.6, 0.7, 0.99].map((u) => quantileOf(prior, u))).toEqual([2, 2, 4, 4, 8, 8]);
    expect(centreOf(prior)).toBe(4);
  });

  test("chances by weight, of which a weight of 0 leaves none", () => {
    const prior: Distribution = { kind: "choice", values: [1, 2, 3], weights: [0, 3, 1] };
    expect([1e-12, 0.7, 0.8, 1 - 1e-12].map((u) => quantileOf(prior, u))).toEqual([2, 2, 3, 3]);
    expect(centreOf(prior)).toBe(2);
  });
});

describe("faults of a prior are told in words", () => {
  test.each<[Distribution, string[]]>([
    [{ kind: "uniform", min: 0.7, max: 0.2 }, ["the minimum 0.7 is above the maximum 0.2: the range is upside down"]],
    [{ kind: "uniform", min: Number.NaN, max: 1 }, ["the minimum is NaN: it must be a finite number"]],
    [{ kind: "triangular", min: 0, mode: 5, max: 3 }, ["the mode 5 lies outside the range from 0 to 3"]],
    [
      { kind: "triangular", min: 4, mode: 5, max: 3 },
      ["the minimum 4 is above the maximum 3: the range is upside down"],
    ],
    [{ kind: "lognormal", p05: 0, p95: 3 }, ["the 5 % point 0 is not above 0, and a lognormal quantity always is"]],
    [{ kind: "lognormal", p05: 5, p95: 3 }, ["the 5 % point 5 is above the 95 % point 3: the range is upside down"]],
    [{ kind: "normal", mean: 0, sd: -1 }, ["the standard deviation -1 is negative: it is a distance, 0 or more"]],
    [
      { kind: "normal", mean: Infinity, sd: Number.NaN },
      ["the mean is Infinity: it must be a finite number", "the standard deviation is NaN: it must be a finite number"],
    ],
    [
      { kind: "beta", mean: 1.2, sd: 0.1 },
      ["the mean 1.2 is not between 0 and 1, and a beta distribution is of a share"],
    ],
    [
      { kind: "beta", mean: 0.2, sd: 0.4 },
      ["the standard deviation 0.4 is too large: for a share with mean 0.2 it stays below 0.4"],
    ],
    [{ kind: "beta", mean: 0.5, sd: -0.1 }, ["the standard deviation -0.1 is negative: it is a distance, 0 or more"]],
    [{ kind: "choice", values: [] }, ["there is nothing to choose from"]],
    [{ kind: "choice", values: [1, Number.NaN] }, ["the value 2 is NaN: it must be a finite number"]],
    [{ kind: "choice", values: [1, 2], weights: [1] }, ["2 values need as many weights, and there are 1"]],
    [{ kind: "choice", values: [1, 2], weights: [1, -1] }, ["a weight is negative"]],
    [{ kind: "choice", values: [1, 2], weights: [0, 0] }, ["every weight is 0: give at least one value a chance"]],
  ])("%j", (distribution, faults) => {
    expect(faultsOf(distribution).map(english)).toEqual(faults);
  });
});
