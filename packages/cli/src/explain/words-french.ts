import type { ExplainCommandWords } from "./words.ts";

export const FRENCH: ExplainCommandWords = {
  help: {
    command: "pourquoi un résultat diffère entre deux scénarios, en parts qui s’additionnent exactement",
    file: "le scénario à expliquer",
    by: "ce que sont les parts : changes (du scénario) ou mechanisms (du modèle) (sinon : changes)",
    group: "réunit en une part tous les changements de ce chemin et au-dessous : firms, policy.instruments (répétable)",
    open: "ouvre une part : quelle entreprise, quel trimestre, quelle équation, quelle source ; un chemin, tel que le tableau le nomme",
    money: "dit aussi où chaque euro public a fini dans les deux scénarios, et l’écart",
    orders: "au-delà d’une douzaine de parts : combien d’ordres sont tirés (sinon : 20)",
    out: "écrit aussi les parts dans ce dossier : JSON, CSV, et la cascade en SVG et PNG",
  },
  progress: "scénarios intermédiaires",
  noPart: (part, near, known) =>
    `--open ${part} : cette part n’existe pas.${near === null ? "" : ` Vouliez-vous dire \`${near}\` ?`} Il y a : ${known.join(", ")}.`,
  next: "Ouvrir",
};
