import type { Language } from "@andromede/wording";
import { ENGLISH } from "./words-english.ts";
import { FRENCH } from "./words-french.ts";

/** What `whatif optimise` says. */
export interface OptimiseWords {
  readonly help: {
    readonly command: string;
    readonly file: string;
    readonly named: string;
    readonly runs: (usual: string) => string;
    readonly splits: (usual: string) => string;
    readonly out: string;
  };
  readonly progress: string;
  readonly best: string;
  readonly careful: string;
  readonly carefulIs: (split: string) => string;
  readonly title: (envelope: string, outcome: string) => string;
  readonly made: (splits: string, runs: string, checks: string, seed: string) => string;
  readonly headline: (split: string, value: string, difference: string, rival: string) => string;
  readonly part: (instrument: string, share: string, quarters: string | null) => string;
  readonly head: {
    readonly policy: string;
    readonly mean: (unit: string) => readonly [string, string];
    readonly meanRegret: readonly [string, string];
    readonly worstRegret: readonly [string, string];
    readonly first: readonly [string, string];
    readonly net: readonly [string, string];
  };
  readonly search: (starts: string, isClosed: boolean) => string;
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

export function optimiseWords(language: Language): OptimiseWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
