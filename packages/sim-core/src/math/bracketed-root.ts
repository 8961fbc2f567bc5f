import { abs, sign, sqrt } from "./arithmetic.ts";

const MAXIMUM_STEPS = 200;
const RELATIVE_WIDTH = 4e-16;

/**
 * The point between `low` and `high` where a continuous function changes sign, to the last digits of a double.
 *
 * The two ends must have values of opposite signs, else an Error (a value of 0 at an end is a root). The bracket at least halves at
 * each step, so that the search cannot run away.
 *
 * Source: Ridders, C. (1979), A new algorithm for computing a single root of a real continuous function, IEEE
 * Transactions on Circuits and Systems 26, 979-980, doi:10.1109/TCS.1979.1084580.
 */
export function bracketedRoot(value: (x: number) => number, low: number, high: number): number {
  let [left, right] = [low, high];
  let [atLeft, atRight] = [value(left), value(right)];
  if (atLeft === 0) return left;
  if (atRight === 0) return right;
  if (sign(atLeft) !== -sign(atRight)) {
    throw new Error(
      `bracketedRoot: the function is ${atLeft} at ${left} and ${atRight} at ${right}: no change of sign`,
    );
  }
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    const middle = left + (right - left) / 2;
    if (middle === left || middle === right || abs(right - left) <= RELATIVE_WIDTH * abs(middle)) return middle;
    const atMiddle = value(middle);
    if (atMiddle === 0) return middle;
    const guess =
      middle + ((middle - left) * sign(atLeft - atRight) * atMiddle) / sqrt(atMiddle * atMiddle - atLeft * atRight);
    const atGuess = value(guess);
    if (atGuess === 0) return guess;
    [left, atLeft, right, atRight] = tightest([left, atLeft], [middle, atMiddle], [guess, atGuess], [right, atRight]);
  }
  return left + (right - left) / 2;
}

type Point = readonly [x: number, value: number];

/** The shortest stretch, between neighbouring points, over which the sign changes. */
function tightest(left: Point, middle: Point, guess: Point, right: Point): [number, number, number, number] {
  const inner = guess[0] < middle[0] ? [guess, middle] : [middle, guess];
  const points = [left, ...inner, right] as readonly Point[];
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1] as Point, points[i] as Point];
    if (sign(from[1]) !== sign(to[1])) return [...from, ...to];
  }
  return [...left, ...right];
}
