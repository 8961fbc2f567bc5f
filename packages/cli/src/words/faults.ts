import type { Fault, TooManyRunsError } from "@andromede/sim-core";
import { faultText, formatNumber, type Language } from "@andromede/wording";

/** What is said of input that cannot be used: what is wrong, and the way out. */
export interface FaultWords {
  readonly unknownCommand: (word: string, near: string | null) => string;
  readonly unknownOption: (word: string, near: string | null) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooMany: (found: string) => string;
  readonly seeHelp: (command: string) => string;
  readonly count: (option: string, text: string, example: string) => string;
  readonly tooManyRuns: (text: string, most: string) => string;
  /** Runs whose columns do not fit into memory. */
  readonly tooManyForMemory: (what: Pick<TooManyRunsError, "runs" | "outcomeCount" | "greatest">) => string;
  readonly choice: (option: string, text: string, known: readonly string[], near: string | null) => string;
  readonly setting: (text: string) => string;
  readonly outcome: (text: string) => string;
  /** A question that a scenario cannot answer; the core says why. */
  readonly question: (scenario: string, message: string) => string;
  /** A fault of a scenario file, at its place. */
  readonly scenario: (fault: Fault) => string;
  readonly noFile: (name: string) => string;
  readonly noShipped: (name: string, near: string | null) => string;
  readonly ambiguous: (name: string, ids: string) => string;
  readonly noPermission: (name: string) => string;
  readonly notAFile: (name: string) => string;
  readonly notText: (name: string) => string;
  readonly tooLarge: (name: string, megabytes: string) => string;
  readonly unreadable: (name: string, reason: string) => string;
  readonly noCase: (name: string, known: string) => string;
  readonly noPath: (path: string, near: string | null) => string;
  /** After all faults: how many there are, and that nothing was done. */
  readonly close: (count: number) => string;
  readonly equilibrium: (message: string) => string;
  readonly cancelled: string;
  readonly unexpected: (message: string) => string;
}

const count = (value: number, language: Language): string => formatNumber(value, language);

const ENGLISH: FaultWords = {
  unknownCommand: (word, near) => `There is no command "${word}".${meant(near)}`,
  unknownOption: (word, near) => `There is no option ${word} here.${meant(near)}`,
  missingArgument: (name) => `${name} is missing.`,
  missingValue: (option) => `A value is missing after ${option}.`,
  tooMany: (found) => `Too much was typed: "${found}". Put what holds spaces between quotes.`,
  seeHelp: (command) => `Type \`${command} --help\` to see what there is.`,
  count: (option, text, example) =>
    `${option} ${text}: a whole number from 1 is due, for example ${option} ${example}.`,
  tooManyRuns: (text, most) => `--runs ${text}: more than ${most}, which no machine would finish. Write fewer.`,
  tooManyForMemory: ({ runs, outcomeCount, greatest }) =>
    `--runs: ${count(runs, "en")} runs of ${outcomeCount} outcomes do not fit into memory; here at most ${count(greatest, "en")} do. ` +
    "Ask for fewer runs, or for fewer outcomes (--outcome), or do the runs in parts: `npx whatif chunk --help`.",
  choice: (option, text, known, near) =>
    `${option} ${text}: there is no such choice.${meant(near)} There are: ${known.join(", ")}.`,
  setting: (text) =>
    `--set ${text}: a path, an equals sign and a value are due, for example --set demand.nestSimilarity=0.3.`,
  outcome: (text) =>
    `--outcome ${text}: a measure is due, and where needed whose and when: --outcome market-share:ovh@2014-Q4.`,
  question: (scenario, message) => `${scenario}: ${message}`,
  scenario: (fault) => faultText(fault, "en"),
  noFile: (name) =>
    `${name}:1:1: there is no such file. Check the path, or type \`npx whatif list\` to see what ships.`,
  noShipped: (name, near) =>
    `${name}: neither a file nor a scenario that ships.${meant(near)} Type \`npx whatif list\` to see what there is.`,
  ambiguous: (name, ids) => `${name}: several scenarios are called so. Write one of ${ids}.`,
  noPermission: (name) => `${name}:1:1: the file may not be read. Give yourself the permission to read it.`,
  notAFile: (name) => `${name}:1:1: a folder, not a file. Name a file in it.`,
  notText: (name) => `${name}:1:1: the file is not text in UTF-8. A scenario is YAML or JSON; save it as UTF-8.`,
  tooLarge: (name, megabytes) =>
    `${name}:1:1: the file has ${megabytes} million bytes, more than 10. Give a scenario file; a whole market takes a few hundred lines.`,
  unreadable: (name, reason) => `${name}:1:1: the file cannot be read (${reason}). Give a file that can be read.`,
  noCase: (name, known) => `There is no case "${name}". There are: ${known}.`,
  noPath: (path, near) => `Nothing stands at "${path}".${meant(near)}`,
  close: (count) => `${count === 1 ? "1 fault" : `${count} faults`}; nothing was run and nothing was written.`,
  equilibrium: (message) => `No result: the market has no equilibrium of prices. ${message}`,
  cancelled: "Stopped. Finished runs of a large batch are kept: the same command with --resume goes on.",
  unexpected: (message) =>
    `This should not have happened: ${message}\nPlease report it, with the command that you typed.`,
};

