import { AUDIT_WORDS, type AuditTold, type Language } from "@andromede/wording";
import { ENGLISH } from "./words-english.ts";
import { FRENCH } from "./words-french.ts";

/** What the command says of itself. */
export interface AuditCommandWords {
  readonly help: Readonly<Record<"command" | "file" | "base" | "reading" | "strict" | "out", string>>;
  readonly progress: string;
  readonly noBase: (file: string) => string;
}

/** All that it says, besides numbers. */
export type AuditWords = AuditCommandWords & AuditTold;

export function auditWords(language: Language): AuditWords {
  return { ...AUDIT_WORDS[language], ...(language === "fr" ? FRENCH : ENGLISH) };
}
