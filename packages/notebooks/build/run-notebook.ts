// Runs a notebook's cells without a browser: the way in which its code is tested.
import { inlineExecutor } from "@andromede/sim-core";
import type { Language } from "@andromede/wording";
import { parseHTML } from "linkedom";
import type { AnalysisState } from "../src/analysis/analysis-state.ts";
import type { BatchState } from "../src/batch/batch-state.ts";
import type { Problem } from "../src/cell/problems.ts";
import { createKernel, type Kernel } from "../src/engine/kernel.ts";
import { drawAtOnce } from "../src/figure/draw-queue.ts";
import type { Cell } from "../src/notebook/notebook.ts";
import { parseNotebook } from "../src/notebook/parse.ts";
import { scenariosFor } from "../src/page/model.ts";
import { createShelf, type Shelf } from "../src/scenarios/shelf.ts";
import { problemText } from "../src/words/problems.ts";
import { readScenarioFiles } from "./scenario-files.ts";

/** What came of a cell. */
export interface CellOutcome {
  readonly id: string;
  readonly kind: Cell["kind"];
  readonly problem: string | null;
  /** What the cell shows, as text. */
  readonly text: string;
}

export interface NotebookOutcome {
  readonly cells: readonly CellOutcome[];
  /** What each figure says, by id. */
  readonly headlines: Readonly<Record<string, string>>;
  /** How each batch ended. */
  readonly batches: readonly BatchState[];
  readonly analyses: readonly AnalysisState[];
}

export interface RunNotebookOptions {
  readonly language: Language;
  /** Runs instead of the notebook's own; defaults to 5. */
  readonly runs?: number;
  /** Whether its analyses are done as well, which takes longer; defaults to false. */
  readonly analyses?: boolean;
  /** What the reader has set, by the names under which the page remembers it. */
  readonly set?: Readonly<Record<string, string>>;
  /** Longest wait for the cells; defaults to two minutes. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 120_000;
const REST_MS = 250;

let shelf: Shelf | null = null;

/** Runs all cells of a notebook until nothing moves any more. @throws NotebookError where the text is no notebook */
export async function runNotebook(text: string, options: RunNotebookOptions): Promise<NotebookOutcome> {
  const { language, runs = 5, patienceMs = PATIENCE_MS } = options;
  const { document, window } = parseHTML("<!doctype html><html><body></body></html>");
  const { CustomEvent, Event, Node, NodeList, Element, Text } = window;
  const HTMLCollection = NodeList;
  Object.assign(globalThis, { document, window, CustomEvent, Event, Node, NodeList, HTMLCollection, Element, Text });
  letSelectsBeSet(window);
  shelf ??= createShelf(readScenarioFiles());
  const { front, cells } = parseNotebook(text);
  const kernel = createKernel({
    document,
    shelf,
    executor: inlineExecutor,
    queue: drawAtOnce,
    writeMath: (tex) => tex,
    startsAnalyses: options.analyses ?? false,
    announce: () => {},
    onControls: () => {},
    state: {
      language,
      theme: "light",
      width: 800,
      isPresenting: false,
      ...scenariosFor(shelf, { ...front, alternativeText: null }),
      seed: front.seed,
      runs,
    },
  });
  for (const [name, value] of Object.entries(options.set ?? {})) kernel.memory.values.set(name, value);
  const shown = cells.filter((cell) => cell.kind === "code" || cell.language === null || cell.language === language);
  const batches = new Map<string, BatchState>();
  kernel.batches.onChange((state) => batches.set(state.key, state));
  const analyses = new Map<string, AnalysisState>();
  kernel.analyses.onChange((state) => analyses.set(state.key, state));
  const outcomes = await runCells(document, kernel, shown, options, patienceMs);
  const headlines = [...kernel.figures].map(([id, figure]) => [id, figure.shown()?.headline ?? ""]);
  return {
    cells: outcomes,
    headlines: Object.fromEntries(headlines),
    batches: [...batches.values()],
    analyses: [...analyses.values()],
  };
}

/** In a page, a choice can be set by its value; linkedom only lets it be read. */
function letSelectsBeSet({ HTMLSelectElement }: { readonly HTMLSelectElement: { readonly prototype: object } }): void {
  Object.defineProperty(HTMLSelectElement.prototype, "value", {
    configurable: true,
    get(this: HTMLSelectElement): string {
      const options = [...this.querySelectorAll("option")];
      return (options.find((option) => option.hasAttribute("selected")) ?? options[0])?.getAttribute("value") ?? "";
    },
    set(this: HTMLSelectElement, value: string) {
      for (const option of this.querySelectorAll("option"))
        option.toggleAttribute("selected", option.getAttribute("value") === value);
    },
  });
}

async function runCells(
  document: Document,
  kernel: Kernel,
  cells: readonly Cell[],
  { language }: RunNotebookOptions,
  patienceMs: number,
): Promise<CellOutcome[]> {
  const problems = new Map<string, Problem | null>();
  const roots = new Map<string, HTMLElement>();
  const running = new Set<string>();
  let lastMove = Date.now();
  kernel.batches.onChange(({ status, scenarios }) => {
    const key = `batch ${scenarios.map(({ id }) => id).join()}`;
    lastMove = Date.now();
    if (status === "running") running.add(key);
    else running.delete(key);
  });
  kernel.analyses.onChange(({ key, status }) => {
    lastMove = Date.now();
    if (status === "running") running.add(`analysis ${key}`);
    else running.delete(`analysis ${key}`);
  });
  for (const cell of cells) {
    const root = document.body.appendChild(document.createElement("div"));
    roots.set(cell.id, root);
    running.add(cell.id);
    const finish = (problem: Problem | null): void => {
      lastMove = Date.now();
      running.delete(cell.id);
      problems.set(cell.id, problem);
    };
    kernel.engine.start(cell, root, { onRunning: () => {}, onDone: () => finish(null), onProblem: finish });
  }
  kernel.engine.review();
  const start = Date.now();
  while (running.size > 0 || Date.now() - lastMove < REST_MS) {
    if (Date.now() - start > patienceMs)
      throw new Error(`Not done after ${patienceMs / 1000} s: ${[...running].join(", ")}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return cells.map(({ id, kind }) => {
    const problem = problems.get(id) ?? null;
    const text = roots.get(id)?.textContent ?? "";
    return { id, kind, problem: problem && problemText(problem, language), text };
  });
}
