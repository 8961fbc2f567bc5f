import { availableParallelism } from "node:os";
import { nearest, type Observable, type Setting } from "@andromede/sim-core";
import { type Command, Option } from "commander";
import { EXECUTORS, type ExecutorInUse, executorNamed } from "../executors/executor-named.ts";
import { forgetOld, keptPlace } from "../executors/kept-place.ts";
import type { FaultWords } from "../words/faults.ts";
import type { HelpWords } from "../words/help.ts";
import { readOutcome } from "./outcome.ts";
import { refuseTogether } from "./usage-error.ts";

/** Options as they were typed. */
export interface RunFlags {
  readonly runs?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly centre?: boolean;
  readonly prior?: boolean;
  readonly outcome?: readonly string[];
  readonly format?: string;
  readonly workers?: string;
  readonly executor?: string;
  readonly resume?: boolean;
  readonly verbose?: boolean;
}

export const FORMATS = ["table", "json", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** Options as they are meant. */
export interface RunSettings {
  readonly runs: number;
  readonly seed: string;
  readonly settings: readonly Setting[];
  readonly centre: boolean;
  /** What was asked for; empty where nothing was. */
  readonly outcomes: readonly Observable[];
  readonly format: Format;
  readonly isVerbose: boolean;
  /** Starts the executor; close it afterwards. */
  readonly openExecutor: () => ExecutorInUse;
}

export interface Defaults {
  readonly runs: number;
  readonly seed: string;
  /** Greatest number of runs; defaults to what no machine would finish. Infinity leaves it to the core, which counts memory. */
  readonly mostRuns?: number;
}

export type RunOption = keyof RunFlags;

const ALL: readonly RunOption[] = [
  "runs",
  "seed",
  "set",
  "outcome",
  "centre",
  "prior",
  "format",
  "executor",
  "workers",
  "resume",
  "verbose",
];

/** Those of an analysis, which asks one question of many runs. */
export const ANALYSIS_OPTIONS: readonly RunOption[] = [
  ...(["runs", "seed", "set", "prior", "outcome"] as const),
  ...(["format", "executor", "workers", "resume"] as const),
];

/** Adds the options of commands that run scenarios, or some of them. */
export function addRunOptions(
  command: Command,
  words: HelpWords,
  usual: Defaults,
  names: readonly RunOption[] = ALL,
): Command {
  const options: Readonly<Record<RunOption, Option>> = {
    runs: new Option("--runs <count>", words.runs(String(usual.runs))),
    seed: new Option("--seed <text>", words.seed(usual.seed)),
    set: new Option("--set <path=value>", words.set).argParser(collect),
    outcome: new Option("--outcome <measure>", words.outcome).argParser(collect),
    centre: new Option("--centre", words.centre),
    prior: new Option("--prior", words.prior),
    format: new Option("--format <name>", words.format),
    executor: new Option("--executor <name>", words.executor(EXECUTORS.join(", "))),
    workers: new Option("--workers <count>", words.workers),
    resume: new Option("--resume", words.resume),
    verbose: new Option("--verbose", words.verbose),
  };
  for (const name of names) command.addOption(options[name]);
  return command;
}

/** Keeps every value of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** What `--prior` sets: nothing that facts have taught is used. */
const USE_PRIORS: Setting = { path: "posterior", to: "none" };

/** More than any machine would finish; what memory allows is less, and is found out before the runs. */
const MOST_RUNS = 1_000_000_000;

/**
 * Reads the options.
 * @param faults what is already known to be wrong
 * @throws UsageError with all that is wrong
 */
export function readRunFlags(
  flags: RunFlags,
  usual: Defaults,
  words: FaultWords,
  faults: readonly string[] = [],
): RunSettings {
  const found = [...faults];
  const take = <T>(read: T | string, fallback: T): T => {
    if (typeof read !== "string") return read;
    found.push(read);
    return fallback;
  };
  const isCentre = flags.centre === true;
  const runs = take(readCount("--runs", flags.runs, isCentre ? 1 : usual.runs, words), usual.runs);
  const mostRuns = usual.mostRuns ?? MOST_RUNS;
  if (runs > mostRuns) found.push(words.tooManyRuns(String(flags.runs), String(mostRuns)));
  const workers = take(readCount("--workers", flags.workers, availableParallelism(), words), 1);
  const format = readChoice("--format", flags.format ?? "table", FORMATS, words, found);
  const executor = readChoice("--executor", flags.executor ?? "threads", EXECUTORS, words, found);
  const set = (flags.set ?? []).map((text) => take(readSetting(text, words), { path: "", to: "" }));
  const settings = flags.prior === true ? [...set, USE_PRIORS] : set;
  const outcomes = (flags.outcome ?? []).map((text) => take(readOutcome(text, words), { measure: "", quarter: "" }));
  refuseTogether(found);
  return {
    runs,
    seed: flags.seed ?? usual.seed,
    settings,
    centre: isCentre,
    outcomes,
    format,
    isVerbose: flags.verbose === true,
    openExecutor: () =>
      openExecutor(flags.executor === undefined && runs < FEW_RUNS ? "inline" : executor, runs, flags, workers),
  };
}

/** A few runs are done here sooner than threads have started; finished parts of many are kept, should they be broken off. */
function openExecutor(name: string, runs: number, { resume = false, workers }: RunFlags, count: number): ExecutorInUse {
  const keep = keptPlace();
  const isKept = resume || (runs >= MANY_RUNS && name !== "slurm");
  forgetOld(keep);
  return executorNamed(name, {
    // A cluster is not as large as this machine.
    ...(name === "slurm" && workers === undefined ? {} : { workers: count }),
    ...(isKept && name !== "slurm" ? { keep, resume, forget: true } : {}),
  });
}

const MANY_RUNS = 1000;
const FEW_RUNS = 20;

/** A whole number from 1, also as 1e6, or what is wrong with it. */
export function readCount(option: string, text: string | undefined, usual: number, words: FaultWords): number | string {
  if (text === undefined) return usual;
  const count = /^\d{1,15}$|^\d{1,3}e\d{1,2}$/i.test(text) ? Number(text) : 0;
  return count >= 1 ? count : words.count(option, text, String(usual));
}

/** One of the known words; adds to `faults` where it is none. */
export function readChoice<Name extends string>(
  option: string,
  text: string,
  known: readonly Name[],
  words: FaultWords,
  faults: string[],
): Name {
  const found = known.find((name) => name === text);
  if (found === undefined) faults.push(words.choice(option, text, known, nearest(text, known)));
  return found ?? known[0]!;
}

/** `path=value`, or what is wrong with it. */
export function readSetting(text: string, words: FaultWords): Setting | string {
  const at = text.indexOf("=");
  if (at < 1) return words.setting(text);
  return { path: text.slice(0, at).trim(), to: text.slice(at + 1).trim() };
}
