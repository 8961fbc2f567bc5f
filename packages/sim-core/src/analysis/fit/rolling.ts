import type { Fact } from "../../scenario/facts/fact.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import { withPosterior } from "../../scenario/settings.ts";
import type { Executor } from "../../simulation/executor.ts";
import { type Backtest, type BacktestOptions, backtest } from "./backtest.ts";
import { type CalibrateOptions, calibrate } from "./calibrate.ts";

export interface RollingOptions extends Omit<BacktestOptions, "facts" | "all" | "onProgress"> {
  /** All facts of the case. */
  readonly all: readonly Fact[];
  /** Years at whose end what is known is frozen. */
  readonly years: readonly number[];
  readonly particles?: number;
  readonly moves?: number;
  readonly onProgress?: (year: number, passes: number, temperature: number) => void;
}

/** What was known at the end of a year, what was forecast from it, and how that came out. */
export interface RollingStep {
  readonly year: number;
  readonly fitted: readonly Fact[];
  readonly backtest: Backtest;
}

/**
 * Freezes what was public at the end of each year, fits the facts marked `fit` of it, and scores the forecast against all
 * that became public later. Where nothing to fit was public, the forecast is that of the priors.
 */
export async function rollingBacktest(
  executor: Executor,
  scenario: Scenario,
  options: RollingOptions,
): Promise<RollingStep[]> {
  const { all, years, onProgress, ...rest } = options;
  const used = all.filter(({ use }) => use === "fit" || use === "check");
  const steps: RollingStep[] = [];
  for (const year of years) {
    const frozen = 4 * (year + 1);
    const isPublic = ({ known }: Fact): boolean => known.end <= frozen + 1e-9;
    const fitted = used.filter((fact) => fact.use === "fit" && isPublic(fact));
    const facts = used.filter((fact) => !isPublic(fact));
    const told: CalibrateOptions["onProgress"] = (passes, temperature) => onProgress?.(year, passes, temperature);
    const posterior =
      fitted.length === 0
        ? null
        : (await calibrate(executor, scenario, { ...rest, facts: fitted, onProgress: told })).posterior;
    steps.push({
      year,
      fitted,
      backtest: await backtest(executor, withPosterior(scenario, posterior), { ...rest, facts, all }),
    });
  }
  return steps;
}
