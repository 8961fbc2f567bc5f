import type { Language } from "@andromede/wording";

/** What `whatif backtest` says. */
export interface BacktestWords {
  readonly help: {
    readonly command: string;
    readonly facts: string;
    readonly rolling: string;
    readonly prior: string;
    readonly out: string;
  };
  readonly progress: string;
  readonly title: (scenario: string) => string;
  readonly made: (facts: string, runs: string, seed: string, draws: "posterior" | "prior") => string;
  readonly coverage: (in90: string, in50: string, of: string, share90: string, share50: string) => string;
  readonly against: (kind: string, facts: string, model: string, naive: string, isBetter: boolean) => string;
  /** After the coverage, where it says that bands are wider or narrower than they should be. */
  readonly tooWide: string;
  readonly tooNarrow: string;
  readonly noNaive: string;
  readonly kinds: Readonly<Record<"plan" | "last-value" | "trend", string>>;
  readonly head: {
    readonly fact: string;
    readonly published: string;
    readonly worlds: string;
    readonly inside: string;
    readonly error: string;
    readonly bias: string;
    readonly naive: string;
  };
  readonly half: string;
  readonly nine: string;
  readonly missed: string;
  readonly unknown: (facts: string) => string;
  readonly year: (year: string, fitted: string, later: string) => string;
  readonly howToRead: string;
  readonly badYears: (text: string) => string;
}

const ENGLISH: BacktestWords = {
  help: {
    command: "scores a scenario on facts that it was not fitted to, beside naive forecasts",
    facts: "file of facts (default: the one that the scenario names)",
    rolling:
      "freeze what was known at the end of each of these years (default: 2012,2013,2014), fit, and score the rest",
    prior: "use the priors, not what facts have taught",
    out: "also write JSON, CSV and the picture to this folder",
  },
  progress: "running",
  title: (scenario) => `Scored on what it was not fitted to: ${scenario}`,
  made: (facts, runs, seed, draws) =>
    `${facts} facts marked \`check\`, ${runs} worlds of the ${draws === "prior" ? "priors" : "posterior"}, seed ${seed}`,
  coverage: (in90, in50, of, share90, share50) =>
    `${in90} of ${of} facts lie within nine in ten worlds (${share90}; 90% due), ${in50} within the middle half (${share50}; 50% due).`,
  against: (kind, facts, model, naive, isBetter) =>
    `Beside ${kind} (${facts} facts): mean error of the model ${model}, of the naive forecast ${naive}: the model is ${isBetter ? "better" : "NOT better"}.`,
  tooWide: " More than due: the bands are wider than what happened called for.",
  tooNarrow: " Fewer than due: the bands are too narrow.",
  noNaive: "None of these facts has a naive forecast: no plan, no earlier figure.",
  kinds: { plan: "the firms' own plans", "last-value": "the last figure known", trend: "the trend of the last two" },
  head: {
    fact: "fact",
    published: "published",
    worlds: "worlds, middle [90]",
    inside: "inside",
    error: "error",
    bias: "bias",
    naive: "naive",
  },
  half: "half",
  nine: "nine in ten",
  missed: "MISSED",
  unknown: (facts) => `Without a counterpart in this scenario: ${facts}.`,
  year: (year, fitted, later) => `Known at the end of ${year}: ${fitted} facts to fit; ${later} became known later.`,
  howToRead:
    "inside: what was published, within its own tolerance, meets the middle half or nine in ten of the worlds. error: of the whole forecast (CRPS), in logarithms for amounts (0.1 is some 10%), in quarters or ranks for the rest; of a naive forecast, its distance. bias: middle of the worlds less what was published, in the same scale. Paths given to the model (market, world revenue, openings of rivals) are not independent evidence.",
  badYears: (text) => `--rolling ${text}: no list of years. Write for example 2012,2013,2014.`,
};

const FRENCH: BacktestWords = {
  help: {
    command: "note un scénario sur des faits auxquels il n’a pas été ajusté, à côté de prévisions naïves",
    facts: "fichier de faits (par défaut : celui que nomme le scénario)",
    rolling:
      "fige ce qui était connu à la fin de chacune de ces années (par défaut : 2012,2013,2014), ajuste, et note le reste",
    prior: "utilise les lois a priori, non ce que les faits ont appris",
    out: "écrit aussi JSON, CSV et l’image dans ce dossier",
  },
  progress: "simulation",
  title: (scenario) => `Noté sur ce à quoi il n’a pas été ajusté : ${scenario}`,
  made: (facts, runs, seed, draws) =>
    `${facts} faits marqués \`check\`, ${runs} mondes ${draws === "prior" ? "a priori" : "a posteriori"}, graine ${seed}`,
  coverage: (in90, in50, of, share90, share50) =>
    `${in90} faits sur ${of} sont dans neuf mondes sur dix (${share90} ; 90 % attendus), ${in50} dans la moitié du milieu (${share50} ; 50 % attendus).`,
  against: (kind, facts, model, naive, isBetter) =>
    `À côté ${kind} (${facts} faits) : erreur moyenne du modèle ${model}, de la prévision naïve ${naive} : le modèle ${isBetter ? "fait mieux" : "NE fait PAS mieux"}.`,
  tooWide: " Plus qu’attendu : les fourchettes sont plus larges que ce qui s’est passé ne le demandait.",
  tooNarrow: " Moins qu’attendu : les fourchettes sont trop étroites.",
  noNaive: "Aucun de ces faits n’a de prévision naïve : ni plan, ni chiffre antérieur.",
  kinds: {
    plan: "des plans des entreprises",
    "last-value": "du dernier chiffre connu",
    trend: "de la tendance des deux derniers",
  },
  head: {
    fact: "fait",
    published: "publié",
    worlds: "mondes, milieu [90]",
    inside: "dedans",
    error: "erreur",
    bias: "biais",
    naive: "naïf",
  },
  half: "moitié",
  nine: "neuf sur dix",
  missed: "MANQUÉ",
  unknown: (facts) => `Sans équivalent dans ce scénario : ${facts}.`,
  year: (year, fitted, later) =>
    `Connu à la fin de ${year} : ${fitted} faits à ajuster ; ${later} ont été connus ensuite.`,
  howToRead:
    "dedans : ce qui a été publié, à sa tolérance près, rencontre la moitié du milieu ou neuf mondes sur dix. erreur : de toute la prévision (CRPS), en logarithmes pour les montants (0,1 fait environ 10 %), en trimestres ou en rangs pour le reste ; d’une prévision naïve, sa distance. biais : milieu des mondes moins ce qui a été publié, dans la même échelle. Ce qui est donné au modèle (marché, chiffre d’affaires mondial, ouvertures des rivaux) n’est pas un constat indépendant.",
  badYears: (text) => `--rolling ${text} : ce n’est pas une liste d’années. Écrivez par exemple 2012,2013,2014.`,
};

export function backtestWords(language: Language): BacktestWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
