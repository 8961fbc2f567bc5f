import type { Chart, ChartOptions, ChartTable } from "./chart.ts";
import { FONT, type Look } from "./look.ts";
import { element, type Piece } from "./piece.ts";
import { withState } from "./states.ts";

export interface Drawn {
  readonly picture: Piece;
  readonly headline: string;
  readonly description: string;
  readonly table: ChartTable;
}

/** The chart of a picture: its SVG with the accessible text on it, its state said, its coordinates rounded. */
export function chartOf(look: Look, options: ChartOptions, { picture, headline, description, table }: Drawn): Chart {
  const shown = withState(look, picture, options.state);
  return { figure: svgOf(look, shown, headline, description), headline, description, table };
}

/** A whole SVG around a piece. */
export function svgOf(look: Look, piece: Piece, label: string, description: string): SVGSVGElement {
  const [width, height] = [look.width, Math.ceil(piece.height)];
  const svg = element(
    look,
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": label,
      "aria-description": description,
      "font-family": FONT,
      "font-size": look.text,
      style: "max-width: 100%; height: auto",
    },
    [piece.node],
  );
  roundCoordinates(svg);
  return svg as SVGSVGElement;
}

const ROUNDED = ["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy", "r", "points"];

/** Two decimals say all that a screen can show, and the file is half as long. */
function roundCoordinates(root: Element): void {
  for (const each of root.querySelectorAll("*")) {
    for (const name of ROUNDED) {
      const text = each.getAttribute(name);
      if (text?.includes(".")) each.setAttribute(name, text.replace(/-?\d+\.\d+(e-\d+)?/g, rounded));
    }
  }
}

function rounded(number: string): string {
  return String(Math.round(100 * Number(number)) / 100 || 0);
}
