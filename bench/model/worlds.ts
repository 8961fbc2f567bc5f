import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Scenario } from "@andromede/sim-core";
import { stepQuarter } from "../../packages/sim-core/src/simulation/quarter.ts";
import { prepare } from "../../packages/sim-core/src/simulation/simulate.ts";
import type { Simulation } from "../../packages/sim-core/src/simulation/simulation.ts";
import { STAGE } from "../../packages/sim-core/src/simulation/state.ts";

/** What came out of the model in numpy: seconds a run, and [quarter][column][run][firm] of `COLUMNS`. */
export interface NumpyMarket {
  readonly seconds: number;
  readonly history: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** What is compared, of firms that sell: columns of the record, in the order in which market_numpy.py writes them. */
export const COLUMNS = [
  "priceEurPerUnit",
  "unitCostEurPerUnit",
  "revenueEur",
  "attentionShare",
  "qualityStockEur",
] as const;

/** Runs of a scenario, to their end. */
export function runsOf(scenario: Scenario, count: number): Simulation[] {
  return Array.from({ length: count }, (_, run) => {
    const simulation = prepare(scenario, { run });
    for (let quarter = 0; quarter < simulation.world.quarterCount; quarter++) stepQuarter(simulation, quarter);
    return simulation;
  });
}

/** Lets market_numpy.py do the market of these runs, `batch` of them at once in whole arrays. */
export function marketInNumpy(runs: readonly Simulation[], repetitions: number, batch: number): NumpyMarket {
  const folder = mkdtempSync(join(tmpdir(), "andromede-numpy-"));
  try {
    const [worlds, output] = [join(folder, "worlds.json"), join(folder, "market.json")];
    writeFileSync(worlds, JSON.stringify(numbersOf(runs)));
    const program = fileURLToPath(new URL("market_numpy.py", import.meta.url));
    const done = spawnSync("python3", [program, worlds, output, String(repetitions), String(batch)], {
      encoding: "utf8",
    });
    if (done.status !== 0) throw new Error(`market_numpy.py failed: ${done.stderr}`);
    return JSON.parse(readFileSync(output, "utf8")) as NumpyMarket;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The numbers of each run by the names that market_numpy.py knows them by: a number, a row of firms, or a row a quarter. */
function numbersOf(runs: readonly Simulation[]): Record<string, unknown[]> {
  const rows = runs.map(numbersOfRun);
  return Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, rows.map((row) => row[name])]));
}

function numbersOfRun(simulation: Simulation): Record<string, unknown> {
  const { world, record } = simulation;
  const { market, technology, finance, firms, firmCount, quarterCount } = world;
  const byQuarter = <T>(row: (quarter: number) => T): T[] => Array.from({ length: quarterCount }, (_, q) => row(q));
  const byFirm = (entry: (firm: number) => number): number[] => Array.from({ length: firmCount }, (_, f) => entry(f));
  const series = (column: Float64Array) => byQuarter((q) => byFirm((f) => column[f * quarterCount + q]!));
  const { qualityWeight, referenceStockEur, qualityDecay, reconsideredShare, advertisingReturns } = market;
  const { costTrendPerYear, scaleSlope, efficientScaleMachines, scaleFloorMachines, irreducibleShare } = technology;
  const { leaderLerner, reserve, unitsPerMachine, usableShare } = technology;
  const { advertisingPart, researchPart, rampStart, rampPerQuarter } = finance;
  const { baseShare, basePriceEurPerUnit, baseAttentionShare, exportFactor, fixedCostEur, qualityAtStartEur } = firms;
  const { awarenessAtLaunch, costOverhead, entrantLuck, foundedAt } = firms;
  const rows = { baseShare, basePriceEurPerUnit, baseAttentionShare, exportFactor, fixedCostEur, qualityAtStartEur };
  const more = { awarenessAtLaunch, costOverhead, entrantLuck, foundedAt, researchShare: firms.researchShareOfRevenue };
  return {
    ...{ qualityWeight, referenceStockEur, qualityDecay, reconsideredShare, advertisingReturns },
    ...{ costTrendPerYear, scaleSlope, efficientScaleMachines, scaleFloorMachines, irreducibleShare },
    ...{
      leaderLerner,
      reserve,
      unitsPerMachine,
      usableShare,
      advertisingPart,
      researchPart,
      rampStart,
      rampPerQuarter,
    },
    referenceBudgetEur: market.referenceBudgetEur,
    forgetting: market.awarenessForgetting,
    fromShare: market.awarenessFromShare,
    fromAdvertising: market.awarenessFromAdvertising,
    alpha: world.segments.priceSensitivity[0]!,
    ...Object.fromEntries(Object.entries({ ...rows, ...more }).map(([name, column]) => [name, Array.from(column)])),
    isBase: byFirm((f) => (foundedAt[f]! < 0 ? 1 : 0)),
    isWorld: Array.from(firms.hasWorldRevenue),
    spendEur: Array.from(market.spendEur),
    worldPriceEurPerUnit: series(firms.worldPriceEurPerUnit),
    worldRevenueEur: series(firms.worldRevenueEur),
    stage: byQuarter((q) => byFirm((f) => record.firm.stage[q * firmCount + f]!)),
    machines: byQuarter((q) => byFirm((f) => machinesAt(simulation, q, f))),
  };
}

/** Machines with which a firm meets demand; one that leaves sells them at the end of the quarter. */
function machinesAt({ world, state, record }: Simulation, quarter: number, firm: number): number {
  const { machines, stage } = record.firm;
  const at = quarter * world.firmCount + firm;
  if (quarter === 0 || stage[at] !== STAGE.gone || stage[at - world.firmCount] === STAGE.gone) return machines[at]!;
  const delivered = state.deliveries[firm * world.quarterCount + quarter]!;
  return (1 - 1 / world.technology.machineLifeQuarters) * machines[at - world.firmCount]! + delivered;
}
