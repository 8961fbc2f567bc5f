import { imul } from "../../math/arithmetic.ts";
import { stream } from "../../random/stream.ts";
import { BEGINNINGS } from "./direction-numbers.ts";

/** Most dimensions for which there are direction numbers. */
export const MOST_SOBOL_DIMENSIONS: number = BEGINNINGS.length + 1;

export interface SobolPointsInput {
  /** From 1 to 128. */
  readonly dimensions: number;
  /** Number of points; powers of 2 spread most evenly. */
  readonly count: number;
  /** Scrambles the sequence, each seed in its way; without a seed, the sequence as it is published. */
  readonly seed?: string | number;
}

/**
 * Points that fill the unit cube more evenly than luck does, row by row; entries in (0, 1).
 *
 * With a seed they are scrambled (nested, by a hash, as Owen's scrambling is): each point alone is then uniform, and any
 * mean over them has the right expectation. Point number i is that of the binary digits of i, not of its Gray code: of
 * every block of 2^m points the set is the same.
 *
 * Errors: RangeError for a number of dimensions or points that is none.
 *
 * Source: Sobol, I. M. (1967), USSR Computational Mathematics and Mathematical Physics 7(4), 86-112,
 * doi:10.1016/0041-5553(67)90144-9; scrambling: Owen, A. B. (1995), in Monte Carlo and Quasi-Monte Carlo Methods, 299-317,
 * with the hash of Burley, B. (2020), Journal of Computer Graphics Techniques 9(4), 1-20.
 */
export function sobolPoints({ dimensions, count, seed }: SobolPointsInput): Float64Array {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > MOST_SOBOL_DIMENSIONS)
    throw new RangeError(
      `sobolPoints: dimensions is ${dimensions}: a whole number from 1 to ${MOST_SOBOL_DIMENSIONS} is due.`,
    );
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`sobolPoints: count is ${count}: a whole number from 1 is due.`);
  const points = new Float64Array(count * dimensions);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const directions = directionsOf(dimension);
    const salt = seed === undefined ? null : (stream(seed, "sobol", dimension).next() * TWO_32) | 0;
    for (let index = 0; index < count; index++) {
      const plain = bitsAt(index, directions);
      const bits = salt === null ? plain : scrambled(plain, salt);
      points[index * dimensions + dimension] = ((bits >>> 0) + 0.5) / TWO_32;
    }
  }
  return points;
}

const TWO_32 = 4_294_967_296;
const BITS = 32;

/** The direction numbers of a dimension as binary fractions of 32 digits. */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(BITS);
  if (dimension === 0) {
    for (let bit = 0; bit < BITS; bit++) directions[bit] = 1 << (BITS - 1 - bit);
    return directions;
  }
  const [polynomialText, first] = BEGINNINGS[dimension - 1]!.split(":") as [string, string];
  const [polynomial, beginnings] = [Number(polynomialText), first.split(",").map(Number)];
  const degree = beginnings.length;
  for (let bit = 0; bit < BITS; bit++) {
    directions[bit] =
      bit < degree ? beginnings[bit]! << (BITS - 1 - bit) : nextDirection(directions, bit, polynomial, degree);
  }
  return directions;
}

/** The recurrence that the primitive polynomial states. */
function nextDirection(directions: Int32Array, bit: number, polynomial: number, degree: number): number {
  let direction = directions[bit - degree]! ^ (directions[bit - degree]! >>> degree);
  for (let term = 1; term < degree; term++) {
    if ((polynomial >>> (degree - term)) & 1) direction ^= directions[bit - term]!;
  }
  return direction;
}

function bitsAt(index: number, directions: Int32Array): number {
  let bits = 0;
  for (let bit = 0, rest = index; rest > 0; bit++, rest >>>= 1) if (rest & 1) bits ^= directions[bit]!;
  return bits;
}

/** Every binary digit flipped or not by a hash of the digits above it alone: what was even stays even. */
function scrambled(bits: number, salt: number): number {
  let x = (reversed(bits) + salt) | 0;
  for (const factor of HASH_FACTORS) x ^= imul(x, factor);
  return reversed(x);
}

const HASH_FACTORS = [0x6c50b47c, 0xb82f1e52 | 0, 0xc7afe638 | 0, 0x8d22f6e6 | 0];

function reversed(bits: number): number {
  let x = bits;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
