import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";

/** What the model leaves out, what the scenarios switch off, and what their authors say themselves. */
export function limitsSection({ data, words, language }: ReportContext): Html {
  const scenarios = [data.base, ...data.alternatives].map(({ scenario }) => scenario);
  const switched = scenarios.flatMap(({ title, data: { mechanisms } }) => {
    const off = Object.entries(mechanisms).filter(([, isOn]) => isOn === false);
    return off.length === 0 ? [] : [words.limits.off(title[language], off.map(([name]) => name).join(", "))];
  });
  const notes = scenarios.filter(({ note }) => note !== null);
  return pieces(
    h(
      "ul",
      {},
      [...words.limits.general, ...switched].map((line) => h("li", {}, line)),
    ),
    notes.length === 0
      ? null
      : pieces(
          h("h3", {}, words.limits.notes),
          h(
            "dl",
            {},
            notes.map(({ title, note }) => [h("dt", {}, title[language]), h("dd", {}, note![language])]),
          ),
        ),
  );
}
