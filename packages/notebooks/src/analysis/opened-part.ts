import { MONEY_USES } from "@andromede/charts";
import type { NamedMean, PublicMoneyUse } from "@andromede/sim-core";
import {
  bySize,
  decimalsOfParts,
  differenceDisplay,
  displayOf,
  EXPLANATION_WORDS,
  explanationNotes,
  formatAmount,
  formatQuarterName,
  formatRange,
  formatValue,
  type InBoth,
  type Language,
  type PartTold,
  shortActor,
  verdictText,
} from "@andromede/wording";
import type { ControlMemory } from "../controls/controls.ts";
import { sourceText } from "../figure/chips.ts";
import { element } from "../page/dom.ts";
import { ANALYSIS_WORDS } from "../words/analysis.ts";
import type { AnalysisState } from "./analysis-state.ts";
import { type FoundExplanation, foundExplanation } from "./found.ts";
import { plainTable } from "./plain-table.ts";
import type { AnalysisPage } from "./runner.ts";

interface Page extends AnalysisPage {
  readonly memory: ControlMemory;
  readonly labels: ReadonlyMap<string, InBoth>;
}

/** A part of an explanation, opened: why it was made, which firm, which quarter, which money, which equation, which source. */
export function openedPart(page: Page): (state: AnalysisState) => HTMLElement {
  const { document, language, memory, labels } = page;
  return (state) => {
    const found = foundExplanation(state, labels);
    const words = ANALYSIS_WORDS[language];
    if (found === null) return element(document, "p", { class: "hint" }, words.notYet);
    const parts = bySize(found);
    const key = `part ${state.kind} ${state.scenarios.map(({ id }) => id).join(" ")}`;
    const chosen = parts.find(({ id }) => id === memory.values.get(key)) ?? parts[0]!;
    const body = element(document, "div", {}, ...partElements(chosen, found, page));
    const select = element(
      document,
      "select",
      {
        change: () => {
          memory.values.set(key, select.value);
          const part = parts.find(({ id }) => id === select.value) ?? chosen;
          body.replaceChildren(...partElements(part, found, page));
        },
      },
      ...parts.map((part) => {
        const text = words.moved(found.nameOf(part)[language], amountOf(part, found, language));
        return element(document, "option", { value: part.id, selected: part === chosen }, text);
      }),
    );
    return element(
      document,
      "div",
      { class: "opened-part" },
      element(document, "label", {}, `${words.openPart} `, select),
      body,
      element(
        document,
        "details",
        {},
        element(document, "summary", {}, words.details),
        ...explanationNotes(found, language, (part) => found.nameOf(part)[language]).map((note) =>
          element(document, "p", {}, note),
        ),
        element(document, "p", {}, EXPLANATION_WORDS[language].howToRead),
      ),
    );
  };
}

function amountOf({ mean }: { readonly mean: number }, found: FoundExplanation, language: Language): string {
  if (mean === 0) return "0";
  return formatAmount(mean, differenceDisplay(found), language, { digits: decimalsOfParts(found), sign: true });
}

function partElements(part: PartTold, found: FoundExplanation, { document, language }: AnalysisPage): Node[] {
  const { open } = EXPLANATION_WORDS[language];
  const style = { digits: decimalsOfParts(found), sign: true };
  const range = formatRange(part.low95, part.high95, differenceDisplay(found), language, style);
  const said = ANALYSIS_WORDS[language].ofPart(amountOf(part, found, language), range);
  const paragraph = (text: string): HTMLElement => element(document, "p", {}, text);
  const list = (items: readonly string[]): HTMLElement =>
    element(document, "ul", {}, ...items.map((item) => element(document, "li", {}, item)));
  return [
    paragraph(`${said} ${verdictText(part.verdict, language)}.`),
    ...part.changes.map(({ because }) => paragraph(ANALYSIS_WORDS[language].because(because[language]))),
    ...(part.mean === 0 ? [paragraph(open.noChange)] : whereElements(part, found, { document, language })),
    ...moneyElements(part.money, { document, language }),
    ...(part.equations.length > 0 ? [paragraph(`${open.equations} ${part.equations.join(", ")}`)] : []),
    paragraph(part.sources.length > 0 ? open.sources : `${open.sources} ${open.noSource}`),
    ...(part.sources.length > 0 ? [list(part.sources.map((source) => sourceText("", source, language)))] : []),
  ];
}

/** Which firm, and which quarter. */
function whereElements(part: PartTold, found: FoundExplanation, { document, language }: AnalysisPage): Node[] {
  const { open } = EXPLANATION_WORDS[language];
  const display = differenceDisplay(found);
  const style = { digits: decimalsOfParts(found), sign: true };
  const unit = display.unit[language];
  const shown = (mean: number): string => formatValue(mean, display, language, style);
  const table = (caption: string, heading: string, rows: readonly NamedMean[]): HTMLElement =>
    plainTable(document, {
      caption,
      columns: [heading, unit],
      rows: rows.map(({ name, mean }) => [name, shown(mean)]),
    });
  const moved = (part.firms ?? []).filter(({ mean }) => mean !== 0).sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const firmName = (id: string): string =>
    shortActor(id, language, id in found.other.data.firms ? found.other : found.base);
  const firms = moved.map(({ name, mean }) => ({ name: firmName(name), mean }));
  const steps = part.quarters.map(({ name, mean }, at) => ({ name, mean: mean - (part.quarters[at - 1]?.mean ?? 0) }));
  const largest = steps.reduce((most, each) => (Math.abs(each.mean) > Math.abs(most.mean) ? each : most), steps[0]!);
  const ends = part.quarters.filter(({ name }) => name.endsWith("Q4"));
  const years = ends.map(({ name, mean }) => ({ name: formatQuarterName(name, language), mean }));
  return [
    part.firms === null
      ? element(document, "p", {}, open.noFirms)
      : table(open.firms, open.firm, [
          ...firms,
          { name: open.all, mean: part.firms.reduce((sum, { mean }) => sum + mean, 0) },
        ]),
    ...(steps.length > 0
      ? [
          table(open.quarters, open.quarter, years),
          element(
            document,
            "p",
            {},
            open.step(formatQuarterName(largest.name, language), amountOf(largest, found, language)),
          ),
        ]
      : []),
  ];
}

/** Less is not told. */
const LEAST_EUR = 50_000;

function moneyElements(money: readonly NamedMean[], { document, language }: AnalysisPage): Node[] {
  const display = displayOf("public-money-use", "EUR");
  const moved = money.filter(({ mean }) => Math.abs(mean) >= LEAST_EUR);
  if (moved.length === 0) return [];
  const { open } = EXPLANATION_WORDS[language];
  const rows = moved.map(({ name, mean }) => [
    MONEY_USES[name as PublicMoneyUse][language],
    formatValue(mean, display, language, { digits: 1, sign: true }),
  ]);
  return [
    plainTable(document, {
      caption: open.money,
      columns: [ANALYSIS_WORDS[language].use, display.unit[language]],
      rows,
    }),
  ];
}
