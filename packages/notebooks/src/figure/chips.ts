import type { Scenario, Source, Status, Uncertain } from "@andromede/sim-core";
import { assumptionName, type Language, meaningText, sourceParts, statusGlyph, statusName } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import type { Question } from "./ends.ts";
import { endsButton } from "./ends-button.ts";
import type { FigureContext } from "./figure.ts";

/** A number that a picture rests on, with the sources of its scenario. */
interface Held {
  readonly number: Uncertain;
  readonly label: string;
  readonly sources: Readonly<Record<string, Source>>;
}

/**
 * What a picture rests on: a chip per number, which opens to its range, its sources and what it means. The chips are made
 * again only where they would say something else, so that one that is open stays open while a slider moves.
 */
export function chipShelf(
  place: HTMLElement,
): (
  paths: readonly string[],
  scenarios: readonly Scenario[],
  context: FigureContext,
  question: () => Question | null,
) => void {
  let shown = "";
  return (paths, scenarios, { options: { document, language }, labels, executor }, question) => {
    const held = heldNumbers(
      paths,
      scenarios,
      (number, scenario) => labels.get(number.path)?.[language] ?? assumptionName(number, language, scenario),
    );
    const key = JSON.stringify([language, held.map(({ number, label }) => [number.path, number.written, label])]);
    if (key === shown) return;
    shown = key;
    const chips = held.map((each) =>
      chip(each, document, language, endsButton(each.number, question, { document, language, executor })),
    );
    const title = element(document, "span", { class: "chips-title" }, FIGURE_WORDS[language].restsOn);
    place.replaceChildren(...(chips.length > 0 ? [title, ...chips] : []));
  };
}

function heldNumbers(
  paths: readonly string[],
  scenarios: readonly Scenario[],
  labelOf: (number: Uncertain, scenario: Scenario) => string,
): readonly Held[] {
  return paths.flatMap((path) => {
    for (const scenario of scenarios) {
      const number = scenario.numbers.find((each) => each.path === path);
      if (number) return [{ number, sources: scenario.sources, label: labelOf(number, scenario) }];
    }
    return [];
  });
}

/** A number with neither distribution nor status is a decision or a definition. */
function statusOf({ status, spec }: Uncertain): Status | "decision" {
  return status ?? (spec.kind === "distribution" ? "assumption" : "decision");
}

function chip(
  { number, label, sources }: Held,
  document: Document,
  language: Language,
  ends: HTMLElement | null,
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
      element(document, "p", {}, meaningText(number.means, language)),
      element(document, "p", {}, words.written, element(document, "code", {}, number.written)),
      ...number.source.map((key) => element(document, "p", {}, sourceText(key, sources[key], language))),
      ends,
    ),
  );
}

/** A source in one line: who, where, when, and its address as text, since the page asks nothing of the network. */
export function sourceText(key: string, source: Source | undefined, language: Language): string {
  if (!source) return key;
  return [...sourceParts(source, language), source.address ?? ""].filter((part) => part !== "").join(", ");
}
