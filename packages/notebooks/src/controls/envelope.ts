import type { Setting } from "@andromede/sim-core";
import type { InBoth, Language } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { ENVELOPE_WORDS } from "../words/envelope.ts";
import type { ControlMemory } from "./controls.ts";
import { moved } from "./shared-sum.ts";

export interface EnvelopeSpec {
  readonly id: string;
  readonly label: InBoth;
  /** What there is to divide, in whole units. */
  readonly total: number;
  /** Unit of the amounts, as a scenario file writes it: `MEUR`. */
  readonly unit: string;
  /** Who gets a part, and where the amount stands in the scenario. */
  readonly parts: readonly { readonly path: string; readonly label: InBoth; readonly amount: number }[];
}

interface Page {
  readonly document: Document;
  readonly language: Language;
  readonly memory: ControlMemory;
}

interface Row {
  readonly slider: HTMLInputElement;
  readonly output: HTMLOutputElement;
  readonly lock: HTMLInputElement;
  readonly element: HTMLElement;
}

/** One sum divided by sliders: what one part gains the others lose; a part can be locked. The value is a list of settings. */
export function envelope(page: Page): (spec: EnvelopeSpec) => HTMLElement {
  return (spec) => {
    const { document, language, memory } = page;
    const rows = spec.parts.map((part) => rowOf(page, spec, part));
    const form = element(
      document,
      "fieldset",
      { class: "group lever envelope", id: `envelope-${spec.id}` },
      element(document, "legend", {}, spec.label[language]),
      ...rows.map((row) => row.element),
    ) as unknown as HTMLElement & { value: readonly Setting[] };
    const tell = (): void => {
      rows.forEach((row, at) => {
        row.output.textContent = ENVELOPE_WORDS[language].amount(row.slider.value);
        memory.values.set(`envelope ${spec.parts[at]!.path}`, row.slider.value);
      });
      form.value = spec.parts.map(({ path }, at) => ({ path, to: `${rows[at]!.slider.value} ${spec.unit}` }));
    };
    rows.forEach((row, at) => {
      row.slider.addEventListener("input", () => {
        share(spec, rows, at);
        tell();
      });
    });
    tell();
    return form;
  };
}

/** The slider that was moved keeps its place as far as the others can give; they share the rest. */
function share({ total }: EnvelopeSpec, rows: readonly Row[], which: number): void {
  const before = rows.map(({ lock, slider }, at) => ({
    amount: at === which ? Number(slider.value) : Number(slider.dataset["before"] ?? slider.value),
    isLocked: lock.checked,
  }));
  moved(before, which, Number(rows[which]!.slider.value), total).forEach((amount, at) => {
    rows[at]!.slider.value = String(amount);
    rows[at]!.slider.dataset["before"] = String(amount);
  });
}

function rowOf({ document, language, memory }: Page, spec: EnvelopeSpec, part: EnvelopeSpec["parts"][number]): Row {
  const words = ENVELOPE_WORDS[language];
  const id = `envelope-${part.path.replaceAll(".", "-")}`;
  const value = memory.values.get(`envelope ${part.path}`) ?? String(part.amount);
  const slider = element(document, "input", { id, type: "range", min: 0, max: spec.total, step: 1, value });
  slider.dataset["before"] = value;
  const output = element(document, "output", { for: id });
  const lock = element(document, "input", { type: "checkbox", "aria-label": words.lock(part.label[language]) });
  lock.addEventListener("input", (event) => event.stopPropagation());
  const row = element(
    document,
    "div",
    { class: "control" },
    element(document, "label", { for: id }, part.label[language]),
    element(
      document,
      "span",
      { class: "envelope-row" },
      slider,
      output,
      element(document, "label", {}, lock, ` ${words.locked}`),
    ),
  );
  return { slider, output, lock, element: row };
}
