import type { Ensemble, Localised } from "@andromede/sim-core";
import { payoffsOf } from "./places.ts";

/** Part of the worlds: those with the lowest, or the highest, third of one assumption. */
export interface Slice {
  readonly assumption: string;
  readonly part: "low" | "high";
  /** Ends of the assumption's values in these worlds. */
  readonly from: number;
  readonly to: number;
  /** Worlds of 100 in which each policy is first, in the order of the policies; ties are shared. */
  readonly firstOf100: readonly number[];
}

export interface Slices {
  readonly measure: string;
  readonly quarter: string;
  readonly worlds: number;
  readonly policies: readonly { readonly id: string; readonly title: Localised }[];
  /** Over all worlds. */
  readonly firstOf100: readonly number[];
  readonly slices: readonly Slice[];
}

/** One assumption's draws: row i is run i. */
export interface DrawnColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/**
 * Who is first when one assumption is low, and when it is high: its lowest and highest third of the worlds, the others
 * drawn as always. Null where a policy has not observed it.
 */
export function slicesOf(
  ensembles: readonly Ensemble[],
  asked: { readonly measure: string; readonly quarter: string; readonly actor?: string },
  assumptions: readonly DrawnColumn[],
): Slices | null {
  const payoffs = payoffsOf(ensembles, asked);
  if (payoffs === null) return null;
  const { columns, rows } = payoffs;
  const slices = assumptions.flatMap(({ name, values }): Slice[] => {
    const sorted = [...rows].sort((a, b) => values[a]! - values[b]! || a - b);
    const third = Math.floor(sorted.length / 3);
    if (third === 0) return [];
    const ends = [
      { part: "low", worlds: sorted.slice(0, third) },
      { part: "high", worlds: sorted.slice(-third) },
    ] as const;
    return ends.map(({ part, worlds }) => ({
      assumption: name,
      part,
      from: values[worlds[0]!]!,
      to: values[worlds.at(-1)!]!,
      firstOf100: firstOf100(columns, worlds),
    }));
  });
  return {
    measure: asked.measure,
    quarter: asked.quarter,
    worlds: rows.length,
    policies: ensembles.map(({ scenario }) => ({ id: scenario.id, title: scenario.title })),
    firstOf100: firstOf100(columns, rows),
    slices,
  };
}

function firstOf100(columns: readonly Float64Array[], rows: readonly number[]): number[] {
  const first = columns.map(() => 0);
  for (const row of rows) {
    const best = Math.max(...columns.map((column) => column[row]!));
    const winners = columns.flatMap((column, at) => (column[row] === best ? [at] : []));
    for (const winner of winners) first[winner]! += 100 / winners.length / rows.length;
  }
  return first;
}
