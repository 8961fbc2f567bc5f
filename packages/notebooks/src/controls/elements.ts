import { type Fault, parseScenario, type Scenario, ScenarioError, type Source, sentenceOf } from "@andromede/sim-core";
import { faultSentence, type InBoth, type Language } from "@andromede/wording";
import { sourceText } from "../figure/chips.ts";
import { element } from "../page/dom.ts";
import type { Shelf } from "../scenarios/shelf.ts";
import { ELEMENT_WORDS } from "../words/elements.ts";
import type { ControlMemory } from "./controls.ts";

interface Page {
  readonly document: Document;
  readonly language: Language;
}

interface PageWithMemory extends Page {
  readonly memory: ControlMemory;
}

type Valued<Value> = HTMLElement & { value: Value };

export interface VoteSpec {
  readonly id: string;
  readonly question: InBoth;
  readonly options: readonly InBoth[];
}

/** A question with a few answers, asked before anything is shown; the value is the answer's place, null before. */
export function vote({ document, language, memory }: PageWithMemory): (spec: VoteSpec) => HTMLElement {
  return ({ id, question, options }) => {
    const key = `vote ${id}`;
    const given = memory.values.get(key);
    const answers = options.map((option, at) =>
      element(
        document,
        "label",
        {},
        element(document, "input", { type: "radio", name: key, value: at, checked: given === String(at) }),
        ` ${option[language]}`,
      ),
    );
    const form = element(
      document,
      "fieldset",
      { class: "vote", id: `vote-${id}` },
      element(document, "legend", {}, question[language]),
      ...answers,
    ) as unknown as Valued<number | null>;
    form.value = given === undefined ? null : Number(given);
    form.addEventListener("input", (event) => {
      const { value } = event.target as HTMLInputElement;
      memory.values.set(key, value);
      form.value = Number(value);
    });
    return form;
  };
}

/** A button that shows an answer once; the value is whether it was pressed. */
export function reveal({
  document,
  language,
  memory,
}: PageWithMemory): (spec: { id: string; label?: InBoth }) => HTMLElement {
  return ({ id, label }) => {
    const key = `reveal ${id}`;
    const box = element(document, "div", { class: "reveal" }) as unknown as Valued<boolean>;
    const button = element(
      document,
      "button",
      { type: "button", "data-action": "reveal" },
      label?.[language] ?? ELEMENT_WORDS[language].reveal,
    );
    box.value = memory.values.has(key);
    button.disabled = box.value;
    button.addEventListener("click", () => {
      memory.values.set(key, "yes");
      box.value = true;
      button.disabled = true;
      box.dispatchEvent(new CustomEvent("input", { bubbles: true }));
    });
    box.append(button);
    return box;
  };
}

/** Sources by key, a line each. */
export function sourceList(
  { document, language }: Page,
  sources: () => Readonly<Record<string, Source>>,
): (keys: readonly string[]) => HTMLElement {
  return (keys) => {
    const known = sources();
    const lines = keys.map((key) => element(document, "li", {}, sourceText(key, known[key], language)));
    return element(document, "ul", { class: "sources" }, ...lines);
  };
}

export interface YamlSpec {
  readonly id: string;
  /** Text to begin with. */
  readonly text: string;
  /** Where the file would stand; what it extends is looked for beside it. */
  readonly path?: string;
}

export interface YamlValue {
  readonly text: string;
  /** Null where the text has faults. */
  readonly scenario: Scenario | null;
  readonly faults: readonly Pick<Fault, "line" | "column" | "rule" | "wayOut" | "says">[];
}

/** A scenario file to write in, with its faults at their lines. */
export function yamlEditor(
  { document, language, memory }: PageWithMemory,
  shelf: Shelf,
): (spec: YamlSpec) => HTMLElement {
  return ({ id, text, path = "french-cloud/mine.yaml" }) => {
    const words = ELEMENT_WORDS[language];
    const key = `yaml ${id}`;
    const area = element(document, "textarea", {
      id: `yaml-${id}`,
      spellcheck: "false",
      "aria-label": words.yaml,
      rows: 18,
    });
    const numbers = element(document, "pre", { class: "line-numbers", "aria-hidden": "true" });
    const list = element(document, "ol", { class: "faults" });
    const box = element(
      document,
      "div",
      { class: "yaml-editor" },
      element(document, "div", { class: "yaml-lines" }, numbers, area),
      element(document, "div", { role: "status" }, list),
    ) as unknown as Valued<YamlValue>;
    area.value = memory.values.get(key) ?? text;
    const read = (): void => {
      box.value = readYaml(area.value, path, shelf);
      const bad = new Set(box.value.faults.map(({ line }) => line));
      const lines = area.value.split("\n").map((_, at) => `${bad.has(at + 1) ? "✗ " : ""}${at + 1}`);
      numbers.textContent = lines.join("\n");
      list.replaceChildren(
        ...box.value.faults.map((fault) =>
          element(document, "li", {}, words.fault(fault.line, faultSentence(fault, language))),
        ),
      );
      if (box.value.faults.length === 0) list.append(element(document, "li", { class: "valid" }, words.valid));
    };
    area.addEventListener("input", () => {
      memory.values.set(key, area.value);
      read();
    });
    area.addEventListener("scroll", () => {
      numbers.scrollTop = area.scrollTop;
    });
    read();
    return box;
  };
}

/** Reads a scenario that somebody writes; the faults of its own lines come with it, never an exception. */
export function readYaml(text: string, path: string, shelf: Shelf): YamlValue {
  try {
    return { text, scenario: parseScenario(text, { path, read: shelf.read }), faults: [] };
  } catch (error) {
    if (error instanceof ScenarioError) return { text, scenario: null, faults: error.faults };
    const rule = error instanceof Error ? error.message : String(error);
    const says = { rule: sentenceOf(error) ?? { words: rule, values: [] }, wayOut: { words: "", values: [] } };
    return { text, scenario: null, faults: [{ line: 1, column: 1, rule, wayOut: "", says }] };
  }
}
