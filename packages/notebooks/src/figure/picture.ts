import type { Chart } from "@andromede/charts";
import { element } from "../page/dom.ts";

/** The picture as a file of its own. */
export function svgText({ figure }: Chart): string {
  return new XMLSerializer().serializeToString(figure);
}

const PIXELS_PER_UNIT = 2;

/** Draws the picture as a bitmap and hands it to the reader. */
export async function imageOf(chart: Chart, document: Document, name: string): Promise<void> {
  const { width, height } = chart.figure.viewBox.baseVal;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(chart))}`;
  await image.decode();
  const canvas = element(document, "canvas", { width: PIXELS_PER_UNIT * width, height: PIXELS_PER_UNIT * height });
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  element(document, "a", { href: canvas.toDataURL("image/png"), download: `${name}.png` }).click();
}

/**
 * The picture with what it calls its marks taken off: the picture is one image with one description, and a name on a
 * group without a role is against the rules. What a single mark says is shown where the pointer rests.
 */
export function withoutMarkLabels(figure: SVGSVGElement): SVGSVGElement {
  for (const mark of figure.querySelectorAll("[aria-label]")) {
    const text = mark.getAttribute("aria-label") ?? "";
    mark.removeAttribute("aria-label");
    if (mark.tagName.toLowerCase() === "g" || mark.querySelector("title")) continue;
    const title = figure.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = text;
    mark.append(title);
  }
  return figure;
}
