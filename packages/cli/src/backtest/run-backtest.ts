import {
  type Backtest,
  backtest,
  type Fact,
  type RollingStep,
  rollingBacktest,
  type Scenario,
} from "@andromede/sim-core";
import { factPicture } from "../analysis/fact-rows.ts";
import { loadFacts } from "../analysis/facts-file.ts";
import { handOver } from "../analysis/hand-over.ts";
import { loadScenario } from "../input/load.ts";
import { type RunSettings, readRunFlags } from "../input/options.ts";
import type { Session } from "../session.ts";
import { withProgress } from "../terminal/progress.ts";
import { backtestJson, backtestTable } from "./backtest-data.ts";
import { type BacktestFlags, USUAL, USUAL_YEARS } from "./backtest-flags.ts";
import { backtestText, madeLine } from "./backtest-text.ts";
import { backtestWords } from "./words.ts";

/** What a command scored: once, or year by year. */
export interface Scored {
  readonly once: Backtest | null;
  readonly years: readonly RollingStep[];
}

/** Scores a scenario on facts that it was not fitted to. */
export async function runBacktest(file: string, flags: BacktestFlags, session: Session): Promise<void> {
  const years = readYears(flags.rolling, session);
  const settings = readRunFlags(flags, USUAL, session.words.fault, typeof years === "string" ? [years] : []);
  const scenario = loadScenario(file, settings.settings, session.words.fault);
  const facts = loadFacts(scenario, flags.facts, session);
  await handOver(flags.out, settings, session, async () => {
    const scored = await score(scenario, facts, years as readonly number[], settings, session);
    const scores = (scored.once ?? scored.years.at(-1)!.backtest).scores;
    return {
      name: "backtest",
      text: backtestText(scenario, scored, settings, session),
      json: backtestJson(scenario, scored, settings),
      table: backtestTable(scored),
      pictures: [factPicture("facts", scores, scenario)],
      note: `${scenario.id}, ${madeLine(scenario, scores.length, settings, session)}`,
    };
  });
}

function readYears(asked: BacktestFlags["rolling"], session: Session): readonly number[] | string {
  if (asked === undefined) return [];
  if (typeof asked === "boolean") return USUAL_YEARS;
  const years = asked.split(",").map((year) => (/^\s*\d{4}\s*$/.test(year) ? Number(year) : Number.NaN));
  return years.every(Number.isFinite) ? years : backtestWords(session.language).badYears(asked);
}

async function score(
  scenario: Scenario,
  all: readonly Fact[],
  years: readonly number[],
  { runs, seed, openExecutor }: RunSettings,
  session: Session,
): Promise<Scored> {
  const { executor, close } = openExecutor();
  const { signal } = session.terminal;
  const asked = { all, seed, runs, signal };
  try {
    return await withProgress(session.terminal, backtestWords(session.language).progress, async (onProgress) => {
      if (years.length > 0) {
        const onYear = (year: number, _passes: number, temperature: number): void =>
          onProgress(Math.round(100 * (years.indexOf(year) + temperature)), 100 * years.length);
        return {
          once: null,
          years: await rollingBacktest(executor, scenario, { ...asked, years, onProgress: onYear }),
        };
      }
      const facts = all.filter(({ use }) => use === "check");
      const onRuns = (done: number): void => onProgress(done, runs);
      return { once: await backtest(executor, scenario, { ...asked, facts, onProgress: onRuns }), years: [] };
    });
  } finally {
    await close();
  }
}
