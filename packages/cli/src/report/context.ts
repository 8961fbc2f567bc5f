import type { WrittenFact } from "@andromede/charts";
import type { Language } from "@andromede/wording";
import type { ReportData } from "./report-data.ts";
import { reportWords } from "./words/in-language.ts";
import type { ReportWords } from "./words/words.ts";

/** What every section of a report has at hand. */
export interface ReportContext {
  readonly data: ReportData;
  readonly language: Language;
  readonly words: ReportWords;
  readonly version: string;
  /** Scenarios as given on the command line, the base first. */
  readonly files: readonly string[];
  readonly now: Date;
  /** What was published on the case, by id. */
  readonly facts: Readonly<Record<string, WrittenFact>>;
}

export function reportContext(given: Omit<ReportContext, "words">): ReportContext {
  return { ...given, words: reportWords(given.language) };
}
