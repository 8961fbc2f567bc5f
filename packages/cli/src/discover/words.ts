import type { Language } from "@andromede/wording";
import { ENGLISH } from "./words-english.ts";
import { FRENCH } from "./words-french.ts";

/** What `whatif discover` says. */
export interface DiscoverWords {
  readonly help: {
    readonly command: string;
    readonly first: string;
    readonly others: string;
    readonly runs: (usual: string) => string;
    readonly out: string;
  };
  readonly progress: string;
  readonly title: (first: string, second: string, outcome: string) => string;
  readonly ahead: (
    first: string,
    second: string,
    ahead: string,
    behind: string,
    worlds: string,
    seed: string,
  ) => string;
  readonly flips: (unit: string) => string;
  readonly flip: {
    readonly what: string;
    readonly low: readonly [string, string];
    readonly high: readonly [string, string];
    readonly centre: readonly [string, string];
    readonly worlds: readonly [string, string];
    readonly never: string;
  };
  readonly flipsFound: (count: string) => string;
  readonly best: string;
  readonly card: (told: CardTold) => string;
  readonly asFar: (worlds: string) => string;
  readonly howToRead: (looked: string) => string;
}

export interface CardTold {
  readonly policy: string;
  readonly lead: string;
  readonly meanLead: string;
  readonly ahead: string;
}

export function discoverWords(language: Language): DiscoverWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