function meant(near: string | null): string {
  return near === null ? "" : ` Did you mean ${near}?`;
}

const FRENCH: FaultWords = {
  unknownCommand: (word, near) => `Il n’y a pas de commande « ${word} ».${voulu(near)}`,
  unknownOption: (word, near) => `Il n’y a pas d’option ${word} ici.${voulu(near)}`,
  missingArgument: (name) => `Il manque ${name}.`,
  missingValue: (option) => `Il manque une valeur après ${option}.`,
  tooMany: (found) => `Il y a un mot de trop : « ${found} ». Mettez entre guillemets ce qui contient des espaces.`,
  seeHelp: (command) => `Tapez \`${command} --help\` pour voir ce qu’il y a.`,
  count: (option, text, example) =>
    `${option} ${text} : il faut un nombre entier à partir de 1, par exemple ${option} ${example}.`,
  tooManyRuns: (text, most) =>
    `--runs ${text} : plus de ${most}, aucune machine n’en viendrait à bout. Demandez-en moins.`,
  tooManyForMemory: ({ runs, outcomeCount, greatest }) =>
    `--runs : ${count(runs, "fr")} tirages de ${outcomeCount} résultats ne tiennent pas en mémoire ; ici, ${count(greatest, "fr")} au plus y tiennent. ` +
    "Demandez moins de tirages, ou moins de résultats (--outcome), ou faites-les par morceaux : `npx whatif chunk --help`.",
  choice: (option, text, known, near) =>
    `${option} ${text} : ce choix n’existe pas.${voulu(near)} Il y a : ${known.join(", ")}.`,
  setting: (text) =>
    `--set ${text} : il faut un chemin, un signe égal et une valeur, par exemple --set demand.nestSimilarity=0.3.`,
  outcome: (text) =>
    `--outcome ${text} : il faut une mesure et, s’il le faut, de qui et quand : --outcome market-share:ovh@2014-Q4.`,
  question: (scenario, message) => `${scenario} : ${message}`,
  scenario: (fault) => faultText(fault, "fr"),
  noFile: (name) =>
    `${name}:1:1: ce fichier n’existe pas. Vérifiez le chemin, ou tapez \`npx whatif list\` pour voir ce qui est fourni.`,
  noShipped: (name, near) =>
    `${name} : ni un fichier, ni un scénario fourni.${voulu(near)} Tapez \`npx whatif list\` pour voir ce qu’il y a.`,
  ambiguous: (name, ids) => `${name} : plusieurs scénarios portent ce nom. Écrivez l’un de ${ids}.`,
  noPermission: (name) => `${name}:1:1: ce fichier ne peut pas être lu. Donnez-vous le droit de le lire.`,
  notAFile: (name) => `${name}:1:1: un dossier, pas un fichier. Nommez un fichier qu’il contient.`,
  notText: (name) =>
    `${name}:1:1: ce fichier n’est pas du texte en UTF-8. Un scénario est en YAML ou en JSON ; enregistrez-le en UTF-8.`,
  tooLarge: (name, megabytes) =>
    `${name}:1:1: le fichier a ${megabytes} millions d’octets, plus de 10. Donnez un fichier de scénario ; un marché entier tient en quelques centaines de lignes.`,
  unreadable: (name, reason) => `${name}:1:1: ce fichier ne peut pas être lu (${reason}). Donnez un fichier lisible.`,
  noCase: (name, known) => `Il n’y a pas de cas « ${name} ». Il y a : ${known}.`,
  noPath: (path, near) => `Il n’y a rien à « ${path} ».${voulu(near)}`,
  close: (count) => `${count === 1 ? "1 faute" : `${count} fautes`} ; rien n’a été calculé ni écrit.`,
  equilibrium: (message) => `Pas de résultat : le marché n’a pas d’équilibre de prix. ${message}`,
  cancelled: "Arrêté. Les tirages finis d’un grand lot sont gardés : la même commande avec --resume continue.",
  unexpected: (message) =>
    `Cela n’aurait pas dû arriver : ${message}\nMerci de le signaler, avec la commande que vous avez tapée.`,
};

function voulu(near: string | null): string {
  return near === null ? "" : ` Vouliez-vous dire ${near} ?`;
}

export function faultWords(language: Language): FaultWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
