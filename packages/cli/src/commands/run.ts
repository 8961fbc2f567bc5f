import {
  type Ensemble,
  ensembleWith,
  formatQuarter,
  keyOutcomes,
  observableFaults,
  type Scenario,
} from "@andromede/sim-core";
import { formatNumber, formatYears, sentenceText } from "@andromede/wording";
import { loadScenario } from "../input/load.ts";
import { addRunOptions, type Defaults, type RunFlags, type RunSettings, readRunFlags } from "../input/options.ts";
import { refuseTogether } from "../input/usage-error.ts";
import { blocksOf } from "../results/block.ts";
import { csvOf } from "../results/csv.ts";
import { runJson } from "../results/json.ts";
import { addOutOptions, type OutFlags, withOut } from "../results/out-option.ts";
import { pathObservables, withoutPaths } from "../results/paths.ts";
import type { Register, Session } from "../session.ts";
import { restsOnLine } from "../tables/rests-on.ts";
import { runTable, undefinedIn } from "../tables/run-table.ts";
import { withProgress } from "../terminal/progress.ts";
import { wrap } from "../terminal/text.ts";
import { VERSION } from "../version.ts";

const USUAL: Defaults = { runs: 200, seed: "1", mostRuns: Number.POSITIVE_INFINITY };

export const registerRun: Register = (program, session) => {
  const command = program
    .command("run")
    .description(session.words.help.run)
    .argument("<file>", session.words.help.file);
  addOutOptions(addRunOptions(command, session.words.help, USUAL), session).action(
    async (file: string, flags: RunFlags & OutFlags) => {
      const settings = readRunFlags(flags, USUAL, session.words.fault);
      const scenario = loadScenario(file, settings.settings, session.words.fault);
      refuseQuestions([scenario], settings, session);
      await withOut(flags, session, async (write) => {
        const asked = settings.outcomes.length > 0 ? settings.outcomes : keyOutcomes(scenario);
        const paths = flags.series === true ? pathObservables([scenario]) : [];
        const ensemble = await runScenario(scenario, { ...settings, outcomes: [...asked, ...paths] }, session);
        const isTable = settings.format === "table" && paths.length > 0;
        printEnsemble(isTable ? withoutPaths(ensemble, paths, asked) : ensemble, settings, session);
        await write({ ensembles: [ensemble], comparison: null, files: [file], centre: settings.centre });
      });
    },
  );
};

/** Refuses questions that a scenario cannot answer, all of them, before anything is run. */
export function refuseQuestions(
  scenarios: readonly Scenario[],
  { outcomes }: RunSettings,
  { words, language }: Session,
  faultsOf: typeof observableFaults = observableFaults,
): void {
  refuseTogether(
    scenarios.flatMap((scenario) =>
      faultsOf(scenario, outcomes).map((fault) => words.fault.question(scenario.id, sentenceText(fault, language))),
    ),
  );
}

async function runScenario(scenario: Scenario, settings: RunSettings, session: Session): Promise<Ensemble> {
  const { runs, seed, centre, outcomes } = settings;
  const { executor, close } = settings.openExecutor();
  try {
    return await withProgress(session.terminal, session.words.start.progress, (onProgress) =>
      ensembleWith(executor, scenario, {
        runs,
        seed,
        centre,
        signal: session.terminal.signal,
        onProgress: (done) => onProgress(done, runs),
        ...(outcomes.length > 0 ? { outcomes } : {}),
      }),
    );
  } finally {
    await close();
  }
}

/** Shows an ensemble in the format that was asked for. */
export function printEnsemble(ensemble: Ensemble, settings: RunSettings, session: Session): void {
  const { out } = session.terminal;
  if (settings.format === "table") out(runText(ensemble, settings, session));
  else if (settings.format === "json") out(`${JSON.stringify(runJson(ensemble, VERSION), null, 2)}\n`);
  else for (const piece of csvOf(blocksOf([ensemble]))) out(piece);
}

function runText(ensemble: Ensemble, { centre, isVerbose }: RunSettings, session: Session): string {
  const { terminal, words, language } = session;
  const { scenario, runs, seed } = ensemble;
  const { start, end } = scenario.data.horizon;
  const years = formatYears(formatQuarter(start), formatQuarter(end));
  const lines = [
    session.colour.bold(scenario.title[language]),
    centre ? words.table.centre : words.run.worlds(formatNumber(runs, language), seed, years),
    "",
    ...runTable(ensemble, session, isVerbose),
    "",
    ...(runs === 1 ? [] : [wrap(words.run.howToRead, terminal.columns)]),
    ...undefinedIn(ensemble, session).map((note) => wrap(note, terminal.columns)),
    ...(runs < 200 && runs > 1 ? [words.table.fewRuns] : []),
    restsOnLine([scenario], session),
  ];
  return `${lines.join("\n")}\n`;
}
