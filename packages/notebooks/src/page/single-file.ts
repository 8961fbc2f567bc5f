import { type Page, savedOf } from "./model.ts";

/** Whatever stands in a script element as data: no text in it may end the element or begin a comment. */
export function dataText(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** Id of the element that holds a page's data. */
export const DATA_ID = "notebook-data";

let pristine: Node | null = null;

/** Keeps the page as it came, before anything is built on it: that is what is saved as a page again. */
export function rememberPristine(document: Document): void {
  // A copy of the nodes costs little; their two and a half megabytes of text are written when somebody saves.
  pristine = document.documentElement.cloneNode(true);
}

/** This page as one file, with what the reader has made of it. */
export function savedHtml(page: Page): string {
  const text = dataText({ ...page.data, hasGallery: false, saved: savedOf(page) });
  const pattern = new RegExp(`(<script[^>]*id="${DATA_ID}"[^>]*>)[\\s\\S]*?(</script>)`);
  const came = `<!doctype html>\n${(pristine as HTMLElement | null)?.outerHTML ?? ""}\n`;
  return came.replace(pattern, (_, open: string, close: string) => `${open}${text}${close}`);
}
