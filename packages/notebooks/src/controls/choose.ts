import type { InBoth, Language } from "@andromede/wording";
import { element } from "../page/dom.ts";
import type { ControlMemory } from "./controls.ts";

export interface ChooseSpec {
  /** Short and without spaces; the choice is kept under it. */
  readonly id: string;
  readonly label: InBoth;
  /** The first is chosen until the reader chooses. */
  readonly options: readonly { readonly value: string; readonly label: InBoth }[];
}

interface Page {
  readonly document: Document;
  readonly language: Language;
  readonly memory: ControlMemory;
}

/** One of a few things to look at; the value is that of the option chosen. */
export function choose({ document, language, memory }: Page): (spec: ChooseSpec) => HTMLElement {
  return ({ id, label, options }) => {
    const key = `choose ${id}`;
    const chosen = memory.values.get(key) ?? options[0]?.value ?? "";
    const answers = options.map((option) =>
      element(
        document,
        "label",
        {},
        element(document, "input", { type: "radio", name: key, value: option.value, checked: option.value === chosen }),
        ` ${option.label[language]}`,
      ),
    );
    const form = element(
      document,
      "fieldset",
      { class: "vote", id: `choose-${id}` },
      element(document, "legend", {}, label[language]),
      ...answers,
    ) as unknown as HTMLElement & { value: string };
    form.value = chosen;
    form.addEventListener("input", (event) => {
      form.value = (event.target as HTMLInputElement).value;
      memory.values.set(key, form.value);
    });
    return form;
  };
}
