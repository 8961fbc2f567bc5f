import type { Language } from "@andromede/wording";

export interface ControlWords {
  readonly title: string;
  readonly levers: string;
  readonly assumptions: string;
  readonly reset: string;
  readonly outside: string;
  readonly prior: string;
  readonly drawn: (range: string) => string;
  readonly fixed: (value: string) => string;
}

export const CONTROL_WORDS: Readonly<Record<Language, ControlWords>> = {
  en: {
    title: "Controls",
    levers: "Decisions",
    assumptions: "Assumptions",
    reset: "Back to the file's values",
    outside: "outside the evidence",
    prior: "How often each value is drawn; the bar holds 90 of 100 draws",
    drawn: (range) => `drawn, ${range}`,
    fixed: (value) => `fixed at ${value}`,
  },
  fr: {
    title: "Réglages",
    levers: "Décisions",
    assumptions: "Hypothèses",
    reset: "Revenir aux valeurs du fichier",
    outside: "hors des données connues",
    prior: "Combien de fois chaque valeur est tirée ; la barre contient 90 tirages sur 100",
    drawn: (range) => `tiré, ${range}`,
    fixed: (value) => `fixé à ${value}`,
  },
};
