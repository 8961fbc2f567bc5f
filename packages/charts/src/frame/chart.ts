import type { Display, Language } from "@andromede/wording";
import type { Theme } from "../colours/palette.ts";
import type { ChartState } from "./states.ts";

/** How a chart is drawn, whatever it shows. */
export interface ChartOptions {
  /** Of the page, or of linkedom in Node. */
  readonly document: Document;
  readonly language: Language;
  /** Defaults to "light". */
  readonly theme?: Theme;
  /** Width in pixels, from 320. */
  readonly width: number;
  /** Height of the picture in pixels, where the chart can choose; defaults to what its rows need. */
  readonly height?: number;
  /** For a projector: larger text, thicker lines; defaults to false. */
  readonly presentation?: boolean;
  /** What the picture is waiting for, or why there is none; defaults to a finished one. */
  readonly state?: ChartState;
}

/** A picture and what stands for it where it is not seen. */
export interface Chart {
  /** One SVG with its own viewBox; it carries the description as its accessible text. */
  readonly figure: SVGSVGElement;
  /** What it says, in one sentence. */
  readonly headline: string;
  /** Alternative text: type, measure, unit, dates; headline; extremes; facts. */
  readonly description: string;
  readonly table: ChartTable;
}

export interface ChartColumn {
  readonly key: string;
  readonly label: string;
  /** How its numbers are shown; null for text. */
  readonly display: Display | null;
  /** Decimals; defaults to those of the display. */
  readonly digits?: number;
}

/** The rows of a chart in its own order; numbers in the unit of the files, null where not defined. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
