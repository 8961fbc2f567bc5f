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
  readonly below: (name: string, value: string) => string;
  readonly above: (name: string, value: string) => string;
  readonly and: string;
  readonly box: (told: BoxTold) => string;
  readonly noBox: (leader: string) => string;
  readonly tree: (leader: string) => string;
  readonly answer: (condition: string, counts: string) => string;
  readonly leaf: (cases: string, worlds: string) => string;
  readonly noTree: string;
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
  readonly condition: (name: string, value: string, quantile: string) => string;
  readonly asFar: (worlds: string) => string;
  readonly howToRead: (looked: string) => string;
}

export interface BoxTold {
  readonly conditions: string;
  readonly leader: string;
  readonly density: string;
  readonly base: string;
  readonly coverage: string;
  readonly worlds: string;
  /** Of each limit, in their order. */
  readonly quasiP: string;
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
