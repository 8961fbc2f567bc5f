import type { Executor } from "@andromede/sim-core";
import { unpackAnalyses } from "../analysis/baked-analyses.ts";
import { unpackBaked } from "../batch/baked.ts";
import { warmUp } from "../batch/warm-up.ts";
import { createWebAnalyst, createWebExecutor } from "../batch/web-executor.ts";
import { createKernel, type Kernel, type KernelOptions } from "../engine/kernel.ts";
import type { MathWriter } from "../engine/markdown.ts";
import { createPace } from "../engine/pace.ts";
import { createDrawQueue } from "../figure/draw-queue.ts";
import { MOST_RUNS, NotebookError } from "../notebook/front-matter.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { parseNotebook } from "../notebook/parse.ts";
import type { Shelf } from "../scenarios/shelf.ts";
import { autosave } from "./autosave.ts";
import { createCells } from "./cells.ts";
import { askBeforeRunning } from "./dialogs.ts";
import { announcer, createFrame, type Frame, messenger } from "./frame.ts";
import { keepFor } from "./keep.ts";
import { type Page, type PageData, restore, scenariosFor, untouched, wordsOf } from "./model.ts";
import { outfit } from "./outfit.ts";
import { type Saved, unpackSaved } from "./saved.ts";
import { currentLanguage, currentTheme, figureWidth, onWidth, setTheme } from "./surroundings.ts";

/** Builds the page of a notebook and runs it. */
export async function startPage(window: Window & typeof globalThis, data: PageData, shelf: Shelf): Promise<Page> {
  const { document } = window;
  const frame = createFrame(document);
  const theme = currentTheme(window);
  setTheme(document, theme);
  const original = withAskedRuns(parseNotebook(data.text), window);
  const listeners = { settings: () => {}, changed: () => {}, restored: () => {} };
  const executor = createWebExecutor();
  const kernel = createKernel({
    document,
    ...pacesOf(window),
    shelf,
    executor,
    ...(await resultsOf(data, executor)),
    writeMath: mathOf(window),
    announce: announcer(frame.live),
    state: {
      language: currentLanguage(window),
      theme,
      width: figureWidth(frame.text),
      isPresenting: false,
      ...scenariosFor(shelf, { ...original.front, alternativeText: null }),
      seed: original.front.seed,
      runs: original.front.runs,
    },
    onControls: (settings) => {
      page.settings = settings;
      listeners.settings();
      listeners.changed();
    },
  });
  const page = pageOf(window, data, shelf, kernel, executor, frame, original, listeners);
  const clothes = outfit(page, frame);
  listeners.restored = clothes.render;
  listeners.settings = clothes.showSettings;
  kernel.batches.onChange(clothes.showBatch);
  warmUpOnce(window, kernel, executor);
  clothes.render();
  restoreOrTell(page, await whatToShow(page));
  listeners.changed = autosave(page);
  clothes.render();
  onWidth(frame.text, (width) => kernel.update({ width }));
  window.addEventListener("hashchange", () => window.location.reload());
  return page;
}

/** Cells and figures leave the page free between each other; before it is printed, all figures are drawn. */
function pacesOf(window: Window & typeof globalThis): Pick<KernelOptions, "queue" | "pace"> {
  const queue = createDrawQueue(window);
  window.addEventListener("beforeprint", queue.finish);
  return { queue, pace: createPace() };
}

/** What the page carries; a browser that cannot read it runs everything itself. */
async function resultsOf(
  { baked }: PageData,
  executor: Executor,
): Promise<Pick<KernelOptions, "baked" | "bakedAnalyses" | "analyst">> {
  const [batches, analyses] = await Promise.all([
    unpackBaked(baked).catch(() => new Map()),
    unpackAnalyses(baked?.analyses ?? "").catch(() => new Map()),
  ]);
  return { baked: batches, bakedAnalyses: analyses, analyst: createWebAnalyst(executor) };
}

const REST_MS = 1500;

/** Once the page has its first worlds and has come to rest; not if the reader does something before. */
function warmUpOnce(window: Window, { batches }: Kernel, executor: Executor): void {
  let isDone = false;
  batches.onChange(({ status, ensembles }) => {
    if (isDone || status !== "done" || !ensembles) return;
    isDone = true;
    const start = (): void => window.addEventListener("input", warmUp(ensembles, executor), { once: true });
    setTimeout(start, REST_MS);
  });
}

/** `?runs=50` in the address: fewer runs on a slow machine, more where somebody waits for them. */
function withAskedRuns(notebook: Notebook, { location }: Window): Notebook {
  const asked = Number(new URLSearchParams(location.search).get("runs"));
  if (!Number.isInteger(asked) || asked < 1 || asked > MOST_RUNS) return notebook;
  return { ...notebook, front: { ...notebook.front, runs: asked } };
}

/** What the page carries to write formulas; where it carries nothing, they stand as they are typed. */
function mathOf(window: Window): MathWriter {
  const { andromedeMath } = window as Window & { andromedeMath?: MathWriter };
  return andromedeMath ?? ((tex) => tex);
}

interface Listeners {
  readonly changed: () => void;
  readonly restored: () => void;
}

function pageOf(
  window: Window,
  data: PageData,
  shelf: Shelf,
  kernel: Kernel,
  executor: Executor,
  frame: Frame,
  original: Notebook,
  listeners: Listeners,
): Page {
  const { document } = window;
  const language = () => kernel.state().language;
  const onEdited = (): void => listeners.changed();
  const cells = createCells(frame.text, frame.aside, { document, engine: kernel.engine, language, onEdited });
  const { baseline, alternative } = original.front;
  return {
    document,
    data,
    shelf,
    kernel,
    executor,
    cells,
    original,
    notebook: original,
    choice: { baseline, alternative, alternativeText: null },
    settings: { baseline: [], alternative: [] },
    words: () => wordsOf(kernel),
    tell: messenger(frame.message),
    onChanged: () => listeners.changed(),
    onRestored: () => listeners.restored(),
  };
}

/** What a link, this file, or the last visit says; else the notebook as it came. */
async function whatToShow(page: Page): Promise<Saved> {
  const { document, data, original } = page;
  const [, packed] = /#nb=(.+)/.exec(document.location.hash) ?? [];
  if (packed !== undefined) {
    const shared = await unpackSaved(packed).catch(() => null);
    if (shared === null) page.tell(page.words().badLink);
    else if (shared.text === null || (await askBeforeRunning(document, page.words()))) return shared;
    return untouched(original);
  }
  const kept = keepFor(data.id).load();
  if (kept !== null) page.tell(page.words().restored);
  return kept ?? data.saved ?? untouched(original);
}

/** Shows what was saved; where it cannot be shown any more, the notebook as it came. */
function restoreOrTell(page: Page, saved: Saved): void {
  try {
    restore(page, saved);
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    page.tell(page.words().badText(error.says[page.kernel.state().language]));
    restore(page, untouched(page.original));
  }
}
