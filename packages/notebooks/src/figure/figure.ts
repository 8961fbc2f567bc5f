import type { Chart, ChartOptions } from "@andromede/charts";
import type { Executor, Scenario } from "@andromede/sim-core";
import type { InBoth } from "@andromede/wording";
import type { AnalysisState } from "../analysis/analysis-state.ts";
import type { BatchState } from "../batch/batch-state.ts";
import { held } from "../engine/markdown.ts";
import { element } from "../page/dom.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import { chipShelf } from "./chips.ts";
import { codePanel } from "./code-panel.ts";
import type { DrawQueue } from "./draw-queue.ts";
import type { DriversQuestion } from "./drivers.ts";
import type { Question } from "./ends.ts";
import { chartPanel, tablePanel } from "./panels.ts";
import { type TabId, tabBar } from "./tabs.ts";
import { whyPanel } from "./why-panel.ts";

/** What a notebook says of a figure. */
export interface FigureSpec {
  /** Short and without spaces; the figure keeps its open tab under it. */
  readonly id: string;
  readonly title?: InBoth;
  /** Draws the picture: a function of the charts package, given the page's options. */
  readonly chart: (options: ChartOptions) => Chart;
  /** The batch or the analysis behind it: the figure says how far it is. */
  readonly result?: BatchState | AnalysisState;
  /** The scenarios shown; defaults to those of the result. */
  readonly scenarios?: readonly Scenario[];
  /** Numbers of the scenarios that it rests on, by path: they become chips. */
  readonly restsOn?: readonly string[];
  /** Instead of the chart's own. */
  readonly headline?: InBoth;
  /** One outcome whose drivers stand under Why. */
  readonly outcome?: DriversQuestion;
  /** Text or element under Why, before the drivers. */
  readonly why?: () => Node | string;
}

/** What a figure needs of the page. */
export interface FigureContext {
  readonly options: Omit<ChartOptions, "state">;
  /** Figures by id, so that one that is drawn again stays where it is, with its tab and its focus. */
  readonly figures: Map<string, FigureElement>;
  /** What numbers are called, by path, as far as the notebook has said it. */
  readonly labels: ReadonlyMap<string, InBoth>;
  /** Told what a figure says, for those who hear the page. */
  readonly announce: (id: string, headline: string) => void;
  /** Says when it is drawn. */
  readonly queue: DrawQueue;
  /** Runs what a reader asks of a chip. */
  readonly executor: Executor;
}

export interface FigureElement extends HTMLElement {
  /** Opens a tab, as its button does. */
  openTab: (tab: TabId) => void;
  redraw: (spec: FigureSpec, context: FigureContext) => void;
  /** The numbers that it rests on, by path, and what it asks. */
  restsOn: () => readonly string[];
  question: () => Question | null;
  /** What it shows now; null before anything was drawn. */
  shown: () => Chart | null;
}

/** A figure: headline, tabs for chart, table, why and code, and chips for what it rests on. */
export function figure(spec: FigureSpec, context: FigureContext): FigureElement {
  const known = context.figures.get(spec.id);
  const shown = known ?? emptyFigure(spec.id, context);
  shown.redraw(spec, context);
  return shown;
}

/** The elements that a figure consists of. */
function figureParts(document: Document, id: string) {
  return {
    title: element(document, "p", { class: "figure-title" }),
    headline: element(document, "h3", { class: "headline", id: `${id}-headline` }),
    panel: element(document, "div", { class: "panel", role: "tabpanel", id: `${id}-panel`, tabindex: 0 }),
    chips: element(document, "div", { class: "chips" }),
  };
}

function emptyFigure(id: string, { options: { document }, figures }: FigureContext): FigureElement {
  const { title, headline, panel, chips } = figureParts(document, id);
  const showChips = chipShelf(chips);
  let latest: { readonly spec: FigureSpec; readonly context: FigureContext; readonly chart: Chart } | null = null;
  let asked: FigureSpec | null = null;
  const fill = (tab: TabId): void => {
    if (!latest) return;
    const isWalked = panel.contains(document.activeElement) && document.activeElement?.className === "walk";
    panel.replaceChildren(panelOf(tab, latest.spec, latest.context, latest.chart));
    // Who is in the picture stays there while it is drawn again.
    if (isWalked) panel.querySelector<HTMLElement>(".walk")?.focus();
  };
  const tabs = tabBar(document, id, fill);
  const attributes = { class: "figure", id: `figure-${id}`, "aria-labelledby": `${id}-headline` };
  const parts = [title, headline, tabs.element, panel, chips];
  const article = element(document, "article", attributes, ...parts) as unknown as FigureElement;
  article.openTab = tabs.open;
  article.shown = () => latest?.chart ?? null;
  article.restsOn = () => asked?.restsOn ?? [];
  article.question = () => (asked ? questionIn(asked) : null);
  const draw = (spec: FigureSpec, context: FigureContext): void => {
    const { language } = context.options;
    article.toggleAttribute("data-waiting", false);
    const chart = spec.chart({ ...context.options, ...(spec.result?.chartState && { state: spec.result.chartState }) });
    latest = { spec, context, chart };
    const sentence = held(spec.headline?.[language] ?? chart.headline);
    title.textContent = spec.title?.[language] ?? "";
    title.hidden = spec.title === undefined;
    headline.textContent = sentence;
    tabs.label(FIGURE_WORDS[language].tabs);
    fill(tabs.active());
    showChips(spec.restsOn ?? [], scenariosOf(spec), context, () => questionOf(context.figures, id));
    article.toggleAttribute("data-stale", spec.result?.isStale === true);
    article.setAttribute("data-status", spec.result?.status ?? "done");
    if (spec.result === undefined || spec.result.status === "done") context.announce(id, sentence);
  };
  article.redraw = (spec, context) => {
    asked = spec;
    article.toggleAttribute("data-waiting", true);
    context.queue.ask(article, () => draw(spec, context));
  };
  figures.set(id, article);
  return article;
}

function panelOf(tab: TabId, spec: FigureSpec, context: FigureContext, chart: Chart): Node {
  const scenarios = scenariosOf(spec);
  switch (tab) {
    case "chart":
      return chartPanel(chart, spec, context);
    case "table":
      return tablePanel(chart, spec, context);
    case "why":
      return whyPanel(spec, context);
    case "code":
      return codePanel(scenarios, spec.result, context);
  }
}

function questionIn({ outcome, result }: FigureSpec): Question | null {
  return outcome && result ? { outcome, scenarios: result.scenarios, seed: result.seed } : null;
}

/** The question of a figure, or of the first on the page that has one. */
export function questionOf(figures: ReadonlyMap<string, FigureElement>, id?: string): Question | null {
  const own = id === undefined ? undefined : figures.get(id);
  const all = [...(own ? [own] : []), ...figures.values()];
  return all.map((each) => each.question()).find((each) => each !== null) ?? null;
}

function scenariosOf({ scenarios, result }: FigureSpec): readonly Scenario[] {
  return scenarios ?? result?.scenarios ?? [];
}
