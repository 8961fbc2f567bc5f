import { dirname, resolve } from "node:path";
import {
  type Ensemble,
  type Executor,
  ensembleWith,
  portableOf,
  type Scenario,
  scenarioFrom,
} from "@andromede/sim-core";
import { type BatchFile, findBatch } from "../executors/batch-file.ts";
import { chunkFolder } from "../executors/chunk-folder.ts";
import { takeFinished } from "../executors/keeping.ts";
import { columnMemoryBytes } from "../executors/memory.ts";
import { missingRuns, otherModel } from "../executors/words.ts";
import { loadScenario } from "../input/load.ts";
import { addRunOptions, type RunFlags, readRunFlags } from "../input/options.ts";
import { addOutOptions, type OutFlags, withOut } from "../results/out-option.ts";
import type { Register, Session } from "../session.ts";
import { batchWords } from "../words/batch.ts";
import { printEnsemble } from "./run.ts";

/** `whatif merge`: the results of chunks, however and wherever they were done. */
export const registerMerge: Register = (program, session) => {
  const words = batchWords(session.language);
  const command = program.command("merge").description(words.merge).argument("<folder>", words.mergeFolder);
  addRunOptions(command, session.words.help, { runs: 1, seed: "1" }, ["runs", "format", "verbose"]);
  addOutOptions(command, session, { series: false }).action(async (path: string, flags: RunFlags & OutFlags) => {
    const settings = readRunFlags(flags, { runs: 1, seed: "1" }, session.words.fault);
    const { folder, batch } = findBatch(path);
    const { centre } = batch.request;
    const { file = batch.request.scenario.path, outcomes = [] } = batch.typed ?? {};
    await withOut({ ...flags, outcome: outcomes }, session, async (write) => {
      const scenario = writtenScenario(batch, session) ?? scenarioFrom(batch.request.scenario);
      const ensemble = await merged(folder, batch, scenario, flags.runs === undefined ? undefined : settings.runs);
      printEnsemble(ensemble, { ...settings, centre }, session);
      await write({ ensembles: [ensemble], comparison: null, files: [file], centre });
    });
  });
};

/** The scenario as it was written, with its sources, where it is still here and still the same. */
function writtenScenario({ request, typed }: BatchFile, { words }: Session): Scenario | undefined {
  if (typed === undefined) return undefined;
  try {
    const scenario = loadScenario(typed.file, typed.settings, words.fault);
    return portableOf(scenario).text === request.scenario.text ? scenario : undefined;
  } catch {
    return undefined;
  }
}

async function merged(
  folder: string,
  batch: BatchFile,
  scenario: Scenario,
  runsAsked: number | undefined,
): Promise<Ensemble> {
  const { seed, centre, outcomes } = batch.request;
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
  return await ensembleWith(reading, scenario, { runs: runsAsked ?? end, seed, centre, outcomes });
}
