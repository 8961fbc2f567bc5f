import { type Discovery, discover, type Observable, observableFaults, type Scenario } from "@andromede/sim-core";
import { askedOutcome } from "../analysis/asked-outcome.ts";
import { handOver } from "../analysis/hand-over.ts";
import { refuseQuestions } from "../commands/run.ts";
import { loadScenarios } from "../input/load.ts";
import { type RunSettings, readRunFlags } from "../input/options.ts";
import { withDistinctNames } from "../results/distinct-names.ts";
import type { Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { discoveryJson, discoveryTable } from "./discover-data.ts";
import { type DiscoverFlags, USUAL } from "./discover-flags.ts";
import { slicesPicture } from "./discover-picture.ts";
import { discoveryText } from "./discover-text.ts";
import { discoverWords } from "./words.ts";

/** Policies, the outcome that they are compared in, and what was found. */
export interface Discovered {
  readonly policies: readonly [Scenario, Scenario, ...Scenario[]];
  readonly outcome: Observable;
  readonly found: Discovery;
  readonly settings: RunSettings;
}

/** Where does the first policy beat the second? */
export async function runDiscover(files: readonly string[], flags: DiscoverFlags, session: Session): Promise<void> {
  const settings = readRunFlags(flags, USUAL, session.words.fault);
  const scenarios = withDistinctNames(loadScenarios(files, settings.settings, session.words.fault));
  const outcome = askedOutcome(settings, session);
  refuseQuestions(scenarios, { ...settings, outcomes: [outcome] }, session, observableFaults);
  const policies = scenarios as unknown as Discovered["policies"];
  await handOver(flags.out, settings, session, async () => {
    const found = await analyse(policies, outcome, settings, session);
    const discovered: Discovered = { policies, outcome, found, settings };
    const { picture, note } = slicesPicture(discovered, session);
    return {
      name: "discover",
      text: discoveryText(discovered, session),
      json: discoveryJson(discovered),
      table: discoveryTable(discovered),
      pictures: [picture],
      note,
    };
  });
}

async function analyse(
  policies: Discovered["policies"],
  outcome: Observable,
  settings: RunSettings,
  session: Session,
): Promise<Discovery> {
  const { runs, seed } = settings;
  const { executor, close } = settings.openExecutor();
  try {
    const { progress } = discoverWords(session.language);
    return await withProgress(session.terminal, progress, (onProgress) =>
      discover(policies, outcome, { executor, seed, runs, signal: session.terminal.signal, onProgress }),
    );
  } finally {
    await close();
  }
}
