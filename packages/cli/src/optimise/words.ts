import { type Language, SPLIT_WORDS, type SplitTold } from "@andromede/wording";
import { ENGLISH } from "./words-english.ts";
import { FRENCH } from "./words-french.ts";

/** What the command says of itself. */
export interface OptimiseCommandWords {
  readonly help: {
    readonly command: string;
    readonly file: string;
    readonly named: string;
    readonly runs: (usual: string) => string;
    readonly splits: (usual: string) => string;
    readonly out: string;
  };
  readonly progress: string;
}

/** All that it says, besides numbers. */
export type OptimiseWords = OptimiseCommandWords & SplitTold;

export function optimiseWords(language: Language): OptimiseWords {
  return { ...SPLIT_WORDS[language], ...(language === "fr" ? FRENCH : ENGLISH) };
}
