import { EXPLANATION_WORDS, type ExplanationTold, type Language } from "@andromede/wording";
import { ENGLISH } from "./words-english.ts";
import { FRENCH } from "./words-french.ts";

/** What the command says of itself. */
export interface ExplainCommandWords {
  readonly help: Readonly<Record<"command" | "file" | "by" | "group" | "open" | "money" | "orders" | "out", string>>;
  readonly progress: string;
  readonly noPart: (part: string, near: string | null, known: readonly string[]) => string;
  readonly next: string;
}

/** All that it says, besides numbers. */
export type ExplainWords = ExplainCommandWords & ExplanationTold;

export function explainWords(language: Language): ExplainWords {
  return { ...EXPLANATION_WORDS[language], ...(language === "fr" ? FRENCH : ENGLISH) };
}
