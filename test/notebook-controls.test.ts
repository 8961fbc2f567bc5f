// What a reader sets in a notebook that is more than a number: the form of the public money.
import { ensemble, parseScenario, type Scenario, type Setting, withSettings } from "@andromede/sim-core";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { readNotebookFiles } from "../packages/notebooks/build/notebook-files.ts";
import { runNotebook } from "../packages/notebooks/build/run-notebook.ts";
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

describe("a notebook with another choice of the reader's", () => {
  const kind = "policy.instruments.cdc-equity.kind";
  const read = (id: string, set: Readonly<Record<string, string>>) =>
    runNotebook(readNotebookFiles().find((each) => each.id.startsWith(id))!.text, { language: "en", runs: 2, set });

  test("03 runs to its last cell where the State matches", async () => {
    const { cells, batches } = await read("03", { [FORM.path]: "matching" });
    expect(cells.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(batches[0]!.scenarios.map(({ settings }) => settings)).toEqual([[], MATCHING]);
  });

  test("04 places the merged firm at the machines of both, where a unit costs less than it costs either", async () => {
    const { cells, headlines } = await read("04", { "choose form": "together" });
    expect(cells.filter(({ problem }) => problem !== null)).toEqual([]);
    const [, one, two] = /One firm, not two: unit cost ×(\d\.\d+) instead of ×(\d\.\d+)/.exec(headlines["curve"]!)!;
    expect(Number(one)).toBeLessThan(Number(two));
    // Two small firms together are still a small one: less than half of the gap is closed.
    expect(Number(one) - 1).toBeGreaterThan((Number(two) - 1) / 2);
  });

  test("06 equity ends when the State stops, a grant is paid to the end, a loan comes back from whoever lives", async () => {
    const net = async (form: string): Promise<Float64Array> => {
      const { cells, batches } = await read("06", form === "equity" ? {} : { [kind]: form });
      expect(cells.filter(({ problem }) => problem !== null)).toEqual([]);
      const mine = batches[0]!.scenarios.at(-1)!;
      expect(mine.data.policy.instruments["second-equity"]!.kind).toBe(form);
      const outcomes = [{ measure: "public-cost-net", quarter: "end" }];
      return ensemble(mine, { seed: "controls", runs: 12, outcomes }).outcomes[0]!.values;
    };
    const [equity, grant, loan] = [await net("equity"), await net("grant"), await net("loan")];
    for (const [world, given] of grant.entries()) {
      expect(given).toBeGreaterThan(equity[world]!);
      expect(given).toBeGreaterThan(loan[world]!);
    }
  });
});
