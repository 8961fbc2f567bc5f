import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeOf,
  countsOf,
  type Prediction,
  predictionOf,
  predictionsIn,
} from "../packages/notebooks/src/class/prediction.ts";

const level = fc.option(fc.nat(30), { nil: null });
const prediction: fc.Arbitrary<Prediction> = fc.record({
  set: fc.nat(7),
  choices: fc.array(fc.option(fc.nat(6), { nil: null }), { minLength: 3, maxLength: 3 }),
  levels: fc.array(level, { minLength: 4, maxLength: 4 }),
  points: fc.array(level, { minLength: 6, maxLength: 6 }),
});

describe("predictions of a class, passed on as fourteen letters", () => {
  test("what was predicted comes back from its code, written in any case and with spaces", () => {
    fc.assert(
      fc.property(prediction, (made) => {
        const code = codeOf(made);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{14}$/);
        expect(predictionOf(code)).toEqual(made);
        expect(predictionOf(` ${code.toLowerCase().replace(/(.{4})/g, "$1 ")}`)).toEqual(made);
      }),
    );
  });

  test("a wrong letter is refused, and so are two that changed places", () => {
    const made: Prediction = {
      set: 0,
      choices: [1, 2, null],
      levels: [5, null, 30, 0],
      points: [3, 4, 9, 12, 20, null],
    };
    const code = codeOf(made);
    const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (let at = 0; at < code.length; at++) {
      const other = letters[(letters.indexOf(code[at]!) + 7) % 31]!;
      expect(predictionOf(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      if (at > 0 && code[at] !== code[at - 1])
        expect(predictionOf(code.slice(0, at - 1) + code[at] + code[at - 1] + code.slice(at + 1))).toBeNull();
    }
  });

  test("a list of codes is counted by answer; lines that are none are named, not dropped", () => {
    const of = (choice: number) => codeOf({ set: 0, choices: [choice], levels: [], points: [] });
    const { predictions, refused } = predictionsIn(`${of(1)}\n${of(1)}\n\nhello\n${of(3)}`);
    expect(countsOf(predictions, 0, 4)).toEqual([0, 2, 0, 1]);
    expect(refused).toEqual(["hello"]);
  });
});
