import type { Fact } from "../../scenario/facts/fact.ts";
import type { Observable, Scenario } from "../../scenario/parameters.ts";
import { formatQuarter } from "../../scenario/quarters.ts";
import { withSettings } from "../../scenario/settings.ts";
import type { Design } from "../../simulation/design.ts";
import { type Executor, ensembleWith, type StopSignal } from "../../simulation/executor.ts";
import { ObservableError, probeFor } from "../../simulation/observe.ts";
import { type Counterpart, counterpartOf, type Horizon, lastQuarterOf } from "./counterparts.ts";

/** Facts made ready to be looked up in the runs of a scenario. */
export interface FactRuns {
  /** The scenario, broken off once the last fact is over. */
  readonly scenario: Scenario;
  readonly horizon: Horizon;
  /** The facts that the scenario has a counterpart of. */
  readonly facts: readonly Fact[];
  /** Those that it has none of. */
  readonly unknown: readonly Fact[];
  /** Values of the counterparts, [fact][run]. */
  simulated(executor: Executor, options: FactRunOptions): Promise<Float64Array[]>;
}

export interface FactRunOptions {
  readonly seed: string;
  readonly runs: number;
  readonly firstRun?: number;
  readonly design?: Design | undefined;
  readonly signal?: StopSignal | undefined;
  readonly onProgress?: ((runsDone: number) => void) | undefined;
}

/** So many quarters are run after the last fact, so that what did not happen in time can still be seen to be late. */
const LOOK_AHEAD = 4;

/** Finds what each fact is in the runs of a scenario. */
export function factRuns(scenario: Scenario, all: readonly Fact[]): FactRuns {
  const { start, end } = scenario.data.horizon;
  const known = all.filter((fact) => isAnswered(fact, scenario));
  const last = known.map(lastQuarterOf).reduce((most, quarter) => (quarter > most ? quarter : most), start);
  const until = last + LOOK_AHEAD < end ? last + LOOK_AHEAD : end;
  const short = withSettings(scenario, [{ path: "horizon.end", to: formatQuarter(until) }]);
  const horizon = { start, end: until };
  const counterparts = known.map((fact) => counterpartOf(fact, horizon)!);
  const { outcomes, columns } = shared(counterparts);
  return {
    scenario: short,
    horizon,
    facts: known,
    unknown: all.filter((fact) => !known.includes(fact)),
    async simulated(executor, options) {
      const { design, signal, onProgress, ...rest } = options;
      const hooks = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
      const many = await ensembleWith(executor, short, { ...rest, ...hooks, outcomes, ...(design && { design }) });
      return counterparts.map((counterpart, index) => {
        const needed = columns[index]!.map((column) => many.outcomes[column]!.values);
        return Float64Array.from({ length: options.runs }, (_, run) =>
          counterpart.value(needed.map((values) => values[run]!)),
        );
      });
    },
  };
}

function isAnswered(fact: Fact, scenario: Scenario): boolean {
  const counterpart = counterpartOf(fact, scenario.data.horizon);
  if (!counterpart) return false;
  try {
    for (const asked of counterpart.needs) probeFor(scenario, asked);
    return true;
  } catch (error) {
    if (!(error instanceof ObservableError)) throw error;
    return false;
  }
}

/** The observations that counterparts need, each once, and where each counterpart finds its own. */
function shared(counterparts: readonly Counterpart[]): { outcomes: Observable[]; columns: number[][] } {
  const at = new Map<string, number>();
  const outcomes: Observable[] = [];
  const columns = counterparts.map(({ needs }) =>
    needs.map((asked) => {
      const key = JSON.stringify([asked.measure, asked.actor ?? "", asked.quarter]);
      const known = at.get(key);
      if (known !== undefined) return known;
      at.set(key, outcomes.length);
      return outcomes.push(asked) - 1;
    }),
  );
  return { outcomes, columns };
}
