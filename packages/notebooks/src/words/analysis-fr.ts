import type { AnalysisWords } from "./analysis.ts";

export const FRENCH: AnalysisWords = {
  made: {
    explain: (worlds) => `${worlds} mondes de chaque scénario intermédiaire`,
    sensitivity: (pairs) => `${pairs} paires de points`,
    choice: (worlds, policies) => `${worlds} mondes de chacune des ${policies} politiques`,
    optimise: (splits, worlds) =>
      `${splits} partages dans ${worlds} mondes chacun, puis d’autres mondes pour les juger`,
    audit: (worlds) => `${worlds} mondes des deux scénarios pour chaque changement`,
  },
  baked: (made) => `Calculé à la fabrication de la page : ${made}.`,
  here: (made, seconds) => `Calculé ici en ${seconds} s : ${made}.`,
  waiting: (made) =>
    `Pas encore calculé : ${made}. Cela prend quelques secondes ou quelques minutes, et la page reste utilisable.`,
  stale: (made) => `Ce qui est montré vaut pour un réglage antérieur. Pour celui-ci : ${made}.`,
  preparing: "Préparation des scénarios…",
  running: (done, total) => `${done} tirages sur ${total}`,
  cancelled: "Annulé.",
  failed: (why) => `Le calcul a échoué : ${why}`,
  run: "Calculer",
  runAgain: "Recalculer",
  runStale: "Calculer pour ce réglage",
  cancel: "Annuler",
  command: "Commande",
  commandAlone:
    "Ce que les réglages changent d’un seul côté n’est pas dans la commande : enregistrez pour cela le scénario.",
  notYet: "Vient quand le calcul est fait : pressez le bouton ci-dessus.",
  ofEarlier: "d’un réglage antérieur",
  openPart: "Ouvrir une part",
  moved: (part, amount) => `${part} : ${amount}`,
  ofPart: (amount, range) => `En moyenne ${amount} ; la moyenne est dans ${range} (95 %) ;`,
  because: (text) => `Pourquoi le scénario le fait : ${text}`,
  details: "Les ordres, et ce qui vient après quoi",
  spread: (mean, sd, screened) =>
    `Sur les mondes, la moyenne est de ${mean} et l’écart type de ${sd}. ${screened} hypothèses ont été criblées ; celles qui comptent le plus ont leur propre barre.`,
  rough:
    "Certains de ces intervalles sont larges : quelques mondes extrêmes font l’essentiel de la variance. Lisez l’ordre, non les parts.",
  search: (splits, checks) =>
    `${splits} partages ont été essayés, puis les meilleurs jugés dans ${checks} mondes que la recherche n’avait pas vus.`,
  closed: "Chaque recherche s’est refermée sur son partage.",
  notClosed:
    "Les recherches n’étaient pas refermées quand les partages ont manqué : davantage de partages trouveraient un peu mieux.",
  perfect: (value, share) =>
    `Connaître le monde entier avant de choisir vaudrait ${value} de surplus collectif en moyenne${share === null ? "" : ` ; selon la mesure choisie plus haut, ${share}`}.`,
  regret:
    "Regret : ce que la meilleure de ces politiques a de plus que celle-ci, monde par monde. Les mondes sont des tirages des hypothèses, non des probabilités.",
  policy: "politique",
  part: "part",
  use: "devenu",
};
