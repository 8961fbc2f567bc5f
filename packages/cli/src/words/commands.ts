import type { Language } from "@andromede/wording";

/** What `list`, `run`, `check` and `new` say. */
export interface CommandWords {
  readonly run: {
    readonly worlds: (runs: string, seed: string, years: string) => string;
    readonly what: string;
    readonly when: string;
    readonly middle: string;
    readonly range: string;
    readonly mean: string;
    readonly error: string;
    readonly unit: string;
    readonly value: string;
    /** Over the column of worlds in which an outcome is defined. */
    readonly definedIn: string;
    /** Unit of what is either so or not. */
    readonly ofWorlds: string;
    readonly howToRead: string;
  };
  readonly check: {
    readonly fine: (
      file: string,
      facts: { readonly firms: number; readonly numbers: number; readonly uncertain: number; readonly changes: number },
    ) => string;
    readonly holds: string;
    readonly fails: string;
    readonly claim: (held: string, due: string) => string;
    readonly noClaims: string;
    readonly running: string;
    readonly reference: (file: string, name: string) => string;
    readonly failed: (count: number, of: number) => string;
  };
  readonly new: {
    readonly intro: string;
    readonly title: string;
    readonly base: (usual: string) => string;
    readonly path: string;
    readonly pathAgain: string;
    readonly value: (now: string) => string;
    readonly because: string;
    readonly file: (usual: string) => string;
    readonly written: (file: string) => string;
    readonly cancelled: string;
    readonly missing: (flags: string) => string;
    readonly becauseEach: (settings: number, reasons: number) => string;
    readonly exists: (file: string) => string;
    readonly cannotWrite: (file: string, reason: string) => string;
    readonly ending: (file: string) => string;
  };
}

const ENGLISH: CommandWords = {
  run: {
    worlds: (runs, seed, years) => `${runs} worlds, seed ${seed}, ${years}`,
    what: "what",
    when: "when",
    middle: "middle",
    range: "[90]",
    mean: "mean",
    error: "simulation error",
    unit: "unit",
    value: "value",
    definedIn: "worlds defined",
    ofWorlds: "% of worlds",
    howToRead:
      "[90]: 90 of 100 worlds lie inside. A world is one draw from the assumptions: a count of worlds is not a probability.",
  },
  check: {
    fine: (file, { firms, numbers, uncertain, changes }) =>
      `${file}: fine. ${many(firms, "firm")}, ${many(numbers, "number")}, of which ${uncertain} uncertain${changes > 0 ? `; ${many(changes, "change")}, each with its reason` : ""}.`,
    holds: "holds",
    fails: "FAILS",
    claim: (held, due) => `in ${held} of 100 worlds (${due} due)`,
    noClaims: "no claims",
    running: "trying claims",
    reference: (file, name) =>
      `${file}: a claim compares with "${name}", and there is no such scenario beside it. Name one of its folder.`,
    failed: (count, of) => `${count} of ${many(of, "claim")} failed.`,
  },
  new: {
    intro:
      "A scenario says what differs from another one, and why. An empty answer takes what stands in brackets; Ctrl-C ends without writing.",
    title: "Title: ",
    base: (usual) => `What does it change? A file or the id of a scenario that ships [${usual}]: `,
    path: "What is different? A path such as policy.instruments.cdc-equity.amount: ",
    pathAgain: "What else is different? [nothing]: ",
    value: (now) => `What is it instead? It is ${now} now: `,
    because: "Why? ",
    file: (usual) => `Write it to [${usual}]: `,
    written: (file) => `Written: ${file}. Now type: npx whatif compare`,
    cancelled: "Nothing was written.",
    missing: (flags) =>
      `There is nobody to ask here. Say ${flags}, for example:\n  npx whatif new --title "Half the money" --base history --set policy.instruments.cdc-equity.amount="75 MEUR" --because "What half would have done" --file half.yaml`,
    becauseEach: (settings, reasons) =>
      `${many(settings, "--set")} and ${many(reasons, "--because")}: each change needs its reason. Write one --because for each --set.`,
    exists: (file) => `${file} is there already, and is not written over. Name another file.`,
    cannotWrite: (file, reason) => `Cannot write ${file} (${reason}). Name a place where you may write.`,
    ending: (file) => `${file}: a scenario file ends in .yaml. Write for example ${file}.yaml.`,
  },
};

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

