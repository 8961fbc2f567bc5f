import type { Language } from "@andromede/wording";
import { ENGLISH } from "./analysis-en.ts";
import { FRENCH } from "./analysis-fr.ts";

/** What the analyses of a page say, besides what the command line says as well. */
export interface AnalysisWords {
  /** What is run, by kind of analysis. */
  readonly made: {
    readonly explain: (worlds: string) => string;
    readonly sensitivity: (pairs: string) => string;
    readonly choice: (worlds: string, policies: string) => string;
    readonly optimise: (splits: string, worlds: string) => string;
    readonly audit: (worlds: string) => string;
  };
  readonly baked: (made: string) => string;
  readonly here: (made: string, seconds: string) => string;
  readonly waiting: (made: string) => string;
  readonly stale: (made: string) => string;
  readonly preparing: string;
  readonly running: (done: string, total: string) => string;
  readonly cancelled: string;
  readonly failed: (why: string) => string;
  readonly run: string;
  readonly runAgain: string;
  readonly runStale: string;
  readonly cancel: string;
  readonly command: string;
  readonly commandAlone: string;
  /** Instead of what was not computed yet. */
  readonly notYet: string;
  readonly ofEarlier: string;
  readonly openPart: string;
  readonly moved: (part: string, amount: string) => string;
  readonly ofPart: (amount: string, range: string) => string;
  readonly because: (text: string) => string;
  readonly details: string;
  readonly spread: (mean: string, sd: string, screened: string) => string;
  readonly rough: string;
  readonly search: (splits: string, checks: string) => string;
  readonly closed: string;
  readonly notClosed: string;
  readonly perfect: (value: string, share: string | null) => string;
  readonly regret: string;
  readonly policy: string;
  readonly part: string;
  readonly use: string;
}

export const ANALYSIS_WORDS: Readonly<Record<Language, AnalysisWords>> = { en: ENGLISH, fr: FRENCH };
