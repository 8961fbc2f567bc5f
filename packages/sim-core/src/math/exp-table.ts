import { productOf } from "./double-double.ts";

/** Steps of the table to one doubling. */
const STEPS = 64;

/** 2^(j/64), j from 0 to 63: the nearest doubles, and what is missing from them. Two columns of one length: see log-table.ts. */
export const FRACTIONAL_POWERS: { readonly high: Float64Array; readonly low: Float64Array } = fractionalPowers();

function fractionalPowers(): { high: Float64Array; low: Float64Array } {
  /** 2^(1/64) to 106 bits. */
  const root = { high: 1.0108892860517005, low: -1.5234778603368577e-17 };
  const high = new Float64Array(STEPS);
  const low = new Float64Array(STEPS);
  let power = { high: 1, low: 0 };
  for (let step = 0; step < STEPS; step++) {
    high[step] = power.high;
    low[step] = power.low;
    power = productOf(power, root);
  }
  return { high, low };
}
