import type { Language } from "@andromede/wording";

/** What `chunk` and `merge` say. */
export interface BatchWords {
  readonly chunk: string;
  readonly chunkFile: string;
  readonly chunkOut: string;
  readonly chunkIndex: string;
  readonly merge: string;
  readonly mergeFolder: string;
  readonly done: (first: number, last: number, now: number, folder: string) => string;
}

const ENGLISH: BatchWords = {
  chunk: "a part of a large batch, for any scheduler; typed twice it does nothing the second time",
  chunkFile: "a scenario, or the batch.json of a job array",
  chunkOut: "folder in which finished chunks gather",
  chunkIndex: "which range of --runs runs, or which task of batch.json, counted from 0 (default: 0)",
  merge: "puts the chunks of a batch together, and shows what `run` shows",
  mergeFolder: "the folder that whatif chunk was told with --out",
  done: (first, last, now, folder) =>
    now === 0
      ? `Runs ${first} to ${last} were done before, in ${folder}.`
      : `Runs ${first} to ${last} are in ${folder}.`,
};

const FRENCH: BatchWords = {
  chunk: "un morceau d’un grand lot, pour tout ordonnanceur ; tapé deux fois, ne fait rien la seconde",
  chunkFile: "un scénario, ou le batch.json d’un tableau de tâches",
  chunkOut: "dossier où se rassemblent les morceaux finis",
  chunkIndex: "quelle tranche de --runs tirages, ou quelle tâche de batch.json, comptée à partir de 0 (par défaut : 0)",
  merge: "rassemble les morceaux d’un lot et montre ce que montre `run`",
  mergeFolder: "le dossier donné à whatif chunk par --out",
  done: (first, last, now, folder) =>
    now === 0
      ? `Les tirages ${first} à ${last} étaient déjà faits, dans ${folder}.`
      : `Les tirages ${first} à ${last} sont dans ${folder}.`,
};

export function batchWords(language: Language): BatchWords {
  return language === "fr" ? FRENCH : ENGLISH;
}
