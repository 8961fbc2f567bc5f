import { ENGLISH } from "./explanation-words-english.ts";
import { FRENCH } from "./explanation-words-french.ts";
import type { Language } from "./language.ts";

/** What an explanation says, besides numbers. */
export interface ExplanationTold {
  readonly made: (worlds: string, seed: string, outcome: string) => string;
  readonly title: (outcome: string, base: string, other: string) => string;
  /** On average one is above the other by an amount, or not at all. */
  readonly above: (other: string, amount: string, base: string) => string;
  readonly below: (other: string, amount: string, base: string) => string;
  readonly equal: (other: string, base: string) => string;
  readonly apart: (count: string) => string;
  readonly head: Readonly<
    Record<"part" | "mean" | "interval" | "range" | "worlds" | "verdict" | "orderError" | "name", string>
  >;
  readonly sum: string;
  readonly difference: string;
  readonly rounding: (size: string) => string;
  readonly after: (part: string, needs: readonly string[], because: string) => string;
  readonly joined: (parts: string, because: string) => string;
  readonly allOrders: (orders: string, coalitions: string) => string;
  readonly someOrders: (orders: string, coalitions: string) => string;
  readonly onlyOne: string;
  readonly dropped: (count: string) => string;
  readonly howToRead: string;
  readonly open: OpenWords;
  readonly money: MoneyWords;
}

interface OpenWords {
  readonly because: string;
  readonly switches: string;
  readonly noChange: string;
  readonly firms: string;
  readonly firm: string;
  readonly all: string;
  readonly noFirms: string;
  readonly quarters: string;
  readonly quarter: string;
  readonly step: (quarter: string, amount: string) => string;
  readonly money: string;
  readonly equations: string;
  readonly sources: string;
  readonly noSource: string;
}

interface MoneyWords {
  readonly title: string;
  readonly became: string;
  readonly promised: string;
  readonly sum: string;
  readonly difference: string;
}

export const EXPLANATION_WORDS: Readonly<Record<Language, ExplanationTold>> = { en: ENGLISH, fr: FRENCH };
