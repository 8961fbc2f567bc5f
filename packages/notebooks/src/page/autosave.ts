import { keepFor } from "./keep.ts";
import { type Page, savedOf, untouched } from "./model.ts";

const KEEP_AFTER_MS = 500;

/** Keeps what the reader makes, a moment after each change; says once where nothing can be kept. */
export function autosave(page: Page): () => void {
  const keep = keepFor(page.data.id);
  const before = JSON.stringify(untouched(page.original));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTold = false;
  const save = (): void => {
    const saved = savedOf(page);
    if (JSON.stringify(saved) === before) {
      keep.forget();
      return;
    }
    if (keep.save(saved) || isTold) return;
    isTold = true;
    page.tell(page.words().notSaved);
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(save, KEEP_AFTER_MS);
  };
}
