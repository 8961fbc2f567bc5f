/** Position of 2^0 in `POWERS_OF_TWO`. */
export const POWER_OF_TWO_ZERO = 1074;

/**
 * Every power of two that a double can hold: entry `n + POWER_OF_TWO_ZERO` is 2^n, n from -1074 to 1023. Built by
 * doubling from the smallest positive number, which is exact, so that scaling by a power is one multiplication.
 */
export const POWERS_OF_TWO: Float64Array = allPowers();

function allPowers(): Float64Array {
  const powers = new Float64Array(POWER_OF_TWO_ZERO + 1024);
  let power = Number.MIN_VALUE;
  for (let index = 0; index < powers.length; index++) {
    powers[index] = power;
    power *= 2;
  }
  return powers;
}
