import type { Language } from "@andromede/wording";
import type { ControlMemory } from "../controls/controls.ts";
import { type YamlValue, yamlEditor } from "../controls/elements.ts";
import { download, element } from "../page/dom.ts";
import type { Shelf } from "../scenarios/shelf.ts";
import { BUILDER_WORDS } from "../words/builder.ts";
import { type Draft, draftOf, yamlOf } from "./draft.ts";
import { draftForm } from "./draft-form.ts";

export interface BuilderSpec {
  readonly id: string;
  /** What it begins with. */
  readonly draft: Draft;
}

export interface BuilderPage {
  readonly document: Document;
  readonly language: Language;
  readonly memory: ControlMemory;
  readonly shelf: Shelf;
}

type BuilderElement = HTMLElement & { value: YamlValue };

/**
 * A scenario in a form, with its file beside it: what is typed on one side stands on the other, and each fault at its
 * line. The value is that of `yamlEditor`: text, scenario (null while there are faults), faults.
 */
export function scenarioBuilder(page: BuilderPage): (spec: BuilderSpec) => HTMLElement {
  return ({ id, draft }) => {
    const { document, language, memory, shelf } = page;
    const words = BUILDER_WORDS[language];
    const editor = yamlEditor(page, shelf)({ id, text: yamlOf(draft) }) as BuilderElement;
    const area = editor.querySelector("textarea")!;
    const note = element(document, "p", { class: "note", role: "status" });
    const form = draftForm(page, id, (next) => {
      area.value = yamlOf(next);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const save = (): void => download(document, "mine.yaml", "text/yaml", area.value);
    const box = element(
      document,
      "div",
      { class: "builder", id: `builder-${id}` },
      element(document, "div", {}, element(document, "h3", {}, words.form), form.element, note),
      element(
        document,
        "div",
        {},
        element(document, "h3", {}, words.file),
        editor,
        element(document, "button", { type: "button", click: save }, words.save),
      ),
    ) as unknown as BuilderElement;
    const follow = (): void => {
      const read = draftOf(memory.values.get(`yaml ${id}`) ?? area.value);
      if (read !== null) form.show(read);
      form.element.toggleAttribute("inert", read === null);
      note.textContent = read === null ? words.beyond : "";
      box.value = editor.value;
    };
    box.addEventListener("input", follow);
    follow();
    return box;
  };
}
