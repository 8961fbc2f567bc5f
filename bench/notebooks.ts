// What a reader waits for in a notebook, measured in Chromium: from opening to the first picture, from a slider to the curves
// and to the bands, and the longest task, which is how long a key or a scroll may have to wait meanwhile.
import { availableParallelism, cpus, loadavg } from "node:os";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { readNotebookFiles } from "../packages/notebooks/build/notebook-files.ts";
import { type Notebooks, ROOT, settled, startNotebooks } from "../test/slow/browser.ts";
import { digits, median } from "./measure.ts";

/** In milliseconds: as a reader waits, and what the page's own thread has worked for it, which others on the machine change little. */
interface Wait {
  readonly passedMs: number;
  readonly workedMs: number;
  /** Frames that were painted until it was on the screen, that one among them. */
  readonly frames: number;
}

/** What was seen between two moments; null where it did not come to be. */
interface Waits {
  readonly text: Wait | null;
  readonly picture: Wait | null;
  readonly bands: Wait | null;
  /** Of processor time. */
  readonly longestTaskMs: number;
}

const MOVES = 5;
const COLUMNS = [
  "notebook",
  "first picture, http",
  "from a file",
  "longest task, opening",
  "slider to picture",
  "in frame",
  "slider to bands",
  "longest task, slider",
];

/** Prints a row per notebook; `named` picks those whose name holds it. */
export async function benchNotebooks(named: string): Promise<void> {
  const world = await startNotebooks({ isBaked: true });
  console.log(`| ${COLUMNS.join(" | ")} |\n|${COLUMNS.map(() => " --- |").join("")}`);
  try {
    for (const { id } of readNotebookFiles().filter((each) => each.id.includes(named))) {
      const http = await visit(world, `${world.site}/${id}.html`, 0);
      const file = await visit(world, pathToFileURL(`${ROOT}dist/notebooks/${id}.html`).href, MOVES);
      const longest = Math.max(http.opening.longestTaskMs, file.opening.longestTaskMs);
      const moves = file.moves.length === 0 ? ["-", "-", "-", "-"] : movesText(file.moves);
      const cells = [id, firstOf(http.opening), firstOf(file.opening), digits(longest), ...moves];
      console.log(`| ${cells.join(" | ")} |`);
    }
  } finally {
    await world.close();
  }
  console.log(
    `\nMilliseconds that pass, and in brackets those of them that the page's own thread works (processor time).`,
  );
  console.log(`In frame: which frame after the move shows the picture; 1 is the first that is painted.`);
  console.log(`Of ${MOVES} moves of a slider the median; tasks in processor time, the longest of all moves.`);
  console.log(`${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), load ${loadavg()[0]?.toFixed(1)}.`);
}

/** The first picture; on a page without one, the first text. */
function firstOf({ picture, text }: Waits): string {
  return picture ? waitText([picture]) : `${waitText([text])}, text`;
}

function movesText(moves: readonly Waits[]): string[] {
  const longest = Math.max(...moves.map(({ longestTaskMs }) => longestTaskMs));
  const frames = moves.flatMap(({ picture }) => (picture ? [picture.frames] : []));
  const inFrame = frames.length === 0 ? "-" : median(frames).toFixed(0);
  const pictures = waitText(moves.map(({ picture }) => picture));
  return [pictures, inFrame, waitText(moves.map(({ bands }) => bands)), digits(longest)];
}

function waitText(waits: readonly (Wait | null)[]): string {
  const known = waits.filter((each) => each !== null);
  if (known.length === 0) return "-";
  const whole = (key: keyof Wait): string => median(known.map((each) => each[key])).toFixed(0);
  return `${whole("passedMs")} (${whole("workedMs")})`;
}

async function visit(world: Notebooks, address: string, count: number) {
  const { page } = await world.open("about:blank");
  await page.addInitScript(markPictures);
  const opening = await traced(page, async () => {
    await page.goto(address);
    await settled(page);
    if ((await page.locator(".figure").count()) > 0) await page.waitForSelector(".figure .panel svg");
  });
  // Until the page has warmed up.
  await page.waitForTimeout(REST_MS);
  // A reader who moves a slider looks at a picture.
  await page.evaluate(() => document.querySelector(".figure")?.scrollIntoView());
  const sliders = await page.locator("#controls input[type=range]").count();
  const moves: Waits[] = [];
  for (let move = 0; move < (sliders > 0 ? count : 0); move++) moves.push(await traced(page, () => moveOnce(page)));
  await world.closePages();
  return { opening, moves };
}

const REST_MS = 4000;

/** Presses an arrow key on the last slider and waits until all has come to rest again. */
async function moveOnce(page: Page): Promise<void> {
  await page.locator("#controls input[type=range]").last().focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(200);
  await settled(page);
  await page.waitForTimeout(REST_MS / 4);
}

/** Runs in the page, before anything else there: marks what is put into it. */
function markPictures(): void {
  document.addEventListener("input", () => performance.mark("bench-begin"), true);
  performance.mark("bench-begin");
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const added = [...addedNodes].filter((node) => node instanceof Element);
      if ((target as Element).closest?.(".output") && added.some(({ textContent }) => textContent !== ""))
        performance.mark("bench-text");
      const figure = (target as Element).closest?.(".figure");
      if (!figure || !added.some((node) => node.querySelector("svg") !== null)) continue;
      performance.mark("bench-picture");
      if (figure.matches(":not([data-stale])[data-status=done]")) performance.mark("bench-bands");
    }
  }).observe(document, { childList: true, subtree: true });
}

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly pid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** What happens on the page's thread while something is done. */
async function traced(page: Page, work: () => Promise<void>): Promise<Waits> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "devtools.timeline"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return waitsIn(traceEvents);
}

function waitsIn(traceEvents: readonly TraceEvent[]): Waits {
  const named = (name: string): TraceEvent[] =>
    traceEvents.filter((event) => event.name === name).sort((a, b) => a.ts - b.ts);
  const begin = named("bench-begin").at(0)!;
  const isOfPage = ({ tid, pid, ts }: TraceEvent): boolean =>
    tid === begin.tid && pid === begin.pid && ts >= begin.ts - 1000;
  const tasks = traceEvents.filter((event) => event.name.endsWith("RunTask") && isOfPage(event));
  const paints = named("Paint").filter(isOfPage);
  // What is put into the page counts when it is on the screen: at the end of the task that paints it.
  const until = (name: string): Wait | null => {
    const put = named(name).find(({ ts }) => ts > begin.ts);
    const paint = put && paints.find(({ ts }) => ts > put.ts);
    const end = paint && endOf(tasks.find((task) => task.ts <= paint.ts && endOf(task) >= paint.ts) ?? paint);
    if (!end) return null;
    const before = tasks.filter((task) => task.ts < end && endOf(task) > begin.ts);
    const worked = before.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
    const isFrame = (task: TraceEvent): boolean => paints.some(({ ts }) => ts >= task.ts && ts <= endOf(task));
    return { passedMs: (end - begin.ts) / 1000, workedMs: worked / 1000, frames: before.filter(isFrame).length };
  };
  const longestTaskMs = Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  return { text: until("bench-text"), picture: until("bench-picture"), bands: until("bench-bands"), longestTaskMs };
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}
