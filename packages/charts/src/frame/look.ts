import type { Language } from "@andromede/wording";
import { type Theme, UI, type UiColours } from "../colours/palette.ts";
import type { ChartOptions } from "./chart.ts";

/** Sizes and colours that every part of a picture shares. */
export interface Look {
  readonly document: Document;
  readonly language: Language;
  readonly theme: Theme;
  readonly ui: UiColours;
  readonly width: number;
  readonly height: number | null;
  /** Size of the text in pixels; never under 12. */
  readonly text: number;
  /** Width of a line that matters, in pixels. */
  readonly line: number;
  readonly isNarrow: boolean;
}

export const FONT = 'system-ui, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

const NARROW = 600;
const WIDE = 1200;
const NARROWEST = 320;

export function lookFor(options: ChartOptions): Look {
  const { document, language, theme = "light", presentation = false } = options;
  const width = Math.max(NARROWEST, Math.round(options.width));
  return {
    document,
    language,
    theme,
    ui: UI[theme],
    width,
    height: options.height ?? null,
    text: presentation ? 24 : width < NARROW ? 12 : width < WIDE ? 13 : 16,
    line: presentation ? 4 : 2,
    isNarrow: width < NARROW,
  };
}
