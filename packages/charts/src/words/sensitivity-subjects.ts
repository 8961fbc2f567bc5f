import type { Language } from "@andromede/wording";

/** What is apportioned and to what, in words. */
export const SENSITIVITY_SUBJECTS: Readonly<
  Record<
    Language,
    {
      readonly difference: (outcome: string, scenario: string, base: string) => string;
      readonly luck: string;
      readonly others: (count: string) => string;
      readonly group: (path: string, count: string, of: number) => string;
    }
  >
> = {
  en: {
    difference: (outcome, scenario, base) => `What makes the difference differ: ${scenario} less ${base}, ${outcome}`,
    luck: "luck",
    others: (count) => `the ${count} others together`,
    group: (path, count, of) => `${path}: ${count} ${of === 1 ? "number" : "numbers"} as one`,
  },
  fr: {
    difference: (outcome, scenario, base) => `Ce qui fait différer l’écart : ${scenario} moins ${base}, ${outcome}`,
    luck: "la chance",
    others: (count) => `les ${count} autres ensemble`,
    group: (path, count, of) => `${path} : ${count} ${of === 1 ? "nombre" : "nombres"} pris ensemble`,
  },
};
