import type { Language } from "@andromede/wording";
import type { Problem } from "../cell/problems.ts";
import type { Engine } from "../engine/engine.ts";
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

export function createCellView(first: Cell, context: CellViewContext): CellView {
  const { document, engine, language, onEdited } = context;
  let cell = first;
  let problem: Problem | null = null;
  let milliseconds: number | null = null;
  let editor: Editor | null = null;
  const isControls = first.kind === "code" && first.flags.includes("controls");
  const output = element(document, "div", { class: `output${isControls ? " controls-output" : ""}` });
  const trouble = element(document, "div", { class: "trouble", role: "alert", hidden: true });
  const holder = element(document, "div", { class: "editor" });
  const runButton = element(document, "button", { type: "button", class: "run-cell" });
  const facts = element(document, "p", { class: "cell-facts" });
  const source = element(document, "div", { class: "source", hidden: true }, holder, runButton, facts);
  const section = element(document, "section", { class: `cell ${first.kind}`, id: `cell-${first.id}` });
  if (!isControls) section.append(output);
  section.append(trouble, source);
  const label = (now: Language): void => {
    const words = PAGE_WORDS[now];
    trouble.hidden = problem === null;
    trouble.textContent = problem === null ? "" : problemText(problem, now);
    runButton.textContent = words.runCell;
    showFeeds();
  };
  const showFeeds = (): void => {
    facts.textContent = factsText(cell, engine, milliseconds, language());
  };
  const tell = (next: Problem | null): void => {
    problem = next;
    section.toggleAttribute("data-failed", next !== null);
    section.toggleAttribute("data-running", false);
    if (next !== null) milliseconds = null;
    label(language());
  };
  const run = (): void => {
    tell(null);
    engine.start(cell, output, {
      onRunning: () => section.toggleAttribute("data-running", true),
      onDone: (took) => {
        milliseconds = took;
        tell(null);
      },
      onProblem: tell,
    });
  };
  const runEdited = (text: string): void => {
    section.toggleAttribute("data-edited", false);
    cell = { ...cell, text };
    run();
    onEdited();
  };
  const open = (code: CodeCell): void => {
    editor ??= createEditor({
      parent: holder,
      text: code.text,
      syntax: code.syntax,
      label: PAGE_WORDS[language()].codeOf(code.id),
      names: engine.names,
      onRun: runEdited,
      onEdit: (text) => section.toggleAttribute("data-edited", text !== cell.text),
    });
  };
  runButton.addEventListener("click", () => editor && runEdited(editor.text()));
  const showCode = (isShown: boolean): void => {
    if (cell.kind !== "code") return;
    const isOpen = isShown || cell.flags.includes("open");
    source.hidden = !isOpen;
    if (isOpen) open(cell);
  };
  return { section, output, cell: () => cell, run, stop: () => engine.stop(cell.id), showCode, label, showFeeds };
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
