import type { Chart, ChartOptions } from "@andromede/charts";
import type { Scenario } from "@andromede/sim-core";
import type { InBoth } from "@andromede/wording";
import type { BatchState } from "../batch/batch-state.ts";
import { element } from "../page/dom.ts";
import { FIGURE_WORDS } from "../words/figure.ts";
import { chipShelf } from "./chips.ts";
import { codePanel } from "./code-panel.ts";
import type { DrawQueue } from "./draw-queue.ts";
import type { DriversQuestion } from "./drivers.ts";
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
  /** The batch behind it: the figure says how far it is. */
  readonly result?: BatchState;
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
}

export interface FigureElement extends HTMLElement {
  /** Opens a tab, as its button does. */
  openTab: (tab: TabId) => void;
  redraw: (spec: FigureSpec, context: FigureContext) => void;
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

function emptyFigure(id: string, { options: { document }, figures }: FigureContext): FigureElement {
  const title = element(document, "p", { class: "figure-title" });
  const headline = element(document, "h3", { class: "headline", id: `${id}-headline` });
  const panel = element(document, "div", { class: "panel", role: "tabpanel", id: `${id}-panel`, tabindex: 0 });
  const chips = element(document, "div", { class: "chips" });
  const showChips = chipShelf(chips);
  let latest: { readonly spec: FigureSpec; readonly context: FigureContext; readonly chart: Chart } | null = null;
  const fill = (tab: TabId): void => {
    if (latest) panel.replaceChildren(panelOf(tab, latest.spec, latest.context, latest.chart));
  };
  const tabs = tabBar(document, id, fill);
  const article = element(
    document,
    "article",
    { class: "figure", id: `figure-${id}`, "aria-labelledby": `${id}-headline` },
    title,
    headline,
    tabs.element,
    panel,
    chips,
  ) as unknown as FigureElement;
  article.openTab = tabs.open;
  article.shown = () => latest?.chart ?? null;
  const draw = (spec: FigureSpec, context: FigureContext): void => {
    const { language } = context.options;
    article.toggleAttribute("data-waiting", false);
    const chart = spec.chart({ ...context.options, ...(spec.result?.chartState && { state: spec.result.chartState }) });
    latest = { spec, context, chart };
    const sentence = spec.headline?.[language] ?? chart.headline;
    title.textContent = spec.title?.[language] ?? "";
    title.hidden = spec.title === undefined;
    headline.textContent = sentence;
    tabs.label(FIGURE_WORDS[language].tabs);
    fill(tabs.active());
    showChips(spec.restsOn ?? [], scenariosOf(spec), context);
    article.toggleAttribute("data-stale", spec.result?.isStale === true);
    article.setAttribute("data-status", spec.result?.status ?? "done");
    if (spec.result === undefined || spec.result.status === "done") context.announce(id, sentence);
  };
  article.redraw = (spec, context) => {
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

function scenariosOf({ scenarios, result }: FigureSpec): readonly Scenario[] {
  return scenarios ?? result?.scenarios ?? [];
}
