import { formatNumber, type Language } from "@andromede/wording";
import type { FactsData } from "../charts/facts-and-worlds.ts";

interface FactWords {
  readonly fact: string;
  readonly low: string;
  readonly high: string;
  readonly inside: string;
  readonly yes: string;
  readonly no: string;
  readonly half: string;
  readonly nine: string;
  readonly published: string;
  readonly ratioAxis: string;
  readonly stepAxis: string;
  readonly missed: (said: string) => string;
  readonly headline: (inside: string, of: string) => string;
  readonly description: (headline: string, missed: string) => string;
  readonly none: string;
  readonly howToRead: string;
}

export const FACT_WORDS: Readonly<Record<Language, FactWords>> = {
  en: {
    fact: "fact",
    low: "published, low end",
    high: "published, high end",
    inside: "inside",
    yes: "yes",
    no: "missed",
    half: "half of the worlds",
    nine: "nine in ten worlds",
    published: "published",
    ratioAxis: "worlds over what was published",
    stepAxis: "worlds less what was published, in quarters or ranks",
    missed: (said) => `${said}, missed`,
    headline: (inside, of) => `${inside} of ${of} facts lie within nine in ten worlds.`,
    description: (said, missed) =>
      `Bars of worlds against published figures. ${said} Missed: ${missed}. Table follows.`,
    none: "none",
    howToRead: "A wide bar that covers a fact says little; a narrow one that covers it says much.",
  },
  fr: {
    fact: "fait",
    low: "publié, borne basse",
    high: "publié, borne haute",
    inside: "dedans",
    yes: "oui",
    no: "manqué",
    half: "la moitié des mondes",
    nine: "neuf mondes sur dix",
    published: "publié",
    ratioAxis: "les mondes rapportés à ce qui a été publié",
    stepAxis: "les mondes moins ce qui a été publié, en trimestres ou en rangs",
    missed: (said) => `${said}, manqué`,
    headline: (inside, of) => `${inside} faits sur ${of} sont dans neuf mondes sur dix.`,
    description: (said, missed) =>
      `Barres des mondes face aux chiffres publiés. ${said} Manqués : ${missed}. Un tableau suit.`,
    none: "aucun",
    howToRead: "Une barre large qui couvre un fait dit peu ; une barre étroite qui le couvre dit beaucoup.",
  },
};

export function factText(
  { rows }: FactsData,
  language: Language,
): { readonly headline: string; readonly description: string } {
  const words = FACT_WORDS[language];
  const inside = rows.filter(({ isInside }) => isInside).length;
  const headline = words.headline(formatNumber(inside, language), formatNumber(rows.length, language));
  const missed = rows.filter(({ isInside }) => !isInside).map(({ name }) => name[language]);
  return { headline, description: words.description(headline, missed.join("; ") || words.none) };
}
