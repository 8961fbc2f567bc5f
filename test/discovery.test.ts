import { findBoxes, flipPoints, growTree, stream, type TreeNode } from "@andromede/sim-core";
import { describe, expect, it } from "vitest";

// What would have to be true for one policy to beat another: boxes, trees and flip points, on worlds made up so that the answer
// is known.

const INPUTS = 12;
const WORLDS = 1000;

function columns(seed: string): Float64Array[] {
  const luck = stream(seed, "worlds");
  return Array.from({ length: INPUTS }, () => Float64Array.from({ length: WORLDS }, () => luck.next()));
}

/** Cases fill a box of two inputs, and are rare elsewhere. */
function planted(seed: string): { columns: Float64Array[]; isCase: Float64Array } {
  const inputs = columns(seed);
  const luck = stream(seed, "cases");
  const isCase = Float64Array.from({ length: WORLDS }, (_, world) => {
    const isInside = inputs[2]![world]! < 0.5 && inputs[7]![world]! > 0.4;
    return luck.next() < (isInside ? 0.95 : 0.05) ? 1 : 0;
  });
  return { columns: inputs, isCase };
}

describe("boxes", () => {
  it("find a planted one, by its inputs and its limits, with its coverage and its density", () => {
    for (const seed of ["a", "b", "c"]) {
      const { boxes, caseShare } = findBoxes(planted(seed));
      const [box] = boxes;
      expect(new Set(box!.limits.map(({ input, side }) => `${input} ${side}`))).toEqual(
        new Set(["2 below", "7 above"]),
      );
      const limit = (input: number): number => box!.limits.find((each) => each.input === input)!.value;
      expect(Math.abs(limit(2) - 0.5)).toBeLessThan(0.06);
      expect(Math.abs(limit(7) - 0.4)).toBeLessThan(0.06);
      // 0.3 of the worlds are inside: 0.285 cases there, 0.035 outside.
      expect(Math.abs(box!.heldOut.density - 0.95)).toBeLessThan(0.12);
      expect(Math.abs(box!.heldOut.coverage - 0.285 / 0.32)).toBeLessThan(0.12);
      expect(caseShare).toBeGreaterThan(0.2);
      expect(box!.quasiP.every((p) => p < 0.001)).toBe(true);
    }
  });

  it("are not found in noise, however many inputs there are to look at", () => {
    for (const seed of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      const luck = stream(seed, "noise");
      const isCase = Float64Array.from({ length: WORLDS }, () => (luck.next() < 0.4 ? 1 : 0));
      const { boxes, coverage } = findBoxes({ columns: columns(seed), isCase });
      expect(boxes).toEqual([]);
      expect(coverage).toBe(0);
    }
  });

  it("are not found where all worlds are cases, or none", () => {
    for (const value of [0, 1]) {
      expect(findBoxes({ columns: columns("x"), isCase: new Float64Array(WORLDS).fill(value) }).boxes).toEqual([]);
    }
  });

  it("come one after another, where cases lie in two places", () => {
    const inputs = columns("two");
    const isCase = Float64Array.from({ length: WORLDS }, (_, world) => {
      const [x, y] = [inputs[0]![world]!, inputs[1]![world]!];
      return x > 0.6 || y < 0.3 ? 1 : 0;
    });
    const { boxes, coverage } = findBoxes({ columns: inputs, isCase });
    expect(boxes.length).toBe(2);
    expect(coverage).toBeGreaterThan(0.85);
  });

  it("are refused of too few worlds", () => {
    expect(() => findBoxes({ columns: [[1, 2]], isCase: [0, 1] })).toThrow("at least 20 worlds");
  });
});

describe("trees", () => {
  const inputsOf = ({ split }: TreeNode): number[] =>
    split === null ? [] : [split.input, ...inputsOf(split.below), ...inputsOf(split.above)];

  it("ask of the inputs that decide, where they decide", () => {
    const tree = growTree(planted("tree"));
    expect(new Set(inputsOf(tree))).toEqual(new Set([2, 7]));
    expect(tree.worlds).toBe(WORLDS / 2);
  });

  it("ask nothing where there is nothing to be known", () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const luck = stream(seed, "noise");
      const isCase = Float64Array.from({ length: WORLDS }, () => (luck.next() < 0.4 ? 1 : 0));
      expect(growTree({ columns: columns(seed), isCase }).split).toBeNull();
    }
  });
});

describe("flip points", () => {
  it("stand where a straight line goes through 0, with the side that then leads", () => {
    expect(flipPoints([0, 1, 2], [-1, 1, 3])).toEqual([{ at: 0.5, beyond: 1 }]);
    expect(flipPoints([0, 10], [3, -1])).toEqual([{ at: 7.5, beyond: -1 }]);
  });

  it("are none where one side leads throughout, and several where it comes and goes", () => {
    expect(flipPoints([0, 1, 2], [1, 2, 0])).toEqual([]);
    expect(flipPoints([0, 1, 2], [1, -1, 1]).map(({ at }) => at)).toEqual([0.5, 1.5]);
    expect(flipPoints([0, 1, 2], [-1, 0, 1])).toEqual([{ at: 1, beyond: 1 }]);
  });
});
