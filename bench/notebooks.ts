// What a reader waits for in a notebook, measured in Chromium: from opening to the first picture, from a slider to the curves
// and to the bands, and the longest task, which is how long a key or a scroll may have to wait meanwhile.
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { readNotebookFiles } from "../packages/notebooks/build/notebook-files.ts";
import { type Notebooks, ROOT, settled, startNotebooks } from "../test/slow/browser.ts";
import { digits, median } from "./measure.ts";

/** All in milliseconds; null where a notebook has no such thing. */
interface Waits {
  readonly first: number;
  readonly longestOpening: number;
  readonly curves: number | null;
  readonly bands: number | null;
  readonly longestMoving: number | null;
}

/** What the page notes of itself. */
interface Notes {
  first: number;
  longest: number;
  moved: number;
  curves: number;
  bands: number;
}

const MOVES = 5;
const COLUMNS = [
  "notebook",
  "first picture, http",
  "from a file",
  "longest task, opening",
  "slider to curves",
  "slider to bands",
  "longest task, slider",
];

/** Prints a row per notebook; `named` picks those whose name holds it. */
export async function benchNotebooks(named: string): Promise<void> {
  const world = await startNotebooks({ isBaked: true });
  console.log(`| ${COLUMNS.join(" | ")} |\n|${COLUMNS.map(() => " --- |").join("")}`);
  try {
    for (const { id } of readNotebookFiles().filter((each) => each.id.includes(named))) {
      const http = await waitsAt(world, `${world.site}/${id}.html`, 0);
      const file = await waitsAt(world, pathToFileURL(`${ROOT}dist/notebooks/${id}.html`).href, MOVES);
      const longest = Math.max(http.longestOpening, file.longestOpening);
      const cells = [http.first, file.first, longest, file.curves, file.bands, file.longestMoving];
      console.log(`| ${[id, ...cells.map(milliseconds)].join(" | ")} |`);
    }
  } finally {
    await world.close();
  }
  console.log(
    `\nMilliseconds; of ${MOVES} moves of a slider the median, and their longest task. A task under 50 ms is not counted.`,
  );
}

function milliseconds(value: number | null): string {
  return value === null ? "-" : value < 50 && value === 0 ? "< 50" : digits(value);
}

async function waitsAt(world: Notebooks, address: string, moves: number): Promise<Waits> {
  const { page } = await world.open("about:blank");
  // tsx keeps the names of functions by a helper that the page does not know.
  await page.addInitScript("globalThis.__name = (each) => each");
  await page.addInitScript(takeNotes);
  await page.goto(address);
  await page.waitForSelector(".figure .panel svg", { timeout: 60_000 });
  const first = await note(page, "first");
  await settled(page);
  await page.waitForTimeout(REST_MS);
  const longestOpening = await note(page, "longest");
  const sliders = await page.locator("#controls input[type=range]").count();
  const taken: Notes[] = [];
  for (let move = 0; move < (sliders > 0 ? moves : 0); move++) taken.push(await moveOnce(page));
  await world.closePages();
  const middle = (key: keyof Notes): number | null =>
    taken.length > 0 ? median(taken.map((each) => each[key])) : null;
  const longestMoving = taken.length > 0 ? Math.max(...taken.map(({ longest }) => longest)) : null;
  return { first, longestOpening, curves: middle("curves"), bands: middle("bands"), longestMoving };
}

const REST_MS = 3000;

/** Presses an arrow key on the last slider and waits until all has come to rest again. */
async function moveOnce(page: Page): Promise<Notes> {
  await page.evaluate(() => {
    Object.assign((window as never as { notes: Notes }).notes, { moved: 0, curves: 0, bands: 0, longest: 0 });
  });
  await page.locator("#controls input[type=range]").last().focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(200);
  await settled(page);
  await page.waitForTimeout(REST_MS / 3);
  return page.evaluate(() => (window as never as { notes: Notes }).notes);
}

function note(page: Page, key: keyof Notes): Promise<number> {
  return page.evaluate((name) => (window as never as { notes: Notes }).notes[name], key);
}

/** Runs in the page, before anything else there. A picture counts when it is on the screen: in the frame after it was made. */
function takeNotes(): void {
  const notes: Notes = { first: 0, longest: 0, moved: 0, curves: 0, bands: 0 };
  Object.assign(window, { notes });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longest = Math.max(notes.longest, duration);
  }).observe({ type: "longtask" });
  document.addEventListener(
    "input",
    () => {
      notes.moved ||= performance.now();
    },
    true,
  );
  const seen = (figure: Element): void => {
    const now = performance.now();
    notes.first ||= now;
    if (notes.moved === 0) return;
    notes.curves ||= now - notes.moved;
    if (!figure.hasAttribute("data-stale") && figure.getAttribute("data-status") === "done")
      notes.bands ||= now - notes.moved;
  };
  const onChange = (records: MutationRecord[]): void => {
    for (const { target, addedNodes } of records) {
      const figure = (target as Element).closest?.(".figure");
      const isPicture = [...addedNodes].some((node) => node instanceof Element && node.querySelector("svg") !== null);
      if (figure && isPicture) requestAnimationFrame(() => setTimeout(() => seen(figure)));
    }
  };
  new MutationObserver(onChange).observe(document, { childList: true, subtree: true });
}
