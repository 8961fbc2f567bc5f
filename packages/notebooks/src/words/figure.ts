import type { Language } from "@andromede/wording";
import type { TabId } from "../figure/tabs.ts";

export interface FigureWords {
  readonly tabs: Readonly<Record<TabId, string>>;
  readonly save: string;
  readonly walk: string;
  readonly restsOn: string;
  readonly decision: string;
  /** Of an assumption that the reader has given one value. */
  readonly fixed: string;
  readonly fixedAt: string;
  readonly written: string;
  readonly drivers: string;
  readonly goesWith: (correlation: string) => string;
  readonly notCause: string;
  readonly noWhy: string;
  readonly command: string;
  readonly saveFirst: (files: string) => string;
  readonly script: string;
  readonly noCode: string;
  readonly ends: string;
  readonly endsRunning: string;
  readonly atEnd: (at: string, says: string) => string;
  readonly noQuestion: string;
}

export const FIGURE_WORDS: Readonly<Record<Language, FigureWords>> = {
  en: {
    tabs: { chart: "Chart", table: "Table", why: "Why", code: "Code" },
    save: "Save as",
    walk: "Chart: the arrow keys walk through its points, Escape leaves them",
    restsOn: "Rests on",
    decision: "decision",
    fixed: "fixed here",
    fixedAt: "Fixed here at: ",
    written: "In the file: ",
    drivers: "The assumptions that the result goes with most, over the worlds that were run:",
    goesWith: (correlation) => `rank correlation ${correlation}`,
    notCause: "A rank correlation says what goes together in the model, from -1 to 1; it is no share of the result.",
    noWhy: "Nothing is explained here: the picture states facts or definitions.",
    command: "The same worlds from the command line:",
    saveFirst: (files) => `Share, Save the scenario gives the files; they belong here: ${files}.`,
    script: "With the library:",
    noCode: "No run stands behind this picture.",
    ends: "And at its low or high end?",
    endsRunning: "100 worlds at each end...",
    atEnd: (at, says) => `At ${at}, in 100 worlds: ${says}`,
    noQuestion: "No figure of this notebook asks a question of which an end could change the answer.",
  },
  fr: {
    tabs: { chart: "Graphique", table: "Tableau", why: "Pourquoi", code: "Code" },
    save: "Enregistrer en",
    walk: "Graphique : les flèches en parcourent les points, Échap les quitte",
    restsOn: "Repose sur",
    decision: "décision",
    fixed: "fixée ici",
    fixedAt: "Fixée ici à : ",
    written: "Dans le fichier : ",
    drivers: "Les hypothèses qui vont le plus avec le résultat, sur les mondes tirés :",
    goesWith: (correlation) => `corrélation de rang ${correlation}`,
    notCause:
      "Une corrélation de rang dit ce qui va ensemble dans le modèle, de −1 à 1 ; ce n’est pas une part du résultat.",
    noWhy: "Rien n’est expliqué ici : l’image énonce des faits ou des définitions.",
    command: "Les mêmes mondes en ligne de commande :",
    saveFirst: (files) => `Partager, Enregistrer le scénario donne les fichiers ; leur place : ${files}.`,
    script: "Avec la bibliothèque :",
    noCode: "Aucun tirage n’est derrière cette image.",
    ends: "Et à sa borne basse ou haute ?",
    endsRunning: "100 mondes à chaque borne...",
    atEnd: (at, says) => `À ${at}, dans 100 mondes : ${says}`,
    noQuestion: "Aucune figure de ce carnet ne pose une question dont une borne pourrait changer la réponse.",
  },
};
