import type { Language } from "@andromede/wording";

/** What is said about results on disk. */
export interface ResultWords {
  readonly language: Language;
  readonly help: HelpWords;
  readonly exists: (folder: string) => string;
  readonly notResults: (folder: string) => string;
  readonly notAFolder: (path: string) => string;
  readonly notAFile: (path: string) => string;
  readonly fileExists: (path: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly reason: Readonly<Record<string, string>>;
  readonly written: (folder: string, files: string) => string;
  readonly writtenFile: (path: string) => string;
  readonly noFonts: string;
  readonly noFolder: (folder: string) => string;
  readonly noManifest: (folder: string) => string;
  readonly brokenManifest: (file: string, faults: readonly string[]) => string;
  readonly verify: VerifyWords;
}

/** What the options and the command are for; one line each. */
export interface HelpWords {
  readonly out: string;
  readonly force: string;
  readonly series: string;
  readonly verify: string;
  readonly folder: string;
  readonly report: string;
  readonly files: string;
  readonly page: string;
  readonly pictures: string;
}

export interface VerifyWords {
  readonly missing: (file: string) => string;
  readonly size: (file: string, found: string, due: string) => string;
  readonly hash: (file: string) => string;
  readonly unlisted: (files: string) => string;
  readonly version: (due: string, found: string) => string;
  /** All scenarios together. */
  readonly together: string;
  readonly digest: (scenario: string, found: string, due: string) => string;
  readonly sameDigest: (scenario: string, digest: string) => string;
  readonly content: (file: string) => string;
  readonly assumptions: (paths: string) => string;
  readonly filesFine: (count: number) => string;
  readonly again: (runs: string, seed: string) => string;
  readonly reproduces: (folder: string) => string;
  readonly reproducesNot: (folder: string) => string;
  readonly cannotRun: (scenario: string, message: string) => string;
}

export function resultWords(language: Language): ResultWords {
  return language === "fr" ? FRENCH : ENGLISH;
}

const ENGLISH: ResultWords = {
  language: "en",
  help: {
    out: "also write the results to this folder: CSV, Parquet, JSON and a manifest",
    force: "replace results that are there already",
    series:
      "also observe the paths of the market and of each firm, quarter by quarter, and what became of public money (for --out, json, csv)",
    verify: "run earlier results again and say whether they reproduce: exit 0 if they do, else 1",
    folder: "folder that --out wrote",
    report: "one page with outcomes, pictures, money, assumptions and limits, that needs no network",
    files: "scenarios: the first is what the others are compared with",
    page: "file of the page",
    pictures: "also write each picture to this folder, as SVG and PNG",
  },
  exists: (folder) =>
    `${folder} is there already, and results are never written over: name another folder, or say --force to replace it.`,
  notResults: (folder) =>
    `${folder} is there already and holds something other than results of whatif: it is left alone, even with --force. Name another folder.`,
  notAFolder: (path) => `${path} is there already and is no folder: name another one.`,
  notAFile: (path) => `${path} is a folder: name a file in it, for example ${path}/report.html.`,
  fileExists: (path) => `${path} is there already: name another file, or say --force to replace it.`,
  cannotWrite: (path, reason) =>
    `Cannot write ${path}: ${reason}. Nothing was left there, and what was there before is as it was.`,
  reason: {
    ENOSPC: "the disk is full; make room, or name a folder on another disk",
    EDQUOT: "your quota of disk space is used up; make room, or name a folder on another disk",
    EACCES: "you may not write there; name a folder of your own",
    EPERM: "you may not write there; name a folder of your own",
    EROFS: "that disk can only be read; name a folder on another one",
    ENOENT: "a folder on the way to it is not there and cannot be made",
    ENOTDIR: "something on the way to it is a file, not a folder",
    ENAMETOOLONG: "the name is too long",
    EIO: "the disk does not answer as it should",
    EFBIG: "the file would be larger than that disk can hold",
  },
  written: (folder, files) => `Written to ${folder}: ${files}, manifest.json. To verify: npx whatif verify ${folder}`,
  writtenFile: (path) => `Written to ${path}`,
  noFonts:
    "No font was found on this machine: PNG pictures would have no words, so only SVG was written. Install one, for example DejaVu.",
  noFolder: (folder) =>
    `There is no folder ${folder}: give a folder that \`whatif run --out\` or \`compare --out\` wrote.`,
  noManifest: (folder) =>
    `${folder} has no manifest.json: it is not a folder of results, or its writing was broken off before the end. Run the command again with --out.`,
  brokenManifest: (file, faults) =>
    `${file} cannot be read as a manifest:\n${faults.map((each) => `  ${each}`).join("\n")}`,
  verify: {
    missing: (file) => `${file} is missing`,
    size: (file, found, due) => `${file} has ${found} bytes; the manifest says ${due}`,
    hash: (file) => `${file} was changed since it was written: its SHA-256 is not the manifest's`,
    unlisted: (files) => `not part of the results, and not looked at: ${files}`,
    version: (due, found) =>
      `made with version ${due}; this is version ${found}: install version ${due} to verify in full`,
    together: "all together",
    digest: (scenario, found, due) => `${scenario} gives digest ${found}; the manifest says ${due}`,
    sameDigest: (scenario, digest) => `${scenario} gives digest ${digest} again`,
    content: (file) => `${file} is not what these runs give, although it agrees with the manifest`,
    assumptions: (paths) => `the manifest's assumptions are not those of its scenarios: ${paths}`,
    filesFine: (count) => (count === 1 ? "1 file is as it was written" : `${count} files are as they were written`),
    again: (runs, seed) => `running again: ${runs} runs, seed ${seed}`,
    reproduces: (folder) => `${folder} reproduces: the same bits.`,
    reproducesNot: (folder) => `${folder} does not reproduce.`,
    cannotRun: (scenario, message) => `${scenario} cannot be run from the manifest: ${message}`,
  },
};

const FRENCH: ResultWords = {
  language: "fr",
  help: {
    out: "écrit aussi les résultats dans ce dossier : CSV, Parquet, JSON et un manifeste",
    force: "remplace des résultats déjà présents",
    series:
      "observe aussi les trajectoires du marché et de chaque entreprise, par trimestre, et l’usage de l’argent public (pour --out, json, csv)",
    verify: "refait des résultats et dit s’ils se reproduisent : code 0 si oui, sinon 1",
    folder: "dossier écrit par --out",
    report: "une page avec résultats, images, argent, hypothèses et limites, sans réseau",
    files: "scénarios : les autres sont comparés au premier",
    page: "fichier de la page",
    pictures: "écrit aussi chaque image dans ce dossier, en SVG et PNG",
  },
  exists: (folder) =>
    `${folder} existe déjà, et des résultats ne sont jamais écrasés : nommez un autre dossier, ou dites --force pour le remplacer.`,
  notResults: (folder) =>
    `${folder} existe déjà et contient autre chose que des résultats de whatif : il reste intact, même avec --force. Nommez un autre dossier.`,
  notAFolder: (path) => `${path} existe déjà et n’est pas un dossier : nommez-en un autre.`,
  notAFile: (path) => `${path} est un dossier : nommez un fichier, par exemple ${path}/report.html.`,
  fileExists: (path) => `${path} existe déjà : nommez un autre fichier, ou dites --force pour le remplacer.`,
  cannotWrite: (path, reason) =>
    `Impossible d’écrire ${path} : ${reason}. Rien n’y a été laissé, et ce qui s’y trouvait est intact.`,
  reason: {
    ENOSPC: "le disque est plein ; faites de la place, ou nommez un dossier sur un autre disque",
    EDQUOT: "votre quota de disque est épuisé ; faites de la place, ou nommez un dossier sur un autre disque",
    EACCES: "vous n’avez pas le droit d’y écrire ; nommez un dossier à vous",
    EPERM: "vous n’avez pas le droit d’y écrire ; nommez un dossier à vous",
    EROFS: "ce disque est en lecture seule ; nommez un dossier sur un autre",
    ENOENT: "un dossier du chemin n’existe pas et ne peut pas être créé",
    ENOTDIR: "un élément du chemin est un fichier, pas un dossier",
    ENAMETOOLONG: "le nom est trop long",
    EIO: "le disque ne répond pas comme il devrait",
    EFBIG: "le fichier dépasserait ce que ce disque peut contenir",
  },
  written: (folder, files) =>
    `Écrit dans ${folder} : ${files}, manifest.json. Pour vérifier : npx whatif verify ${folder}`,
  writtenFile: (path) => `Écrit dans ${path}`,
  noFonts:
    "Aucune police sur cette machine : les images PNG n’auraient pas de mots, seul le SVG est écrit. Installez-en une, par exemple DejaVu.",
  noFolder: (folder) =>
    `Il n’y a pas de dossier ${folder} : donnez un dossier écrit par \`whatif run --out\` ou \`compare --out\`.`,
  noManifest: (folder) =>
    `${folder} n’a pas de manifest.json : ce n’est pas un dossier de résultats, ou son écriture a été interrompue. Relancez la commande avec --out.`,
  brokenManifest: (file, faults) =>
    `${file} ne peut pas être lu comme un manifeste :\n${faults.map((each) => `  ${each}`).join("\n")}`,
  verify: {
    missing: (file) => `${file} manque`,
    size: (file, found, due) => `${file} a ${found} octets ; le manifeste dit ${due}`,
    hash: (file) => `${file} a été modifié depuis son écriture : son SHA-256 n’est pas celui du manifeste`,
    unlisted: (files) => `ne font pas partie des résultats, et n’ont pas été regardés : ${files}`,
    version: (due, found) =>
      `fait avec la version ${due} ; celle-ci est la version ${found} : installez la version ${due} pour tout vérifier`,
    together: "l’ensemble",
    digest: (scenario, found, due) => `${scenario} donne l’empreinte ${found} ; le manifeste dit ${due}`,
    sameDigest: (scenario, digest) => `${scenario} redonne l’empreinte ${digest}`,
    content: (file) => `${file} n’est pas ce que donnent ces tirages, bien qu’il s’accorde avec le manifeste`,
    assumptions: (paths) => `les hypothèses du manifeste ne sont pas celles de ses scénarios : ${paths}`,
    filesFine: (count) => (count === 1 ? "1 fichier est tel qu’écrit" : `${count} fichiers sont tels qu’écrits`),
    again: (runs, seed) => `nouvelle exécution : ${runs} tirages, graine ${seed}`,
    reproduces: (folder) => `${folder} se reproduit : les mêmes bits.`,
    reproducesNot: (folder) => `${folder} ne se reproduit pas.`,
    cannotRun: (scenario, message) => `${scenario} ne peut pas être exécuté depuis le manifeste : ${message}`,
  },
};
