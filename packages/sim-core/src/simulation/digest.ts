import { imul } from "../math/arithmetic.ts";

/**
 * A short name for the bits of results, 16 hexadecimal digits: the same results have the same name, on every machine.
 * Two lanes of 32 bits, each scrambled after every word (the finaliser of MurmurHash3, public domain); no secret.
 */
export function digestOf(columns: readonly Float64Array[]): string {
  let first = 0x9e3779b9;
  let second = 0x85ebca6b;
  const pair = new DataView(new ArrayBuffer(8));
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      pair.setFloat64(0, column[row]!, true);
      first = scramble(first ^ pair.getUint32(0, true));
      second = scramble(second ^ pair.getUint32(4, true) ^ first);
    }
    first = scramble(first ^ column.length);
  }
  return hex(first) + hex(second);
}

function scramble(word: number): number {
  let w = word ^ (word >>> 16);
  w = imul(w, 0x85ebca6b);
  w ^= w >>> 13;
  w = imul(w, 0xc2b2ae35);
  return w ^ (w >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
