import {
  assembleComparison,
  type Comparison,
  type Ensemble,
  ensembleWith,
  type Observable,
  type Scenario,
} from "@andromede/sim-core";
import type { RunSettings } from "../input/options.ts";
import type { Session } from "../session.ts";
import { isHomeFirm } from "../tables/home-firms.ts";
import { withProgress } from "../terminal/progress.ts";

/** A comparison of policies, and what each run said of the firms. */
export interface PolicyRuns {
  readonly comparison: Comparison;
  /** All that was observed of each scenario, the base first. */
  readonly ensembles: readonly Ensemble[];
}

/** What is asked of every scenario. Its own firms come after: not every scenario has the same. */
const COMMON: readonly Observable[] = [
  { measure: "home-share", quarter: "end" },
  { measure: "public-cost-net", quarter: "end" },
  { measure: "public-cost-gross", quarter: "sum" },
  { measure: "market-share", actor: "foreign", quarter: "end" },
];

/** Runs the scenarios on the same luck, each asked of the market, of the money, and of its own firms. */
export async function runPolicies(
  scenarios: readonly Scenario[],
  settings: RunSettings,
  session: Session,
): Promise<PolicyRuns> {
  const { runs, seed } = settings;
  const { executor, close } = settings.openExecutor();
  const total = runs * scenarios.length;
  try {
    const ensembles = await withProgress(session.terminal, session.words.start.progress, async (onProgress) => {
      const done: Ensemble[] = [];
      for (const scenario of scenarios) {
        const before = done.length * runs;
        done.push(
          await ensembleWith(executor, scenario, {
            runs,
            seed,
            outcomes: [...COMMON, ...ownFirms(scenario)],
            signal: session.terminal.signal,
            onProgress: (count) => onProgress(before + count, total),
          }),
        );
      }
      return done;
    });
    const [base, ...alternatives] = ensembles;
    return { comparison: assembleComparison(base!, alternatives), ensembles };
  } finally {
    await close();
  }
}

function ownFirms(scenario: Scenario): Observable[] {
  const home = Object.keys(scenario.data.firms).filter((id) => isHomeFirm(scenario, id));
  return home.map((actor) => ({ measure: "market-share", actor, quarter: "end" }));
}
