import type { SplitTold } from "./split-words.ts";

export const FRENCH: SplitTold = {
  best: "Meilleur partage trouvé",
  careful: "Moindre regret trouvé",
  carefulIs: (split) => `Moindre regret trouvé : ${split}.`,
  title: (envelope, outcome) => `Le partage de ${envelope} qui réussit le mieux : ${outcome}`,
  made: (splits, runs, checks, seed) =>
    `${splits} partages essayés dans ${runs} mondes chacun, puis jugés dans ${checks} autres, graine ${seed}`,
  headline: (split, value, difference, rival) =>
    `Le meilleur en moyenne : ${split}. Dans des mondes que la recherche n’a pas vus, il donne ${value} : ${difference} face à « ${rival} », la meilleure des politiques nommées dans ces mondes.`,
  part: (instrument, share, quarters, start) =>
    `${instrument} ${share}${quarters === null ? "" : ` sur ${quarters} trimestres`}${start === null ? "" : ` à partir du ${start}`}`,
  head: {
    policy: "politique",
    mean: (unit) => ["moyenne", unit],
    meanRegret: ["regret", "moyen"],
    worstRegret: ["pire", "regret"],
    first: ["1re", "sur 100"],
    net: ["coût net", "M€"],
  },
  search: (starts, isClosed) =>
    `Recherche : ${starts}. ${isClosed ? "Chaque recherche s’est refermée sur son partage." : "Les recherches n’étaient pas refermées quand les partages ont manqué : --splits pour davantage."}`,
  starts: { own: "depuis le partage du fichier", extreme: "depuis le meilleur extrême" },
  reached: (value, splits) => `${value} après ${splits} partages`,
  perfect: (value, welfare) =>
    `Connaître le monde entier avant de choisir entre ces politiques vaudrait ${value} en moyenne${welfare === null ? "" : ` ; si l’on visait le surplus collectif, ${welfare}`}.`,
  unknowns: (what) => `Ce qu’on aurait le plus voulu savoir au départ, ${what} :`,
  inOutcome: "selon ce résultat",
  inWelfare: "selon le surplus collectif, en euros",
  unknown: (name, value) => `- ${name} : ${value}`,
  none: "- aucune inconnue seule qui se distingue du bruit",
  howToRead:
    "regret : ce que la meilleure de ces politiques a de plus que celle-ci, monde par monde. Moindre regret : le partage dont le pire regret est le plus petit parmi les partages essayés. Le meilleur de beaucoup de partages a eu de la chance dans les mondes de la recherche : lisez ce que disent les autres mondes. Quand rien dans le modèle ne l’arrête, un optimum est dans un coin : demandez ce qui n’est pas modélisé. Le résultat se lit à une date : ce qui commence tard peut ne réussir le mieux que parce que son effet ne s’est pas encore éteint.",
};
