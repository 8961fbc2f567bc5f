import { element } from "../page/dom.ts";
import type { ControlSpec } from "./control.ts";
import type { ControlsContext } from "./controls.ts";
import type { ControlRow } from "./slider-row.ts";

/** A few values to choose among; the first is what the file says. A choice among values is a decision of the reader. */
export function choiceRow(
  spec: ControlSpec,
  options: NonNullable<ControlSpec["options"]>,
  { document, language, memory }: ControlsContext,
): ControlRow {
  const id = `control-${spec.path.replaceAll(".", "-")}`;
  const first = options[0]?.value ?? "";
  const select = element(
    document,
    "select",
    { id, "data-path": spec.path },
    ...options.map(({ label, value }) => element(document, "option", { value }, label[language])),
  );
  select.value = memory.values.get(spec.path) ?? first;
  select.addEventListener("input", () => memory.values.set(spec.path, select.value));
  return {
    element: element(
      document,
      "div",
      { class: "control choice" },
      element(document, "label", { for: id }, spec.label[language]),
      select,
    ),
    isLever: true,
    setting: () => (select.value === first ? null : { path: spec.path, to: select.value }),
    also: () => options.find(({ value }) => value === select.value)?.also ?? [],
    reset: () => {
      memory.values.delete(spec.path);
      select.value = first;
    },
  };
}
