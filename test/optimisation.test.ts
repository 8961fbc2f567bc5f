import { minimise, minimiseWith, ontoSimplex } from "@andromede/sim-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

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
