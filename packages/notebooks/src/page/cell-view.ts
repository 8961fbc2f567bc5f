import type { Language } from "@andromede/wording";
import type { Problem } from "../cell/problems.ts";
import { type Engine, problemOf } from "../engine/engine.ts";
import { FIGURE_PROBLEM } from "../figure/draw-queue.ts";
import type { Cell, CodeCell } from "../notebook/notebook.ts";
import { PAGE_WORDS } from "../words/page.ts";
import { problemText } from "../words/problems.ts";
import { element } from "./dom.ts";
import { createEditor, type Editor } from "./editor.ts";

/** A cell on the page: its output, what is wrong with it, and its code. */
export interface CellView {
  readonly section: HTMLElement;
  /** Where its output stands: in the text, or beside it for controls. */
  readonly output: HTMLElement;
  readonly cell: () => Cell;
  readonly run: () => void;
  readonly stop: () => void;
  readonly showCode: (isShown: boolean) => void;
  /** Writes everything that has words again. */
  readonly label: (language: Language) => void;
  /** Says which cells it takes from and feeds. */
  readonly showFeeds: () => void;
}

export interface CellViewContext {
  readonly document: Document;
  readonly engine: Engine;
  readonly language: () => Language;
  /** Told that somebody has changed the code and run it. */
  readonly onEdited: () => void;
}

/** The elements that a cell consists of. */
interface CellParts {
  readonly section: HTMLElement;
  readonly output: HTMLElement;
  readonly trouble: HTMLElement;
  readonly source: HTMLElement;
  readonly holder: HTMLElement;
  readonly runButton: HTMLButtonElement;
  readonly facts: HTMLElement;
}

function cellParts(document: Document, cell: Cell): CellParts {
  const isControls = cell.kind === "code" && cell.flags.includes("controls");
  const output = element(document, "div", { class: `output${isControls ? " controls-output" : ""}` });
  const trouble = element(document, "div", { class: "trouble", role: "alert", hidden: true });
  const holder = element(document, "div", { class: "editor" });
  const runButton = element(document, "button", { type: "button", class: "run-cell" });
  const facts = element(document, "p", { class: "cell-facts" });
  const source = element(document, "div", { class: "source", hidden: true }, holder, runButton, facts);
  const section = element(document, "section", { class: `cell ${cell.kind}`, id: `cell-${cell.id}` });
  if (!isControls) section.append(output);
  section.append(trouble, source);
  return { section, output, trouble, source, holder, runButton, facts };
}

/** What a cell's view knows of its last run. */
interface LastRun {
  problem: Problem | null;
  milliseconds: number | null;
}

export function createCellView(first: Cell, context: CellViewContext): CellView {
  const { document, engine, language, onEdited } = context;
  const parts = cellParts(document, first);
  const { section, output } = parts;
  const last: LastRun = { problem: null, milliseconds: null };
  let cell = first;
  let editor: Editor | null = null;
  const showFeeds = (): void => {
    // Which cells feed which takes a look at all of them: only for who sees it.
    if (!parts.source.hidden) parts.facts.textContent = factsText(cell, engine, last.milliseconds, language());
  };
  const label = (now: Language): void => {
    labelParts(parts, last, now);
    showFeeds();
  };
  const tell = (problem: Problem | null, milliseconds: number | null = null): void => {
    Object.assign(last, { problem, milliseconds });
    label(language());
  };
  const run = (): void => {
    tell(null);
    engine.start(cell, output, {
      onRunning: () => section.toggleAttribute("data-running", true),
      onDone: (took) => tell(null, took),
      onProblem: tell,
    });
  };
  const runEdited = (text: string): void => {
    section.toggleAttribute("data-edited", false);
    cell = { ...cell, text };
    run();
    onEdited();
  };
  const onEdit = (text: string): boolean => section.toggleAttribute("data-edited", text !== cell.text);
  const showCode = (isShown: boolean): void => {
    if (cell.kind !== "code") return;
    const isOpen = isShown || cell.flags.includes("open");
    parts.source.hidden = !isOpen;
    if (isOpen) editor ??= editorIn(parts.holder, cell, context, runEdited, onEdit);
    showFeeds();
  };
  // A figure is drawn after its cell has run.
  output.addEventListener(FIGURE_PROBLEM, (event) => tell(problemOf((event as CustomEvent).detail)));
  parts.runButton.addEventListener("click", () => editor && runEdited(editor.text()));
  return { section, output, cell: () => cell, run, stop: () => engine.stop(cell.id), showCode, label, showFeeds };
}

function labelParts({ section, trouble, runButton }: CellParts, { problem }: LastRun, language: Language): void {
  section.toggleAttribute("data-running", false);
  section.toggleAttribute("data-failed", problem !== null);
  trouble.hidden = problem === null;
  setText(trouble, problem === null ? "" : problemText(problem, language));
  setText(runButton, PAGE_WORDS[language].runCell);
}

/** A text that is put again where it stands would have the page laid out again. */
function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

function editorIn(
  parent: HTMLElement,
  { id, syntax, text }: CodeCell,
  { engine, language }: CellViewContext,
  onRun: (text: string) => void,
  onEdit: (text: string) => void,
): Editor {
  const label = PAGE_WORDS[language()].codeOf(id);
  return createEditor({ parent, text, syntax, label, names: engine.names, onRun, onEdit });
}

function factsText(cell: Cell, engine: Engine, milliseconds: number | null, language: Language): string {
  if (cell.kind !== "code") return "";
  const words = PAGE_WORDS[language];
  const { from = [], to = [] } = engine.feeds().get(cell.id) ?? {};
  return [
    cell.id,
    milliseconds === null ? "" : words.milliseconds(milliseconds.toFixed(milliseconds < 10 ? 1 : 0)),
    from.length > 0 ? `${words.takesFrom} ${from.join(", ")}` : "",
    to.length > 0 ? `${words.feeds} ${to.join(", ")}` : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
