import { type DrawItData, type DrawnPoint, drawIt, type PlotArea } from "@andromede/charts";
import { displayOf, type Language } from "@andromede/wording";
import type { ControlMemory } from "../controls/controls.ts";
import { withoutMarkLabels } from "../figure/picture.ts";
import { element } from "../page/dom.ts";
import { CLASS_WORDS } from "../words/class.ts";

export interface SketchSpec extends Omit<DrawItData, "drawn"> {
  /** Short and without spaces; the line is kept under it. */
  readonly id: string;
}

export interface SketchPage {
  readonly document: Document;
  readonly language: Language;
  readonly memory: ControlMemory;
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly presentation: boolean;
}

type SketchElement = HTMLElement & { value: readonly DrawnPoint[] };

/**
 * A line that the reader draws before the model's is shown: with the pointer on the picture, or as one number a date.
 * The value is what was drawn, in the unit of the files.
 */
export function sketch(page: SketchPage): (spec: SketchSpec) => SketchElement {
  return ({ id, ...data }) => {
    const { document, language, memory } = page;
    const key = `sketch ${id}`;
    const drawn = new Map<number, number>(JSON.parse(memory.values.get(key) ?? "[]"));
    const picture = element(document, "div", { class: "sketch-picture" });
    const box = element(
      document,
      "div",
      { class: "sketch", id: `sketch-${id}` },
      element(document, "p", {}, CLASS_WORDS[language].sketchHow(data.subject[language])),
      picture,
    ) as unknown as SketchElement;
    const draw = (): void => {
      box.value = [...drawn].map(([date, value]) => ({ date, value })).sort((a, b) => a.date - b.date);
      memory.values.set(key, JSON.stringify([...drawn]));
      const { figure, area } = drawIt({ ...data, drawn: box.value }, page);
      followPointer(figure, area, data.dates, (date, value) => set(date, value));
      picture.replaceChildren(withoutMarkLabels(figure));
    };
    const set = (date: number, value: number): void => {
      drawn.set(date, Math.max(0, Math.min(data.most, value)));
      fields.show(drawn);
      draw();
      box.dispatchEvent(new CustomEvent("input", { bubbles: true }));
    };
    const fields = numberFields(page, data, set);
    fields.show(drawn);
    box.append(fields.element);
    draw();
    return box;
  };
}

/** The same by keyboard: a number for each date, as it is read (percent for a share). */
function numberFields(
  { document, language }: SketchPage,
  { measure, unit, dates, most }: Omit<DrawItData, "drawn">,
  set: (date: number, value: number) => void,
): { element: HTMLElement; show: (drawn: ReadonlyMap<number, number>) => void } {
  const { factor, unit: shown } = displayOf(measure, unit);
  const inputs = dates.map((date) => {
    const input = element(document, "input", {
      type: "number",
      min: 0,
      max: most * factor,
      step: "any",
      inputmode: "decimal",
    });
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      if (input.value !== "" && Number.isFinite(Number(input.value))) set(date, Number(input.value) / factor);
    });
    return input;
  });
  const rows = dates.map((date, at) =>
    element(document, "label", {}, `${Math.floor(date - 1e-9)} (${shown[language]}) `, inputs[at]!),
  );
  return {
    element: element(
      document,
      "details",
      { class: "sketch-numbers" },
      element(document, "summary", {}, CLASS_WORDS[language].byNumbers),
      ...rows,
    ),
    show: (drawn) =>
      dates.forEach((date, at) => {
        const value = drawn.get(date);
        const input = inputs[at]!;
        if (value !== undefined && input.ownerDocument.activeElement !== input)
          input.value = String(Number((value * factor).toPrecision(3)));
      }),
  };
}

/** A pressed pointer sets the value of the nearest date. */
function followPointer(
  figure: SVGSVGElement,
  area: PlotArea,
  dates: readonly number[],
  set: (date: number, value: number) => void,
): void {
  figure.style.touchAction = "none";
  figure.style.cursor = "crosshair";
  const follow = (event: PointerEvent): void => {
    if (event.buttons === 0 && event.type !== "pointerdown") return;
    const bounds = figure.getBoundingClientRect();
    const scale = figure.viewBox.baseVal.width / bounds.width;
    const across = ((event.clientX - bounds.left) * scale - area.left) / area.width;
    const up = 1 - ((event.clientY - bounds.top) * scale - area.top) / area.height;
    const at = area.dates[0] + across * (area.dates[1] - area.dates[0]);
    const nearest = dates.reduce((best, date) => (Math.abs(date - at) < Math.abs(best - at) ? date : best));
    set(nearest, area.values[0] + up * (area.values[1] - area.values[0]));
    event.preventDefault();
  };
  figure.addEventListener("pointerdown", follow);
  figure.addEventListener("pointermove", follow);
}
