import type { Language } from "@andromede/wording";

export interface BuilderWords {
  readonly form: string;
  readonly file: string;
  readonly title: string;
  readonly question: string;
  readonly base: string;
  readonly change: (number: number) => string;
  readonly path: string;
  readonly to: string;
  readonly because: string;
  readonly now: (written: string) => string;
  readonly add: string;
  readonly remove: (number: number) => string;
  readonly save: string;
  readonly beyond: string;
}

export const BUILDER_WORDS: Readonly<Record<Language, BuilderWords>> = {
  en: {
    form: "The form",
    file: "The file",
    title: "Title",
    question: "Question",
    base: "What it starts from",
    change: (number) => `Change ${number}`,
    path: "What changes (type to search)",
    to: "New value, with its unit",
    because: "Because",
    now: (written) => `now ${written}`,
    add: "One more change",
    remove: (number) => `Take change ${number} out`,
    save: "Save as .yaml",
    beyond: "The file says more than the form can show: write on in the file, nothing of it is lost.",
  },
  fr: {
    form: "Le formulaire",
    file: "Le fichier",
    title: "Titre",
    question: "Question",
    base: "Point de départ",
    change: (number) => `Changement ${number}`,
    path: "Ce qui change (tapez pour chercher)",
    to: "Nouvelle valeur, avec son unité",
    because: "Parce que",
    now: (written) => `actuellement ${written}`,
    add: "Un changement de plus",
    remove: (number) => `Retirer le changement ${number}`,
    save: "Enregistrer en .yaml",
    beyond: "Le fichier dit plus que le formulaire ne peut montrer : continuez dans le fichier, rien n’en est perdu.",
  },
};
