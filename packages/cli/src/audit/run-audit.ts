import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { audited, auditedOf } from "@andromede/charts";
import { type Audit, type AuditRow, audit, comparableFaults, type Scenario } from "@andromede/sim-core";
import { formatNumber } from "@andromede/wording";
import { askedOutcome } from "../analysis/asked-outcome.ts";
import { type Analysed, type Cell, handOver } from "../analysis/hand-over.ts";
import { refuseQuestions } from "../commands/run.ts";
import { loadScenario, loadScenarios, pathOf } from "../input/load.ts";
import { type RunSettings, readRunFlags } from "../input/options.ts";
import { refuseTogether } from "../input/usage-error.ts";
import type { Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { VERSION } from "../version.ts";
import { type AuditFlags, USUAL } from "./audit-flags.ts";
import { auditText } from "./audit-text.ts";
import { rowName } from "./row-names.ts";
import { auditWords } from "./words.ts";

/** Looks for a result by arithmetic in the difference between a scenario and its base. */
export async function runAudit(file: string, flags: AuditFlags, session: Session): Promise<void> {
  const settings = readRunFlags(flags, USUAL, session.words.fault);
  const path = pathOf(file, session.words.fault);
  const readingFiles = flags.reading ?? readingsBeside(path);
  const baseFile = flags.base ?? usualBase(path, settings, session);
  const [base, other, ...readings] = loadScenarios(
    [baseFile, file, ...readingFiles],
    settings.settings,
    session.words.fault,
  ) as [Scenario, Scenario, ...Scenario[]];
  const outcome = askedOutcome(settings, session);
  const fitting = flags.reading === undefined ? readings.filter((each) => isKin(each, other)) : readings;
  refuseQuestions([base, other], { ...settings, outcomes: [outcome] }, session, comparableFaults);
  let found: Audit | null = null;
  await handOver(flags.out, settings, session, async () => {
    const { executor, close } = settings.openExecutor();
    try {
      found = await withProgress(session.terminal, auditWords(session.language).progress, (onProgress) => {
        const { runs, seed } = settings;
        const { signal } = session.terminal;
        return audit(base, other, { executor, runs, seed, outcome, readings: fitting, signal, onProgress });
      });
    } finally {
      await close();
    }
    return analysed(found, session);
  });
  const isBroken = (found as Audit | null)?.rows.some(({ result }) => result === "broken") === true;
  if (flags.strict === true && isBroken) session.end(1);
}

/** What a policy is usually compared with, and what it would have been without one: files of these names beside it. */
const HISTORY = "history.yaml";
const WITHOUT = /^no-subsidy.*\.yaml$/;

/** The history beside a file; beside the history, what would have been without the policy; else what the file extends. */
function usualBase(path: string, settings: RunSettings, session: Session): string {
  const beside = filesBeside(path);
  const [first] = readingsBeside(path);
  const history = beside.find((each) => each.endsWith(HISTORY));
  const found = history !== undefined && history !== join(path) ? history : first === join(path) ? undefined : first;
  if (found !== undefined) return found;
  const parent = loadScenario(path, settings.settings, session.words.fault).lineage[1]?.file;
  if (parent === undefined) refuseTogether([auditWords(session.language).noBase(path)]);
  return parent!;
}

/** Whether two scenarios go back to one file: only then does the one say what the other would have been. */
function isKin(one: Scenario, other: Scenario): boolean {
  return one.lineage.at(-1)!.file === other.lineage.at(-1)!.file;
}

function readingsBeside(path: string): string[] {
  return filesBeside(path)
    .filter((each) => WITHOUT.test(each.split(/[\\/]/).at(-1)!))
    .sort((a, b) => a.length - b.length);
}

function filesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path)).map((name) => join(dirname(path), name));
  } catch {
    return [];
  }
}

function analysed(found: Audit, session: Session): Analysed {
  const { base, other, rows, ...rest } = found;
  const named = rows.map((row) => ({
    name: { en: rowName(row, found, "en"), fr: rowName(row, found, "fr") },
    ...row,
  }));
  return {
    name: "audit",
    text: auditText(found, session),
    json: { ...rest, base: base.id, scenario: other.id, version: VERSION, rows: named },
    table: [HEADER, ...rows.map(cellsOf)],
    pictures: [{ name: "audit", draw: (options) => audited(auditedOf(found), options) }],
    note: auditWords(session.language).made(formatNumber(found.runs, session.language), found.seed),
  };
}

const HEADER = [
  "check",
  "kind",
  "subject",
  "identity",
  "result",
  "before",
  "beforeLow95",
  "beforeHigh95",
  "after",
  "afterLow95",
  "afterHigh95",
  "afterWorldsOf100",
  "largestChange",
  "worlds",
];

function cellsOf({ id, kind, subject, isIdentity, result, before, after, largestChange, worlds }: AuditRow): Cell[] {
  const numbers = [before, after].flatMap((each) => [each?.mean ?? null, each?.low95 ?? null, each?.high95 ?? null]);
  return [
    id,
    kind,
    subject,
    isIdentity ? "yes" : "no",
    result,
    ...numbers,
    after?.worldsOf100 ?? null,
    largestChange,
    worlds,
  ];
}
