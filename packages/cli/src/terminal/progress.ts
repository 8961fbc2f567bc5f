import { SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.ts";

/** Told how many runs are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** Does long work, with a bar where somebody can see it. */
export async function withProgress<T>(
  terminal: Terminal,
  what: string,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  if (terminal.progress === null) return await work(() => undefined);
  const bar = new SingleBar({
    format: `${what} [{bar}] {percentage} %  {value}/{total}  {eta_formatted}`,
    barCompleteChar: "=",
    barIncompleteChar: " ",
    barsize: 30,
    stream: terminal.progress as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
    fps: 5,
    etaBuffer: 200,
  });
  let isStarted = false;
  try {
    return await work((done, total) => {
      if (!isStarted) bar.start(total, 0);
      isStarted = true;
      bar.update(done);
    });
  } finally {
    if (isStarted) bar.stop();
  }
}
