import { measureOf, type Scenario } from "@andromede/sim-core";
import {
  AUDIT_WORDS,
  assumptionName,
  auditRowName,
  auditSentences,
  displayOf,
  formatAmount,
  formatNumber,
  formatValue,
  formatWorlds,
  type Language,
  SPLIT_WORDS,
  sentenceText,
} from "@andromede/wording";
import { element } from "../page/dom.ts";
import { ANALYSIS_WORDS } from "../words/analysis.ts";
import type { AnalysisState } from "./analysis-state.ts";
import { foundAudit, unitOf } from "./found.ts";
import { plainTable } from "./plain-table.ts";
import type { AnalysisPage } from "./runner.ts";
import type { ChoiceTold, InformationTold, OptimumTold, PolicyLineTold, SensitivityTold } from "./told.ts";

type Report = (state: AnalysisState) => HTMLElement;

/** Sentences, or that there is nothing to tell yet. */
function told<Found>(
  { document, language }: AnalysisPage,
  tell: (found: Found, state: AnalysisState) => readonly (Node | string)[],
): Report {
  return (state) => {
    if (state.result === null) return element(document, "p", { class: "hint" }, ANALYSIS_WORDS[language].notYet);
    const pieces = tell(state.result as Found, state);
    const elements = pieces.map((piece) => (typeof piece === "string" ? element(document, "p", {}, piece) : piece));
    return element(document, "div", { class: "report", "data-stale": state.isStale }, ...elements);
  };
}

/** What an audit comes to, in sentences: what held and what did not, and what could not be tried. */
export function auditReport(page: AnalysisPage): Report {
  const { language } = page;
  return told(page, (_, state) => {
    const audit = foundAudit(state)!;
    const words = AUDIT_WORDS[language];
    const untested = audit.rows
      .filter(({ reason }) => reason !== null)
      .map((row) => words.because(auditRowName(row, audit, language), sentenceText(row.reason!, language)));
    return [...auditSentences(audit, language), ...untested, words.howToRead];
  });
}

/** How far an outcome differs between worlds. */
export function sensitivityReport(page: AnalysisPage): Report {
  const { language } = page;
  return told<SensitivityTold>(page, ({ mean, variance, screened, parts }, state) => {
    const words = ANALYSIS_WORDS[language];
    const { measure } = state.outcome;
    const apart = displayOf(measure, unitOf(state), "difference");
    const level = state.scenarios.length > 1 ? apart : displayOf(measure, unitOf(state));
    const spread = formatAmount(Math.sqrt(variance), apart, language);
    const isRough = parts.some(({ totalInterval: [low, high] }) => high - low > WIDE);
    const said = words.spread(formatAmount(mean, level, language), spread, formatNumber(screened, language));
    return isRough ? [said, words.rough] : [said];
  });
}

/** A share of the variance that is known no better than this is decided by a few worlds. */
const WIDE = 1 / 3;

/** The best split in words, and how it and the named policies do in worlds that the search has not seen. */
export function splitReport(page: AnalysisPage): Report {
  const { document, language } = page;
  return told<OptimumTold>(page, (found, state) => {
    const words = SPLIT_WORDS[language];
    const own = ANALYSIS_WORDS[language];
    const { measure } = state.outcome;
    const unit = unitOf(state);
    const [display, apart] = [displayOf(measure, unit), displayOf(measure, unit, "difference")];
    const sign = measureOf(measure)?.better === -1 ? -1 : 1;
    const rival = found.lines
      .filter(({ kind }) => kind === "named")
      .reduce((one, other) => (sign * other.mean > sign * one.mean ? other : one));
    const best = found.lines[0]!;
    const lead = formatAmount(best.mean - rival.mean, apart, language, { sign: true });
    const isClosed = found.traces.every((trace) => trace.isClosed);
    return [
      words.headline(found.best[language], formatAmount(best.mean, display, language), lead, rival.name[language]),
      words.carefulIs(found.careful[language]),
      linesTable(document, language, found.lines, state),
      `${own.search(formatNumber(found.tried, language), formatNumber(found.checks, language))} ${isClosed ? own.closed : own.notClosed}`,
      words.howToRead,
    ];
  });
}

