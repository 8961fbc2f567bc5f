import type { Language } from "@andromede/wording";

/** What `whatif sensitivity` says. */
export interface SensitivityWords {
  readonly help: {
    readonly command: string;
    readonly base: string;
    readonly runs: (usual: string) => string;
    readonly group: string;
    readonly estimator: string;
    readonly points: string;
    readonly out: string;
  };
  readonly progress: string;
  readonly title: (outcome: string) => string;
  readonly made: (runs: string, seed: string) => string;
  readonly head: {
    readonly what: string;
    readonly alone: string;
    readonly inAll: string;
    readonly effect: readonly [string, string];
    readonly range: readonly [string, string];
  };
  readonly spread: (mean: string, sd: string) => string;
  readonly howToRead: string;
  readonly screened: (count: string) => string;
  readonly rest: (name: string, effect: string) => string;
  readonly rough: string;
}

const ENGLISH: SensitivityWords = {
  help: {
    command: "which assumption matters, and how much is luck: Morris screening, then Sobol indices",
    base: "look at the difference from this scenario, world by world, instead of the outcome itself",
    runs: (usual) =>
      `pairs of points for the indices (default: ${usual}; 256 with --base, since that takes two histories a point)`,
    group: "take the assumptions at this path and below as one (repeatable): --group demand",
    estimator: "of the shares alone: saltelli or jansen (default: saltelli); the shares in all are always Jansen's",
    points: "scrambled by the seed, or plain Sobol points (default: scrambled)",
    out: "also write JSON, CSV and the picture to this folder",
  },
  progress: "placing assumptions",
  title: (outcome) => `What makes it differ between worlds: ${outcome}`,
  made: (runs, seed) => `${runs} runs, seed ${seed}`,
  head: {
    what: "what",
    alone: "alone, % [95]",
    inAll: "in all, % [95]",
    effect: ["effect of low", "to high, "],
    range: ["low to high", "(its 90% range)"],
  },
  spread: (mean, sd) => `Over the worlds: mean ${mean}, standard deviation ${sd}.`,
  howToRead:
    "alone: part of the variance that would vanish were this known and nothing else; in all: part that would remain were all the rest known. Luck is what no assumption decides: votes, picks, the quality of entrants. effect: mean over the screening, in which everything else moves too. It says what the model makes of the priors, not what is true of the world: a narrow prior matters little. Assumptions are taken as independent, each as the facts have left it.",
  screened: (count) =>
    `Screened: ${count} assumptions, each from the low to the high end of its 90% range. Next, by mean size of effect:`,
  rest: (name, effect) => `- ${name}: ${effect}`,
  rough:
    "These intervals are wide: a few extreme worlds make most of the variance. Read the order, not the shares; --runs for more.",
};

const FRENCH: SensitivityWords = {
  help: {
    command: "quelle hypothèse compte, et combien fait la chance : criblage de Morris, puis indices de Sobol",
    base: "regarde l’écart avec ce scénario, monde par monde, au lieu du résultat lui-même",
    runs: (usual) =>
      `paires de points pour les indices (par défaut : ${usual} ; 256 avec --base, qui demande deux histoires par point)`,
    group: "prend ensemble les hypothèses à ce chemin et au-dessous (répétable) : --group demand",
    estimator:
      "des parts seules : saltelli ou jansen (par défaut : saltelli) ; les parts en tout sont toujours de Jansen",
    points: "points de Sobol brouillés par la graine (scrambled) ou simples (plain) (par défaut : scrambled)",
    out: "écrit aussi JSON, CSV et l’image dans ce dossier",
  },
  progress: "placement des hypothèses",
  title: (outcome) => `Ce qui fait différer les mondes : ${outcome}`,
  made: (runs, seed) => `${runs} tirages, graine ${seed}`,
  head: {
    what: "quoi",
    alone: "seule, % [95]",
    inAll: "en tout, % [95]",
    effect: ["effet du bas", "au haut, "],
    range: ["du bas au haut", "(90 % de sa loi)"],
  },
  spread: (mean, sd) => `Sur les mondes : moyenne ${mean}, écart type ${sd}.`,
  howToRead:
    "seule : part de la variance qui disparaîtrait si l’on savait ceci et rien d’autre ; en tout : part qui resterait si l’on savait tout le reste. La chance est ce qu’aucune hypothèse ne décide : votes, choix, qualité des entrants. effet : moyenne du criblage, où tout le reste bouge aussi. Ceci dit ce que le modèle fait des lois a priori, non ce qui est vrai du monde : une loi étroite compte peu. Les hypothèses sont prises comme indépendantes, chacune telle que les faits l’ont laissée.",
  screened: (count) =>
    `Criblées : ${count} hypothèses, chacune du bas au haut de 90 % de sa loi. Ensuite, par taille moyenne de l’effet :`,
  rest: (name, effect) => `- ${name} : ${effect}`,
  rough:
    "Ces intervalles sont larges : quelques mondes extrêmes font l’essentiel de la variance. Lisez l’ordre, non les parts ; --runs pour davantage.",
};

export function sensitivityWords(language: Language): SensitivityWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
