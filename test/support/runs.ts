import { digestOf, type Run, type RunOptions, type Scenario } from "@andromede/sim-core";
import { FLOW, type FlowId, flowOf } from "../../packages/sim-core/src/accounts/ledger.ts";
import { stepQuarter } from "../../packages/sim-core/src/simulation/quarter.ts";
import type { RecordedColumn } from "../../packages/sim-core/src/simulation/record.ts";
import { prepare } from "../../packages/sim-core/src/simulation/simulate.ts";
import type { Simulation } from "../../packages/sim-core/src/simulation/simulation.ts";

type Played = Pick<Run, "world" | "record" | "ledger">;

/** Place of a firm in the columns of a run. */
export function firmAt({ world }: Pick<Played, "world">, id: string): number {
  const at = world.firmIds.indexOf(id);
  if (at < 0) throw new Error(`there is no firm ${id} among ${world.firmIds.join(", ")}`);
  return at;
}

/** What was written down of a firm, quarter by quarter. */
export function path(run: Played, column: RecordedColumn, id: string): number[] {
  const { firmCount, quarterCount, firm } = run.record;
  const at = firmAt(run, id);
  return Array.from({ length: quarterCount }, (_, t) => firm[column][t * firmCount + at]!);
}

/** Sum over firms of what was written down, quarter by quarter. */
export function pathOfAll(run: Played, column: RecordedColumn, ids: readonly string[]): number[] {
  const each = ids.map((id) => path(run, column, id));
  return Array.from({ length: run.record.quarterCount }, (_, t) => each.reduce((sum, one) => sum + one[t]!, 0));
}

/** A firm's part of all sales in the market, quarter by quarter. */
export function sharePath(run: Played, ids: readonly string[]): number[] {
  const all = pathOfAll(run, "revenueEur", run.world.firmIds);
  return pathOfAll(run, "revenueEur", ids).map((revenue, t) => revenue / all[t]!);
}

/** Money of a kind of flow, quarter by quarter: of one firm, or of all and of nobody. */
export function flowPath({ world, ledger }: Played, flow: FlowId, id?: string): number[] {
  const firms =
    id === undefined ? Array.from({ length: world.firmCount + 1 }, (_, firm) => firm) : [firmAt({ world }, id)];
  return Array.from({ length: ledger.quarterCount }, (_, t) =>
    firms.reduce((sum, firm) => sum + flowOf(ledger, t, FLOW[flow], firm), 0),
  );
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** A simulation before its first quarter, to look into or to set. */
export function prepared(scenario: Scenario, options: RunOptions = {}): Simulation {
  return prepare(scenario, options);
}

/** Plays the first quarters of a simulation, or all. */
export function play(simulation: Simulation, quarters: number = simulation.world.quarterCount): Simulation {
  for (let quarter = 0; quarter < quarters; quarter++) stepQuarter(simulation, quarter);
  return simulation;
}

/** A short name for all that was written down and booked: two runs alike to the last bit have the same. */
export function bitsOf({ record, ledger }: Played): string {
  const columns = [...Object.values(record.firm), ...Object.values(record.market), record.installedEur, record.wonEur];
  return digestOf([...columns, ledger.amountEur, ledger.cashEur]);
}
