import type { Language } from "@andromede/wording";

export interface ElementWords {
  readonly reveal: string;
  readonly yaml: string;
  readonly valid: string;
  /** A fault at its line; `says` is what is wrong and the way out. */
  readonly fault: (line: number, says: string) => string;
}

export const ELEMENT_WORDS: Readonly<Record<Language, ElementWords>> = {
  en: {
    reveal: "Reveal",
    yaml: "Scenario file (YAML)",
    valid: "No fault: this file can be run.",
    fault: (line, says) => `Line ${line}: ${says}`,
  },
  fr: {
    reveal: "Révéler",
    yaml: "Fichier de scénario (YAML)",
    valid: "Aucune faute : ce fichier peut être exécuté.",
    fault: (line, says) => `Ligne ${line} : ${says}`,
  },
};
