import { NotebookError } from "../notebook/front-matter.ts";
import { parseNotebook } from "../notebook/parse.ts";
import { type Page, restore, savedOf } from "./model.ts";

/** Puts a notebook's text into the page; says what is wrong where it is none, and then changes nothing. */
export function openText(page: Page, text: string): void {
  try {
    const { front } = parseNotebook(text);
    const { baseline, alternative, seed, runs } = front;
    restore(page, { ...savedOf(page), text, baseline, alternative, alternativeText: null, seed, runs });
    page.onRestored();
    page.onChanged();
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    page.tell(page.words().badText(error.says[page.kernel.state().language]));
  }
}
