import type { Language } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { CLASS_WORDS } from "../words/class.ts";

/** Minutes that run down when the teacher starts them; nothing happens at the end but the zero. */
export function timer({ document, language }: { readonly document: Document; readonly language: Language }) {
  return (minutes: number): HTMLElement => {
    const words = CLASS_WORDS[language];
    let left = Math.round(60 * minutes);
    let ticking: ReturnType<typeof setInterval> | null = null;
    const shown = element(document, "strong", { role: "timer" });
    const button = element(document, "button", { type: "button", class: "quiet" }, words.start);
    const show = (): void => {
      shown.textContent = words.left(Math.floor(left / 60), String(left % 60).padStart(2, "0"));
    };
    const stop = (): void => {
      if (ticking !== null) clearInterval(ticking);
      ticking = null;
      button.textContent = words.start;
    };
    const tick = (): void => {
      left = Math.max(0, left - 1);
      show();
      if (left === 0 || !button.isConnected) stop();
    };
    button.addEventListener("click", () => {
      if (ticking !== null) return stop();
      ticking = setInterval(tick, 1000);
      button.textContent = words.stop;
    });
    show();
    return element(document, "p", { class: "timer" }, shown, " ", button);
  };
}
