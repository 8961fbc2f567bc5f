import { shapley } from "@andromede/sim-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const means = (result: ReturnType<typeof shapley>): number[] => result.parts.map(({ mean }) => mean);
const letters = (count: number): string[] => Array.from({ length: count }, (_, index) => `player ${index}`);

/** Any game: a worth for each coalition, none for the empty one. */
const anyGame = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc
    .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 ** count, maxLength: 2 ** count })
    .map((worths) => {
      const players = letters(count);
      const at = (members: readonly string[]): number => sum(members.map((member) => 2 ** players.indexOf(member)));
      return { players, value: (members: readonly string[]) => worths[at(members)]!, worths };
    }),
);

describe("what each of several causes adds", () => {
  it("adds up to the difference", () => {
    fc.assert(
      fc.property(anyGame, ({ players, value, worths }) => {
        const result = shapley({ players, value });
        const size = Math.max(1, ...worths.map(Math.abs));
        expect(Math.abs(sum(means(result)) - (value(players) - value([])))).toBeLessThanOrEqual(1e-12 * size);
        expect(Math.abs(result.rounding)).toBeLessThanOrEqual(1e-12 * size);
      }),
    );
  });

  it("is each coefficient's own part where the model is linear", () => {
    const coefficients: Readonly<Record<string, number>> = { price: 3.7, scale: -1.1, name: 0.025, luck: 12 };
    const value = (members: readonly string[]): number => 5 + sum(members.map((each) => coefficients[each]!));
    const { parts } = shapley({ players: Object.keys(coefficients), value });
    for (const { player, mean } of parts) expect(mean).toBeCloseTo(coefficients[player]!, 12);
  });

  it("halves what two do only together, and gives exactly 0 to what never changes anything", () => {
    const value = (members: readonly string[]): number => (members.includes("a") && members.includes("b") ? 0.1 : 0);
    const { parts } = shapley({ players: ["a", "b", "unused"], value });
    expect(parts[0]!.mean).toBeCloseTo(0.05, 15);
    expect(parts[1]!.mean).toBe(parts[0]!.mean);
    expect(Object.is(parts[2]!.mean, 0)).toBe(true);
  });

  it("does not depend on the order in which the causes are listed", () => {
    fc.assert(
      fc.property(anyGame, ({ players, value }) => {
        const there = shapley({ players, value });
        const inPlace = (members: readonly string[]): number =>
          value(players.filter((player) => members.includes(player)));
        const back = shapley({ players: [...players].reverse(), value: inPlace });
        for (const [index, mean] of means(back).reverse().entries()) expect(mean).toBeCloseTo(means(there)[index]!, 6);
      }),
    );
  });

  it("works on columns of worlds, and adds up in each", () => {
    const value = (members: readonly string[]): number[] => [members.length ** 2, -3 * members.length, 7];
    const { parts, total } = shapley({ players: ["a", "b"], value });
    expect([...parts[0]!.values]).toEqual([2, -3, 0]);
    expect([...total.values]).toEqual([4, -6, 0]);
    expect(total.mean).toBeCloseTo(-2 / 3, 15);
  });
});

describe("published games", () => {
  it("the glove game: one of three has the only left glove", () => {
    // Shapley, L. S. and Shubik, M. (1969), On market games, Journal of Economic Theory 1, 9-25: (2/3, 1/6, 1/6).
    const value = (members: readonly string[]): number => (members.includes("left") && members.length > 1 ? 1 : 0);
    const [left, first, second] = means(shapley({ players: ["left", "right 1", "right 2"], value }));
    expect(left).toBeCloseTo(2 / 3, 14);
    expect(first).toBeCloseTo(1 / 6, 14);
    expect(second).toBeCloseTo(1 / 6, 14);
  });

  it("the airport game: each shares in the parts of the runway that it needs", () => {
    // Littlechild, S. C. and Owen, G. (1973), A simple expression for the Shapley value in a special case, Management
    // Science 20(3), 370-372: the sum over the parts needed of their cost over the number of those who need them.
    const costs = [1, 1, 2, 5, 5, 5, 9];
    const players = letters(costs.length);
    const value = (members: readonly string[]): number =>
      Math.max(0, ...members.map((member) => costs[players.indexOf(member)]!));
    const { parts } = shapley({ players, value });
    for (const [index, { mean }] of parts.entries()) {
      const due = sum(costs.slice(0, index + 1).map((cost, at) => (cost - (costs[at - 1] ?? 0)) / (costs.length - at)));
      expect(mean).toBeCloseTo(due, 13);
    }
  });

  // Shapley, L. S. and Shubik, M. (1954), A method for evaluating the distribution of power in a committee system, American
  // Political Science Review 48(3), 787-792, for the Security Council of today's size: 421/2145 and 4/2145.
  const council = letters(15);
  const passes = (members: readonly string[]): number =>
    members.length >= 9 && council.slice(0, 5).every((permanent) => members.includes(permanent)) ? 1 : 0;

  it("the Security Council, from orders that were drawn", () => {
    const { parts, isExact, total, coalitions } = shapley({ players: council, value: passes, orders: 2000 });
    expect(isExact).toBe(false);
    expect(sum(parts.map(({ mean }) => mean))).toBeCloseTo(total.mean, 12);
    expect(coalitions).toBeLessThan(2 ** 15);
    for (const [index, { mean, orderError }] of parts.entries()) {
      const due = index < 5 ? 421 / 2145 : 4 / 2145;
      expect(orderError).toBeLessThan(0.02);
      expect(Math.abs(mean - due)).toBeLessThan(4 * orderError! + 0.002);
    }
  });

  it("drawn orders in mirrored pairs are exact where causes act alone or two by two", () => {
    // In an order and its mirror image each of two comes last once: Castro, Gomez and Tejada (2009) draw them singly.
    const players = letters(14);
    const value = (members: readonly string[]): number => members.length + 0.5 * members.length * (members.length - 1);
    const { parts, isExact } = shapley({ players, value, orders: 2 });
    expect(isExact).toBe(false);
    for (const { mean } of parts) expect(mean).toBeCloseTo(1 + 13 / 2, 12);
  });

  it("orders in which one must come before the other", () => {
    // Faigle and Kern (1992): the mean over the orders that are allowed. First 1 then 2, with 3 anywhere: 123, 132, 312.
    const worth: Readonly<Record<string, number>> = { "": 0, a: 1, c: 2, ab: 4, ac: 5, abc: 12 };
    const { parts, orders } = shapley({
      players: ["a", "b", "c"],
      value: (members) => worth[members.join("")]!,
      allows: (members) => members.includes("a") || !members.includes("b"),
    });
    expect(orders).toBe(3);
    expect(parts.map(({ mean }) => mean)).toEqual([(1 + 1 + 3) / 3, (3 + 7 + 7) / 3, (8 + 4 + 2) / 3]);
  });
});

describe("what is asked wrongly", () => {
  it("is told all at once", () => {
    expect(() => shapley({ players: [], value: () => 0 })).toThrow("there is no player");
    expect(() => shapley({ players: ["a", "a"], value: () => 0 })).toThrow("named twice");
    expect(() => shapley({ players: ["a"], value: (members) => members.map(() => 1) })).toThrow("different lengths");
    expect(() => shapley({ players: ["a", "b"], value: () => 0, allows: (members) => members.length !== 1 })).toThrow(
      "no order",
    );
  });
});
