import type { Language } from "@andromede/wording";
import { ENGLISH_PAGE } from "./page-en.ts";
import { FRENCH_PAGE } from "./page-fr.ts";
import type { PageWords } from "./page-words.ts";

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en: ENGLISH_PAGE, fr: FRENCH_PAGE };
