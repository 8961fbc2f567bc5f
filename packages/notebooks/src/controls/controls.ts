import type { Scenario, Setting } from "@andromede/sim-core";
import type { InBoth, Language } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { CONTROL_WORDS } from "../words/controls.ts";
import { choiceRow } from "./choice-row.ts";
import { type ControlSpec, sliderFor } from "./control.ts";
import { type ControlRow, sliderRow } from "./slider-row.ts";

/** What the controls change, for each of the two scenarios. */
export interface ControlSettings {
  readonly baseline: readonly Setting[];
  readonly alternative: readonly Setting[];
}

/** Where controls keep their values while their cell runs again, in another language for example. */
export interface ControlMemory {
  readonly values: Map<string, string>;
  /** Told after each change. */
  onChange(settings: ControlSettings): void;
}

export interface ControlsContext {
  readonly document: Document;
  readonly language: Language;
  readonly scenarios: readonly Scenario[];
  readonly memory: ControlMemory;
  /** What numbers are called, for others who show them. */
  readonly labels: Map<string, InBoth>;
}

export interface ControlsElement extends HTMLElement {
  value: ControlSettings;
}

/** Levers above assumptions, each a row; the element's value is what they change. */
export function controlsElement(specs: readonly ControlSpec[], context: ControlsContext): ControlsElement {
  const { document, language, memory, labels } = context;
  for (const { path, label } of specs) labels.set(path, label);
  const words = CONTROL_WORDS[language];
  const rows = specs.map((spec) => rowOf(spec, context));
  const levers = rows.filter(({ isLever }) => isLever);
  const assumptions = rows.filter(({ isLever }) => !isLever);
  const form = element(
    document,
    "form",
    { class: "controls", "aria-label": words.title, submit: (event) => event.preventDefault() },
    levers.length > 0 && group(document, words.levers, "lever", levers),
    assumptions.length > 0 && group(document, words.assumptions, "assumption", assumptions),
  ) as unknown as ControlsElement;
  const refresh = (): void => {
    form.value = settingsOf(specs, rows);
    memory.onChange(form.value);
  };
  form.append(resetButton(document, words.reset, rows, form));
  form.addEventListener("input", refresh);
  refresh();
  return form;
}

function rowOf(spec: ControlSpec, context: ControlsContext): ControlRow {
  if (spec.options) return choiceRow(spec, spec.options, context);
  return sliderRow(sliderFor(spec, context.scenarios), context);
}

function group(document: Document, legend: string, kind: string, rows: readonly ControlRow[]): HTMLElement {
  return element(
    document,
    "fieldset",
    { class: `group ${kind}` },
    element(document, "legend", {}, legend),
    ...rows.map((row) => row.element),
  );
}

function resetButton(document: Document, text: string, rows: readonly ControlRow[], form: HTMLElement): HTMLElement {
  const reset = (): void => {
    for (const row of rows) row.reset();
    form.dispatchEvent(new CustomEvent("input", { bubbles: true }));
  };
  return element(document, "button", { type: "button", class: "quiet", "data-action": "reset", click: reset }, text);
}

function settingsOf(specs: readonly ControlSpec[], rows: readonly ControlRow[]): ControlSettings {
  const settings = rows.map((row, at) => ({ set: settingsOfRow(row), applies: specs[at]!.applies ?? "both" }));
  const of = (side: "baseline" | "alternative"): Setting[] =>
    settings.flatMap(({ set, applies }) => (applies === "both" || applies === side ? set : []));
  return { baseline: of("baseline"), alternative: of("alternative") };
}

function settingsOfRow({ setting, also }: ControlRow): readonly Setting[] {
  const own = setting();
  return own ? [own, ...also()] : [];
}
