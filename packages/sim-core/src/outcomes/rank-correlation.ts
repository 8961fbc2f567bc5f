import { sqrt } from "../math/arithmetic.ts";
import { mean } from "../math/moments.ts";

/**
 * How much two columns go up and down together, whatever their scales: the correlation of their ranks, from -1 to 1;
 * ties share the mean of their ranks. Worlds in which either is not a number are left out. NaN with fewer than two
 * worlds, or where one column does not vary.
 *
 * Source: Spearman, C. (1904), The proof and measurement of association between two things, American Journal of
 * Psychology 15(1), 72-101, doi:10.2307/1412159.
 */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const defined: number[] = [];
  for (let row = 0; row < one.length; row++)
    if (Number.isFinite(one[row]!) && Number.isFinite(other[row]!)) defined.push(row);
  if (defined.length < 2) return Number.NaN;
  return correlation(ranksOf(defined.map((row) => one[row]!)), ranksOf(defined.map((row) => other[row]!)));
}

/** Ranks from 1; equal values have the mean of the ranks that they take up together. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, row) => row).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let at = from; at <= to; at++) ranks[order[at]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const [meanOfOne, meanOfOther] = [mean(one), mean(other)];
  let together = 0;
  let alone = 0;
  let aside = 0;
  one.forEach((value, row) => {
    const [a, b] = [value - meanOfOne, other[row]! - meanOfOther];
    together += a * b;
    alone += a * a;
    aside += b * b;
  });
  return together / sqrt(alone * aside);
}
