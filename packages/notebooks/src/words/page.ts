import type { Language } from "@andromede/wording";

export interface PageWords {
  readonly gallery: string;
  readonly present: string;
  readonly leave: string;
  readonly share: string;
  readonly help: string;
  readonly code: string;
  readonly theme: string;
  readonly language: string;
  readonly baseline: string;
  readonly alternative: string;
  readonly swap: string;
  readonly edit: string;
  readonly reset: string;
  readonly seed: string;
  readonly runs: string;
  readonly run: string;
  readonly cancel: string;
  readonly apply: string;
  readonly close: string;
  readonly done: (seconds: string) => string;
  readonly running: (done: string, total: string) => string;
  readonly cancelled: (done: string, total: string) => string;
  readonly waiting: string;
  readonly failed: (what: string) => string;
  readonly changes: (count: number) => string;
  readonly copyLink: string;
  readonly copied: string;
  readonly linkInBar: string;
  readonly saveMarkdown: string;
  readonly savePage: string;
  readonly saveScenario: string;
  readonly openFile: string;
  readonly original: string;
  readonly restored: string;
  readonly sharedTitle: string;
  readonly sharedText: string;
  readonly sharedRun: string;
  readonly sharedNo: string;
  readonly badLink: string;
  readonly badText: (what: string) => string;
  readonly notSaved: string;
  readonly editScenario: string;
  readonly runCell: string;
  readonly takesFrom: string;
  readonly feeds: string;
  readonly milliseconds: (ms: string) => string;
  readonly codeOf: (id: string) => string;
  readonly controls: string;
  readonly footer: (version: string) => string;
  readonly savedBecause: string;
  readonly savedTitle: (title: string) => string;
  readonly shortcuts: string;
  readonly shortcutsOn: string;
  readonly keys: readonly (readonly [string, string])[];
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    gallery: "All notebooks",
    present: "Present",
    leave: "Leave",
    share: "Share",
    help: "Help",
    code: "Code",
    theme: "Light or dark",
    language: "Language",
    baseline: "Baseline",
    alternative: "Alternative",
    swap: "swap",
    edit: "edit",
    reset: "reset",
    seed: "seed",
    runs: "runs",
    run: "Run",
    cancel: "Cancel",
    apply: "Apply",
    close: "Close",
    done: (seconds) => `done in ${seconds} s`,
    running: (done, total) => `${done} of ${total} runs`,
    cancelled: (done, total) => `cancelled after ${done} of ${total} runs`,
    waiting: "not run yet",
    failed: (what) => `failed: ${what}`,
    changes: (count) =>
      count === 0 ? "no control moved" : count === 1 ? "1 control moved" : `${count} controls moved`,
    copyLink: "Copy a link with my changes",
    copied: "Link copied.",
    linkInBar: "The link stands in the address bar: copy it from there.",
    saveMarkdown: "Save as Markdown (.md)",
    savePage: "Save as one page (.html)",
    saveScenario: "Save the scenario (.yaml)",
    openFile: "Open a notebook (.md)",
    original: "Back to the original",
    restored: "Your changes of last time are here.",
    sharedTitle: "This link carries somebody's changes",
    sharedText:
      "It has code that runs in this page. It can reach nothing outside of the page, but it decides what you see. Run it only if you trust whoever sent it.",
    sharedRun: "Run the changed notebook",
    sharedNo: "Show the original",
    badLink: "This link is damaged: a part of it is missing. The original is shown.",
    badText: (what) => `This is no notebook: ${what}`,
    notSaved: "This browser keeps nothing for this page: save your changes as a file.",
    editScenario: "The alternative as a scenario file",
    runCell: "Run (Shift+Enter)",
    takesFrom: "takes from",
    feeds: "feeds",
    milliseconds: (ms) => `${ms} ms`,
    codeOf: (id) => `Code of cell ${id}`,
    controls: "Controls",
    footer: (version) =>
      `Andromède ${version}. Nothing leaves this page. Worlds are draws from the listed assumptions, not probabilities.`,
    savedBecause: "Changed in a notebook.",
    savedTitle: (title) => `${title}, changed`,
    shortcuts: "Keyboard",
    shortcutsOn: "Single keys work as shortcuts",
    keys: [
      ["? ", "this help"],
      ["t", "table of the figure in view"],
      ["w", "why"],
      ["a", "to the controls"],
      ["x", "swap baseline and alternative"],
      ["z", "replay the last change"],
      ["r", "controls back to the file's values"],
      ["l", "English or French"],
      ["p", "present"],
      ["Page Up, Page Down", "presenting: slide before, slide after"],
      ["Enter", "presenting: reveal"],
      [".", "presenting: blank"],
      ["+ -", "presenting: larger, smaller"],
      ["Shift+Enter", "in code: run the cell"],
      ["Shift+arrow", "on a slider: ten steps"],
    ],
  },
  fr: {
    gallery: "Tous les carnets",
    present: "Présenter",
    leave: "Quitter",
    share: "Partager",
    help: "Aide",
    code: "Code",
    theme: "Clair ou sombre",
    language: "Langue",
    baseline: "Référence",
    alternative: "Alternative",
    swap: "permuter",
    edit: "modifier",
    reset: "rétablir",
    seed: "graine",
    runs: "tirages",
    run: "Lancer",
    cancel: "Annuler",
    apply: "Appliquer",
    close: "Fermer",
    done: (seconds) => `terminé en ${seconds} s`,
    running: (done, total) => `${done} tirages sur ${total}`,
    cancelled: (done, total) => `annulé après ${done} tirages sur ${total}`,
    waiting: "pas encore lancé",
    failed: (what) => `échec : ${what}`,
    changes: (count) =>
      count === 0 ? "aucun réglage déplacé" : count === 1 ? "1 réglage déplacé" : `${count} réglages déplacés`,
    copyLink: "Copier un lien avec mes changements",
    copied: "Lien copié.",
    linkInBar: "Le lien est dans la barre d’adresse : copiez-le de là.",
    saveMarkdown: "Enregistrer en Markdown (.md)",
    savePage: "Enregistrer en une page (.html)",
    saveScenario: "Enregistrer le scénario (.yaml)",
    openFile: "Ouvrir un carnet (.md)",
    original: "Revenir à l’original",
    restored: "Vos changements de la dernière fois sont là.",
    sharedTitle: "Ce lien apporte les changements de quelqu’un",
    sharedText:
      "Il contient du code qui s’exécute dans cette page. Ce code n’atteint rien hors de la page, mais il décide de ce que vous voyez. Ne l’exécutez que si vous faites confiance à qui l’a envoyé.",
    sharedRun: "Exécuter le carnet modifié",
    sharedNo: "Montrer l’original",
    badLink: "Ce lien est abîmé : il en manque une partie. L’original est affiché.",
    badText: (what) => `Ce n’est pas un carnet : ${what}`,
    notSaved: "Ce navigateur ne garde rien pour cette page : enregistrez vos changements dans un fichier.",
    editScenario: "L’alternative en fichier de scénario",
    runCell: "Exécuter (Maj+Entrée)",
    takesFrom: "reçoit de",
    feeds: "alimente",
    milliseconds: (ms) => `${ms} ms`,
    codeOf: (id) => `Code de la cellule ${id}`,
    controls: "Réglages",
    footer: (version) =>
      `Andromède ${version}. Rien ne sort de cette page. Les mondes sont des tirages selon les hypothèses listées, pas des probabilités.`,
    savedBecause: "Changé dans un carnet.",
    savedTitle: (title) => `${title}, modifié`,
    shortcuts: "Clavier",
    shortcutsOn: "Les touches seules servent de raccourcis",
    keys: [
      ["? ", "cette aide"],
      ["t", "tableau de la figure affichée"],
      ["w", "pourquoi"],
      ["a", "aux réglages"],
      ["x", "permuter référence et alternative"],
      ["z", "rejouer le dernier changement"],
      ["r", "réglages aux valeurs du fichier"],
      ["l", "anglais ou français"],
      ["p", "présenter"],
      ["Page précédente, suivante", "en présentation : diapositive d’avant, d’après"],
      ["Entrée", "en présentation : révéler"],
      [".", "en présentation : écran vide"],
      ["+ -", "en présentation : plus grand, plus petit"],
      ["Maj+Entrée", "dans le code : exécuter la cellule"],
      ["Maj+flèche", "sur un curseur : dix pas"],
    ],
  },
};
