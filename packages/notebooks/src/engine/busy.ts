/** Which cells have to run. */
export interface BusyCells {
  readonly begin: (id: string) => void;
  readonly end: (id: string) => void;
  /** The cell is gone; nobody waits for it. */
  readonly forget: (id: string) => void;
}

/** @param onCalm told when none has to run any more, with the milliseconds since the first of them had to; defaults to nobody */
export function busyCells(onCalm: (milliseconds: number) => void = () => {}): BusyCells {
  const busy = new Set<string>();
  let since = 0;
  return {
    begin(id) {
      if (busy.size === 0) since = performance.now();
      busy.add(id);
    },
    end(id) {
      if (busy.delete(id) && busy.size === 0) onCalm(performance.now() - since);
    },
    forget: (id) => void busy.delete(id),
  };
}
