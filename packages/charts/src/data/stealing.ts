import { businessStealing, type Ensemble } from "@andromede/sim-core";
import type { StealingCell, StealingData } from "../charts/business-stealing.ts";
import type { ChartActor } from "../colours/actors.ts";
import { OUTSIDE } from "../words/stealing.ts";

/** Gains below this part of all gains are left out: their origin would be noise. */
const LEAST_GAIN = 0.02;

/**
 * Who gained from whom, from one scenario to another on the same luck; both ensembles have observed `market-revenue` of
 * their firms over the horizon (`sum`). A firm that one of them lacks sells nothing there. Null where nothing was observed.
 */
export function stealingOf(base: Ensemble, alternative: Ensemble, actors: readonly ChartActor[]): StealingData | null {
  const known = actors.filter(({ id }) => salesOf(base, id) ?? salesOf(alternative, id));
  if (known.length === 0) return null;
  const nothing = new Float64Array(base.runs);
  const sales = (ensemble: Ensemble) => known.map(({ id }) => salesOf(ensemble, id) ?? nothing);
  const taken = businessStealing({ base: sales(base), value: sales(alternative) });
  const all = [...known, OUTSIDE];
  const gains = taken.map((row) => row.reduce((sum, cell) => sum + total(cell), 0));
  const losses = all.map((_, loser) => taken.reduce((sum, row) => sum + total(row[loser]!), 0));
  const least = LEAST_GAIN * gains.reduce((sum, gain) => sum + gain, 0);
  const rows = all.map((_, at) => at).filter((at) => gains[at]! > least);
  const columns = all.map((_, at) => at).filter((at) => losses[at]! > 0);
  return {
    gainers: rows.map((at) => all[at]!),
    losers: columns.map((at) => all[at]!),
    cells: rows.map((gainer) =>
      columns.map((loser) => (gainer === loser ? null : cellOf(taken[gainer]!, loser, gains[gainer]!))),
    ),
    worlds: base.runs,
  };
}

function salesOf({ outcomes }: Ensemble, actor: string): Float64Array | undefined {
  return outcomes.find(
    (each) =>
      each.measure === "market-revenue" && each.actor === actor && each.quarter === "sum" && each.segment === "all",
  )?.values;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Of 100 EUR gained over all worlds, and the range over the worlds in which something is gained. */
function cellOf(row: readonly Float64Array[], loser: number, gain: number): StealingCell {
  const parts: number[] = [];
  for (let world = 0; world < row[loser]!.length; world++) {
    const won = row.reduce((sum, cell) => sum + cell[world]!, 0);
    if (won > 0) parts.push((100 * row[loser]![world]!) / won);
  }
  parts.sort((a, b) => a - b);
  const at = (probability: number): number => parts[Math.round(probability * (parts.length - 1))] ?? 0;
  return { mean: (100 * total(row[loser]!)) / gain, p05: at(0.05), p95: at(0.95) };
}
