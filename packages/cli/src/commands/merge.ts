import { dirname, resolve } from "node:path";
import { type Ensemble, type Executor, ensembleWith, scenarioFrom } from "@andromede/sim-core";
import { findBatch } from "../executors/batch-file.ts";
import { chunkFolder } from "../executors/chunk-folder.ts";
import { takeFinished } from "../executors/keeping.ts";
import { columnMemoryBytes } from "../executors/memory.ts";
import { missingRuns, otherModel } from "../executors/words.ts";
import { addRunOptions, type RunFlags, readRunFlags } from "../input/options.ts";
import type { Register } from "../session.ts";
import { batchWords } from "../words/batch.ts";
import { printEnsemble } from "./run.ts";

/** `whatif merge`: the results of chunks, however and wherever they were done. */
export const registerMerge: Register = (program, session) => {
  const words = batchWords(session.language);
  const command = program.command("merge").description(words.merge).argument("<folder>", words.mergeFolder);
  addRunOptions(command, session.words.help, { runs: 1, seed: "1" }, ["runs", "format", "verbose"]).action(
    async (path: string, flags: RunFlags) => {
      const settings = readRunFlags(flags, { runs: 1, seed: "1" }, session.words.fault);
      const ensemble = await merged(path, flags.runs === undefined ? undefined : settings.runs);
      printEnsemble(ensemble, { ...settings, centre: false }, session);
    },
  );
};

async function merged(path: string, runsAsked: number | undefined): Promise<Ensemble> {
  const { folder, batch } = findBatch(path);
  const { scenario, seed, centre, outcomes } = batch.request;
  const chunks = chunkFolder(dirname(resolve(folder)), batch.request);
  if (chunks.path !== resolve(folder)) throw otherModel(folder);
  const end = chunks.ranges().reduce((last, { firstRun, runs }) => Math.max(last, firstRun + runs), 0);
  const reading: Executor = {
    name: "merge",
    memoryBytes: columnMemoryBytes(),
    async run(request, hooks) {
      const missing = takeFinished(chunks, request, hooks);
      if (missing.length === 0) return;
      const ranges = missing.map(({ firstRun, runs }) => `${firstRun}-${firstRun + runs - 1}`);
      throw missingRuns(folder, ranges.join(", "));
    },
  };
  return await ensembleWith(reading, scenarioFrom(scenario), { runs: runsAsked ?? end, seed, centre, outcomes });
}
