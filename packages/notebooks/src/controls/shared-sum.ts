/** One part of a sum; a locked part keeps its amount. */
export interface Part {
  readonly amount: number;
  readonly isLocked: boolean;
}

/**
 * Moves one part of a sum and takes the difference from the others that are not locked, in proportion to what they have
 * (evenly where they have nothing), so that the parts still sum to the total. A part that wants more than the others can
 * give gets what they can. Amounts are whole numbers.
 */
export function moved(parts: readonly Part[], which: number, wanted: number, total: number): readonly number[] {
  const others = parts.map(({ isLocked }, at) => at !== which && !isLocked);
  const locked = sumOf(parts.map(({ amount, isLocked }, at) => (at !== which && isLocked ? amount : 0)));
  const amount = others.includes(true) ? Math.max(0, Math.min(Math.round(wanted), total - locked)) : total - locked;
  const rest = total - locked - amount;
  const weights = parts.map((part, at) => (others[at] ? part.amount : 0));
  const even = sumOf(weights) === 0 ? others.map(Number) : weights;
  const shares = wholeShares(even, rest);
  return parts.map((part, at) => (at === which ? amount : others[at] ? shares[at]! : part.amount));
}

/** Whole parts of a whole sum in proportion to weights: the largest remainders are rounded up. */
function wholeShares(weights: readonly number[], sum: number): readonly number[] {
  const all = sumOf(weights);
  const exact = weights.map((weight) => (all > 0 ? (sum * weight) / all : 0));
  const whole = exact.map(Math.floor);
  const order = exact.map((_, at) => at).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (let left = sum - sumOf(whole), at = 0; left > 0.5; left--, at++) whole[order[at]!]!++;
  return whole;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
