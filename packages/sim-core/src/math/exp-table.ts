import { productOf } from "./double-double.ts";

/** Steps of the table to one doubling. */
const STEPS = 64;

/** 2^(j/64), j from 0 to 63, as pairs: the nearest double, then what is missing from it. */
export const FRACTIONAL_POWERS: Float64Array = fractionalPowers();

function fractionalPowers(): Float64Array {
  /** 2^(1/64) to 106 bits. */
  const root = { high: 1.0108892860517005, low: -1.5234778603368577e-17 };
  const table = new Float64Array(2 * STEPS);
  let power = { high: 1, low: 0 };
  for (let step = 0; step < STEPS; step++) {
    table[2 * step] = power.high;
    table[2 * step + 1] = power.low;
    power = productOf(power, root);
  }
  return table;
}
