import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ensemble,
  keyOutcomes,
  type OutcomeColumn,
  parseScenario,
  type Scenario,
  summarise,
} from "@andromede/sim-core";

/** Enough worlds to see a result move, few enough that a check of all scenarios takes seconds. */
const RUNS = 12;
/** Files of a case that are no scenarios to run: data, and what the others extend. */
const NOT_RUN = ["facts.yaml", "sources.yaml", "market.yaml"];
/** Sales are told by shares. */
const LEFT_OUT = ["market-revenue"];

/** The numbers of a case that we stand by: each scenario at the centre of its assumptions, and over a few worlds. */
export function resultsOf(folder: string): string {
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !NOT_RUN.includes(name))
    .sort()
    .flatMap((name) => rowsOf(load(join(folder, name))));
  return `${["scenario,measure,actor,quarter,unit,centre,p05,p50,p95", ...rows].join("\n")}\n`;
}

function load(path: string): Scenario {
  const read = (file: string): string => readFileSync(file, "utf8");
  return parseScenario(read(path), { path, read });
}

function rowsOf(scenario: Scenario): string[] {
  const outcomes = keyOutcomes(scenario).filter(({ measure }) => !LEFT_OUT.includes(measure));
  const centre = ensemble(scenario, { runs: 1, centre: true, outcomes });
  const worlds = ensemble(scenario, { runs: RUNS, seed: "results", outcomes });
  return worlds.outcomes.map((column, at) => rowOf(scenario.id, column, centre.outcomes[at]!.values[0]!));
}

function rowOf(scenario: string, column: OutcomeColumn, centre: number): string {
  const { measure, actor, quarter, unit, p05, p50, p95 } = summarise(column);
  return [scenario, measure, actor, quarter, unit, ...[centre, p05, p50, p95].map(digits)].join(",");
}

/** Six digits: a change that matters shows, and no more of the noise of twelve worlds than need be. */
function digits(value: number | null): string {
  return value === null || !Number.isFinite(value) ? "" : String(Number(value.toPrecision(6)));
}
