import type { Chart, ChartOptions } from "./chart.ts";
import { svgOf } from "./figure.ts";
import { lookFor } from "./look.ts";
import { element, stack, textPiece } from "./piece.ts";

/**
 * The text of an SVG file that stands alone: headline, picture, and a closing line that says where it comes from, on paper
 * of the theme. The chart is left as it is.
 */
export function pictureFile(
  { figure, headline, description }: Chart,
  options: ChartOptions,
  more: { readonly note?: string } = {},
): string {
  const look = lookFor(options);
  const margin = look.text;
  const picture = figure.cloneNode(true) as SVGSVGElement;
  for (const name of ["role", "aria-label", "aria-description", "style"]) picture.removeAttribute(name);
  const body = stack(
    look,
    [
      textPiece(look, headline, { weight: "bold", size: Math.round(1.3 * look.text) }),
      { node: picture, width: look.width, height: Number(picture.getAttribute("height")) },
      ...(more.note === undefined ? [] : [textPiece(look, more.note, { colour: look.ui.muted })]),
    ],
    look.text,
  );
  const [width, height] = [look.width + 2 * margin, Math.ceil(body.height) + 2 * margin];
  const paper = element(look, "rect", { width, height, fill: look.ui.paper });
  const placed = element(look, "g", { transform: `translate(${margin},${margin})` }, [body.node]);
  const whole = { node: element(look, "g", {}, [paper, placed]), width, height };
  return asXml(svgOf({ ...look, width }, whole, headline, description).outerHTML);
}

/**
 * What HTML lets pass and XML does not: browsers write U+00A0 by a name that only HTML knows, linkedom leaves signs in
 * attributes as they are.
 */
function asXml(markup: string): string {
  return markup
    .replaceAll("&nbsp;", "\u00a0")
    .replace(/="[^"]*"/g, (value) => value.replace(/&(?!(amp|lt|gt|quot|#\w+);)/g, "&amp;").replaceAll("<", "&lt;"));
}
