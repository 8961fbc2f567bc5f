import type { Setting } from "@andromede/sim-core";
import { type Language, meaningText } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { CONTROL_WORDS } from "../words/controls.ts";
import { isOutside, type Slider, settingOf } from "./control.ts";
import type { ControlsContext } from "./controls.ts";
import { formatWritten } from "./unit.ts";

export interface ControlRow {
  readonly element: HTMLElement;
  /** A decision; otherwise an assumption. */
  readonly isLever: boolean;
  /** What it changes; null where it stands as in the file. */
  readonly setting: () => Setting | null;
  /** What is set with it. */
  readonly also: () => readonly Setting[];
  readonly reset: () => void;
}

/** A slider with its prior on the track: the handle is hollow for an assumption, solid for a decision. */
export function sliderRow(slider: Slider, { document, language, memory }: ControlsContext): ControlRow {
  const { spec, min, max, step, start } = slider;
  const id = `control-${spec.path.replaceAll(".", "-")}`;
  const remembered = memory.values.get(spec.path);
  const input = element(document, "input", { id, type: "range", min, max, step, "data-path": spec.path });
  const output = element(document, "output", { for: id });
  const note = element(document, "small", { class: "outside", role: "status" });
  let isMoved = remembered !== undefined;
  input.value = remembered ?? String(start);
  const current = (): number => (isMoved ? Number(input.value) : start);
  const show = (): void => {
    const text = textOf(slider, current(), isMoved, language);
    output.textContent = text.value;
    note.textContent = text.note;
    input.setAttribute("aria-valuetext", [text.value, text.note].filter((part) => part !== "").join(", "));
  };
  input.addEventListener("input", () => {
    isMoved = true;
    memory.values.set(spec.path, input.value);
    show();
  });
  input.addEventListener("keydown", (event) => stepByTen(event, input, step));
  const row = element(
    document,
    "div",
    { class: "control" },
    element(document, "label", { for: id, title: meaningText(slider.number.means, language) }, spec.label[language]),
    output,
    trackOf(slider, document, language),
    input,
    note,
  );
  show();
  return {
    element: row,
    isLever: slider.likely === null,
    setting: () => (isMoved ? settingOf(slider, current()) : null),
    also: () => [],
    reset: () => {
      isMoved = false;
      memory.values.delete(spec.path);
      input.value = String(start);
      show();
    },
  };
}

interface RowText {
  readonly value: string;
  readonly note: string;
}

function textOf(slider: Slider, value: number, isMoved: boolean, language: Language): RowText {
  const words = CONTROL_WORDS[language];
  const shown = formatWritten(value, slider.step, slider.unit, language);
  if (slider.likely === null) return { value: shown, note: "" };
  if (!isMoved) return { value: words.drawn(rangeText(slider, language)), note: "" };
  return { value: words.fixed(shown), note: isOutside(slider, value) ? words.outside : "" };
}

function rangeText({ likely, step, unit }: Slider, language: Language): string {
  const [low, high] = likely ?? [0, 0];
  const from = formatWritten(low, step, { ...unit, text: "" }, language);
  return `${from} – ${formatWritten(high, step, unit, language)}`;
}

/** Shift with an arrow goes ten steps. */
function stepByTen(event: KeyboardEvent, input: HTMLInputElement, step: number): void {
  const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
  if (!event.shiftKey || direction === undefined) return;
  event.preventDefault();
  input.value = String(Number(input.value) + direction * 10 * step);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

const SVG = "http://www.w3.org/2000/svg";

/** The prior above the track, and a bar under the range that holds 90 of 100 draws. */
function trackOf({ density, likely, min, max }: Slider, document: Document, language: Language): Element {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "prior");
  svg.setAttribute("viewBox", "0 0 100 20");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  if (likely === null) return svg;
  const place = (value: number): number => (100 * (value - min)) / (max - min);
  const points = density.map((height, at) => `${(100 * (at + 0.5)) / density.length},${18 - 16 * height}`);
  const area = document.createElementNS(SVG, "polygon");
  area.setAttribute("points", `0,18 ${points.join(" ")} 100,18`);
  const bar = document.createElementNS(SVG, "rect");
  const attributes = {
    x: place(likely[0]),
    y: 18,
    width: place(likely[1]) - place(likely[0]),
    height: 2,
    class: "likely",
  };
  for (const [key, value] of Object.entries(attributes)) bar.setAttribute(key, String(value));
  const title = document.createElementNS(SVG, "title");
  title.textContent = CONTROL_WORDS[language].prior;
  svg.append(title, area, bar);
  return svg;
}
