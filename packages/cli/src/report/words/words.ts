/** What a report says besides its numbers. */
export interface ReportWords {
  readonly title: (base: string, alternatives: readonly string[]) => string;
  readonly contents: string;
  readonly section: Readonly<Record<SectionId, string>>;
  readonly worlds: (runs: string, seed: string, version: string, isPaired: boolean) => string;
  readonly world: string;
  readonly fewRuns: string;
  readonly facts: {
    readonly base: string;
    readonly runs: string;
    readonly seed: string;
    readonly version: string;
    readonly digest: string;
  };
  readonly outcomes: OutcomeWords;
  readonly paths: PathWords;
  readonly differences: { readonly intro: string };
  readonly winners: WinnerWords;
  readonly money: MoneyWords;
  readonly changes: {
    readonly intro: string;
    readonly none: string;
    readonly kind: Readonly<Record<string, string>>;
    readonly path: string;
    readonly to: string;
    readonly because: string;
    readonly set: string;
  };
  readonly assumptions: AssumptionWords;
  readonly limits: LimitWords;
  readonly again: AgainWords;
  readonly table: string;
}

export const SECTIONS = [
  "summary",
  "changes",
  "outcomes",
  "paths",
  "differences",
  "winners",
  "money",
  "assumptions",
  "limits",
  "again",
] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface PathWords {
  readonly shares: (what: string) => string;
  readonly since: (what: string) => string;
  /** Whose band what was published is held against. */
  readonly facts: (base: string) => string;
  readonly ventures: string;
  readonly others: string;
  readonly intro: string;
}

export interface OutcomeWords {
  readonly intro: string;
  readonly caption: (alternative: string, base: string) => string;
  readonly one: (scenario: string) => string;
  readonly firms: (scenario: string) => string;
  readonly outcome: string;
  readonly middle: string;
  readonly half: string;
  readonly difference: string;
  readonly verdict: string;
  readonly mean: string;
  readonly pairing: (unpaired: string, runs: string) => string;
}

export interface WinnerWords {
  readonly intro: string;
  readonly caption: (alternative: string, base: string) => string;
  readonly firm: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly worlds: string;
  readonly gone: string;
  readonly headline: (gain: string, lose: string) => string;
  readonly nobody: string;
  readonly stealing: (alternative: string) => string;
  readonly stealingIntro: string;
}

export interface MoneyWords {
  readonly intro: string;
  readonly caption: string;
  readonly scenario: string;
}

export interface AssumptionWords {
  readonly intro: (counts: string) => string;
  readonly caption: string;
  readonly means: string;
  readonly written: string;
  readonly status: string;
  readonly source: string;
  readonly only: (scenarios: string) => string;
  readonly learnt: (middle: string, range: string) => string;
  readonly fixed: string;
  readonly sources: string;
  readonly none: string;
}

export interface LimitWords {
  readonly general: readonly string[];
  readonly off: (scenario: string, mechanisms: string) => string;
  readonly notes: string;
}

export interface AgainWords {
  readonly intro: string;
  readonly numbers: string;
  readonly page: string;
  readonly cite: string;
  readonly digests: string;
}
