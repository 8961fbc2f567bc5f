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
