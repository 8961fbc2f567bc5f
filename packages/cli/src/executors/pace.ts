/** How fast a batch goes. */
export interface Pace {
  readonly runsPerSecond: number;
  /** Seconds to the end at this pace; null before anything is done. */
  readonly secondsLeft: number | null;
}

/** Tells the pace from the runs done so far, for a progress bar or a log. `clock` gives milliseconds. */
export function paceOf(total: number, clock: () => number = () => performance.now()): (runsDone: number) => Pace {
  const start = clock();
  return (runsDone) => {
    const seconds = (clock() - start) / 1000;
    const runsPerSecond = seconds > 0 ? runsDone / seconds : 0;
    return { runsPerSecond, secondsLeft: runsPerSecond > 0 ? (total - runsDone) / runsPerSecond : null };
  };
}
