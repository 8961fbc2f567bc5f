import type { Language } from "@andromede/wording";
import type { Cell, Notebook } from "../notebook/notebook.ts";
import { type CellView, type CellViewContext, createCellView } from "./cell-view.ts";

/** All cells of a notebook on the page. */
export interface Cells {
  /** Shows a notebook; cells that have not changed stay as they are, with what was set in them. */
  readonly load: (notebook: Notebook) => void;
  /** The cells with the edits. */
  readonly current: () => readonly Cell[];
  readonly setLanguage: (language: Language) => void;
  readonly showCode: (isShown: boolean) => void;
  readonly sections: () => readonly HTMLElement[];
}

export function createCells(text: HTMLElement, aside: HTMLElement, context: CellViewContext): Cells {
  const { engine } = context;
  let views: CellView[] = [];
  let isCodeShown = false;
  const isShown = (view: CellView): boolean => {
    const cell = view.cell();
    return cell.kind === "code" || cell.language === null || cell.language === context.language();
  };
  const place = (): void => placeViews(text, aside, views, isShown);
  const review = (): void => {
    engine.review();
    for (const view of views) view.showFeeds();
  };
  const onEdited = (): void => {
    review();
    context.onEdited();
  };
  return {
    load({ cells }) {
      const kept = new Map(views.map((view) => [keyOf(view.cell()), view]));
      const next = cells.map((cell) => kept.get(keyOf(cell)) ?? createCellView(cell, { ...context, onEdited }));
      for (const view of views) if (!next.includes(view)) view.stop();
      const fresh = next.filter((view) => !views.includes(view));
      views = next;
      place();
      for (const view of fresh) {
        view.label(context.language());
        view.showCode(isCodeShown);
        if (isShown(view)) view.run();
      }
      review();
    },
    current: () => views.map((view) => view.cell()),
    setLanguage(language) {
      place();
      for (const view of views) {
        view.label(language);
        if (view.cell().kind === "code") continue;
        if (isShown(view)) view.run();
        else view.stop();
      }
      review();
    },
    showCode(shown) {
      isCodeShown = shown;
      for (const view of views) view.showCode(shown);
    },
    sections: () => views.filter(isShown).map(({ section }) => section),
  };
}

/** Puts the sections of the cells into the text, and the outputs of controls beside it. */
function placeViews(
  text: HTMLElement,
  aside: HTMLElement,
  views: readonly CellView[],
  isShown: (view: CellView) => boolean,
): void {
  text.replaceChildren(...views.filter(isShown).map(({ section }) => section));
  const besides = views.filter(({ output }) => output.classList.contains("controls-output"));
  aside.replaceChildren(...besides.map(({ output }) => output));
  const sheet = aside.closest("aside");
  if (sheet) sheet.hidden = besides.length === 0;
}

function keyOf(cell: Cell): string {
  const how = cell.kind === "code" ? [cell.syntax, ...cell.flags].join(" ") : String(cell.language);
  return `${cell.id} ${cell.kind} ${how} ${cell.text}`;
}
