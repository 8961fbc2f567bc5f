import type { InBoth, Language } from "@andromede/wording";
import type { ControlMemory } from "../controls/controls.ts";
import { download, element } from "../page/dom.ts";
import { CLASS_WORDS } from "../words/class.ts";
import { codeOf, type Prediction, predictionsIn } from "./prediction.ts";

interface Page {
  readonly document: Document;
  readonly language: Language;
  readonly memory: ControlMemory;
}

/** One's own prediction as a code and as a file; both hold the same, and no name. */
export function predictionCode({ document, language }: Page): (prediction: Prediction) => HTMLElement {
  return (prediction) => {
    const words = CLASS_WORDS[language];
    const code = codeOf(prediction);
    const save = (): void =>
      download(document, `${code}.predict.json`, "application/json", `${JSON.stringify({ code, ...prediction })}\n`);
    return element(
      document,
      "p",
      { class: "prediction-code" },
      `${words.code} `,
      element(document, "strong", { class: "code" }, code.replace(/(.{4})(?=.)/g, "$1 ")),
      " ",
      element(document, "button", { type: "button", class: "quiet", click: save }, words.saveFile),
      element(document, "br"),
      words.codeHow,
    );
  };
}

export interface GatherSpec {
  readonly id: string;
  readonly label: InBoth;
  /** Answers of each question, for the raised cards. */
  readonly options: number;
}

export interface Gathered {
  readonly predictions: readonly Prediction[];
  /** Raised cards by answer. */
  readonly cards: readonly number[];
}

/** The predictions of a class: pasted codes, dropped files, or counts of raised cards. The value is what was gathered. */
export function gather({ document, language, memory }: Page): (spec: GatherSpec) => HTMLElement {
  return ({ id, label, options }) => {
    const words = CLASS_WORDS[language];
    const area = element(document, "textarea", { id: `codes-${id}`, rows: 4, spellcheck: "false" });
    const file = element(document, "input", { id: `files-${id}`, type: "file", multiple: true, accept: ".json" });
    const counts = Array.from({ length: options }, (_, at) =>
      element(document, "input", { type: "number", min: 0, max: 999, value: 0, "aria-label": "ABCDEFGH"[at] ?? "" }),
    );
    const told = element(document, "p", { role: "status" });
    const box = element(
      document,
      "fieldset",
      { class: "gather", id: `gather-${id}` },
      element(document, "legend", {}, label[language]),
      element(document, "p", {}, words.gatherHow),
      element(document, "label", { for: area.id }, words.codes),
      area,
      element(document, "label", { for: file.id }, words.files),
      file,
      element(document, "p", {}, `${words.cards} `, ...counts),
      told,
    ) as unknown as HTMLElement & { value: Gathered };
    area.value = memory.values.get(`gather ${id}`) ?? "";
    const read = (): void => {
      memory.values.set(`gather ${id}`, area.value);
      const { predictions, refused } = predictionsIn(area.value);
      box.value = { predictions, cards: counts.map((count) => Math.max(0, Number(count.value) || 0)) };
      told.textContent = [
        words.counted(predictions.length),
        ...(refused.length > 0 ? [words.refused(refused)] : []),
      ].join(". ");
    };
    file.addEventListener(
      "change",
      () => void addFiles(file, area).then(() => box.dispatchEvent(new CustomEvent("input"))),
    );
    box.addEventListener("input", read);
    read();
    return box;
  };
}

/** Adds the codes of files to the pasted ones; a file that holds none leaves its name there, to be seen as refused. */
async function addFiles(input: HTMLInputElement, area: HTMLTextAreaElement): Promise<void> {
  for (const file of input.files ?? []) {
    const code = /"code"\s*:\s*"([^"]+)"/.exec(await file.text())?.[1] ?? file.name;
    area.value = `${area.value.trimEnd()}\n${code}`.trimStart();
  }
}
