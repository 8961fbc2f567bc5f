import type { WrittenFact } from "@andromede/charts";
import { formatNumber, type Language } from "@andromede/wording";
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

/** How many worlds, of which luck, by which version: what stands below every picture. */
export function madeFrom({ data, language, version, words }: ReportContext): string {
  return words.worlds(formatNumber(data.runs, language), data.seed, version, data.comparison !== null);
}

export function reportContext(given: Omit<ReportContext, "words">): ReportContext {
  return { ...given, words: reportWords(given.language) };
}
