import {
  assembleComparison,
  type Comparison,
  comparableFaults,
  compareWith,
  type Observable,
  type Scenario,
  sharedOutcomes,
} from "@andromede/sim-core";
import { loadScenarios } from "../input/load.ts";
import { addRunOptions, type Defaults, type RunFlags, type RunSettings, readRunFlags } from "../input/options.ts";
import { csvOf } from "../results/csv.ts";
import { withDistinctNames } from "../results/distinct-names.ts";
import { comparisonJson } from "../results/json.ts";
import { addOutOptions, type OutFlags, withOut } from "../results/out-option.ts";
import { pathObservables, withoutPaths } from "../results/paths.ts";
import { blocksOfComparison } from "../results/stealing-blocks.ts";
import type { Register, Session } from "../session.ts";
import { comparisonText } from "../tables/comparison-text.ts";
import { withProgress } from "../terminal/progress.ts";
import { VERSION } from "../version.ts";
import { refuseQuestions } from "./run.ts";

const USUAL: Defaults = { runs: 200, seed: "1", mostRuns: Number.POSITIVE_INFINITY };

export const registerCompare: Register = (program, session) => {
  const command = program
    .command("compare")
    .description(session.words.help.compare)
    .argument("<base>", session.words.help.base)
    .argument("<files...>", session.words.help.others);
  addOutOptions(addRunOptions(command, session.words.help, USUAL), session).action(
    async (base: string, others: readonly string[], flags: RunFlags & OutFlags) => {
      const settings = readRunFlags(flags, USUAL, session.words.fault);
      const scenarios = withDistinctNames(loadScenarios([base, ...others], settings.settings, session.words.fault));
      refuseQuestions(scenarios, settings, session, comparableFaults);
      await withOut(flags, session, async (write) => {
        const asked = outcomesOf(scenarios, settings);
        const paths = flags.series === true ? pathObservables(scenarios) : [];
        const comparison = await compareScenarios(scenarios, { ...settings, outcomes: [...asked, ...paths] }, session);
        print(paths.length > 0 ? shown(comparison, paths, asked, settings) : comparison, settings, session);
        const ensembles = [comparison.base, ...comparison.alternatives];
        await write({ ensembles, comparison, files: [base, ...others], centre: settings.centre });
      });
    },
  );
};

async function compareScenarios(
  scenarios: readonly Scenario[],
  settings: RunSettings,
  session: Session,
): Promise<Comparison> {
  const { runs, seed, centre, outcomes } = settings;
  const { executor, close } = settings.openExecutor();
  try {
    return await withProgress(session.terminal, session.words.start.progress, (onProgress) =>
      compareWith(executor, scenarios[0]!, scenarios.slice(1), {
        runs,
        seed,
        centre,
        outcomes,
        signal: session.terminal.signal,
        onProgress,
      }),
    );
  } finally {
    await close();
  }
}

/** What was asked for, and, for the column of net cost, what the State paid. */
function outcomesOf(scenarios: readonly Scenario[], { outcomes, format }: RunSettings): readonly Observable[] {
  if (outcomes.length === 0) return sharedOutcomes(scenarios);
  const hasNet = outcomes.some(({ measure }) => measure === "public-cost-net");
  return format !== "table" || hasNet ? outcomes : [...outcomes, { measure: "public-cost-net", quarter: "end" }];
}

/** A table leaves out the paths, which files have room for. */
function shown(
  comparison: Comparison,
  paths: readonly Observable[],
  asked: readonly Observable[],
  { format }: RunSettings,
): Comparison {
  if (format !== "table") return comparison;
  const [base, ...alternatives] = [comparison.base, ...comparison.alternatives].map((each) =>
    withoutPaths(each, paths, asked),
  );
  return assembleComparison(base!, alternatives, asked);
}

function print(comparison: Comparison, settings: RunSettings, session: Session): void {
  const { out } = session.terminal;
  if (settings.format === "table") out(comparisonText(comparison, settings, session));
  else if (settings.format === "json") out(`${JSON.stringify(comparisonJson(comparison, VERSION), null, 2)}\n`);
  else for (const piece of csvOf(blocksOfComparison(comparison))) out(piece);
}
