import { SingleBar } from "cli-progress";
import { type Pace, paceOf } from "../executors/pace.ts";
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
    format: `${what} [{bar}] {percentage} %  {value}/{total}  {rate}/s  {left}`,
    barCompleteChar: "=",
    barIncompleteChar: " ",
    barsize: 30,
    stream: terminal.progress as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
    fps: 5,
  });
  let pace: ((done: number) => Pace) | null = null;
  try {
    return await work((done, total) => {
      if (pace === null) {
        // The clock begins with what is done first: before it workers start, and chunks of earlier times are read.
        const sinceFirst = paceOf(total - done);
        pace = (now) => sinceFirst(now - done);
        bar.start(total, 0, { rate: "0", left: "" });
      }
      bar.update(done, said(pace(done)));
    });
  } finally {
    if (pace !== null) bar.stop();
  }
}

/** Runs a second and the time that is left, as they stand in the bar. */
function said({ runsPerSecond, secondsLeft }: Pace): { rate: string; left: string } {
  const seconds = Math.ceil(secondsLeft ?? 0);
  const [minutes, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, "0")];
  return { rate: String(Math.round(runsPerSecond)), left: secondsLeft === null ? "" : `${minutes}:${rest}` };
}
