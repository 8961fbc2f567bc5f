/** Who draws figures when: at once where nobody watches, one after another on a page. */
export interface DrawQueue {
  /**
   * Draws a figure; asked again before its turn has come, it is drawn once, as the last who asked wants it, and not at all
   * where it is no longer wanted then (defaults to always).
   */
  readonly ask: (figure: HTMLElement, draw: () => void, isWanted?: () => boolean) => void;
  /** All cells have run, in so many milliseconds: if that was brief, a figure in the window is drawn for the same frame. */
  readonly calm: (milliseconds: number) => void;
  /** Draws everything that waits, now: before the page is printed. */
  readonly finish: () => void;
}

/** What a figure that could not be drawn tells whoever holds it. */
export const FIGURE_PROBLEM = "figure-problem";

/** Draws in the moment of asking. */
export const drawAtOnce: DrawQueue = { ask: (_, draw) => draw(), calm: () => {}, finish: () => {} };

/** Figures outside of the window wait until nobody has asked for so long: a slider that moves, worlds that come in. */
const REST_MS = 600;
/** While the page opens nobody moves anything yet: once all cells have run, they wait no longer than this. */
const OPENING_REST_MS = 80;
/** After cells that took longer, a figure is drawn in a task of its own. */
const BRIEF_MS = 25;

/**
 * Draws one figure at a time, so that a slider, a key or a scroll never waits for more than one picture: at once what is in
 * the window, from its top; what is outside of it when the page has come to rest or it is scrolled to.
 */
export function createDrawQueue(window: Window & typeof globalThis): DrawQueue {
  const waiting = new Map<HTMLElement, () => void>();
  const inView = viewOf(window, () => callSoon());
  const channel = new MessageChannel();
  let isCalled = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isOpening = true;
  const onFirstInput = (): void => {
    isOpening = false;
  };
  window.addEventListener("input", onFirstInput, { once: true, capture: true });
  const drawNext = (figures: readonly HTMLElement[]): void => {
    const figure = figures[0];
    if (!figure) return;
    drawOrTell(figure, waiting.get(figure)!, () => waiting.delete(figure));
  };
  const visible = (): HTMLElement[] => inView.ordered(waiting.keys());
  const callSoon = (): void => {
    if (isCalled || visible().length === 0) return;
    isCalled = true;
    channel.port2.postMessage(null);
  };
  channel.port1.onmessage = () => {
    isCalled = false;
    drawNext(visible());
    callSoon();
  };
  const drawRest = (): void => {
    drawNext(fromTop(waiting.keys()));
    if (waiting.size > 0) rest = setTimeout(drawRest, 0);
  };
  const drawRestAfter = (milliseconds: number): void => {
    clearTimeout(rest);
    rest = setTimeout(drawRest, milliseconds);
  };
  return {
    ask(figure, draw, isWanted = () => true) {
      inView.watch(figure);
      waiting.set(figure, () => {
        if (isWanted()) draw();
      });
      callSoon();
      drawRestAfter(REST_MS);
    },
    calm: (milliseconds) => {
      if (milliseconds < BRIEF_MS) drawNext(visible());
      if (isOpening && waiting.size > 0) drawRestAfter(OPENING_REST_MS);
    },
    finish: () => {
      while (waiting.size > 0) drawNext([...waiting.keys()]);
    },
  };
}

/** In the order of the page: where it opens, what is in the window is not known before its first frame. */
function fromTop(figures: Iterable<HTMLElement>): HTMLElement[] {
  const isBefore = (a: HTMLElement, b: HTMLElement): boolean =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...figures].sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

function drawOrTell(figure: HTMLElement, draw: () => void, onTaken: () => void): void {
  onTaken();
  try {
    draw();
  } catch (detail) {
    figure.dispatchEvent(new CustomEvent(FIGURE_PROBLEM, { bubbles: true, detail }));
  }
}

/** What is about to be scrolled to counts as in the window. */
const MARGIN = "150px 0px";

interface View {
  readonly watch: (figure: HTMLElement) => void;
  /** Those of the figures that are in the window, from the top. Of a new one it is known with the next frame. */
  readonly ordered: (figures: Iterable<HTMLElement>) => HTMLElement[];
}

/** Which figures are in the window. The browser tells it when it lays out the page anyway: to ask would lay it out again. */
function viewOf(window: Window & typeof globalThis, onEnter: () => void): View {
  const tops = new WeakMap<HTMLElement, number | null>();
  const seen = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting, boundingClientRect } of entries)
      tops.set(target as HTMLElement, isIntersecting ? boundingClientRect.top : null);
    onEnter();
  };
  const observer = new window.IntersectionObserver(seen, { rootMargin: MARGIN });
  const topOf = (figure: HTMLElement): number | null => tops.get(figure) ?? null;
  return {
    watch(figure) {
      if (tops.has(figure)) return;
      tops.set(figure, null);
      observer.observe(figure);
    },
    ordered: (figures) => [...figures].filter((figure) => topOf(figure) !== null).sort((a, b) => topOf(a)! - topOf(b)!),
  };
}
