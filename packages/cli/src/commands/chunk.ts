import { basename } from "node:path";
import { type ChunkRequest, keyOutcomes, portableOf, runChunk } from "@andromede/sim-core";
import { readBatch, type TypedBatch } from "../executors/batch-file.ts";
import type { RunRange } from "../executors/chunk-file.ts";
import { chunkFolder } from "../executors/chunk-folder.ts";
import { countRuns, takeFinished } from "../executors/keeping.ts";
import { noSuchTask, otherModel } from "../executors/words.ts";
import { loadScenario } from "../input/load.ts";
import { addRunOptions, type RunFlags, readCount, readRunFlags } from "../input/options.ts";
import { refuseTogether } from "../input/usage-error.ts";
import type { Register, Session } from "../session.ts";
import { batchWords } from "../words/batch.ts";
import { refuseQuestions } from "./run.ts";

const USUAL = { runs: 1000, seed: "1" };

interface ChunkFlags extends RunFlags {
  readonly index?: string;
  readonly out: string;
}

/** `whatif chunk`: a part of a batch, for any scheduler. Typed twice it does nothing the second time. */
export const registerChunk: Register = (program, session) => {
  const words = batchWords(session.language);
  const command = program.command("chunk").description(words.chunk).argument("<file>", words.chunkFile);
  addRunOptions(command, session.words.help, USUAL, ["runs", "seed", "set", "outcome", "centre"])
    .requiredOption("--out <folder>", words.chunkOut)
    .option("--index <count>", words.chunkIndex)
    .action((file: string, flags: ChunkFlags) => {
      const { name, request, range, typed } = readBatchFlags(file, flags, session);
      const folder = chunkFolder(flags.out, request, typed);
      if (name !== undefined && name !== basename(folder.path)) throw otherModel(file);
      const missing = takeFinished(folder, range, { onChunk: () => undefined });
      for (const part of missing) folder.write(runChunk({ ...request, ...part }));
      const last = range.firstRun + range.runs - 1;
      session.terminal.err(`${words.done(range.firstRun, last, countRuns(missing), folder.path)}\n`);
    });
};

interface Part {
  readonly name?: string | undefined;
  readonly request: ChunkRequest;
  readonly range: RunRange;
  readonly typed?: TypedBatch | undefined;
}

/** Which runs of what: a task of a job array, or the range of that number of a scenario's runs. */
function readBatchFlags(file: string, flags: ChunkFlags, session: Session): Part {
  const index = readIndex(flags.index, session);
  const batch = readBatch(file);
  if (batch !== undefined) {
    const range = batch.tasks[index];
    if (range === undefined) throw noSuchTask(index, batch.tasks.length);
    return { name: batch.name, request: batch.request, range, typed: batch.typed };
  }
  const asked = readRunFlags(flags, USUAL, session.words.fault);
  const { runs, seed, settings, centre } = asked;
  const scenario = loadScenario(file, settings, session.words.fault);
  refuseQuestions([scenario], asked, session);
  const outcomes = asked.outcomes.length > 0 ? asked.outcomes : keyOutcomes(scenario);
  const range = { firstRun: index * runs, runs };
  const typed = { file, settings, outcomes: flags.outcome ?? [] };
  return { request: { scenario: portableOf(scenario), seed, centre, outcomes, ...range }, range, typed };
}

function readIndex(text: string | undefined, { words }: Session): number {
  if (text === undefined || text === "0") return 0;
  const index = readCount("--index", text, 0, words.fault);
  if (typeof index === "string") refuseTogether([index]);
  return Number(index);
}
