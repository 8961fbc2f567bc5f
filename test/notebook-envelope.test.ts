import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moved } from "../packages/notebooks/src/controls/shared-sum.ts";

describe("an envelope divided by sliders", () => {
  const parts = fc
    .array(fc.record({ amount: fc.nat(60), isLocked: fc.boolean() }), { minLength: 2, maxLength: 6 })
    .map((each) => ({ each, total: each.reduce((sum, { amount }) => sum + amount, 0) }));

  test("a slider moves money and never makes any: the parts still sum to the envelope, none is negative, all are whole", () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: -50, max: 400 }), ({ each, total }, at, wanted) => {
        const after = moved(each, at % each.length, wanted, total);
        expect(after.reduce((sum, amount) => sum + amount, 0)).toBe(total);
        for (const amount of after) expect(amount >= 0 && Number.isInteger(amount)).toBe(true);
      }),
    );
  });

  test("a locked part keeps its amount, whatever the others do", () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(400), ({ each, total }, at, wanted) => {
        const which = at % each.length;
        const after = moved(each, which, wanted, total);
        for (const [place, part] of each.entries())
          if (part.isLocked && place !== which) expect(after[place]).toBe(part.amount);
      }),
    );
  });

  test("who gives, gives in proportion to what he has; who has nothing shares evenly", () => {
    const free = (amount: number) => ({ amount, isLocked: false });
    expect(moved([free(30), free(60), free(60)], 0, 90, 150)).toEqual([90, 30, 30]);
    expect(moved([free(150), free(0), free(0)], 0, 50, 150)).toEqual([50, 50, 50]);
  });
});
