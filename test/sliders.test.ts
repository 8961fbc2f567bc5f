import { isDeepStrictEqual } from "node:util";
import {
  parseScenario,
  type Scenario,
  ScenarioError,
  type Setting,
  simulate,
  withNumbers,
  withSettings,
} from "@andromede/sim-core";
import { describe, expect, it } from "vitest";
import { readNotebookFiles } from "../packages/notebooks/build/notebook-files.ts";
import { readScenarioFiles } from "../packages/notebooks/build/scenario-files.ts";
import { settingOf, sliderFor } from "../packages/notebooks/src/controls/control.ts";
import { parseNotebook } from "../packages/notebooks/src/notebook/parse.ts";
import { createShelf } from "../packages/notebooks/src/scenarios/shelf.ts";

const shelf = createShelf(readScenarioFiles());
const history = shelf.scenario("history");

/** Every number that a control of a notebook moves, in every scenario in which it moves it. */
function moves(): { readonly id: string; readonly path: string; readonly scenario: Scenario }[] {
  return readNotebookFiles().flatMap(({ id, text }) => {
    const { front, cells } = parseNotebook(text);
    const code = cells.flatMap((cell) => (cell.kind === "code" ? [cell.text] : [])).join("\n");
    const named = [...code.matchAll(/scenario\("([\w/-]+)"\)/g)].map(([, name]) => name!);
    const ids = new Set([front.baseline, front.alternative, ...named].filter((each) => each !== null));
    const paths = new Set([...code.matchAll(/path: "([\w.-]+)"/g)].map(([, path]) => path!));
    const holds = (scenario: Scenario, path: string): boolean => scenario.numbers.some((each) => each.path === path);
    return [...ids]
      .map((each) => shelf.scenario(each))
      .flatMap((scenario) =>
        [...paths].filter((path) => holds(scenario, path)).map((path) => ({ id, path, scenario })),
      );
  });
}

function faultsOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof ScenarioError) return error.faults;
    throw error;
  }
  return null;
}

describe("a number that a slider moves", () => {
  const all = moves();

  it("is found in every notebook that has sliders", () => {
    const notebooks = new Set(all.map(({ id }) => id.slice(0, 2)));
    expect([...notebooks]).toEqual(expect.arrayContaining(["01", "02", "03", "04", "05", "06", "09", "10"]));
  });

  it("gives, to the last field and in the same order, the scenario that its file with the number would give", () => {
    for (const { path, scenario } of all) {
      const slider = sliderFor({ path, label: { en: path, fr: path } }, [scenario]);
      const settings = [settingOf(slider, slider.min + 0.3 * (slider.max - slider.min))];
      const [fast, slow] = [withNumbers(scenario, settings), withSettings(scenario, settings)];
      expect(isDeepStrictEqual(fast, slow), `${scenario.id} ${path}`).toBe(true);
      expect(JSON.stringify(fast), `${scenario.id} ${path}`).toBe(JSON.stringify(slow));
    }
  });

  it("leaves every other number as it was read, so that a move costs little", () => {
    for (const { path, scenario } of all) {
      const slider = sliderFor({ path, label: { en: path, fr: path } }, [scenario]);
      const fast = withNumbers(scenario, [settingOf(slider, slider.start)]);
      const other = scenario.numbers.find((each) => each.spec.kind !== "formula" && each.path !== path)!;
      expect(fast.numbers, path).toContain(other);
    }
  });

  it("is followed by the formulas that name it, one after another and through a second setting", () => {
    const once = [{ path: "parameters.ventureAwareness", to: "0.11" }];
    const twice = [{ path: "events.prism.size", to: "0.2" }];
    const fast = withNumbers(withNumbers(history, once), twice);
    const slow = withSettings(withSettings(history, once), twice);
    expect(fast).toStrictEqual(slow);
    expect(withNumbers(history, [...once, ...twice])).toStrictEqual(withSettings(history, [...once, ...twice]));
    expect(simulate(fast, { centre: true }).record).toStrictEqual(simulate(slow, { centre: true }).record);
  });

  it("is read as a file where it is no plain number: a prior, a formula, a switch, a quantity over time, a posterior", () => {
    const others: Setting[] = [
      { path: "events.prism.size", to: "uniform(0.1, 0.3)" },
      { path: "events.prism.size", to: "= parameters.ventureAwareness" },
      { path: "mechanisms.captiveDemand", to: "false" },
      { path: "mechanisms.captiveDemand", to: "perhaps" },
      { path: "mechanisms.captivity", to: "false" },
      { path: "posterior", to: "none" },
    ];
    for (const setting of others)
      expect(
        faultsOf(() => expect(withNumbers(history, [setting])).toStrictEqual(withSettings(history, [setting]))),
        setting.to,
      ).toEqual(faultsOf(() => withSettings(history, [setting])));
  });

  it("may stand beside a mechanism that is switched, in a scenario that has others switched already", () => {
    const off = (name: string): Setting => ({ path: `mechanisms.${name}`, to: "false" });
    const settings = [off("awareness"), { path: "events.prism.size", to: "0.2" }, off("rationing")];
    const [fast, slow] = [withNumbers(history, settings), withSettings(history, settings)];
    expect(JSON.stringify(fast)).toBe(JSON.stringify(slow));
    expect(isDeepStrictEqual(withNumbers(fast, [off("fringeExit")]), withSettings(slow, [off("fringeExit")]))).toBe(
      true,
    );
    expect(fast.numbers).toContain(history.numbers.find(({ path }) => path === "demand.reconsideredShare"));
  });

  it("tells what is wrong with it as a setting does", () => {
    const wrong: (readonly Setting[])[] = [
      [{ path: "events.prism.size", to: "-3" }],
      [{ path: "demand.reconsideredShare", to: "5 MEUR" }],
      [{ path: "events.prism.sise", to: "0.2" }],
      [{ path: "events.prism", to: "0.2" }],
      [{ path: "firms.ovh.base.share", to: "0.99" }],
      [
        { path: "events.prism.size", to: "" },
        { path: "technology.scaleSlope", to: "7" },
      ],
    ];
    for (const settings of wrong) {
      const told = faultsOf(() => withNumbers(history, settings));
      expect(told, settings[0]!.path).toEqual(faultsOf(() => withSettings(history, settings)));
    }
    expect(faultsOf(() => withNumbers(history, wrong[0]!))).not.toBeNull();
  });

  it("is set in a scenario that has travelled as in one that was read", () => {
    const text = "title: T\nextends: history.yaml\n";
    const mine = parseScenario(text, { path: "french-cloud/mine.yaml", read: shelf.read });
    const settings = [{ path: "demand.reconsideredShare", to: "9 %/quarter" }];
    expect(withNumbers(mine, settings)).toStrictEqual(withSettings(mine, settings));
    expect(withNumbers(mine, [])).toBe(mine);
  });
});
