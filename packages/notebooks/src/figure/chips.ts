import type { Scenario, Source, Status, Uncertain } from "@andromede/sim-core";
import { formatDate, type Language, statusGlyph, statusName } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import type { FigureContext } from "./figure.ts";

/** What a picture rests on: a chip per number, which opens to its range, its sources and what it means. */
export function chipList(
  paths: readonly string[],
  scenarios: readonly Scenario[],
  { options, labels }: FigureContext,
): DocumentFragment {
  const { document, language } = options;
  const list = document.createDocumentFragment();
  const found = paths.flatMap((path) => {
    const scenario = scenarios.find(({ numbers }) => numbers.some((number) => number.path === path));
    const number = scenario?.numbers.find((each) => each.path === path);
    return scenario && number ? [{ number, sources: scenario.sources }] : [];
  });
  if (found.length === 0) return list;
  list.append(element(document, "span", { class: "chips-title" }, FIGURE_WORDS[language].restsOn));
  for (const { number, sources } of found) {
    const label = labels.get(number.path)?.[language] ?? number.path;
    list.append(chip(number, label, sources, document, language));
  }
  return list;
}

/** A number with neither distribution nor status is a decision or a definition. */
function statusOf({ status, spec }: Uncertain): Status | "decision" {
  return status ?? (spec.kind === "distribution" ? "assumption" : "decision");
}

function chip(
  number: Uncertain,
  label: string,
  sources: Readonly<Record<string, Source>>,
  document: Document,
  language: Language,
): HTMLElement {
  const status = statusOf(number);
  const words = FIGURE_WORDS[language];
  const glyph = status === "decision" ? "▸" : statusGlyph(status);
  const name = status === "decision" ? words.decision : statusName(status, language);
  return element(
    document,
    "details",
    { class: `chip ${status}`, name: "chips" },
    element(document, "summary", {}, `${glyph} ${label} `, element(document, "span", { class: "status" }, name)),
    element(
      document,
      "div",
      { class: "chip-body" },
      element(document, "p", {}, element(document, "code", {}, number.path)),
      language === "en" && element(document, "p", {}, number.means),
      element(document, "p", {}, `${words.written}: `, element(document, "code", {}, number.written)),
      ...number.source.map((key) => element(document, "p", {}, sourceText(key, sources[key], language))),
    ),
  );
}

/** A source in one line: who, where, when, and its address as text, since the page asks nothing of the network. */
export function sourceText(key: string, source: Source | undefined, language: Language): string {
  if (!source) return key;
  const { author, publication, date, address } = source;
  const title = typeof source["title"] === "string" ? source["title"] : undefined;
  const when = date === undefined ? undefined : formatDate(date, language);
  return [author, title, publication, when, address].filter((part) => part !== undefined).join(", ");
}
