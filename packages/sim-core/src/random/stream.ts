/// <reference path="./alea.d.ts" />
import alea from "seedrandom/lib/alea.js";
import { joinNames, type Name } from "./names.ts";

/** An endless sequence of random numbers. */
export interface Stream {
  /** The next number, uniform on (0, 1), with 53 bits. */
  next(): number;
}

/**
 * The stream of random numbers that belongs to a seed and to a name: `stream("class-1", "run", 17, "firm", "ovh",
 * "demand")`. The same seed and names give the same numbers on every engine, whatever other streams exist; different
 * names give independent streams.
 *
 * A stream takes some 5 microseconds to set up, which is much beside one draw: inside a simulation use `createLuck`.
 *
 * Source: seedrandom's port of Alea (Baagoe, J., 2010, Better random numbers for JavaScript).
 *
 * @param seed any text or finite number; the number 1 and the text "1" are the same seed
 * @param names any texts or finite numbers; ("a", "bc") and ("ab", "c") are different names
 * @throws RangeError if the seed or a name is an infinite number or NaN
 */
export function stream(seed: Name, ...names: readonly Name[]): Stream {
  const generator = alea(joinNames([seed, ...names]));
  return { next: () => aboveZero(generator) };
}

/** Two words of 32 bits drawn from the stream of a seed and names, as the key of a run's luck. */
export function keyOf(seed: Name, ...names: readonly Name[]): readonly [number, number] {
  const generator = alea(joinNames([seed, ...names]));
  return [generator.int32(), generator.int32()];
}

/** 0 comes once in 2^53 draws, and has no place in an inverse distribution: the next number stands in for it. */
function aboveZero(generator: { double(): number }): number {
  let drawn = generator.double();
  while (drawn === 0) drawn = generator.double();
  return drawn;
}
