import {
  type Ensemble,
  type Executor,
  ensembleWith,
  type Observable,
  type OutcomeColumn,
  type Setting,
  type Uncertain,
  withNumbers,
} from "@andromede/sim-core";
import { settingOf } from "../controls/control.ts";
import { writtenUnit } from "../controls/unit.ts";
import { centreOf } from "./centre.ts";

/** A run of the core takes ten times as long before the engine has compiled it well, which takes it some runs. */
const RUNS = 40;
/** Enough for each of a pool's workers to have a piece of its own. */
const RUNS_IN_WORKERS = 40;
const PAUSE_MS = 30;

/**
 * Runs what a slider will ask for, while the page is at rest, so that the first move is followed as fast as the later ones:
 * a scenario with a changed number, its central history, and some worlds in the workers.
 * @returns what is to be called when the reader does something first
 */
export function warmUp(ensembles: readonly Ensemble[], executor: Executor): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let done = 0;
  const runOne = (): void => {
    if (signal.aborted) return;
    const { scenario, outcomes } = ensembles[done % ensembles.length]!;
    const number = scenario.assumptions[0];
    // Each time another one, or it would be remembered.
    const changed = number ? withNumbers(scenario, [atCentre(number)]) : { ...scenario };
    void centreOf(changed, outcomes.map(askedAgain)).outcomes;
    done++;
    if (done < RUNS) setTimeout(runOne, PAUSE_MS);
  };
  setTimeout(runOne, PAUSE_MS);
  const last = ensembles.at(-1)!;
  const inWorkers = { runs: RUNS_IN_WORKERS, outcomes: last.outcomes.map(askedAgain), signal };
  ensembleWith(executor, last.scenario, inWorkers).catch(() => {});
  return () => stop.abort();
}

/** As a slider would set the number. */
function atCentre(number: Uncertain): Setting {
  const unit = writtenUnit(number);
  return settingOf({ spec: { path: number.path }, unit }, (number.centre ?? 0) / unit.factor);
}

/** What was asked for an observation, without what came of it. */
function askedAgain({ unit: _unit, values: _values, reason: _reason, ...asked }: OutcomeColumn): Observable {
  return asked;
}
