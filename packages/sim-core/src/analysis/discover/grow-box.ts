import { floor } from "../../math/arithmetic.ts";
import type { Cases, Limit } from "./box.ts";

type Score = (limits: readonly Limit[]) => number;

/** A box that is grown limit by limit: each time the one that raises the score most, until none is worth its place. */
export function grownBox(cases: Cases, rows: readonly number[], score: Score, most: number, worth: number): Limit[] {
  let limits: Limit[] = [];
  while (limits.length < most) {
    const next = refine([...limits, bestAddition(limits, cases, rows, score)], cases, rows, score);
    if (score(next) < score(limits) + worth) break;
    limits = next;
  }
  return limits;
}

function bestAddition(limits: readonly Limit[], { columns }: Cases, rows: readonly number[], score: Score): Limit {
  let best: Limit | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [input, column] of columns.entries()) {
    for (const value of placesOf(column, rows)) {
      for (const side of ["below", "above"] as const) {
        const limit: Limit = { input, side, value };
        const reached = score([...limits, limit]);
        if (reached > most) [best, most] = [limit, reached];
      }
    }
  }
  return best!;
}

/** Moves each limit in turn to the best of twenty places, twice round. */
function refine(limits: readonly Limit[], { columns }: Cases, rows: readonly number[], score: Score): Limit[] {
  let refined = [...limits];
  for (let step = 0; step < 2 * limits.length; step++) {
    const at = step % limits.length;
    const limit = refined[at]!;
    for (const value of placesOf(columns[limit.input]!, rows)) {
      const next = refined.with(at, { ...limit, value });
      if (score(next) > score(refined)) refined = next;
    }
  }
  return refined;
}

const PLACES = 20;

function placesOf(column: ArrayLike<number>, rows: readonly number[]): number[] {
  const sorted = Float64Array.from(rows, (row) => column[row]!).sort();
  return Array.from({ length: PLACES - 1 }, (_, place) => sorted[floor(((place + 1) * sorted.length) / PLACES)]!);
}
