import type { Language } from "@andromede/wording";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";
import type { ReportWords } from "./words.ts";

export function reportWords(language: Language): ReportWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
