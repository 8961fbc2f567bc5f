import { type Page, savedOf } from "./model.ts";

/** Whatever stands in a script element as data: no text in it may end the element or begin a comment. */
export function dataText(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** Id of the element that holds a page's data. */
export const DATA_ID = "notebook-data";

let pristine = "";

/** Keeps the page as it came, before anything is built on it: that is what is saved as a page again. */
export function rememberPristine(document: Document): void {
  pristine = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}

/** This page as one file, with what the reader has made of it. */
export function savedHtml(page: Page): string {
  const text = dataText({ ...page.data, hasGallery: false, saved: savedOf(page) });
  const pattern = new RegExp(`(<script[^>]*id="${DATA_ID}"[^>]*>)[\\s\\S]*?(</script>)`);
  return pristine.replace(pattern, (_, open: string, close: string) => `${open}${text}${close}`);
}
