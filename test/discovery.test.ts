import {
  discover,
  findBoxes,
  flipPoints,
  growTree,
  inlineExecutor,
  type Scenario,
  stream,
  type TreeNode,
} from "@andromede/sim-core";
import { describe, expect, it } from "vitest";
import { foreignFirm, homeFirm, marketOf } from "./support/market.ts";
import { type Said, typed } from "./support/typed.ts";

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

  it("may be sought where cases are densest, if a quarter of them is there", () => {
    const inputs = columns("dense");
    const luck = stream("dense", "cases");
    const isCase = Float64Array.from({ length: WORLDS }, (_, world) => {
      const [x, y] = [inputs[0]![world]!, inputs[1]![world]!];
      return luck.next() < (x > 0.5 ? (y > 0.7 ? 0.9 : 0.3) : 0.02) ? 1 : 0;
    });
    const [wide, dense] = (["distinction", "density"] as const).map(
      (seek) => findBoxes({ columns: inputs, isCase, seek, mostBoxes: 1 }).boxes[0]!,
    );
    expect(dense!.heldOut.density).toBeGreaterThan(0.75);
    expect(dense!.heldOut.coverage).toBeGreaterThan(0.2);
    expect(wide!.heldOut.coverage).toBeGreaterThan(dense!.heldOut.coverage - 1e-9);
  });

  it("are not found in noise, however many inputs there are to look at", () => {
    for (const seed of ["a", "b", "c", "d", "e"]) {
      const luck = stream(seed, "noise");
      const isCase = Float64Array.from({ length: WORLDS }, () => (luck.next() < 0.4 ? 1 : 0));
      const { boxes, coverage } = findBoxes({ columns: columns(seed), isCase });
      expect([boxes, findBoxes({ columns: columns(seed), isCase, seek: "density" }).boxes]).toEqual([[], []]);
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

/** A market in which parents order so much from our firm every year. */
function ordered(id: string, sales: string): Scenario {
  const market = marketOf({
    quarters: 2,
    firms: { ours: homeFirm(0.4, 100, { captive: { sales } }), theirs: foreignFirm(0.6, 90) },
    demand: { priceSensitivity: "triangular(1.5, 2, 3)", reconsideredShare: "uniform(1, 4) %/quarter" },
  });
  return { ...market, id };
}

describe("discovery between two policies", () => {
  const [drawn, fixed] = [ordered("drawn", "uniform(0, 4) MEUR/quarter"), ordered("fixed", "1 MEUR/quarter")];
  const outcome = { measure: "captive-revenue", actor: "ours", quarter: "2012-Q2" };
  const found = discover([drawn, fixed], outcome, { executor: inlineExecutor, seed: "s", runs: 200 });

  it("says by box, by question and by flip point that what is drawn has to exceed what is fixed", async () => {
    const { first, tree, flips, drawn: worlds, aheadOf100 } = await found;
    const at = worlds.assumptions.findIndex(({ path }) => path === "firms.ours.captive.sales");
    expect(Math.abs(aheadOf100 - 75)).toBeLessThan(10);
    const [box] = first.boxes;
    expect(box!.limits.map(({ input, side }) => [input, side])).toEqual([[at, "above"]]);
    expect(Math.abs(box!.limits[0]!.value / 1e6 - 1)).toBeLessThan(0.25);
    expect([box!.heldOut.density > 0.95, box!.heldOut.coverage > 0.85]).toEqual([true, true]);
    expect(tree.split!.input).toBe(at);
    expect(Math.abs(tree.split!.value / 1e6 - 1)).toBeLessThan(0.1);
    const own = flips[at]!;
    expect(own.atCentre.map(({ at: value, beyond }) => [Math.round(value), beyond])).toEqual([[1e6, 1]]);
    expect(own.overWorlds.length).toBe(1);
    expect(flips.filter((each) => each.atCentre.length > 0)).toEqual([own]);
  });

  it("gives each side a plausible world in which it leads, and says how far out that is", async () => {
    const { best } = await found;
    const [ofDrawn, ofFixed] = best;
    expect([ofDrawn!.aheadOf100, ofFixed!.aheadOf100]).toEqual([100, 100]);
    // The most that nine of ten worlds allow, one way and the other.
    expect(ofDrawn!.lead).toBeGreaterThan(2.5e6);
    expect(ofFixed!.lead).toBeGreaterThan(0.8e6);
    for (const { asFarOf100 } of best) expect(asFarOf100).toBeGreaterThan(0);
  });

  it("between a policy and itself finds no box, no question and no flip", async () => {
    const same = await discover([fixed, { ...fixed, id: "again" }], outcome, {
      executor: inlineExecutor,
      seed: "s",
      runs: 40,
    });
    expect([same.first.boxes, same.second.boxes, same.tree.split, same.levelOf100]).toEqual([[], [], null, 100]);
    expect(same.flips.every(({ atCentre, overWorlds }) => atCentre.length + overWorlds.length === 0)).toBe(true);
  });
});

describe("whatif discover", () => {
  const asked = (...args: string[]): Promise<Said> => typed(["discover", ...args]);
  const quick = ["classroom", "classroom", "--runs", "20", "--executor", "inline"];

  it("says who leads how often, what would have to be true, and each at its best, in both languages", async () => {
    const english = await asked(...quick);
    expect(english.code).toBe(0);
    for (const part of ["of 100 worlds", "One assumption alone", "At its best"]) expect(english.out).toContain(part);
    const french = await asked(...quick, "--lang", "fr");
    for (const part of ["mondes sur 100", "Une hypothèse seule", "À son meilleur"]) expect(french.out).toContain(part);
  });

  it("refuses too few worlds, with the way out", async () => {
    const { code, err } = await asked("classroom", "classroom", "--runs", "4", "--executor", "inline");
    expect([code, err.includes("at least 20")]).toEqual([2, true]);
  });

  it("gives all of it as JSON, and the assumptions one a row as CSV", async () => {
    const { out } = await asked(...quick, "--format", "json");
    const { flips, best, levelOf100 } = JSON.parse(out) as { flips: unknown[]; best: unknown[]; levelOf100: number };
    expect([best.length, levelOf100]).toEqual([2, 100]);
    const csv = await asked(...quick, "--format", "csv");
    expect(csv.out.trim().split("\n").length).toBe(1 + flips.length);
  });
});
