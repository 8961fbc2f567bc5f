// What a reader sets in a notebook that is more than a number: the form of the public money.
import { ensemble, parseScenario, type Scenario, type Setting, withSettings } from "@andromede/sim-core";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { readScenarioFiles } from "../packages/notebooks/build/scenario-files.ts";
import type { ControlSpec } from "../packages/notebooks/src/controls/control.ts";
import { type ControlSettings, controlsElement } from "../packages/notebooks/src/controls/controls.ts";
import { scenarioFile } from "../packages/notebooks/src/scenarios/reproduce.ts";
import { adjusted } from "../packages/notebooks/src/scenarios/settings.ts";
import { createShelf } from "../packages/notebooks/src/scenarios/shelf.ts";

const shelf = createShelf(readScenarioFiles());
const [history, grants] = [shelf.scenario("history"), shelf.scenario("fifty-grants")];
const GRANTS = "policy.instruments.small-grants";
const ADDITIONALITY = "parameters.additionalitySmall";
const FORM: ControlSpec = {
  path: `${GRANTS}.kind`,
  label: { en: "Form", fr: "Forme" },
  applies: "alternative",
  options: [
    { value: "grant", label: { en: "a grant", fr: "une subvention" } },
    {
      value: "matching",
      label: { en: "matching", fr: "un cofinancement" },
      also: [{ path: `${GRANTS}.publicPerPrivate`, to: "1" }],
    },
  ],
};
const MATCHING: readonly Setting[] = [{ path: FORM.path, to: "matching" }, ...FORM.options![1]!.also!];

function chosen(value: string, specs: readonly ControlSpec[] = [FORM]): ControlSettings {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  // The document of these tests has no menu that keeps what is chosen.
  Object.defineProperty(document.defaultView!.HTMLSelectElement.prototype, "value", { value: "", writable: true });
  const memory = { values: new Map([[FORM.path, value]]), onChange: () => undefined };
  return controlsElement(specs, {
    document: document as unknown as Document,
    language: "en",
    scenarios: [history, grants],
    memory,
    labels: new Map(),
  }).value;
}

function paid(scenario: Scenario): Float64Array {
  const outcomes = [{ measure: "public-cost-gross", quarter: "sum" }];
  return ensemble(scenario, { seed: "controls", runs: 12, outcomes }).outcomes[0]!.values;
}

describe("the form of the public money", () => {
  test("brings the numbers that only that form has, on the side that it changes", () => {
    expect(chosen("matching")).toEqual({ baseline: [], alternative: MATCHING });
    expect(chosen("grant")).toEqual({ baseline: [], alternative: [] });
  });

  test("gives the worlds that the same settings give on the command line, with other numbers moved or not", () => {
    const number = { path: ADDITIONALITY, to: "0.5" };
    for (const settings of [MATCHING, [...MATCHING, number], [number, ...MATCHING]])
      expect(paid(adjusted(grants, settings))).toEqual(paid(withSettings(grants, settings)));
    expect(adjusted(grants, MATCHING)).toBe(adjusted(grants, MATCHING));
  });

  test("leaves a scenario alone that has no such money", () => {
    expect(adjusted(history, MATCHING)).toBe(history);
  });

  test("is saved in a file that gives the same worlds", () => {
    const scenario = adjusted(grants, MATCHING);
    const text = scenarioFile(scenario, { en: "Mine", fr: "Le mien" }, { en: "Try.", fr: "Essai." });
    const again = parseScenario(text, { path: "french-cloud/mine.yaml", read: shelf.read });
    expect(paid(again)).toEqual(paid(scenario));
  });

  test("matching never pays more than the grant would, and nothing where no private euro is new", () => {
    const [whole, matched] = [paid(grants), paid(adjusted(grants, MATCHING))];
    for (const [world, each] of matched.entries()) expect(each).toBeLessThanOrEqual(whole[world]! + 1);
    expect(Math.max(...paid(adjusted(grants, [...MATCHING, { path: ADDITIONALITY, to: "0" }])))).toBe(0);
    expect(Math.min(...paid(adjusted(grants, [{ path: ADDITIONALITY, to: "0" }])))).toBeGreaterThan(0);
  });
});
