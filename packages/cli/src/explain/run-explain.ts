import {
  type ChangeBetween,
  comparableFaults,
  type ExplainChangesOptions,
  type Explanation,
  explainChanges,
  explainMechanisms,
  nearest,
  type Scenario,
} from "@andromede/sim-core";
import { askedOutcome } from "../analysis/asked-outcome.ts";
import { type Analysed, handOver } from "../analysis/hand-over.ts";
import { refuseQuestions } from "../commands/run.ts";
import { loadScenarios } from "../input/load.ts";
import { type RunSettings, readChoice, readCount, readRunFlags } from "../input/options.ts";
import { refuseTogether } from "../input/usage-error.ts";
import type { Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { type ExplainFlags, USUAL, USUAL_ORDERS, WAYS } from "./explain-flags.ts";
import { explanationJson, explanationRows } from "./explanation-json.ts";
import { explanationText } from "./explanation-text.ts";
import { moneyText } from "./money-text.ts";
import { partText } from "./part-text.ts";
import { waterfallPicture } from "./waterfall-picture.ts";
import { explainWords } from "./words.ts";

/** Why an outcome differs between two scenarios. */
export async function runExplain(base: string, file: string, flags: ExplainFlags, session: Session): Promise<void> {
  const faults: string[] = [];
  const by = readChoice("--by", flags.by ?? "changes", WAYS, session.words.fault, faults);
  const orders = readCount("--orders", flags.orders, USUAL_ORDERS, session.words.fault);
  if (typeof orders === "string") faults.push(orders);
  const settings = readRunFlags(flags, USUAL, session.words.fault, faults);
  const scenarios = loadScenarios([base, file], settings.settings, session.words.fault) as [Scenario, Scenario];
  const outcome = askedOutcome(settings, session);
  refuseQuestions(scenarios, { ...settings, outcomes: [outcome] }, session, comparableFaults);
  const how = { runs: settings.runs, seed: settings.seed, outcome, orders: Number(orders) };
  await handOver(flags.out, settings, session, async () => {
    const explanation = await explain(scenarios, { by, how, groups: flags.group ?? [] }, settings, session);
    return analysed(explanation, [base, file], flags, session);
  });
}

interface Asked {
  readonly by: (typeof WAYS)[number];
  readonly how: Omit<ExplainChangesOptions, "executor">;
  readonly groups: readonly string[];
}

async function explain(
  [base, other]: readonly [Scenario, Scenario],
  { by, how, groups }: Asked,
  settings: RunSettings,
  session: Session,
): Promise<Explanation> {
  const { executor, close } = settings.openExecutor();
  try {
    return await withProgress(session.terminal, explainWords(session.language).progress, (onProgress) => {
      const work = { ...how, executor, signal: session.terminal.signal, onProgress };
      if (by === "mechanisms") return explainMechanisms(base, other, work);
      return explainChanges(base, other, { ...work, groupOf: (change) => groupOf(change, groups) });
    });
  } finally {
    await close();
  }
}

/** Changes at a path that was named, or below it, are one part. */
function groupOf({ path }: ChangeBetween, groups: readonly string[]): string | null {
  return groups.find((group) => path === group || path.startsWith(`${group}.`)) ?? null;
}

function analysed(
  explanation: Explanation,
  files: readonly [string, string],
  flags: ExplainFlags,
  session: Session,
): Analysed {
  const { picture, note } = waterfallPicture(explanation, session);
  return {
    name: "explanation",
    text: textOf(explanation, files, flags, session),
    json: explanationJson(explanation),
    table: explanationRows(explanation),
    pictures: [picture],
    note,
  };
}

function textOf(
  explanation: Explanation,
  files: readonly [string, string],
  { open, money }: ExplainFlags,
  session: Session,
): string {
  if (open === undefined) {
    const shown = [explanationText(explanation, files, session), ...(money ? [moneyText(explanation, session)] : [])];
    return shown.join("\n");
  }
  const ids = explanation.parts.map(({ id }) => id);
  const at = ids.indexOf(open);
  if (at < 0) refuseTogether([explainWords(session.language).noPart(open, nearest(open, ids), ids)]);
  return partText(explanation, explanation.parts[at]!, session);
}
