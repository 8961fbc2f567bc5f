import { imul } from "../math/arithmetic.ts";

/** The name of results that come bit by bit. */
export interface RunningDigest {
  /** Takes the next rows of every column, in the order of the runs. */
  take(columns: readonly Float64Array[]): void;
  /** The name of all that was taken so far. */
  value(): string;
}

/**
 * A short name for the bits of results, 16 hexadecimal digits: the same results have the same name, on every machine.
 * Two lanes of 32 bits, each scrambled after every word (the finaliser of MurmurHash3, public domain); no secret.
 */
export function digestOf(columns: readonly Float64Array[]): string {
  const digest = createDigest(columns.length);
  digest.take(columns);
  return digest.value();
}

/** A digest that takes rows as they come: columns have lanes of their own, so that they need not be kept. */
export function createDigest(columnCount: number): RunningDigest {
  const first = new Uint32Array(columnCount).fill(FIRST);
  const second = new Uint32Array(columnCount).fill(SECOND);
  let rows = 0;
  return {
    take(columns) {
      for (const [index, column] of columns.entries()) scrambleColumn(column, index, first, second);
      rows += columns[0]?.length ?? 0;
    },
    value() {
      let [high, low] = [scramble(FIRST ^ rows), scramble(SECOND ^ columnCount)];
      for (let column = 0; column < columnCount; column++) {
        high = scramble(high ^ first[column]!);
        low = scramble(low ^ second[column]! ^ high);
      }
      return hex(high) + hex(low);
    },
  };
}

const FIRST = 0x9e3779b9;
const SECOND = 0x85ebca6b;
const pair = new DataView(new ArrayBuffer(8));

function scrambleColumn(column: Float64Array, index: number, first: Uint32Array, second: Uint32Array): void {
  let [high, low] = [first[index]!, second[index]!];
  for (let row = 0; row < column.length; row++) {
    setBits(column[row]!);
    high = scramble(high ^ pair.getUint32(0, true));
    low = scramble(low ^ pair.getUint32(4, true) ^ high);
  }
  first[index] = high;
  second[index] = low;
}

/** Which of its many bit patterns a NaN has differs from engine to engine: here it has one. */
function setBits(value: number): void {
  if (Number.isNaN(value)) {
    pair.setUint32(0, 0, true);
    pair.setUint32(4, 0x7ff80000, true);
  } else {
    pair.setFloat64(0, value, true);
  }
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