function linesTable(
  document: Document,
  language: Language,
  lines: readonly PolicyLineTold[],
  state: AnalysisState,
): HTMLElement {
  const { head } = SPLIT_WORDS[language];
  const { measure } = state.outcome;
  const unit = unitOf(state);
  const [display, apart] = [displayOf(measure, unit), displayOf(measure, unit, "difference")];
  const cost = displayOf("public-cost-net", "EUR");
  const two = (words: readonly [string, string]): string => words.filter((word) => word !== "").join(" ");
  return plainTable(document, {
    caption: ANALYSIS_WORDS[language].regret,
    columns: [
      head.policy,
      two(head.mean(display.unit[language])),
      ...[head.meanRegret, head.worstRegret, head.first, head.net].map(two),
    ],
    rows: lines.map(({ name, mean, meanRegret, worstRegret, firstOf100, netCostEur }) => [
      name[language],
      formatValue(mean, display, language),
      formatValue(meanRegret, apart, language),
      formatValue(worstRegret, apart, language),
      formatWorlds(firstOf100),
      formatValue(netCostEur, cost, language),
    ]),
  });
}

/** Regret of each policy, and how often it is first. */
export function regretReport(page: AnalysisPage): Report {
  const { document, language } = page;
  return told<ChoiceTold>(page, ({ places, worstRegret }, state) => {
    const { head } = SPLIT_WORDS[language];
    const apart = displayOf(state.outcome.measure, unitOf(state), "difference");
    const unit = apart.unit[language];
    const regret = (words: readonly [string, string]): string => `${words.join(" ")}, ${unit}`;
    const table = plainTable(document, {
      caption: ANALYSIS_WORDS[language].regret,
      columns: [head.policy, head.first.join(" "), regret(head.meanRegret), regret(head.worstRegret)],
      rows: places.policies.map(({ id, title, placesOf100, meanRegret }) => [
        title[language],
        formatWorlds(placesOf100[0]!),
        formatValue(meanRegret, apart, language),
        formatValue(worstRegret[id]!, apart, language),
      ]),
    });
    return [table];
  });
}

/** What it would be worth to know before choosing: everything, then one thing alone. */
export function informationReport(page: AnalysisPage): Report {
  const { document, language } = page;
  return told<ChoiceTold | OptimumTold>(page, ({ information, informationEur }, state) => {
    const words = SPLIT_WORDS[language];
    const isWelfare = state.outcome.measure === "welfare";
    const inEur = amountOf("welfare", informationEur, language);
    const own = isWelfare ? null : amountOf(state.outcome.measure, information, language);
    const scenario = state.scenarios[0]!;
    const list = (measure: string, told: InformationTold): Node =>
      unknowns(document, language, measure, told, scenario);
    return [
      ANALYSIS_WORDS[language].perfect(inEur, own),
      words.unknowns(words.inWelfare),
      list("welfare", informationEur),
      ...(isWelfare ? [] : [words.unknowns(words.inOutcome), list(state.outcome.measure, information)]),
    ];
  });
}

function amountOf(
  measure: string,
  { perfect, unit }: Pick<InformationTold, "perfect" | "unit">,
  language: Language,
): string {
  const display = displayOf(measure, unit, "difference");
  return formatAmount(perfect, display, language, display.unit.en === "points" ? { digits: 2 } : {});
}

function unknowns(
  document: Document,
  language: Language,
  measure: string,
  { partial, unit }: InformationTold,
  scenario: Scenario,
): Node {
  const words = SPLIT_WORDS[language];
  const texts = partial.map(({ path, value }) =>
    words.unknown(assumptionName({ path }, language, scenario), amountOf(measure, { perfect: value, unit }, language)),
  );
  const items = (texts.length > 0 ? texts : [words.none]).map((text) =>
    element(document, "li", {}, text.replace(/^- /, "")),
  );
  return element(document, "ul", {}, ...items);
}
