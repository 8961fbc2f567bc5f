import { formatMoneyEur, type Language } from "@andromede/wording";

export interface EnvelopeWords {
  /** An amount given in millions. */
  readonly amount: (millions: string) => string;
  readonly locked: string;
  readonly lock: (name: string) => string;
}

export const ENVELOPE_WORDS: Readonly<Record<Language, EnvelopeWords>> = {
  en: {
    amount: (millions) => formatMoneyEur(Number(millions) * 1e6, "en"),
    locked: "keep",
    lock: (name) => `Keep the amount of ${name}`,
  },
  fr: {
    amount: (millions) => formatMoneyEur(Number(millions) * 1e6, "fr"),
    locked: "garder",
    lock: (name) => `Garder le montant : ${name}`,
  },
};
