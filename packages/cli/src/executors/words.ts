import type { Localised } from "@andromede/sim-core";
import { ExecutorError } from "./executor-error.ts";

/** What executors have to say to people. */

export function badCount(what: Localised, count: number): ExecutorError {
  return new ExecutorError({
    en: `The number of ${what.en} is ${count}: a whole number from 1 is due.`,
    fr: `Le nombre de ${what.fr} est ${count} : il faut un nombre entier à partir de 1.`,
  });
}

export function unknownExecutor(name: string, near: string | null, known: readonly string[]): ExecutorError {
  return new ExecutorError({
    en: `There is no executor "${name}".${near === null ? "" : ` Did you mean ${near}?`} There are: ${known.join(", ")}.`,
    fr: `Il n'y a pas d'exécuteur « ${name} ».${near === null ? "" : ` Vouliez-vous dire ${near} ?`} Il y a : ${known.join(", ")}.`,
  });
}

export function workersDied(first: number, last: number, attempts: number, cause: unknown): ExecutorError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ExecutorError(
    {
      en:
        `Runs ${first} to ${last} were given up: their worker died ${attempts} times (${reason}). ` +
        "If memory is short, use fewer workers (--workers) or fewer outcomes; --executor inline shows the error itself.",
      fr:
        `Les tirages ${first} à ${last} ont été abandonnés : leur ouvrier est mort ${attempts} fois (${reason}). ` +
        "Si la mémoire manque, prenez moins de --workers ou moins de résultats ; --executor inline montre l'erreur elle-même.",
    },
    { cause },
  );
}

export function cannotKeep(path: string, code: string, cause: unknown): ExecutorError {
  const reason = reasons[code] ?? { en: code, fr: code };
  return new ExecutorError(
    {
      en:
        `Finished runs cannot be kept in ${path}: ${reason.en}. ` +
        "What was kept there before is whole; make room or name another folder, and the same command continues.",
      fr:
        `Les tirages finis ne peuvent pas être gardés dans ${path} : ${reason.fr}. ` +
        "Ce qui y était déjà est entier ; faites de la place ou nommez un autre dossier, et la même commande continue.",
    },
    { cause },
  );
}

const reasons: Readonly<Record<string, Localised>> = {
  ENOSPC: { en: "the disk is full", fr: "le disque est plein" },
  EDQUOT: { en: "your share of the disk is full", fr: "votre part du disque est pleine" },
  EROFS: { en: "the disk is read-only", fr: "le disque est en lecture seule" },
  EACCES: { en: "it may not be written to", fr: "l'écriture y est interdite" },
  EPERM: { en: "it may not be written to", fr: "l'écriture y est interdite" },
  ENOTDIR: {
    en: "a part of the path is a file, not a folder",
    fr: "une partie du chemin est un fichier, pas un dossier",
  },
  EEXIST: { en: "there is a file of that name", fr: "il y a un fichier de ce nom" },
  ENOENT: { en: "no folder can be made there", fr: "aucun dossier ne peut y être créé" },
};

export function noCluster(program: string): ExecutorError {
  return new ExecutorError({
    en:
      `There is no ${program} on this machine, so no Slurm cluster. Start this where you usually type sbatch, or use ` +
      "--executor threads. Under another scheduler: whatif chunk, then whatif merge.",
    fr:
      `Il n'y a pas de ${program} sur cette machine, donc pas de grappe Slurm. Lancez ceci là où vous tapez sbatch ` +
      "d'habitude, ou prenez --executor threads. Avec un autre ordonnanceur : whatif chunk, puis whatif merge.",
  });
}

export function clusterRefused(program: string, reason: string): ExecutorError {
  return new ExecutorError({
    en: `Slurm refused (${program}): ${reason}. Options of your cluster go into its own variables, such as SBATCH_PARTITION.`,
    fr: `Slurm a refusé (${program}) : ${reason}. Les options de votre grappe vont dans ses variables, comme SBATCH_PARTITION.`,
  });
}

interface Unfinished {
  readonly job: string;
  readonly done: number;
  readonly runs: number;
  readonly folder: string;
}

export function clusterSilent({ job, done, runs, folder }: Unfinished, minutes: number): ExecutorError {
  return new ExecutorError({
    en:
      `Job ${job} finished nothing for ${minutes} minutes and was cancelled. ${done} of ${runs} runs are kept in ${folder}: ` +
      "the same command continues. WHATIF_SLURM_MINUTES sets another time.",
    fr:
      `Le calcul ${job} n'a rien fini en ${minutes} minutes et a été annulé. ${done} tirages sur ${runs} sont gardés dans ` +
      `${folder} : la même commande continue. WHATIF_SLURM_MINUTES fixe un autre délai.`,
  });
}

export function clusterFailed({ job, done, runs, folder }: Unfinished, attempts: number, log: string): ExecutorError {
  return new ExecutorError({
    en:
      `Job ${job} ended without all of its runs, ${attempts} times. ${done} of ${runs} runs are kept in ${folder}: the same ` +
      `command continues. The last words of a task that failed:\n${log}`,
    fr:
      `Le calcul ${job} s'est terminé sans tous ses tirages, ${attempts} fois. ${done} tirages sur ${runs} sont gardés dans ` +
      `${folder} : la même commande continue. Les derniers mots d'une tâche qui a échoué :\n${log}`,
  });
}

export function notABatch(path: string): ExecutorError {
  return new ExecutorError({
    en: `There is no batch in ${path}: name the folder that whatif chunk was told with --out.`,
    fr: `Il n'y a pas de lot dans ${path} : nommez le dossier donné à whatif chunk par --out.`,
  });
}

export function manyBatches(path: string, names: readonly string[]): ExecutorError {
  return new ExecutorError({
    en: `There are ${names.length} batches in ${path}: name one of them, ${names.join(", ")}.`,
    fr: `Il y a ${names.length} lots dans ${path} : nommez l'un d'eux, ${names.join(", ")}.`,
  });
}

export function missingRuns(path: string, ranges: string): ExecutorError {
  return new ExecutorError({
    en: `Runs are missing in ${path}: ${ranges}. Do them with whatif chunk, then merge again.`,
    fr: `Des tirages manquent dans ${path} : ${ranges}. Faites-les avec whatif chunk, puis recommencez.`,
  });
}

export function noSuchTask(index: number, count: number): ExecutorError {
  return new ExecutorError({
    en: `There is no task ${index}: there are ${count}, counted from 0.`,
    fr: `Il n'y a pas de tâche ${index} : il y en a ${count}, comptées à partir de 0.`,
  });
}

export function otherModel(path: string): ExecutorError {
  return new ExecutorError({
    en: `The runs in ${path} are another model's: run 0 comes out otherwise with this version. Do the batch again, or merge it with the version that made it.`,
    fr: `Les tirages de ${path} viennent d'un autre modèle : le tirage 0 donne autre chose avec cette version. Refaites le lot, ou rassemblez-le avec la version qui l'a fait.`,
  });
}
