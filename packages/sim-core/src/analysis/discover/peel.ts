import { ceil, floor, max } from "../../math/arithmetic.ts";
import { type Cases, countCases, type Limit, rowsIn } from "./box.ts";

/** Part of the worlds that one peel takes off. */
const PEEL = 0.05;

/** How far a box tells cases from others: the part of the cases in it less the part of the others in it; 1 at best. */
export function distinction(limits: readonly Limit[], { columns, isCase }: Cases, rows: readonly number[]): number {
  const inside = rowsIn(limits, columns, rows);
  const [hits, all] = [countCases(inside, isCase), countCases(rows, isCase)];
  return hits / max(1, all) - (inside.length - hits) / max(1, rows.length - all);
}

/**
 * Boxes ever smaller and denser: each takes off a twentieth of the worlds where that leaves the greatest part of cases.
 *
 * Source: Friedman, J. H. and Fisher, N. I. (1999), Bump hunting in high-dimensional data, Statistics and Computing 9(2),
 * 123-143, doi:10.1023/A:1008894516817.
 */
export function peelingTrajectory(cases: Cases, rows: readonly number[], least: number): Limit[][] {
  const trajectory: Limit[][] = [[]];
  let inside = [...rows];
  let limits: Limit[] = [];
  while (inside.length > least) {
    const best = bestPeel(cases, inside);
    if (best === null) break;
    limits = withLimit(limits, best);
    inside = rowsIn([best], cases.columns, inside);
    trajectory.push(limits);
  }
  return trajectory;
}

function bestPeel({ columns, isCase }: Cases, rows: readonly number[]): Limit | null {
  let best: Limit | null = null;
  let greatest = countCases(rows, isCase) / rows.length;
  for (const input of columns.keys()) {
    for (const limit of peelsOf(columns[input]!, input, rows)) {
      const left = rowsIn([limit], columns, rows);
      if (left.length === 0 || left.length === rows.length) continue;
      const density = countCases(left, isCase) / left.length;
      if (density <= greatest) continue;
      [best, greatest] = [limit, density];
    }
  }
  return best;
}

/** What remains when the highest, or the lowest, twentieth of an input is taken off. */
function peelsOf(column: ArrayLike<number>, input: number, rows: readonly number[]): Limit[] {
  const sorted = Float64Array.from(rows, (row) => column[row]!).sort();
  const taken = max(1, ceil(PEEL * sorted.length));
  if (sorted.length <= taken) return [];
  return [
    { input, side: "below", value: sorted[sorted.length - 1 - taken]! },
    { input, side: "above", value: sorted[taken]! },
  ];
}

function withLimit(limits: readonly Limit[], limit: Limit): Limit[] {
  const isOther = ({ input, side }: Limit): boolean => input !== limit.input || side !== limit.side;
  return [...limits.filter(isOther), limit];
}

/** Moves each limit outwards while that raises a score. */
export function paste(
  limits: readonly Limit[],
  cases: Cases,
  rows: readonly number[],
  score: (limits: readonly Limit[]) => number,
): Limit[] {
  let pasted = [...limits];
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const limit of pasted) {
      const wider = widened(limit, pasted, cases, rows);
      const next = wider === null ? pasted : pasted.map((each) => (each === limit ? wider : each));
      if (wider === null || score(next) <= score(pasted)) continue;
      [pasted, isBetter] = [next, true];
      break;
    }
  }
  return pasted;
}

/** The limit so far out that the box holds a twentieth more worlds; null where nothing lies beyond. */
function widened(limit: Limit, limits: readonly Limit[], { columns }: Cases, rows: readonly number[]): Limit | null {
  const others = limits.filter((each) => each !== limit);
  const without = rowsIn(others, columns, rows);
  const beyond = Float64Array.from(without, (row) => columns[limit.input]![row]!)
    .filter((x) => (limit.side === "below" ? x > limit.value : x < limit.value))
    .sort();
  if (beyond.length === 0) return null;
  const more = max(1, floor(PEEL * (without.length - beyond.length)));
  const at = more < beyond.length ? more : beyond.length;
  return { ...limit, value: limit.side === "below" ? beyond[at - 1]! : beyond[beyond.length - at]! };
}
