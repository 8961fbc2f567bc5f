import type { Theme } from "@andromede/charts";
import { isLanguage, type Language } from "@andromede/wording";
import { keepChoice, recall } from "./keep.ts";

/** The language of the address, of the last visit, or of the browser. */
export function currentLanguage(window: Window): Language {
  const asked = new URLSearchParams(window.location.search).get("lang") ?? recall("language");
  if (asked !== null && isLanguage(asked)) return asked;
  return window.navigator.language.startsWith("fr") ? "fr" : "en";
}

/** The theme of the last visit, or of the system. */
export function currentTheme(window: Window): Theme {
  const chosen = recall("theme");
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function setTheme(document: Document, theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

export function keepTheme(theme: Theme): void {
  keepChoice("theme", theme);
}

/** Figures are drawn for steps of so many pixels, so that a scroll bar does not draw them all again. */
const WIDTH_STEP = 16;
const WIDEST = 1400;
const NARROWEST = 320;

/** Room for a figure in an element, its padding taken off. */
export function figureWidth(place: HTMLElement): number {
  const room = place.clientWidth - 2;
  return Math.max(NARROWEST - 32, Math.min(WIDEST, room - (room % WIDTH_STEP)));
}

export function onWidth(place: HTMLElement, change: (width: number) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => change(figureWidth(place)), 100);
  }).observe(place);
}
