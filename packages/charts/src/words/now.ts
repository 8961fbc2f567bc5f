import type { Language } from "@andromede/wording";

/** What the one history is called in which every assumption is at its centre, beside worlds of an earlier setting. */
export function nowLabel(language: Language, value: string | null = null): string {
  if (value === null) return NOW[language];
  return `${NOW[language]}${language === "fr" ? " : " : ": "}${value}`;
}

const NOW: Readonly<Record<Language, string>> = {
  en: "now, with every assumption at its centre",
  fr: "maintenant, chaque hypothèse à son centre",
};
