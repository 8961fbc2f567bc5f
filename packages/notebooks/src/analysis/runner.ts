import { formatNumber, type Language } from "@andromede/wording";
import { element } from "../page/dom.ts";
import { ANALYSIS_WORDS } from "../words/analysis.ts";
import { type AnalysisState, failureText } from "./analysis-state.ts";

export interface AnalysisPage {
  readonly document: Document;
  readonly language: Language;
}

/** How an analysis stands, with the button that starts or stops it, and the command that does the same. */
export function runner({ document, language }: AnalysisPage): (state: AnalysisState) => HTMLElement {
  return (state) => {
    const { status, done, total, start, cancel } = state;
    const words = ANALYSIS_WORDS[language];
    const isRunning = status === "running";
    const button = (action: string, text: string, click: () => void): HTMLElement =>
      element(document, "button", { type: "button", class: "quiet", "data-action": action, click }, text);
    const progress = { max: total || 1, value: total ? done : null, "aria-label": statusText(state, language) };
    return element(
      document,
      "div",
      { class: "runner", "data-status": status, "data-stale": state.isStale },
      element(
        document,
        "span",
        { class: "runner-status", role: isRunning ? null : "status" },
        statusText(state, language),
      ),
      isRunning && element(document, "progress", progress),
      isRunning
        ? button("cancel-analysis", words.cancel, cancel)
        : button("run-analysis", buttonText(state, language), start),
      element(
        document,
        "details",
        { class: "runner-command" },
        element(document, "summary", {}, words.command),
        element(document, "pre", { tabindex: 0 }, element(document, "code", {}, state.command)),
        differ(state) && element(document, "p", { class: "muted" }, words.commandAlone),
      ),
    );
  };
}

function buttonText({ status, isStale, result }: AnalysisState, language: Language): string {
  const words = ANALYSIS_WORDS[language];
  if (isStale) return words.runStale;
  return status === "done" && result !== null ? words.runAgain : words.run;
}

function statusText(state: AnalysisState, language: Language): string {
  const words = ANALYSIS_WORDS[language];
  const { status, isStale, isBaked, done, total, milliseconds, error } = state;
  const count = (value: number): string => formatNumber(value, language);
  switch (status) {
    case "running":
      return total === 0 ? words.preparing : words.running(count(done), count(total));
    case "failed":
      return words.failed(error === null ? "" : failureText(error)[language]);
    case "done": {
      const made = madeText(state, language);
      return isBaked ? words.baked(made) : words.here(made, formatNumber(milliseconds / 1000, language, { digits: 1 }));
    }
    default: {
      const text = words[isStale ? "stale" : "waiting"](madeText(state, language));
      return status === "cancelled" ? `${words.cancelled} ${text}` : text;
    }
  }
}

function madeText({ kind, asked }: AnalysisState, language: Language): string {
  const { made } = ANALYSIS_WORDS[language];
  const [runs, splits, policies] = [asked.runs, asked.splits, asked.scenarios.length].map((each) =>
    formatNumber(each, language),
  ) as [string, string, string];
  if (kind === "choice") return made.choice(runs, policies);
  return kind === "optimise" ? made.optimise(splits, runs) : made[kind](runs);
}

/** Whether the scenarios have settings that they do not share. */
function differ({ scenarios }: AnalysisState): boolean {
  return new Set(scenarios.map(({ settings }) => JSON.stringify(settings))).size > 1;
}
