import type { Language } from "@andromede/wording";

export interface ClassWords {
  readonly sketchHow: (subject: string) => string;
  readonly byNumbers: string;
  readonly code: string;
  readonly codeHow: string;
  readonly saveFile: string;
  readonly gatherHow: string;
  readonly codes: string;
  readonly files: string;
  readonly counted: (count: number) => string;
  readonly refused: (lines: readonly string[]) => string;
  readonly cards: string;
  readonly start: string;
  readonly stop: string;
  readonly left: (minutes: number, seconds: string) => string;
  readonly first: string;
  readonly second: string;
  readonly answers: string;
  readonly noAnswer: string;
  readonly mostly: (answer: string, count: number, all: number) => string;
  readonly barsDescription: (question: string, counts: string) => string;
  readonly count: string;
  readonly vote: string;
}

export const CLASS_WORDS: Readonly<Record<Language, ClassWords>> = {
  en: {
    sketchHow: (subject) => `${subject}: draw on the picture, or give a number for each year.`,
    byNumbers: "Give numbers instead",
    code: "Your code:",
    codeHow: "Fourteen letters, no name in them: read them out, or hand in the file.",
    saveFile: "Save as a file",
    gatherHow:
      "Paste codes, one a line, drop files here, or type the counts of raised cards. Nothing leaves this page.",
    codes: "Codes of the class",
    files: "Files of the class (.predict.json)",
    counted: (count) => (count === 1 ? "1 prediction" : `${count} predictions`),
    refused: (lines) => `Not a code, a letter is wrong or missing: ${lines.join(", ")}`,
    cards: "Raised cards, A B C D:",
    start: "Start",
    stop: "Stop",
    left: (minutes, seconds) => `${minutes} min ${seconds} s`,
    first: "first vote",
    second: "second vote",
    answers: "answers",
    noAnswer: "No answer yet.",
    mostly: (answer, count, all) => `Most said: ${answer} (${count} of ${all}).`,
    barsDescription: (question, counts) => `Bars of answers. ${question} ${counts}. Table follows.`,
    count: "answers",
    vote: "vote",
  },
  fr: {
    sketchHow: (subject) => `${subject} : dessinez sur l’image, ou donnez un nombre par année.`,
    byNumbers: "Donner des nombres à la place",
    code: "Votre code\u00a0:",
    codeHow: "Quatorze lettres, aucun nom dedans : lisez-les à voix haute, ou remettez le fichier.",
    saveFile: "Enregistrer dans un fichier",
    gatherHow:
      "Collez les codes, un par ligne, déposez des fichiers, ou tapez le compte des cartes levées. Rien ne quitte cette page.",
    codes: "Codes de la classe",
    files: "Fichiers de la classe (.predict.json)",
    counted: (count) => (count < 2 ? `${count} prédiction` : `${count} prédictions`),
    refused: (lines) => `Pas un code, une lettre est fausse ou manque : ${lines.join(", ")}`,
    cards: "Cartes levées, A B C D\u00a0:",
    start: "Lancer",
    stop: "Arrêter",
    left: (minutes, seconds) => `${minutes} min ${seconds} s`,
    first: "premier vote",
    second: "second vote",
    answers: "réponses",
    noAnswer: "Pas encore de réponse.",
    mostly: (answer, count, all) => `La plupart ont dit : ${answer} (${count} sur ${all}).`,
    barsDescription: (question, counts) => `Barres des réponses. ${question} ${counts}. Tableau à la suite.`,
    count: "réponses",
    vote: "vote",
  },
};
