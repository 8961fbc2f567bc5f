import type { Language } from "@andromede/wording";

export interface ServeWords {
  readonly notebooks: string;
  readonly building: string;
  readonly serving: (address: string) => string;
  readonly onlyInRepository: string;
  readonly notBuilt: (said: string) => string;
}

export const SERVE_WORDS: Readonly<Record<Language, ServeWords>> = {
  en: {
    notebooks: "serve the notebooks to this machine, until Ctrl-C",
    building: "Building the notebooks (only when something has changed)...",
    serving: (address) => `Notebooks  ${address}   (Ctrl-C ends)`,
    onlyInRepository:
      "The notebooks are built from the repository, which is not here. A release carries each as one file that opens by double click.",
    notBuilt: (said) => `The notebooks could not be built:\n${said}`,
  },
  fr: {
    notebooks: "sert les carnets à cette machine, jusqu’à Ctrl-C",
    building: "Construction des carnets (seulement quand quelque chose a changé)...",
    serving: (address) => `Carnets    ${address}   (Ctrl-C pour arrêter)`,
    onlyInRepository:
      "Les carnets se construisent depuis le dépôt, qui n’est pas ici. Une version publiée contient chacun en un fichier qui s’ouvre par un double clic.",
    notBuilt: (said) => `Les carnets n’ont pas pu être construits :\n${said}`,
  },
};
