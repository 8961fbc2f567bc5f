import type { Language } from "./language.ts";
import { ENGLISH } from "./split-words-english.ts";
import { FRENCH } from "./split-words-french.ts";

/** What the split of an envelope says, besides numbers. */
export interface SplitTold {
  readonly best: string;
  readonly careful: string;
  readonly carefulIs: (split: string) => string;
  readonly title: (envelope: string, outcome: string) => string;
  readonly made: (splits: string, runs: string, checks: string, seed: string) => string;
  readonly headline: (split: string, value: string, difference: string, rival: string) => string;
  /** Where it begins only where that is later than in the file. */
  readonly part: (instrument: string, share: string, quarters: string | null, start: string | null) => string;
  readonly head: {
    readonly policy: string;
    readonly mean: (unit: string) => readonly [string, string];
    readonly meanRegret: readonly [string, string];
    readonly worstRegret: readonly [string, string];
    readonly first: readonly [string, string];
    readonly net: readonly [string, string];
  };
  readonly search: (starts: string, isClosed: boolean) => string;
  /** What each search began from. */
  readonly starts: Readonly<Record<"own" | "extreme", string>>;
  readonly reached: (value: string, splits: string) => string;
  /** The second is of welfare, where the outcome is another. */
  readonly perfect: (value: string, welfare: string | null) => string;
  readonly unknowns: (what: string) => string;
  readonly inOutcome: string;
  readonly inWelfare: string;
  readonly unknown: (name: string, value: string) => string;
  readonly none: string;
  readonly howToRead: string;
}

export const SPLIT_WORDS: Readonly<Record<Language, SplitTold>> = { en: ENGLISH, fr: FRENCH };
