import type { Scenario, Source, Status, Uncertain } from "@andromede/sim-core";
import { assumptionName, type Language, meaningText, sourceParts, statusGlyph, statusName } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { madeOf } from "../scenarios/settings.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import type { Question } from "./ends.ts";
import { endsButton } from "./ends-button.ts";
import type { FigureContext } from "./figure.ts";

/** A number that a picture rests on, with the sources of its scenario. */
interface Held {
  readonly number: Uncertain;
  readonly label: string;
  readonly sources: Readonly<Record<string, Source>>;
  /** As the file has it, where the reader has fixed an assumption on this page; else null. */
  readonly drawn: Uncertain | null;
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
      if (number) {
        const drawn = number.spec.kind === "distribution" ? null : drawnIn(path, scenario);
        return [{ number, sources: scenario.sources, label: labelOf(number, scenario), drawn }];
      }
    }
    return [];
  });
}

/** The number with its prior, as it is in the file that the reader has adjusted. */
function drawnIn(path: string, scenario: Scenario): Uncertain | null {
  const before = madeOf(scenario)?.from.numbers.find((each) => each.path === path);
  return before?.spec.kind === "distribution" ? before : null;
}

/** A number with neither distribution nor status is a decision or a definition. */
function statusOf({ number: { status, spec }, drawn }: Held): Status | "decision" | "fixed" {
  if (drawn) return "fixed";
  return status ?? (spec.kind === "distribution" ? "assumption" : "decision");
}

function chip(held: Held, document: Document, language: Language, ends: HTMLElement | null): HTMLElement {
  const { number, label, sources, drawn } = held;
  const status = statusOf(held);
  const words = FIGURE_WORDS[language];
  const isGiven = status === "decision" || status === "fixed";
  const glyph = isGiven ? "▸" : statusGlyph(status);
  const name = isGiven ? words[status] : statusName(status, language);
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
      drawn && element(document, "p", {}, words.fixedAt, element(document, "code", {}, number.written)),
      element(document, "p", {}, words.written, element(document, "code", {}, (drawn ?? number).written)),
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
