import { abs, max, sqrt } from "../math/arithmetic.ts";

export type VerdictWord = "clear" | "leans" | "indistinguishable" | "equal";

/** What paired worlds say of a difference. The count stands beside the word everywhere: a world is not a probability. */
export interface Verdict {
  readonly word: VerdictWord;
  readonly direction: "above" | "below" | "neither";
  /** Worlds of 100 on the majority's side; ties count half. */
  readonly worldsOf100: number;
  /** Within the noise of the runs of a limit: more runs may change the word. */
  readonly isNearLimit: boolean;
  /** Clear, but smaller than what matters. */
  readonly isSmall: boolean;
}

const CLEAR_FROM = 95;
const LEANS_FROM = 80;

/**
 * Verdict on paired differences, one per world: clear from 95 of 100 on one side, leans from 80, else they cannot be
 * told apart. It counts worlds and never looks at the interval of a mean, which only shrinks with the runs.
 * @param smallest difference below which a clear verdict is called small, in the measure's unit
 */
export function verdictOn(difference: ArrayLike<number>, smallest = 0): Verdict {
  const { above, below, mean } = tallyOf(difference);
  if (above === 0 && below === 0) {
    return { word: "equal", direction: "neither", worldsOf100: 50, isNearLimit: false, isSmall: true };
  }
  const share = (max(above, below) + 0.5 * (difference.length - above - below)) / difference.length;
  const worlds = 100 * share;
  const noise = 200 * sqrt((share * (1 - share)) / difference.length);
  return {
    word: wordFor(worlds),
    direction: directionOf(above, below),
    worldsOf100: worlds,
    isNearLimit: abs(worlds - CLEAR_FROM) < noise || abs(worlds - LEANS_FROM) < noise,
    isSmall: abs(mean) < smallest,
  };
}

function tallyOf(difference: ArrayLike<number>): { above: number; below: number; mean: number } {
  let above = 0;
  let below = 0;
  let sum = 0;
  for (let world = 0; world < difference.length; world++) {
    const value = difference[world]!;
    if (value > 0) above++;
    else if (value < 0) below++;
    sum += value;
  }
  return { above, below, mean: sum / difference.length };
}

function wordFor(worldsOf100: number): VerdictWord {
  if (worldsOf100 >= CLEAR_FROM) return "clear";
  return worldsOf100 >= LEANS_FROM ? "leans" : "indistinguishable";
}

function directionOf(above: number, below: number): Verdict["direction"] {
  if (above === below) return "neither";
  return above > below ? "above" : "below";
}
