import type { Language } from "@andromede/wording";

/** What `whatif calibrate` says. */
export interface CalibrateWords {
  readonly help: {
    readonly command: string;
    readonly facts: string;
    readonly particles: (usual: string) => string;
    readonly moves: (usual: string) => string;
    readonly posterior: string;
    readonly out: string;
  };
  readonly progress: string;
  readonly title: (scenario: string) => string;
  readonly made: (facts: string, draws: string, evaluations: string, seed: string) => string;
  readonly headline: (moved: string, of: string, missed: number) => string;
  readonly head: {
    readonly fact: string;
    readonly published: string;
    readonly worlds: string;
    readonly inside: string;
    readonly assumption: string;
    readonly before: string;
    readonly after: string;
    readonly narrower: string;
  };
  /** After worlds that are not all: in how many of 100 there is a value. */
  readonly definedIn: (worlds: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly health: (steps: string, acceptance: string, families: string) => string;
  readonly unmoved: (count: string) => string;
  readonly unknown: (facts: string) => string;
  readonly howToRead: string;
  readonly wrote: (file: string) => string;
  readonly tooFew: (count: string, least: string) => string;
}

const ENGLISH: CalibrateWords = {
  help: {
    command: "fits the assumptions to the facts marked `fit`, and says what they taught",
    facts: "file of facts (default: the one that the scenario names)",
    particles: (usual) => `draws of the posterior (default: ${usual})`,
    moves: (usual) => `moves of each draw at each step (default: ${usual})`,
    posterior: "write the posterior to this file, for `posterior:` in a scenario",
    out: "also write JSON, CSV, the posterior and the picture to this folder",
  },
  progress: "letting the facts in",
  title: (scenario) => `What the facts teach: ${scenario}`,
  made: (facts, draws, evaluations, seed) => `${facts} facts, ${draws} draws, ${evaluations} runs, seed ${seed}`,
  headline: (moved, of, missed) =>
    `The facts moved ${moved} of ${of} assumptions; the others stand as before. ${missed === 0 ? "Every fact lies within nine in ten of the draws." : missed === 1 ? "One fact is missed." : `${missed} facts are missed.`}`,
  head: {
    fact: "fact",
    published: "published",
    worlds: "draws, middle [90]",
    inside: "inside",
    assumption: "assumption",
    before: "before, middle [90]",
    after: "after, middle [90]",
    narrower: "width left",
  },
  definedIn: (worlds) => `, in ${worlds} of 100`,
  yes: "yes",
  no: "MISSED",
  health: (steps, acceptance, families) =>
    `Health: let in over ${steps} steps; ${acceptance} of the moves taken at the last; the draws come from ${families} draws of the prior.`,
  unmoved: (count) => `Not moved, alone or with another: ${count} assumptions. The facts say nothing about them here.`,
  unknown: (facts) => `Without a counterpart in this scenario: ${facts}.`,
  howToRead:
    "inside: what was published, within its own tolerance, meets the range of nine in ten draws. width left: standard deviation after over before, in the scale in which the prior is normal. Publications and the model itself may be wrong: the error allowed is in docs/calibration.md, written before the first fit.",
  wrote: (file) => `Wrote the posterior to ${file}.`,
  tooFew: (count, least) => `--particles ${count}: too few to be a distribution. Write ${least} or more.`,
};

const FRENCH: CalibrateWords = {
  help: {
    command: "ajuste les hypothèses aux faits marqués `fit`, et dit ce qu’ils apprennent",
    facts: "fichier de faits (par défaut : celui que nomme le scénario)",
    particles: (usual) => `tirages de la loi a posteriori (par défaut : ${usual})`,
    moves: (usual) => `déplacements de chaque tirage à chaque étape (par défaut : ${usual})`,
    posterior: "écrit la loi a posteriori dans ce fichier, pour `posterior:` dans un scénario",
    out: "écrit aussi JSON, CSV, la loi a posteriori et l’image dans ce dossier",
  },
  progress: "prise en compte des faits",
  title: (scenario) => `Ce qu’apprennent les faits : ${scenario}`,
  made: (facts, draws, evaluations, seed) =>
    `${facts} faits, ${draws} tirages, ${evaluations} simulations, graine ${seed}`,
  headline: (moved, of, missed) =>
    `Les faits ont déplacé ${moved} hypothèses sur ${of} ; les autres restent comme avant. ${missed === 0 ? "Chaque fait est dans la fourchette de neuf tirages sur dix." : missed === 1 ? "Un fait est manqué." : `${missed} faits sont manqués.`}`,
  head: {
    fact: "fait",
    published: "publié",
    worlds: "tirages, milieu [90]",
    inside: "dedans",
    assumption: "hypothèse",
    before: "avant, milieu [90]",
    after: "après, milieu [90]",
    narrower: "largeur restante",
  },
  definedIn: (worlds) => `, dans ${worlds} sur 100`,
  yes: "oui",
  no: "MANQUÉ",
  health: (steps, acceptance, families) =>
    `Santé : faits pris en compte en ${steps} étapes ; ${acceptance} des déplacements acceptés à la dernière ; les tirages viennent de ${families} tirages a priori.`,
  unmoved: (count) => `Non déplacées, seules ou avec une autre : ${count} hypothèses. Les faits n’en disent rien ici.`,
  unknown: (facts) => `Sans équivalent dans ce scénario : ${facts}.`,
  howToRead:
    "dedans : ce qui a été publié, à sa tolérance près, rencontre la fourchette de neuf tirages sur dix. largeur restante : écart type après sur avant, dans l’échelle où la loi a priori est normale. Les publications et le modèle peuvent se tromper : l’erreur admise est dans docs/calibration.md, écrite avant le premier ajustement.",
  wrote: (file) => `Loi a posteriori écrite dans ${file}.`,
  tooFew: (count, least) => `--particles ${count} : trop peu pour faire une loi. Écrivez ${least} ou plus.`,
};

export function calibrateWords(language: Language): CalibrateWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
