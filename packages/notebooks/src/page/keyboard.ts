import type { FigureElement } from "../figure/figure.ts";
import type { TabId } from "../figure/tabs.ts";
import { recall } from "./keep.ts";
import type { Presentation } from "./present.ts";

export interface KeyActions {
  readonly help: () => void;
  readonly swap: () => void;
  readonly replay: () => void;
  readonly resetControls: () => void;
  readonly nextLanguage: () => void;
  readonly toControls: () => void;
  readonly present: () => void;
}

/** Single keys as shortcuts: dead in fields, with a modifier, in dialogs, and where the reader has switched them off. */
export function listenToKeys(
  document: Document,
  figures: ReadonlyMap<string, FigureElement>,
  presentation: Presentation,
  actions: KeyActions,
): void {
  const openTab = (tab: TabId): void => {
    const figure = figureInView(document, figures);
    figure?.openTab(
      figure.querySelector(`[data-tab=${tab}]`)?.getAttribute("aria-selected") === "true" ? "chart" : tab,
    );
  };
  const always: Readonly<Record<string, () => void>> = {
    "?": actions.help,
    t: () => openTab("table"),
    w: () => openTab("why"),
    a: actions.toControls,
    x: actions.swap,
    z: actions.replay,
    r: actions.resetControls,
    l: actions.nextLanguage,
    p: actions.present,
  };
  const presenting: Readonly<Record<string, () => void>> = {
    PageDown: () => presentation.step(1),
    PageUp: () => presentation.step(-1),
    ArrowRight: () => presentation.step(1),
    ArrowLeft: () => presentation.step(-1),
    Enter: () => presentation.reveal(),
    Escape: presentation.stop,
    ".": presentation.blank,
    "+": () => presentation.resize(0.1),
    "-": () => presentation.resize(-0.1),
  };
  document.addEventListener("keydown", (event) => {
    if (isForOthers(document, event)) return;
    const isForSlides = presentation.isOn() && !(isOnControl(event) && CONTROL_KEYS.includes(event.key));
    const action = (isForSlides && presenting[event.key]) || (areShortcutsOn() && always[event.key]);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** Keys that a button or a slider wants for itself. */
const CONTROL_KEYS = ["Enter", "ArrowRight", "ArrowLeft"];

function isOnControl({ target }: KeyboardEvent): boolean {
  return (target as Element).closest("button, a, summary, [role=tab], input, select") !== null;
}

/** With a modifier, in a field or in a dialog, a key is no shortcut. */
function isForOthers(document: Document, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  return isTyping(event.target) || document.querySelector("dialog[open]") !== null;
}

export function areShortcutsOn(): boolean {
  return recall("shortcuts") !== "off";
}

function isTyping(target: EventTarget | null): boolean {
  const element = target as Element | null;
  const field = element?.closest("input, textarea, select, .cm-editor, [contenteditable=true]");
  return field !== null && field !== undefined && field.getAttribute("type") !== "range";
}

/** The figure that has the focus, or the one nearest to the middle of the window. */
function figureInView(document: Document, figures: ReadonlyMap<string, FigureElement>): FigureElement | null {
  const shown = [...figures.values()].filter(({ offsetParent }) => offsetParent !== null);
  const focused = shown.find((figure) => figure.contains(document.activeElement));
  if (focused) return focused;
  const middle = (document.defaultView?.innerHeight ?? 0) / 2;
  const distance = (figure: HTMLElement): number => {
    const { top, bottom } = figure.getBoundingClientRect();
    return top <= middle && bottom >= middle ? 0 : Math.min(Math.abs(top - middle), Math.abs(bottom - middle));
  };
  return shown.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
