import type { Language } from "@andromede/wording";

/** What the commands and options are for; one line each. */
export interface HelpWords {
  readonly headings: Readonly<Record<"Usage:" | "Arguments:" | "Options:" | "Commands:", string>>;
  readonly whatif: string;
  readonly list: string;
  readonly check: string;
  readonly run: string;
  readonly compare: string;
  readonly new: string;
  readonly start: string;
  readonly help: string;
  readonly file: string;
  readonly base: string;
  readonly others: string;
  readonly runs: (usual: string) => string;
  readonly seed: (usual: string) => string;
  readonly set: string;
  readonly outcome: string;
  readonly centre: string;
  readonly prior: string;
  readonly claims: string;
  readonly noServe: string;
  readonly title: string;
  readonly newBase: string;
  readonly because: string;
  readonly newFile: string;
  readonly format: string;
  readonly lang: string;
  readonly workers: string;
  readonly executor: (names: string) => string;
  readonly resume: string;
  readonly verbose: string;
  readonly helpOption: string;
  readonly version: string;
  /** Below the list of commands. */
  readonly examples: string;
  readonly exitCodes: string;
}

const ENGLISH: HelpWords = {
  headings: { "Usage:": "Usage:", "Arguments:": "Arguments:", "Options:": "Options:", "Commands:": "Commands:" },
  whatif: "What happened to a market, and what might have happened.",
  list: "the scenarios that ship, one line each",
  check: "say whether scenario files are right; runs nothing unless asked for the claims",
  run: "one scenario: key outcomes with intervals, for the market and for each firm",
  compare: "paired differences from a base, verdicts, ranks, and what pairing saved",
  new: "ask a few questions and write a scenario file",
  start: "compare the policies that ship with what happened: what `npm start` does",
  help: "what a command does and takes",
  file: "path of a scenario, or the id of one that ships: history, french-cloud/history",
  base: "the scenario to compare with",
  others: "scenarios to compare with it",
  runs: (usual) => `how many worlds to draw (default: ${usual})`,
  seed: (usual) => `name of the luck; the same seed gives the same results (default: ${usual})`,
  set: "set a value, as in a file: demand.nestSimilarity=0.3, policy.instruments.x.amount='100 MEUR' (repeatable)",
  outcome: "what to look at: measure, measure:actor, measure:actor@2014-Q4, measure@mean (repeatable)",
  centre: "every assumption at its centre instead of drawn; one run then says all",
  prior: "draw from the priors, not from what facts have taught",
  claims: "also run what the files claim under `expect`; exit 1 if a claim fails",
  noServe: "print and end, without serving the notebooks",
  title: "title of the new scenario",
  newBase: "scenario that it changes (default: history)",
  because: "why, one for each --set, in their order (repeatable)",
  newFile: "file to write; one that exists is never written over",
  format: "table, json or csv (default: table)",
  lang: "en or fr (default: fr where LC_ALL, LC_MESSAGES or LANG says so, else en)",
  workers: "how many workers share the runs (default: one per core); results do not depend on it",
  executor: (names) => `where the runs are done: ${names} (default: threads); results do not depend on it`,
  resume: "go on with a batch that was broken off: what was finished is not done again",
  verbose: "more columns: simulation error, and every outcome of every scenario",
  helpOption: "show this",
  version: "show the version",
  examples: `Begin with:
  npx whatif list
  npx whatif compare history no-subsidy one-champion
  npx whatif run history --set demand.nestSimilarity=0.3`,
  exitCodes:
    "Exit: 0 done; 1 a claim or a check failed; 2 what was typed or a file is wrong, and every fault is listed.",
};

const FRENCH: HelpWords = {
  headings: { "Usage:": "Usage :", "Arguments:": "Arguments :", "Options:": "Options :", "Commands:": "Commandes :" },
  whatif: "Ce qui est arrivé à un marché, et ce qui aurait pu arriver.",
  list: "les scénarios fournis, un par ligne",
  check: "dit si des fichiers de scénario sont justes ; ne calcule rien, sauf les affirmations si on le demande",
  run: "un scénario : résultats clés avec intervalles, pour le marché et pour chaque entreprise",
  compare: "écarts appariés avec une référence, verdicts, rangs, et ce que l’appariement épargne",
  new: "pose quelques questions et écrit un fichier de scénario",
  start: "compare les politiques fournies avec ce qui s’est passé : ce que fait `npm start`",
  help: "ce que fait une commande, et ce qu’elle prend",
  file: "chemin d’un scénario, ou nom d’un scénario fourni : history, french-cloud/history",
  base: "le scénario de référence",
  others: "les scénarios à lui comparer",
  runs: (usual) => `combien de mondes tirer (par défaut : ${usual})`,
  seed: (usual) => `nom de la chance ; la même graine donne les mêmes résultats (par défaut : ${usual})`,
  set: "fixe une valeur, comme dans un fichier : demand.nestSimilarity=0.3, policy.instruments.x.amount='100 MEUR' (répétable)",
  outcome: "ce qu’on regarde : mesure, mesure:acteur, mesure:acteur@2014-Q4, mesure@mean (répétable)",
  centre: "chaque hypothèse à son centre au lieu d’être tirée ; un seul tirage dit alors tout",
  prior: "tire des lois a priori, non de ce que les faits ont appris",
  claims: "met aussi à l’épreuve les affirmations des fichiers (`expect`) ; code 1 si l’une échoue",
  noServe: "affiche et s’arrête, sans servir les carnets",
  title: "titre du nouveau scénario",
  newBase: "scénario qu’il modifie (par défaut : history)",
  because: "pourquoi, un par --set, dans le même ordre (répétable)",
  newFile: "fichier à écrire ; un fichier qui existe n’est jamais remplacé",
  format: "table, json ou csv (par défaut : table)",
  lang: "en ou fr (par défaut : fr si LC_ALL, LC_MESSAGES ou LANG le dit, sinon en)",
  workers: "combien d’ouvriers se partagent les tirages (par défaut : un par cœur) ; les résultats n’en dépendent pas",
  executor: (names) => `où se font les tirages : ${names} (par défaut : threads) ; les résultats n’en dépendent pas`,
  resume: "continue un lot interrompu : ce qui était fini n’est pas refait",
  verbose: "plus de colonnes : erreur de simulation, et chaque résultat de chaque scénario",
  helpOption: "affiche ceci",
  version: "affiche la version",
  examples: `Pour commencer :
  npx whatif list
  npx whatif compare history no-subsidy one-champion
  npx whatif run history --set demand.nestSimilarity=0.3`,
  exitCodes:
    "Code : 0 fait ; 1 une affirmation ou un contrôle échoue ; 2 la commande ou un fichier est faux, et chaque faute est dite.",
};

export function helpWords(language: Language): HelpWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
