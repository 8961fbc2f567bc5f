import type { DiscoverWords } from "./words.ts";

export const FRENCH: DiscoverWords = {
  help: {
    command:
      "ce qui devrait être vrai pour qu’une politique en batte une autre : boîtes, arbre, points de bascule, chacune à son meilleur",
    first: "la politique qui doit battre l’autre",
    others: "la politique à battre ; d’autres se joignent à la recherche du monde où chacune réussit le mieux",
    runs: (usual) => `mondes à tirer ; une moitié trouve les boîtes, l’autre les juge (par défaut : ${usual})`,
    out: "écrit aussi JSON, CSV et l’image dans ce dossier",
  },
  progress: "recherche de mondes",
  title: (first, second, outcome) => `Où « ${first} » bat-elle « ${second} » ? ${outcome}`,
  ahead: (first, second, ahead, behind, worlds, seed) =>
    `« ${first} » mène dans ${mondes(ahead)} sur 100, « ${second} » dans ${behind}. ${worlds} mondes, graine ${seed}.`,
  flips: (unit) =>
    `Une hypothèse seule (avance moyenne${unit === "" ? "" : `, ${unit}`}, et entre parenthèses les mondes sur 100 où la première mène)`,
  flip: {
    what: "quoi",
    low: ["cinquième le plus", "bas des mondes"],
    high: ["cinquième le plus", "haut des mondes"],
    centre: ["bascule à", "(reste au centre)"],
    worlds: ["bascule à", "(reste tiré)"],
    never: "-",
  },
  flipsFound: (count) =>
    count === "0"
      ? "Aucune hypothèse ne renverse à elle seule le classement dans 90 % de sa loi."
      : `Hypothèses qui renversent à elles seules le classement dans 90 % de leur loi : ${count}.`,
  best: "À son meilleur : un monde plausible où elle réussit le mieux face aux autres",
  card: ({ policy, lead, meanLead, ahead }) =>
    `« ${policy} » : avance ${lead}, le reste au centre ; le reste tiré, ${meanLead} en moyenne, devant dans ${mondes(ahead)} sur 100. Il faut :`,
  asFar: (worlds) => `Mondes aussi loin ou plus loin dans ces hypothèses ensemble : ${worlds} sur 100.`,
  howToRead: (looked) =>
    `Un monde est un tirage des hypothèses : un compte de mondes n’est pas une probabilité. Les boîtes sont cherchées parmi les ${looked} hypothèses avec lesquelles le classement bouge le plus dans une moitié des mondes, et dites telles que l’autre moitié les juge : seulement si la chance les donnerait moins d’une fois sur cent. Un point de bascule dit où le modèle tourne, non où est la vérité.`,
};

function mondes(count: string): string {
  return `${count} monde${Number(count) >= 2 ? "s" : ""}`;
}