const FRENCH: CommandWords = {
  run: {
    worlds: (runs, seed, years) => `${runs} mondes, graine ${seed}, ${years}`,
    what: "quoi",
    when: "quand",
    middle: "milieu",
    range: "[90]",
    mean: "moyenne",
    error: "erreur de simulation",
    unit: "unité",
    value: "valeur",
    definedIn: "mondes définis",
    ofWorlds: "% des mondes",
    howToRead:
      "[90] : 90 mondes sur 100 sont dedans. Un monde est un tirage des hypothèses : un compte de mondes n’est pas une probabilité.",
  },
  check: {
    fine: (file, { firms, numbers, uncertain, changes }) =>
      `${file} : juste. ${plusieurs(firms, "entreprise")}, ${plusieurs(numbers, "nombre")}, dont ${uncertain} ${uncertain > 1 ? "incertains" : "incertain"}${changes > 0 ? ` ; ${plusieurs(changes, "changement")}, chacun avec sa raison` : ""}.`,
    holds: "tient",
    fails: "ÉCHOUE",
    claim: (held, due) => `dans ${held} mondes sur 100 (il en faut ${due})`,
    noClaims: "aucune affirmation",
    running: "mise à l’épreuve",
    reference: (file, name) =>
      `${file} : une affirmation compare avec « ${name} », et ce scénario n’existe pas à côté. Nommez-en un du même dossier.`,
    failed: (count, of) => `${count} sur ${plusieurs(of, "affirmation")} : échec.`,
  },
  new: {
    intro:
      "Un scénario dit ce qui diffère d’un autre, et pourquoi. Une réponse vide prend ce qui est entre crochets ; Ctrl-C arrête sans rien écrire.",
    title: "Titre : ",
    base: (usual) => `Que modifie-t-il ? Un fichier ou le nom d’un scénario fourni [${usual}] : `,
    path: "Qu’est-ce qui diffère ? Un chemin, comme policy.instruments.cdc-equity.amount : ",
    pathAgain: "Quoi d’autre ? [rien] : ",
    value: (now) => `Que vaut-il à la place ? Aujourd’hui : ${now} : `,
    because: "Pourquoi ? ",
    file: (usual) => `Dans quel fichier [${usual}] : `,
    written: (file) => `Écrit : ${file}. Tapez maintenant : npx whatif compare`,
    cancelled: "Rien n’a été écrit.",
    missing: (flags) =>
      `Il n’y a personne à qui poser des questions. Dites ${flags}, par exemple :\n  npx whatif new --title "Moitié moins" --base history --set policy.instruments.cdc-equity.amount="75 MEUR" --because "Ce qu’aurait fait la moitié" --file moitie.yaml`,
    becauseEach: (settings, reasons) =>
      `${settings} --set et ${reasons} --because : chaque changement a besoin de sa raison. Écrivez un --because par --set.`,
    exists: (file) => `${file} existe déjà et n’est pas remplacé. Nommez un autre fichier.`,
    cannotWrite: (file, reason) => `Impossible d’écrire ${file} (${reason}). Nommez un endroit où vous pouvez écrire.`,
    ending: (file) => `${file} : un fichier de scénario finit par .yaml. Écrivez par exemple ${file}.yaml.`,
  },
};

function plusieurs(count: number, what: string): string {
  return `${count} ${what}${count > 1 ? "s" : ""}`;
}

export function commandWords(language: Language): CommandWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
