import type { Observable, Scenario } from "../scenario/parameters.ts";
import { parseResolved } from "../scenario/parse.ts";
import type { Design } from "./design.ts";
import { probeFor } from "./observe.ts";
import { type Run, simulate } from "./simulate.ts";

/** A scenario in a form that can travel: to a worker, to a cluster, into a result's manifest. */
export interface PortableScenario {
  readonly path: string;
  /** The scenario resolved, as JSON text. */
  readonly text: string;
}

/** Some of the runs of an ensemble. What comes of them depends on nothing but this request. */
export interface ChunkRequest {
  readonly scenario: PortableScenario;
  readonly seed: string;
  readonly firstRun: number;
  readonly runs: number;
  readonly centre: boolean;
  /** Assumptions that an experiment places; absent: all are left to luck. */
  readonly design?: Design | undefined;
  readonly outcomes: readonly Observable[];
}

/** The outcomes of a chunk: a column per observation, a row per run. */
export interface ChunkResult {
  readonly firstRun: number;
  readonly runs: number;
  readonly columns: readonly Float64Array[];
}

/** The travelling form of a scenario: resolved, without the files that it was written in. */
export function portableOf(scenario: Scenario): PortableScenario {
  const { sources: _sources, facts: _facts, ...resolved } = scenario.resolved as Record<string, unknown>;
  const posterior = scenario.posterior && { posterior: scenario.posterior.file };
  return { path: scenario.path, text: JSON.stringify({ ...resolved, ...posterior }) };
}

const arrived = new Map<string, Scenario>();

/** The scenario of a request; the last few that arrived are kept, since chunks of one scenario follow each other. */
export function scenarioFrom(portable: PortableScenario): Scenario {
  const key = `${portable.path}\n${portable.text}`;
  const known = arrived.get(key);
  if (known) return known;
  const scenario = parseResolved(portable.text, portable.path);
  if (arrived.size >= 8) arrived.delete(arrived.keys().next().value!);
  arrived.set(key, scenario);
  return scenario;
}

/** Runs a chunk. `onRun` is called after each run; stop by throwing. */
export function runChunk(request: ChunkRequest, onRun?: (done: number) => void): ChunkResult {
  const scenario = scenarioFrom(request.scenario);
  const probes = request.outcomes.map((asked) => probeFor(scenario, asked));
  const columns = probes.map(() => new Float64Array(request.runs));
  let last: Run | undefined;
  for (let row = 0; row < request.runs; row++) {
    const { seed, firstRun, centre, design } = request;
    const run = simulate(scenario, { seed, run: firstRun + row, centre, design, reuse: last });
    last = run;
    for (let index = 0; index < probes.length; index++) columns[index]![row] = probes[index]!.at(run);
    onRun?.(row + 1);
  }
  return { firstRun: request.firstRun, runs: request.runs, columns };
}
