import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLuck, type Luck, medianLuck, type Purpose, purpose } from "../packages/sim-core/src/random/luck.ts";
import { joinNames } from "../packages/sim-core/src/random/names.ts";
import { stream } from "../packages/sim-core/src/random/stream.ts";
import { threefry } from "../packages/sim-core/src/random/threefry.ts";

// Every test here is deterministic: the seeds are fixed. Each threshold is one that truly random draws keep within for
// all but 1 seed in 500, or fewer.

/** 0.1 % and 99.9 % points of chi-square with 99 degrees of freedom: scipy 1.17.1, stats.chi2.ppf. */
const CHI_SQUARE_99 = [61.1, 148.2] as const;
/** A sum of many independent terms lies within so many standard deviations of its mean, but for 1 seed in 16,000. */
const SIGMAS = 4;

/** Sum of (observed - expected)^2 / expected over 100 equally likely cells. */
function chiSquare(cells: readonly number[]): number {
  const counts = new Array<number>(100).fill(0);
  for (const cell of cells) counts[cell] = counts[cell]! + 1;
  const expected = cells.length / 100;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Correlation of two columns of uniform numbers times the root of their length: of standard deviation 1 by luck. */
function correlationSigmas(a: readonly number[], b: readonly number[]): number {
  const products = a.reduce((sum, u, index) => sum + (u - 0.5) * (b[index]! - 0.5), 0);
  return (12 * products) / Math.sqrt(a.length);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

const demandOfOvh = purpose("firm", "ovh", "demand");
const lucks: readonly Luck[] = range(2001).map((run) => createLuck("class-1", run));
const purposes: readonly Purpose[] = range(101).map((firm) => purpose("firm", firm, "demand"));

/** 20,000 draws that differ from their neighbours only in the run, the purpose, or the number of the draw. */
const sequences: readonly (readonly [string, readonly number[]])[] = [
  ["runs", range(10).flatMap((index) => lucks.slice(0, 2000).map((luck) => luck.uniform(demandOfOvh, index)))],
  ["purposes", lucks.slice(0, 200).flatMap((luck) => purposes.slice(0, 100).map((of) => luck.uniform(of, 0)))],
  ["quarters", range(20000).map((index) => lucks[17]!.uniform(demandOfOvh, index))],
];

describe("luck has a name", () => {
  test("the same seed, run, purpose and quarter give the same draw, in any order", () => {
    const forwards = range(40).map((quarter) => createLuck("class-1", 17).uniform(demandOfOvh, quarter));
    const luck = createLuck("class-1", 17);
    const backwards = range(40).map((quarter) => luck.uniform(purpose("firm", "ovh", "demand"), 39 - quarter));
    expect(backwards.reverse()).toEqual(forwards);
    const column = new Float64Array(40);
    luck.fill(demandOfOvh, column);
    expect([...column]).toEqual(forwards);
  });

  test("another firm, or a draw left unused, disturbs no firm's luck", () => {
    const firms = ["ovh", "iliad", "orange"].map((firm) => purpose("firm", firm, "demand"));
    const withThird = createLuck("class-1", 3);
    const withoutThird = createLuck("class-1", 3);
    for (const quarter of range(40)) {
      const draws = firms.map((firm) => withThird.uniform(firm, quarter));
      expect(firms.slice(0, 2).map((firm) => withoutThird.uniform(firm, quarter))).toEqual(draws.slice(0, 2));
    }
  });

  test("luck without luck gives medians only", () => {
    const column = new Float64Array(3);
    medianLuck.fill(demandOfOvh, column);
    expect([...column, medianLuck.uniform(demandOfOvh, 7)]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  test("different lists of names are never the same text", () => {
    const names = fc.array(fc.string({ unit: "binary", maxLength: 3 }), { maxLength: 3 });
    expect(
      new Set([["a", "bc"], ["ab", "c"], ["a", "b", "c"], ["a,bc"], ['a","bc'], ["abc", ""]].map(joinNames)).size,
    ).toBe(6);
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(joinNames(a) === joinNames(b)).toBe(
          a.length === b.length && a.every((name, index) => name === b[index]),
        );
      }),
    );
  });

  test("a number and its writing are the same name", () => {
    expect(stream(1, "run", 2).next()).toBe(stream("1", "run", "2").next());
    expect(createLuck(1, 2).uniform(purpose(3), 4)).toBe(createLuck("1", 2).uniform(purpose("3"), 4));
    expect(createLuck("", 0).uniform(purpose(), 0)).not.toBe(createLuck("", 0).uniform(purpose(""), 0));
  });

  test("a name that is no number is refused", () => {
    expect(() => stream("class-1", Number.NaN)).toThrow("A name of luck cannot be NaN");
    expect(() => createLuck(Number.POSITIVE_INFINITY, 0)).toThrow(RangeError);
    expect(() => purpose("firm", Number.NaN)).toThrow(RangeError);
  });

  test("100,000 purposes, runs and quarters are all different", () => {
    const all = range(100_000).map((n) => purpose("firm", n % 1000, "task", Math.floor(n / 1000)));
    expect(new Set(all.map(({ high, low }) => `${high} ${low}`)).size).toBe(100_000);
    // Ten draws of run 17 are in two of the lists.
    expect(new Set(sequences.flatMap(([, draws]) => draws)).size).toBe(59_990);
  });
});

describe("the same bits on every engine", () => {
  // Known answers for Threefry-2x32 with 20 rounds, in the file kat_vectors of Random123 (Salmon et al. 2011):
  // words, key, result. The last are digits of pi.
  test.each([
    [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
  ])("threefry of %d %d under %d %d", (word0, word1, key0, key1, expected0, expected1) => {
    const result = new Int32Array(2);
    threefry(key0, key1, word0, word1, result);
    expect([...result].map((word) => word >>> 0)).toEqual([expected0, expected1]);
  });

  test("a stream is seedrandom's alea of the names, 53 bits a draw", () => {
    // seedrandom 3.0.5, alea('["class-1","run","17","firm","ovh","demand"]').double(), three times.
    const drawn = stream("class-1", "run", 17, "firm", "ovh", "demand");
    expect([drawn.next(), drawn.next(), drawn.next()]).toEqual([
      0.14905347295573335, 0.7803764180412773, 0.4683800115601552,
    ]);
  });

  test("draws that scenarios of this version rest on", () => {
    // No source but this program: they change only when everyone's results do.
    const luck = createLuck("class-1", 17);
    expect(demandOfOvh).toMatchInlineSnapshot(`
      {
        "high": 1496095029,
        "low": 1518425245,
      }
    `);
    expect([0, 1, 39].map((quarter) => luck.uniform(demandOfOvh, quarter))).toMatchInlineSnapshot(`
      [
        0.802812543574747,
        0.7772598270052912,
        0.4654143875289466,
      ]
    `);
  });
});

describe.each(sequences)("draws of neighbouring %s", (_name, draws) => {
  test("lie strictly between 0 and 1, evenly", () => {
    expect(draws.every((u) => u > 0 && u < 1)).toBe(true);
    const statistic = chiSquare(draws.map((u) => Math.floor(u * 100)));
    expect(statistic).toBeGreaterThan(CHI_SQUARE_99[0]);
    expect(statistic).toBeLessThan(CHI_SQUARE_99[1]);
  });

  test("are even in their low bits too", () => {
    // Bits 27 to 52, those of the second word.
    const statistic = chiSquare(draws.map((u) => Math.floor(((u * 2 ** 26) % 1) * 100)));
    expect(statistic).toBeGreaterThan(CHI_SQUARE_99[0]);
    expect(statistic).toBeLessThan(CHI_SQUARE_99[1]);
  });

  test.each([1, 2, 3])("do not depend on the one %d places before", (lag) => {
    const earlier = draws.slice(0, -lag);
    const later = draws.slice(lag);
    expect(Math.abs(correlationSigmas(earlier, later))).toBeLessThan(SIGMAS);
    const pairs = chiSquare(earlier.map((u, index) => 10 * Math.floor(u * 10) + Math.floor(later[index]! * 10)));
    expect(pairs).toBeGreaterThan(CHI_SQUARE_99[0]);
    expect(pairs).toBeLessThan(CHI_SQUARE_99[1]);
  });

  test("have the mean and the spread of a uniform distribution", () => {
    // Mean 1/2 and variance 1/12 each; (u - 1/2)^2 has mean 1/12 and variance 1/180.
    const root = Math.sqrt(draws.length);
    const mean = draws.reduce((sum, u) => sum + u, 0) / draws.length;
    const square = draws.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 0.5) * Math.sqrt(12) * root).toBeLessThan(SIGMAS);
    expect(Math.abs(square - 1 / 12) * Math.sqrt(180) * root).toBeLessThan(SIGMAS);
  });
});

describe("any small change scrambles every bit", () => {
  const high = (u: number) => Math.floor(u * 2 ** 26);
  const low = (u: number) => Math.floor(((u * 2 ** 26) % 1) * 2 ** 26);

  /** How often each of the 52 bits of a draw differs between two lists of draws. */
  function changes(before: readonly number[], after: readonly number[]): number[] {
    const counts = new Array<number>(52).fill(0);
    for (const [index, u] of before.entries()) {
      const words = [high(u) ^ high(after[index]!), low(u) ^ low(after[index]!)];
      for (const bit of range(52)) counts[bit] = counts[bit]! + ((words[bit < 26 ? 0 : 1]! >>> (bit % 26)) & 1);
    }
    return counts;
  }

  const of = (luck: Luck, what: Purpose = demandOfOvh) => range(20).map((index) => luck.uniform(what, index));
  const flipped = (bit: number) => ({
    high: demandOfOvh.high ^ (bit < 32 ? 1 << bit : 0),
    low: demandOfOvh.low ^ (bit < 32 ? 0 : 1 << bit),
  });

  test.each<[string, () => readonly [number[], number[]]]>([
    [
      "the run",
      () => [
        lucks.slice(0, 2000).map((luck) => luck.uniform(demandOfOvh, 5)),
        lucks.slice(1).map((luck) => luck.uniform(demandOfOvh, 5)),
      ],
    ],
    [
      "a letter of the seed",
      () => [
        range(100).flatMap((run) => of(createLuck("class-1", run))),
        range(100).flatMap((run) => of(createLuck("class-2", run))),
      ],
    ],
    [
      "a letter of a name",
      () => [
        lucks.slice(0, 100).flatMap((luck) => of(luck)),
        lucks.slice(0, 100).flatMap((luck) => of(luck, purpose("firm", "ovi", "demand"))),
      ],
    ],
    [
      "one bit of the purpose",
      () => [range(64).flatMap(() => of(lucks[0]!)), range(64).flatMap((bit) => of(lucks[0]!, flipped(bit)))],
    ],
    [
      "the quarter",
      () => [
        lucks.slice(0, 2000).map((luck) => luck.uniform(demandOfOvh, 7)),
        lucks.slice(0, 2000).map((luck) => luck.uniform(demandOfOvh, 8)),
      ],
    ],
  ])("%s", (_name, lists) => {
    const [before, after] = lists();
    const counts = changes(before, after);
    const trials = before.length;
    // Each bit flips with chance 1/2: a binomial of mean trials/2 and variance trials/4.
    for (const count of counts) expect(Math.abs(count - trials / 2) / Math.sqrt(trials / 4)).toBeLessThan(SIGMAS);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(Math.abs(total - 26 * trials) / Math.sqrt(13 * trials)).toBeLessThan(SIGMAS);
  });
});

test("streams with neighbouring names are independent and even", () => {
  const first = range(10_000).map((run) => stream("class-1", "run", run).next());
  const next = range(10_000).map((run) => stream("class-1", "run", run + 1).next());
  expect(Math.abs(correlationSigmas(first, next))).toBeLessThan(SIGMAS);
  const statistic = chiSquare(first.map((u) => Math.floor(u * 100)));
  expect(statistic).toBeGreaterThan(CHI_SQUARE_99[0]);
  expect(statistic).toBeLessThan(CHI_SQUARE_99[1]);
});
