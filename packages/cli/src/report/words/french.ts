import type { ReportWords } from "./words.ts";

export const FRENCH: ReportWords = {
  title: (base, [only, ...more]) =>
    more.length === 0 ? `${only} face à ${base}` : `${base} et ${more.length + 1} autres`,
  contents: "Sommaire",
  section: {
    summary: "En bref",
    changes: "Ce qui diffère",
    outcomes: "Résultats",
    paths: "Ce qui se passe, année par année",
    differences: "Combien de fois, et de combien",
    winners: "Qui gagne et qui perd",
    money: "L’argent",
    assumptions: "Sur quoi cela repose",
    limits: "Ce qui n’est pas modélisé",
    again: "Refaire, citer",
  },
  worlds: (runs, seed, version, isPaired) =>
    `${runs} ${isPaired ? "mondes appariés" : "mondes"}, graine ${seed}, Andromède ${version}`,
  world:
    "Un monde est un tirage des hypothèses listées plus bas. « Dans 70 mondes sur 100 » compte des mondes ; ce n’est pas une probabilité. [90] : 90 mondes sur 100 sont dedans.",
  fewRuns: "Moins de 200 mondes : les intervalles sont grossiers. Tirez-en davantage (--runs 1000).",
  facts: { base: "Comparé à", runs: "Mondes", seed: "Graine", version: "Version", digest: "Empreinte" },
  outcomes: {
    intro:
      "Chaque ligne est un résultat dans les deux scénarios, avec la même chance. L’écart est pris monde par monde : son milieu n’est donc pas toujours l’écart des deux milieux.",
    caption: (alternative, base) => `${alternative} face à ${base}`,
    one: (scenario) => `Résultats de : ${scenario}`,
    firms: (scenario) => `Entreprise par entreprise : ${scenario}`,
    outcome: "résultat",
    middle: "milieu [90]",
    half: "[50]",
    difference: "écart, milieu [90]",
    verdict: "verdict",
    mean: "moyenne",
    pairing: (unpaired, runs) =>
      `Avec une chance séparée pour chaque scénario, la même précision demanderait environ ${unpaired} mondes au lieu de ${runs}.`,
  },
  paths: {
    shares: (what) => `La ${what}, trimestre par trimestre`,
    since: (what) => `${what} : l’écart`,
    facts: (base) =>
      `Chiffres d’affaires publiés, à côté de ${base} : ils disent ce qui s’est passé, et n’éprouvent qu’un scénario qui le raconte`,
    ventures: "Chiffre d’affaires des entreprises qui vivent d’appels de fonds, année par année",
    others: "Chiffre d’affaires d’autres entreprises, année par année",
    intro:
      "La ligne est le monde du milieu à chaque date ; les bandes contiennent 50 et 90 mondes sur 100 à chaque date. Un monde seul serpente : il n’est aucune de ces lignes.",
  },
  differences: {
    intro: "Chaque point représente quelques mondes. Zéro : les deux scénarios donnent la même chose.",
  },
  winners: {
    intro:
      "Chiffre d’affaires sur ce marché, sommé sur toutes les années, moins celui de la même entreprise dans le scénario de référence, monde par monde. Les moyennes s’additionnent : ce que les uns gagnent, d’autres le perdent, ou le marché croît d’autant.",
    caption: (alternative, base) => `Chiffre d’affaires sur le marché, ${alternative} moins ${base}`,
    firm: "entreprise",
    before: "avant",
    after: "après",
    difference: "écart, moyenne [90]",
    worlds: "gagne dans, mondes sur 100",
    gone: "absente de ce scénario",
    headline: (gain, lose) => `Gagnent le plus : ${gain}. Perdent le plus : ${lose}.`,
    nobody: "personne",
    stealing: (alternative) => `Qui perd ce que d’autres gagnent : ${alternative}`,
    stealingIntro:
      "Avec plusieurs gagnants et plusieurs perdants, aucune vente ne dit où l’acheteur serait allé : chaque gain est alors pris aux perdants en proportion. La proximité des rivaux est une hypothèse du modèle.",
  },
  money: {
    intro: "L’argent public sur toutes les années, tel qu’inscrit dans les comptes de chaque monde.",
    caption: "Où est allé l’argent",
    scenario: "scénario",
  },
  changes: {
    intro: "Un scénario ne dit que ce qui diffère de celui dont il part, et pourquoi.",
    none: "Rien n’est changé : le scénario se suffit.",
    kind: { set: "fixé", add: "ajouté", remove: "retiré" },
    path: "quoi",
    to: "à",
    because: "parce que",
    set: "fixé pour ce rapport",
  },
  assumptions: {
    intro: (counts) =>
      `Nombres tirés dans chaque monde : ${counts}. Un constat a été lu dans une source ; ce qui est déduit en a été calculé ; une hypothèse est un jugement, et le vôtre peut différer.`,
    caption: "Nombres tirés à nouveau dans chaque monde",
    means: "nombre",
    written: "tiré de",
    status: "statut",
    source: "source",
    only: (scenarios) => `seulement dans : ${scenarios}`,
    learnt: (middle, range) => `après les faits : ${middle} [${range}]`,
    fixed: "Nombres identiques dans tous les mondes",
    sources: "Sources",
    none: "aucune indiquée",
  },
  limits: {
    general: [
      "L’anticipation : les entreprises fixent leurs prix pour ceux qui choisissent aujourd’hui, investissent et appellent des fonds selon des règles ; personne ne résout le jeu des dix années à venir.",
      "Les clients à plusieurs fournisseurs, les contrats de plusieurs années, les migrations à sens unique ; et ceux qui viendraient à des prix plus bas, là où la dépense du marché est donnée.",
      "Ce que feraient les fournisseurs mondiaux à cause de ce marché : leurs prix, leurs chiffres d’affaires et leurs ouvertures sont donnés, de sorte qu’une politique forte rencontrerait une réponse qui n’est pas ici.",
      "Ce que le secteur fait aux autres : entrées en aval, sécurité d’approvisionnement, dépendance stratégique, régions, une percée rare. Ce que vaut la souveraineté n’a pas de prix ici ; seul se calcule le prix à partir duquel elle s’équilibrerait.",
      "La politique : comment une mesure est choisie, obtenue ou maintenue. Les salaires et les loyers qui bougent avec la demande ; le droit des faillites ; la plupart des impôts.",
      "Une estimation : deux entreprises aidées n’en permettent aucune. Ce sont des simulations, étant données les hypothèses listées ; ce à quoi personne n’a pensé n’est dans aucun monde, et davantage de mondes ne guérit pas un modèle.",
    ],
    off: (scenario, mechanisms) => `Désactivés dans ${scenario} : ${mechanisms}.`,
    notes: "Ce que disent les auteurs des scénarios",
  },
  again: {
    intro: "Les mêmes scénarios, version et graine donnent les mêmes nombres, au dernier bit, sur toute machine.",
    numbers: "Les nombres, en fichiers",
    page: "Cette page",
    cite: "Pour citer",
    digests: "Empreintes",
  },
  table: "Tableau",
};
