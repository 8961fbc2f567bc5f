import { roundTicks } from "../frame/axes.ts";

/** A dot over an axis: the middle of its column, and how many dots are under it. */
export interface PlacedDot {
  readonly x: number;
  readonly level: number;
  /** The quantile that the dot stands for. */
  readonly value: number;
}

/**
 * So many dots that stand for a distribution: its quantiles at (i - 1/2)/n, so that each is as many worlds as any other.
 *
 * Source: Kay, M., Kola, T., Hullman, J. and Munson, S. (2016), When (ish) is my bus?, CHI, doi:10.1145/2858036.2858558.
 */
export function quantileDots(values: ArrayLike<number>, count: number): number[] {
  const sorted = Float64Array.from(values)
    .filter((value) => Number.isFinite(value))
    .sort();
  if (sorted.length === 0) return [];
  return Array.from({ length: count }, (_, at) => {
    const place = ((at + 0.5) / count) * (sorted.length - 1);
    const low = Math.floor(place);
    const high = Math.min(low + 1, sorted.length - 1);
    // Between a world above and one below 0 there is no world: the nearer one stands.
    if (sorted[low]! * sorted[high]! <= 0) return sorted[place - low < 0.5 ? low : high]!;
    return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
  });
}

export interface DotColumns {
  readonly dots: readonly PlacedDot[];
  /** Width of a column. */
  readonly width: number;
}

/**
 * Dots stacked in columns of a round width that begin at 0; what is exactly 0 stands on 0, between two columns. Dots far
 * from all others are gathered in the outermost columns, from `limits` on.
 */
export function placeDots(values: readonly number[], limits: readonly [number, number], columns: number): DotColumns {
  const within = values.map((value) => Math.min(Math.max(value, limits[0]), limits[1]));
  const low = Math.min(0, ...within);
  const high = Math.max(0, ...within);
  const ticks = low === high ? [0, 1] : roundTicks(low, high, columns);
  const width = ticks[1]! - ticks[0]!;
  const heights = new Map<number, number>();
  const dots = values.map((value, at) => {
    const x = value === 0 ? 0 : (columnOf(within[at]!, width) + 0.5) * width;
    const level = heights.get(x) ?? 0;
    heights.set(x, level + 1);
    return { x, level, value };
  });
  return { dots, width };
}

/** Columns above 0 hold their lower end, columns below 0 their upper end: nothing changes side by rounding. */
function columnOf(value: number, width: number): number {
  return value > 0 ? Math.floor(value / width) : Math.ceil(value / width) - 1;
}
