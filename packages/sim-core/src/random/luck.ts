import { joinNames, type Name } from "./names.ts";
import { keyOf } from "./stream.ts";
import { threefry } from "./threefry.ts";

/** What some luck is for, as 64 bits made from its names. Made once with `purpose`, used in every run. */
export interface Purpose {
  readonly high: number;
  readonly low: number;
}

/**
 * All the luck of one run. Every draw is had by what it is for and by its number, in any order, any number of times:
 * a draw left unused, or a firm more or less, changes no other draw.
 */
export interface Luck {
  /** Draw number `index` (a whole number from 0, such as the quarter) for a purpose: uniform on (0, 1), 52 bits. */
  uniform(purpose: Purpose, index: number): number;
  /** Fills a column with draws number 0, 1, 2...: the draws for each quarter of a horizon, used or not. */
  fill(purpose: Purpose, column: Float64Array): void;
}

const words: Int32Array = new Int32Array(2);

/** Luck without luck: every draw is 0.5, so that what is drawn is the median. */
export const medianLuck: Luck = {
  uniform: () => 0.5,
  fill: (_purpose, column) => {
    column.fill(0.5);
  },
};

/**
 * The luck of run number `run` under a seed; some 3 microseconds to make, some 25 nanoseconds a draw.
 *
 * seedrandom's Alea turns seed and run into a key of 64 bits. Under that key Threefry scrambles 64 bits that are the
 * purpose plus the number of the draw. Runs, purposes and draws are independent of each other, neighbours too, and the
 * bits are the same on every engine and in any order of runs.
 *
 * @param seed any text or finite number; the number 1 and the text "1" are the same seed
 * @param run whole number from 0
 * @throws RangeError if seed or run is an infinite number or NaN
 */
export function createLuck(seed: Name, run: number): Luck {
  const [high, low] = keyOf(seed, "run", run);
  return {
    uniform: (purpose, index) => draw(high, low, purpose, index),
    fill: (purpose, column) => {
      for (let index = 0; index < column.length; index++) column[index] = draw(high, low, purpose, index);
    },
  };
}

/** The 26 upper bits of each of two words and half a step: from 2^-53 to 1 - 2^-53, symmetric about 1/2. */
function draw(key0: number, key1: number, purpose: Purpose, index: number): number {
  threefry(key0, key1, purpose.high, (purpose.low + index) | 0, words);
  return ((words[0]! >>> 6) * 67108864 + (words[1]! >>> 6) + 0.5) / 4503599627370496;
}

/**
 * The purpose of these names: `purpose("firm", "ovh", "demand")`. Takes a microsecond or so: make it before the loop.
 *
 * Four characters at a time are scrambled under what went before, and their number at the end. That any two of a
 * thousand purposes come within a horizon of each other, and so share draws, has a chance of 1 in 10^11.
 *
 * @param names any texts or finite numbers; ("a", "bc") and ("ab", "c") are different, 1 and "1" the same
 * @throws RangeError if a name is an infinite number or NaN
 */
export function purpose(...names: readonly Name[]): Purpose {
  const text = joinNames(names);
  const hash = new Int32Array(2);
  for (let index = 0; index < text.length; index += 4) {
    absorb(hash, pairAt(text, index), pairAt(text, index + 2));
  }
  absorb(hash, text.length, 0);
  return { high: hash[0]!, low: hash[1]! };
}

/** Two characters as one word, 0 for those beyond the end of the text. */
function pairAt(text: string, index: number): number {
  return text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16);
}

function absorb(hash: Int32Array, word0: number, word1: number): void {
  threefry(hash[0]!, hash[1]!, word0, word1, hash);
  hash[0] = hash[0]! ^ word0;
  hash[1] = hash[1]! ^ word1;
}
