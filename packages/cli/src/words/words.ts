import type { Status, Verdict } from "@andromede/sim-core";

export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the commands and options are for; one line each. */
export interface HelpWords {
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly commands: string;
  readonly whatif: string;
  readonly list: string;
  readonly check: string;
  readonly run: string;
  readonly compare: string;
  readonly new: string;
  readonly start: string;
  readonly help: string;
  readonly file: string;
  readonly base: string;
  readonly others: string;
  readonly caseName: string;
  readonly runs: string;
  readonly seed: string;
  readonly set: string;
  readonly outcome: string;
  readonly centre: string;
  readonly claims: string;
  readonly noServe: string;
  readonly title: string;
  readonly newBase: string;
  readonly because: string;
  readonly out: string;
  readonly format: string;
  readonly lang: string;
  readonly verbose: string;
  readonly helpOption: string;
  readonly version: string;
  /** A few commands to begin with, after a list of what there is. */
  readonly examples: string;
}

/** What is said of input that cannot be used: what is wrong, and the way out. */
export interface FaultWords {
  readonly didYouMean: (word: string) => string;
  readonly knownHere: (words: string) => string;
  readonly unknownCommand: (word: string) => string;
  readonly unknownOption: (word: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooMany: string;
  readonly seeHelp: string;
  readonly runs: (text: string, most: string) => string;
  readonly format: (text: string) => string;
  readonly language: (text: string) => string;
  readonly setting: (text: string) => string;
  readonly outcome: (text: string) => string;
  readonly noFile: (name: string) => string;
  readonly noShipped: (name: string) => string;
  readonly ambiguous: (name: string, ids: string) => string;
  readonly noPermission: (name: string) => string;
  readonly notAFile: (name: string) => string;
  readonly notText: (name: string) => string;
  readonly tooLarge: (name: string, megabytes: string) => string;
  readonly noCase: (name: string, known: string) => string;
  readonly reference: (scenario: string, name: string) => string;
  /** After all faults: how many there are, and that nothing was done. */
  readonly close: (count: number) => string;
  readonly equilibrium: (message: string) => string;
  readonly unexpected: (message: string) => string;
}

/** The table of policies and what stands below it. */
export interface PolicyWords {
  readonly worlds: (runs: string, seed: string) => string;
  readonly policy: string;
  /** The share of the country's own firms; `home` is the case's adjective, if it has one. */
  readonly homeShare: (home: string | null) => string;
  readonly middle: string;
  readonly difference: string;
  readonly verdict: string;
  readonly ahead: string;
  readonly net: string;
  readonly first: string;
  readonly error: string;
  readonly reference: string;
  readonly verdictOn: (verdict: Verdict) => string;
  readonly legend: (facts: LegendFacts) => readonly string[];
  readonly fewRuns: string;
  readonly pairing: (unpaired: string, runs: string) => string;
  readonly notDefined: string;
}

/** What the legend has to explain in this table; null where it does not occur. */
export interface LegendFacts {
  readonly smallest: string | null;
  readonly isNearLimit: boolean;
  readonly hasFirst: boolean;
}

/** One sentence of why for each policy. */
export interface WhyWords {
  readonly heading: string;
  readonly howToRead: string;
  readonly points: (text: string) => string;
  readonly gained: (parts: string) => string;
  readonly lost: (parts: string) => string;
  readonly others: string;
  readonly owners: string;
  readonly nothingMoves: (points: string) => string;
  readonly same: string;
  readonly noMoney: string;
  readonly paid: (sum: string) => string;
  readonly nothingBack: string;
  readonly back: (sum: string) => string;
}

/** What a table rests on, what is not in it, and what to do next. */
export interface ClosingWords {
  readonly restsOn: string;
  readonly counts: (total: number, counts: Readonly<Record<Status, number>>) => string;
  readonly movesMostWith: (first: string, second: string) => string;
  readonly notModelled: string;
  readonly next: string;
  readonly changeAnAssumption: string;
  readonly firmByFirm: string;
  readonly writeYourOwn: string;
  readonly look: string;
}

export interface RunWords {
  readonly header: (runs: string, seed: string) => string;
  readonly centre: string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly value: string;
  readonly mean: string;
  readonly unit: string;
  readonly definedIn: (percent: string) => string;
  readonly market: string;
  readonly state: string;
  readonly home: string;
  readonly foreign: string;
  readonly howToRead: string;
}

export interface CheckWords {
  readonly fine: (facts: { readonly firms: number; readonly numbers: number; readonly uncertain: number }) => string;
  readonly changes: (count: number) => string;
  readonly holds: string;
  readonly fails: string;
  readonly claim: (held: string, due: string) => string;
  readonly noClaims: string;
  readonly running: string;
}

export interface NewWords {
  readonly intro: string;
  readonly title: string;
  readonly base: string;
  readonly path: string;
  readonly pathAgain: string;
  readonly value: (now: string) => string;
  readonly because: string;
  readonly file: string;
  readonly written: (file: string) => string;
  readonly cancelled: string;
  readonly missing: (flags: string) => string;
  readonly becauseEach: (settings: number, reasons: number) => string;
  readonly exists: (file: string) => string;
  readonly cannotWrite: (file: string, reason: string) => string;
  readonly ending: (file: string) => string;
}

export interface UnitWords {
  readonly points: string;
  readonly million: string;
  readonly quarter: string;
  readonly quarters: string;
  readonly persons: string;
  readonly personYears: string;
  readonly index: string;
}

/** All that is said to people, in one language. */
export interface Words {
  readonly language: Language;
  readonly help: HelpWords;
  readonly fault: FaultWords;
  readonly policy: PolicyWords;
  readonly why: WhyWords;
  readonly closing: ClosingWords;
  readonly run: RunWords;
  readonly check: CheckWords;
  readonly new: NewWords;
  readonly unit: UnitWords;
  readonly progress: string;
  /** `mean` and `sum` over a period, for example 2012-2022. */
  readonly over: { readonly mean: (period: string) => string; readonly sum: (period: string) => string };
}
