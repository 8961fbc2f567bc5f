import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draft, draftOf, yamlOf } from "../packages/notebooks/src/builder/draft.ts";

const words = fc
  .string({ minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() === text && !/^(true|false|null|~)$/i.test(text));
const draft: fc.Arbitrary<Draft> = fc.record({
  title: words,
  question: words,
  base: fc.constantFrom("history", "no-subsidy", "battery-cells/two-makers"),
  changes: fc.array(
    fc.record({
      path: fc.constantFrom("policy.instruments.cdc-equity.amount", "events.prism.size"),
      to: fc.constantFrom("150 MEUR", "0.3", "uniform(0, 1)", "true", "20 %/year"),
      because: words,
    }),
    { maxLength: 4 },
  ),
});

describe("a scenario in a form and in a file", () => {
  test("the form's file read again is the form", () => {
    fc.assert(
      fc.property(draft, (made) => {
        expect(draftOf(yamlOf(made))).toEqual(made);
      }),
    );
  });

  test("a file that says more than the form can show is left to the file, so that nothing is lost", () => {
    for (const text of [
      "title: { en: Hello, fr: Bonjour }\nextends: history.yaml",
      "title: Hello\nextends: history.yaml\nexpect: []",
      "title: Hello\nextends: history.yaml\nchanges:\n  - remove: firms.numergy\n    because: why",
      "title: [",
    ])
      expect(draftOf(text)).toBeNull();
  });
});
