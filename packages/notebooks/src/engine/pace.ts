/** Cells that run one after another hold the page no longer than this, if each is shorter. */
const SLICE_MS = 25;

/**
 * Lets the page breathe between cells: null while little time has gone since it last could, else a promise that is kept
 * when it has taken in what waited, a key or a frame.
 */
export type Pace = () => Promise<void> | null;

/** Cells run without a pause: where nobody looks. */
export const atOnce: Pace = () => null;

export function createPace(sliceMs: number = SLICE_MS): Pace {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  let since: number | null = null;
  let isCalled = false;
  const callSoon = (): void => {
    if (isCalled) return;
    isCalled = true;
    channel.port2.postMessage(null);
  };
  channel.port1.onmessage = () => {
    isCalled = false;
    since = null;
    waiting.shift()?.();
    if (waiting.length > 0) callSoon();
  };
  return () => {
    callSoon();
    since ??= performance.now();
    if (waiting.length === 0 && performance.now() - since < sliceMs) return null;
    return new Promise((resolve) => waiting.push(resolve));
  };
}
