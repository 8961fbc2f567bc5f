import type { Scenario, Uncertain } from "@andromede/sim-core";
import { assumptionName, type LANGUAGES, statusGlyph, statusName } from "@andromede/wording";
import { sliderFor } from "../controls/control.ts";
import { sliderRow } from "../controls/slider-row.ts";
import { sourceText } from "../figure/chips.ts";
import { endsButton } from "../figure/ends-button.ts";
import { questionOf } from "../figure/figure.ts";
import { element } from "./dom.ts";
import { ASSUMPTION, changeAssumptions, type Page, scenariosFor } from "./model.ts";

/** The assumptions that the figures rest on and that have no control on the page: whoever disputes one changes it here. */
export interface Drawer {
  /** Looks again which there are; rows that stay the same are left alone. */
  readonly refresh: () => void;
}

export function createDrawer(page: Page, place: HTMLElement): Drawer {
  let shown = "";
  return {
    refresh() {
      const listed = disputable(page);
      const { language } = page.kernel.state();
      const key = JSON.stringify([language, page.choice, listed.map(({ number }) => number.path)]);
      if (key === shown) return;
      shown = key;
      place.replaceChildren(...(listed.length > 0 ? [drawerOf(page, listed)] : []));
    },
  };
}

interface Listed {
  readonly number: Uncertain;
  readonly scenario: Scenario;
}

function disputable({ document, kernel, shelf, choice }: Page): Listed[] {
  const { baseline, alternative } = scenariosFor(shelf, choice);
  const scenarios = [baseline, alternative].filter((each) => each !== null);
  const paths = new Set([...kernel.figures.values()].flatMap((figure) => figure.restsOn()));
  return [...paths].flatMap((path) => {
    const isControl = document.querySelector(`#controls [data-path="${path}"]`) !== null;
    for (const scenario of isControl ? [] : scenarios) {
      const number = scenario.numbers.find((each) => each.path === path);
      if (number?.spec.kind === "distribution" && number.centre !== null) return [{ number, scenario }];
    }
    return [];
  });
}

function drawerOf(page: Page, listed: readonly Listed[]): HTMLElement {
  const { document } = page;
  const words = page.words();
  const rows = listed.map((each) => rowOf(page, each));
  return element(
    document,
    "details",
    { class: "drawer", id: "assumptions" },
    element(document, "summary", {}, words.assumptions(listed.length)),
    element(document, "p", { class: "muted" }, words.assumptionsNote),
    ...rows,
  );
}

function rowOf(page: Page, { number, scenario }: Listed): HTMLElement {
  const { document, kernel } = page;
  const { language } = kernel.state();
  const { path } = number;
  const name = (each: (typeof LANGUAGES)[number]): string =>
    kernel.labels.get(path)?.[each] ?? assumptionName(number, each, scenario);
  const label = { en: name("en"), fr: name("fr") };
  const slider = sliderFor({ path, label }, [scenario]);
  const values = new Map<string, string>();
  const kept = kernel.memory.values.get(ASSUMPTION + path);
  if (kept !== undefined) values.set(path, String(Number.parseFloat(kept)));
  const memory = { values, onChange: () => {} };
  const row = sliderRow(slider, { document, language, scenarios: [scenario], memory, labels: kernel.labels });
  const keep = (): void => {
    const setting = row.setting();
    if (setting) kernel.memory.values.set(ASSUMPTION + path, setting.to);
    else kernel.memory.values.delete(ASSUMPTION + path);
    changeAssumptions(page);
  };
  row.element.addEventListener("input", keep);
  const reset = (): void => {
    row.reset();
    keep();
  };
  const status = number.status ?? "assumption";
  return element(
    document,
    "div",
    { class: `drawer-row group ${status}` },
    row.element,
    element(document, "p", { class: "muted" }, `${statusGlyph(status)} ${statusName(status, language)}`),
    ...number.source.map((key) =>
      element(document, "p", { class: "muted" }, sourceText(key, scenario.sources[key], language)),
    ),
    endsButton(number, () => questionOf(kernel.figures), { document, language, executor: page.executor }),
    element(document, "button", { type: "button", class: "quiet", click: reset }, page.words().reset),
  );
}
