import { element } from "./dom.ts";

/** The places of a page that its parts are put into. */
export interface Frame {
  readonly header: HTMLElement;
  readonly bar: HTMLElement;
  readonly message: HTMLElement;
  readonly aside: HTMLElement;
  /** For the assumptions that have no control, under the controls. */
  readonly drawer: HTMLElement;
  /** What holds the controls: beside the text, or at the foot of a narrow screen, where a button opens it. */
  readonly sheet: HTMLElement;
  readonly toggle: HTMLElement;
  readonly text: HTMLElement;
  readonly footer: HTMLElement;
  /** Heard, not seen. */
  readonly live: HTMLElement;
}

export function createFrame(document: Document): Frame {
  const header = element(document, "header", {});
  const bar = element(document, "section", { class: "bar-place" });
  const message = element(document, "p", { class: "message", role: "status", hidden: true });
  const controls = element(document, "div", { id: "controls", tabindex: -1 });
  const drawer = element(document, "div", { class: "drawer-place" });
  const toggle = element(document, "button", { type: "button", class: "controls-toggle", "aria-controls": "controls" });
  const sheet = controlSheet(document, toggle, element(document, "div", { class: "sheet" }, controls, drawer));
  const text = element(document, "div", { class: "text" });
  const footer = element(document, "footer", {});
  const live = element(document, "div", { class: "heard", role: "status", "aria-live": "polite", id: "live" });
  const main = element(document, "main", {}, sheet, text);
  document.body.replaceChildren(header, bar, message, main, footer, live);
  return { header, bar, message, aside: controls, drawer, sheet, toggle, text, footer, live };
}

function controlSheet(document: Document, toggle: HTMLElement, controls: HTMLElement): HTMLElement {
  const sheet = element(document, "aside", {}, toggle, controls);
  toggle.setAttribute("aria-expanded", "false");
  toggle.addEventListener("click", () => {
    const isOpen = sheet.toggleAttribute("data-open");
    toggle.setAttribute("aria-expanded", String(isOpen));
  });
  return sheet;
}

const MESSAGE_MS = 8000;

/** Says something for a while. */
export function messenger(message: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    message.textContent = text;
    message.hidden = false;
    timer = setTimeout(() => {
      message.hidden = true;
    }, MESSAGE_MS);
  };
}

const QUIET_MS = 900;

/** Says what figures say once they have come to rest, and only what is new. */
export function announcer(live: HTMLElement): (id: string, headline: string) => void {
  const said = new Map<string, string>();
  const waiting = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (id, headline) => {
    if (said.get(id) === headline) return;
    waiting.set(id, headline);
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const [each, text] of waiting) said.set(each, text);
      live.textContent = [...waiting.values()].join(" ");
      waiting.clear();
    }, QUIET_MS);
  };
}
