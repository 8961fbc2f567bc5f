import type { Language } from "@andromede/wording";
import type { Problem } from "../cell/problems.ts";

/** What is wrong with a cell and the way out, in plain words. */
export function problemText(problem: Problem, language: Language): string {
  return language === "fr" ? french(problem) : english(problem);
}

function english(problem: Problem): string {
  switch (problem.kind) {
    case "syntax":
      return `This is no valid code: ${problem.detail}. The places in brackets are line and column.`;
    case "duplicate":
      return `\`${problem.name}\` is defined in more than one cell (${problem.cells.join(", ")}). Rename one of them.`;
    case "cycle":
      return `This cell needs itself: what it defines (${problem.names.join(", ")}) goes through other cells and comes back. Cut the circle.`;
    case "unknown":
      return `Nothing is called \`${problem.name}\` here.${problem.near === null ? "" : ` Did you mean \`${problem.near}\`?`}`;
    case "import":
      return `\`${problem.name}\` is not in this page, and nothing is loaded from the network. It has ${problem.known.join(", ")}.`;
    case "upstream":
      return `This cell waits for \`${problem.name}\`, and the cell that makes it has failed.`;
    case "loop":
      return "A loop went on for four seconds and was stopped. Is the condition under which it ends ever met?";
    case "thrown":
      return `This cell stopped with an error: ${problem.detail.en}`;
  }
}

function french(problem: Problem): string {
  switch (problem.kind) {
    case "syntax":
      return `Ce code n’est pas valide : ${problem.detail}. Entre parenthèses : la ligne et la colonne.`;
    case "duplicate":
      return `\`${problem.name}\` est défini dans plusieurs cellules (${problem.cells.join(", ")}). Renommez l’un d’eux.`;
    case "cycle":
      return `Cette cellule a besoin d’elle-même : ce qu’elle définit (${problem.names.join(", ")}) passe par d’autres cellules et revient. Rompez le cercle.`;
    case "unknown":
      return `Rien ne s’appelle \`${problem.name}\` ici.${problem.near === null ? "" : ` Vouliez-vous dire \`${problem.near}\` ?`}`;
    case "import":
      return `\`${problem.name}\` n’est pas dans cette page, et rien n’est chargé du réseau. Elle contient ${problem.known.join(", ")}.`;
    case "upstream":
      return `Cette cellule attend \`${problem.name}\`, et la cellule qui le fabrique a échoué.`;
    case "loop":
      return "Une boucle a duré quatre secondes et a été arrêtée. La condition de fin est-elle jamais remplie ?";
    case "thrown":
      return `Cette cellule s’est arrêtée sur une erreur : ${problem.detail.fr}`;
  }
}
