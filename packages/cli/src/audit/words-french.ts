import type { AuditCommandWords } from "./words.ts";

export const FRENCH: AuditCommandWords = {
  help: {
    command: "cherche les résultats dus à la seule arithmétique : ce que devient un écart quand autre chose change",
    file: "le scénario dont l’écart à la base est examiné",
    base: "à quoi il est comparé (sinon : history à côté, ou ce qu’il prolonge)",
    reading: "une lecture de ce qui se serait passé sans la politique, l’usuelle d’abord (sinon : no-subsidy* à côté)",
    strict: "code 1 si quelque chose change le résultat qui ne devrait rien changer",
    out: "écrit aussi le tableau dans ce dossier : JSON, CSV, et l’image en SVG et PNG",
  },
  progress: "tirages de l’audit",
  noBase: (file) => `${file} ne prolonge rien et n’a pas de history à côté : nommez une base avec --base.`,
};
