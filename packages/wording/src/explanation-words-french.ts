import type { ExplanationTold } from "./explanation-words.ts";

export const FRENCH: ExplanationTold = {
  made: (worlds, seed, outcome) => `${worlds} mondes appariés, graine ${seed}, la même chance partout : ${outcome}`,
  title: (outcome, base, other) => `Pourquoi ${other} diffère de ${base} : ${outcome}`,
  above: (other, amount, base) => `En moyenne, ${other} se situe ${amount} au-dessus de ${base}`,
  below: (other, amount, base) => `En moyenne, ${other} se situe ${amount} au-dessous de ${base}`,
  equal: (other, base) => `${other} et ${base} sont égaux en moyenne`,
  apart: (count) => ` ; monde par monde, ils sont indiscernables (au-dessus dans ${count} sur 100)`,
  head: {
    part: "part",
    mean: "moyenne",
    interval: "[95] de la moyenne",
    range: "[90] des mondes",
    worlds: "sur 100",
    verdict: "verdict",
    orderError: "erreur d’ordre",
    name: "pour l’ouvrir",
  },
  sum: "somme des parts",
  difference: "écart des moyennes",
  rounding: (size) => `La somme manque l’écart de ${size} : les derniers bits des nombres de la machine.`,
  after: (part, needs, because) =>
    `« ${part} » vient toujours après ${enumeres(needs)} : sans quoi, scénario invalide (${because}).`,
  joined: (parts, because) => `Réunis, car aucun ne peut être fait seul : ${parts} (${because}).`,
  allOrders: (orders, coalitions) =>
    `Chaque part : ce qu’elle ajoute, en moyenne sur les ${orders} ordres dont chaque étape est un scénario valide (${coalitions} scénarios, tous exécutés).`,
  someOrders: (orders, coalitions) =>
    `Chaque part : ce qu’elle ajoute, en moyenne sur ${orders} ordres tirés au sort (${coalitions} scénarios, tous exécutés) ; « erreur d’ordre » est ce que ce tirage laisse ouvert.`,
  onlyOne: "Il n’y a qu’un changement, et il fait tout l’écart.",
  dropped: (count) => `Dans ${count} mondes, le résultat n’est pas défini partout : ils sont laissés de côté.`,
  howToRead:
    "Les parts expliquent l’écart des MOYENNES : les moyennes s’additionnent, les médianes non. [95] : où peut se trouver la moyenne, pour si peu de tirages. [90] : où se trouvent 90 mondes sur 100. sur 100 : mondes du côté de la moyenne ; un compte de mondes n’est pas une probabilité.",
  open: {
    because: "Parce que",
    switches: "Interrupteurs :",
    noChange: "Ne change rien de ce que le modèle calcule.",
    firms: "Par entreprise",
    firm: "entreprise",
    all: "total",
    noFirms: "Ce résultat n’est pas une somme sur les entreprises.",
    quarters: "Par trimestre (le dernier de chaque année)",
    quarter: "trimestre",
    step: (quarter, amount) => `Le plus grand mouvement est au ${quarter} : ${amount} en un trimestre.`,
    money: "Ce qu’elle fait à l’argent public, M€",
    equations: "Équations (docs/model.md, en anglais) :",
    sources: "Sources :",
    noSource: "aucune n’est donnée : une hypothèse du scénario",
  },
  money: {
    title: "Où chaque euro public a fini, moyennes, M€",
    became: "devenu",
    promised: "promis par l’État",
    sum: "somme des usages",
    difference: "écart [90]",
  },
};

function enumeres(names: readonly string[]): string {
  const quoted = names.map((name) => `« ${name} »`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} et ${quoted.at(-1)}`;
}
