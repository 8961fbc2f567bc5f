import type { Language } from "@andromede/wording";

export interface ElementWords {
  readonly reveal: string;
  readonly yaml: string;
  readonly valid: string;
  readonly fault: (fault: { readonly line: number; readonly rule: string; readonly wayOut: string }) => string;
}

export const ELEMENT_WORDS: Readonly<Record<Language, ElementWords>> = {
  en: {
    reveal: "Reveal",
    yaml: "Scenario file (YAML)",
    valid: "No fault: this file can be run.",
    fault: ({ line, rule, wayOut }) => `Line ${line}: ${rule}. ${wayOut}`.trim(),
  },
  fr: {
    reveal: "Révéler",
    yaml: "Fichier de scénario (YAML)",
    valid: "Aucune faute : ce fichier peut être exécuté.",
    fault: ({ line, rule, wayOut }) => `Ligne ${line} : ${rule}. ${wayOut}`.trim(),
  },
};
