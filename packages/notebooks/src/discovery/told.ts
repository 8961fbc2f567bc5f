import { type BestDrawnWorld, bestDrawnWorld, leadPattern, measureOf, type Scenario } from "@andromede/sim-core";
import {
  assumptionName,
  boxSentences,
  DISCOVERY_WORDS,
  displayOf,
  formatAmount,
  formatAssumption,
  formatNumber,
  formatWorlds,
  type Language,
  type TreeLine,
  treeLines,
} from "@andromede/wording";
import type { DrawQueue } from "../figure/draw-queue.ts";
import { element } from "../page/dom.ts";
import { DISCOVERY_PAGE_WORDS } from "../words/discovery.ts";
import type { KnownLead } from "./leads.ts";

interface Page {
  readonly document: Document;
  readonly language: Language;
  /** Says when it is found out: that takes longer than to draw a picture. */
  readonly queue: DrawQueue;
}

/** Where each of two policies leads, in words: boxes, and questions that follow each other; or that none was found. */
export function boxes(page: Page): (lead: KnownLead | null) => HTMLElement {
  const { document, language } = page;
  return (lead) =>
    foundOut(page, "boxes", lead, (known) => {
      const pattern = leadPattern(known.worlds);
      const sentences = boxSentences(pattern, known, language);
      const [root, ...answers] = treeLines(pattern.tree, known, language);
      const first = element(document, "p", {}, root?.text ?? DISCOVERY_WORDS[language].noTree);
      const more = answers.length > 0 ? [nested(document, answers, 1)] : [];
      return [...sentences.map((sentence) => element(document, "p", {}, sentence)), first, ...more];
    });
}

/** A place for what is found out about a lead, filled when it is its turn; one that has left the page by then is not. */
function foundOut(
  { document, language, queue }: Page,
  name: string,
  lead: KnownLead | null,
  find: (lead: KnownLead) => readonly HTMLElement[],
): HTMLElement {
  const hint = element(document, "p", { class: "hint" }, DISCOVERY_PAGE_WORDS[language].waiting);
  if (lead === null) return hint;
  const place = element(document, "div", { class: name, "data-waiting": "" }, hint);
  const fill = (): void => {
    place.replaceChildren(...find(lead));
    place.removeAttribute("data-waiting");
  };
  queue.ask(place, fill, () => place.isConnected);
  return place;
}

/** Answers as a list, those that follow an answer as a list in its item. */
function nested(document: Document, lines: readonly TreeLine[], depth: number): HTMLElement {
  const starts = lines.flatMap((line, at) => (line.depth === depth ? [at] : []));
  const items = starts.map((start, each) => {
    const under = lines.slice(start + 1, starts[each + 1] ?? lines.length);
    return element(document, "li", {}, lines[start]!.text, under.length > 0 && nested(document, under, depth + 1));
  });
  return element(document, "ul", { class: "questions" }, ...items);
}

/** Both sides at their best: a card each, to be used in a debate. */
export function bestCards(page: Page): (lead: KnownLead | null) => HTMLElement {
  const { document, language } = page;
  return (lead) =>
    foundOut(page, "best-cards", lead, (known) => {
      const { worlds, policies } = known;
      const sides = [worlds, { ...worlds, leads: worlds.leads.map((each) => -each) }];
      return sides.map((side, at) => card(document, language, known, bestDrawnWorld(side), policies[at]!));
    });
}

function card(
  document: Document,
  language: Language,
  { measure, worlds, policies }: KnownLead,
  best: BestDrawnWorld,
  policy: Scenario,
): HTMLElement {
  const words = DISCOVERY_PAGE_WORDS[language];
  const display = displayOf(measure, measureOf(measure)?.unit ?? "1", "difference");
  const amount = (lead: number): string => formatAmount(lead, display, language, { sign: true });
  const conditions = best.conditions.map(({ assumption, value, quantile }) => {
    const name = assumptionName(assumption, language, policies[0]);
    const shown = formatAssumption(value, assumption.unit, language);
    return element(document, "li", {}, DISCOVERY_WORDS[language].condition(name, shown, formatWorlds(quantile)));
  });
  const alike = words.alike({
    alike: formatNumber(best.alike, language),
    lead: amount(best.alikeLead),
    ahead: formatNumber(best.alikeAhead, language),
  });
  return element(
    document,
    "section",
    { class: "best-card" },
    element(document, "h3", {}, policy.title[language]),
    element(document, "p", {}, words.takes),
    element(document, "ul", {}, ...conditions),
    element(document, "p", {}, `${alike} ${words.itself(amount(best.lead))}`),
    element(document, "p", {}, words.asFar(formatWorlds(best.asFarOf100), formatNumber(worlds.leads.length, language))),
  );
}
