const MOST_SQUARES = 400;
const MILLION = 1e6;

/** What a square stands for: a million, or the next 2, 5, 10... that keeps a sum under some hundred squares. */
export function squareSizeEur(totalEur: number): number {
  for (let power = MILLION; ; power *= 10) {
    const size = [1, 2, 5].map((times) => times * power).find((each) => totalEur / each <= MOST_SQUARES);
    if (size !== undefined) return size;
  }
}

/**
 * Whole squares for parts of a sum, so that the squares of the parts are the squares of the sum: the largest remainders
 * are rounded up.
 */
export function wholeSquares(parts: readonly number[], size: number): number[] {
  const exact = parts.map((part) => Math.max(0, part) / size);
  const total = Math.round(exact.reduce((sum, each) => sum + each, 0));
  const whole = exact.map((each) => Math.floor(each + 1e-9));
  const missing = total - whole.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact
    .map((each, at) => ({ at, rest: each - whole[at]! }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder.slice(0, Math.max(0, missing))) whole[at]! += 1;
  return whole;
}
