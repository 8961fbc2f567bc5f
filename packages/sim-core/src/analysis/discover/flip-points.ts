/** A value at which a difference changes its sign. */
export interface Flip {
  readonly at: number;
  /** The sign of the difference beyond it: 1 where the alternative then leads. */
  readonly beyond: 1 | -1;
}

/**
 * Where does a ranking turn round? The values at which a difference, known at some values in ascending order, goes through
 * 0, on straight lines between neighbours. A difference of exactly 0 has no sign of its own.
 */
export function flipPoints(values: ArrayLike<number>, differences: ArrayLike<number>): Flip[] {
  const flips: Flip[] = [];
  let last = -1;
  for (let index = 0; index < values.length; index++) {
    const difference = differences[index]!;
    if (difference === 0 || !Number.isFinite(difference)) continue;
    const before = last < 0 ? difference : differences[last]!;
    if (before > 0 !== difference > 0) {
      const part = before / (before - difference);
      const at = values[last]! + part * (values[index]! - values[last]!);
      flips.push({ at, beyond: difference > 0 ? 1 : -1 });
    }
    last = index;
  }
  return flips;
}
