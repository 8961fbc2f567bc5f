import type { Executor, Uncertain } from "@andromede/sim-core";
import { errorText, type Language } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import { type Question, verdictsAtEnds } from "./ends.ts";

interface Page {
  readonly document: Document;
  readonly language: Language;
  readonly executor: Executor;
}

/** A button that runs the worlds with an assumption at either end, and says below what comes out. */
export function endsButton(
  number: Uncertain,
  question: () => Question | null,
  { document, language, executor }: Page,
): HTMLElement | null {
  const words = FIGURE_WORDS[language];
  if (number.spec.kind !== "distribution") return null;
  const answer = element(document, "div", { class: "ends", role: "status" });
  const say = (...lines: readonly string[]): void =>
    answer.replaceChildren(...lines.map((line) => element(document, "p", {}, line)));
  const run = async (): Promise<void> => {
    const asked = question();
    if (asked === null) return say(words.noQuestion);
    button.disabled = true;
    say(words.endsRunning);
    try {
      const ends = await verdictsAtEnds(number, asked, executor, language);
      say(...[...ends.slice(0, 1).map(({ of }) => `${of}.`), ...ends.map(({ at, says }) => words.atEnd(at, says))]);
    } catch (error) {
      say(errorText(error, language));
    }
    button.disabled = false;
  };
  const button = element(
    document,
    "button",
    { type: "button", class: "quiet", "data-action": "ends", click: () => void run() },
    words.ends,
  );
  return element(document, "div", {}, button, answer);
}
