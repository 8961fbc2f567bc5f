import type { Verdict } from "@andromede/sim-core";
import type { InBoth, Language } from "./language.ts";
import { formatWorlds } from "./numbers.ts";

const EQUAL: InBoth = { en: "equal", fr: "égal" };
const CLEAR: InBoth = { en: "clear", fr: "clair" };
const SMALL: InBoth = { en: "clear but small", fr: "clair mais petit" };
const LEANS = {
  above: { en: "leans above", fr: "tend plus haut" },
  below: { en: "leans below", fr: "tend plus bas" },
} as const;
const NOT_DISTINGUISHABLE: InBoth = { en: "not distinguishable", fr: "indiscernable" };

/** The word of a verdict. The count of worlds stands beside it everywhere: see `verdictText`. */
export function verdictWord({ word, direction, isSmall }: Verdict, language: Language): string {
  if (word === "equal") return EQUAL[language];
  if (word === "clear") return (isSmall ? SMALL : CLEAR)[language];
  if (word === "leans" && direction !== "neither") return LEANS[direction][language];
  return NOT_DISTINGUISHABLE[language];
}

/** The word of a verdict in a narrow table, where `~` stands for not distinguishable. */
export function verdictSign(verdict: Verdict, language: Language): string {
  if (verdict.word === "clear" && verdict.isSmall)
    return `${CLEAR[language]}, ${language === "fr" ? "petit" : "small"}`;
  return verdict.word === "indistinguishable" ? "~" : verdictWord(verdict, language);
}

/** Word and count: "clear, above in 96 of 100 worlds". */
export function verdictText(verdict: Verdict, language: Language): string {
  const word = verdictWord(verdict, language);
  if (verdict.word === "equal") return word;
  const count = formatWorlds(verdict.worldsOf100);
  const side =
    verdict.word === "leans" || verdict.direction === "neither" ? "" : `${SIDES[verdict.direction][language]} `;
  return language === "fr"
    ? `${word}, ${side}dans ${count} mondes sur 100`
    : `${word}, ${side}in ${count} of 100 worlds`;
}

const SIDES = {
  above: { en: "above", fr: "au-dessus" },
  below: { en: "below", fr: "au-dessous" },
} as const;

/** Worlds of 100 in which the alternative is above the base; ties half. */
export function worldsAbove({ direction, worldsOf100 }: Verdict): number {
  return direction === "below" ? 100 - worldsOf100 : worldsOf100;
}

/** What to say where the count is within the noise of the runs of a limit. */
export function nearLimitText(language: Language): string {
  return language === "fr" ? "davantage de tirages peuvent changer ce mot" : "more runs may change this word";
}

/** The rule of the words, one line. */
export function verdictLegend(language: Language): string {
  return language === "fr"
    ? "clair : 95 mondes sur 100 ou plus ; tend : 80 à 94 ; ~ indiscernable"
    : "clear: 95+ worlds of 100 agree; leans: 80-94; ~ not distinguishable";
}
