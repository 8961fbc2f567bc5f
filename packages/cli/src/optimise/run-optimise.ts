import { basename, dirname } from "node:path";
import {
  type Observable,
  observableFaults,
  type PolicyOptimum,
  policyOptimum,
  type Scenario,
} from "@andromede/sim-core";
import { askedOutcome } from "../analysis/asked-outcome.ts";
import { handOver } from "../analysis/hand-over.ts";
import { refuseQuestions } from "../commands/run.ts";
import { loadScenario, loadScenarios } from "../input/load.ts";
import { type RunSettings, readCount, readRunFlags } from "../input/options.ts";
import { withDistinctNames } from "../results/distinct-names.ts";
import type { Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { optimumJson, optimumTable } from "./optimise-data.ts";
import { type OptimiseFlags, USUAL, USUAL_SPLITS } from "./optimise-flags.ts";
import { optimumPictures } from "./optimise-pictures.ts";
import { optimumText } from "./optimise-text.ts";
import { optimiseWords } from "./words.ts";

/** What was asked, and what was found. */
export interface Optimised {
  readonly outcome: Observable;
  readonly found: PolicyOptimum;
  readonly settings: RunSettings;
  /** Worlds that judge. */
  readonly checks: number;
}

/** The best split of an envelope under uncertainty, beside named policies. */
export async function runOptimise(
  file: string,
  typed: readonly string[],
  flags: OptimiseFlags,
  session: Session,
): Promise<void> {
  const splits = readCount("--splits", flags.splits, USUAL_SPLITS, session.words.fault);
  const faults = typeof splits === "string" ? [splits] : [];
  const settings = readRunFlags(flags, USUAL, session.words.fault, faults);
  const scenario = loadScenario(file, settings.settings, session.words.fault);
  const named = withDistinctNames(loadScenarios(namesFor(scenario, typed), settings.settings, session.words.fault));
  const outcome = askedOutcome(settings, session);
  refuseQuestions([scenario, ...named], { ...settings, outcomes: [outcome] }, session, observableFaults);
  await handOver(flags.out, settings, session, async () => {
    const found = await analyse({ scenario, named, outcome }, Number(splits), settings, session);
    const optimised: Optimised = { outcome, found, settings, checks: found.checked[0]!.runs };
    return {
      name: "optimise",
      text: optimumText(optimised, session),
      json: optimumJson(optimised),
      table: optimumTable(optimised, session),
      ...optimumPictures(optimised, session),
    };
  });
}

/** Who else might have got the money, in the French case. */
const FRENCH_CASE = ["history", "no-subsidy", "one-champion", "fifty-grants", "back-ovh", "vouchers"];

function namesFor(scenario: Scenario, typed: readonly string[]): readonly string[] {
  if (typed.length > 0) return typed;
  if (basename(dirname(scenario.path)) === "french-cloud") return FRENCH_CASE.map((id) => `french-cloud/${id}`);
  const [own, extended] = scenario.lineage;
  return [extended?.file ?? own?.file ?? scenario.path];
}

async function analyse(
  question: { readonly scenario: Scenario; readonly named: readonly Scenario[]; readonly outcome: Observable },
  evaluations: number,
  settings: RunSettings,
  session: Session,
): Promise<PolicyOptimum> {
  const { runs, seed } = settings;
  const { executor, close } = settings.openExecutor();
  try {
    const { progress } = optimiseWords(session.language);
    return await withProgress(session.terminal, progress, (onProgress) =>
      policyOptimum(question, { executor, seed, runs, evaluations, signal: session.terminal.signal, onProgress }),
    );
  } finally {
    await close();
  }
}
