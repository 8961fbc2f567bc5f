/** A piece of the name of some luck. A number is written out: 1 and "1" are the same piece. */
export type Name = string | number;

/**
 * One text for a list of names, different for every different list: ("a", "bc") is not ("ab", "c"), nor ("a", "b", "c").
 *
 * @throws RangeError if a number is infinite or NaN, which is a mistake rather than a name
 */
export function joinNames(names: readonly Name[]): string {
  return JSON.stringify(names.map(written));
}

function written(name: Name): string {
  if (typeof name === "number" && !Number.isFinite(name)) {
    throw new RangeError(`A name of luck cannot be ${name}: give a text or a finite number.`);
  }
  return String(name);
}
