import type { PageWords } from "../words/page-words.ts";
import { element } from "./dom.ts";
import { keepChoice } from "./keep.ts";
import { areShortcutsOn } from "./keyboard.ts";

/** Keys, and the switch that turns them off. */
export function helpDialog(document: Document, words: PageWords): void {
  const box = element(document, "input", { type: "checkbox", checked: areShortcutsOn() });
  box.addEventListener("change", () => keepChoice("shortcuts", box.checked ? "on" : "off"));
  const rows = words.keys.flatMap(([key, what]) => [
    element(document, "dt", {}, element(document, "kbd", {}, key)),
    element(document, "dd", {}, what),
  ]);
  const close = element(document, "button", { type: "button" }, words.close);
  const dialog = element(
    document,
    "dialog",
    { class: "help", "aria-label": words.shortcuts },
    element(document, "h2", {}, words.shortcuts),
    element(document, "p", {}, element(document, "label", {}, box, ` ${words.shortcutsOn}`)),
    element(document, "dl", {}, ...rows),
    close,
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Asks before somebody's code runs in the page. */
export function askBeforeRunning(document: Document, words: PageWords): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (name: string, text: string, value: boolean): HTMLElement =>
      element(
        document,
        "button",
        {
          type: "button",
          "data-action": name,
          click: () => {
            dialog.close();
            resolve(value);
          },
        },
        text,
      );
    const dialog = element(
      document,
      "dialog",
      { class: "ask", "aria-label": words.sharedTitle },
      element(document, "h2", {}, words.sharedTitle),
      element(document, "p", {}, words.sharedText),
      element(
        document,
        "p",
        { class: "buttons" },
        answer("show-original", words.sharedNo, false),
        answer("run-shared", words.sharedRun, true),
      ),
    );
    dialog.addEventListener("cancel", () => resolve(false));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });
}
