/**
 * Threefry-2x32 with 20 rounds: scrambles two words under a key of two words, so that flipping any bit of either
 * flips each bit of the result with a chance of one half. Numbering draws 0, 1, 2... and scrambling the number makes a
 * random number generator without a state: any draw can be had without the ones before it.
 *
 * Words are 32-bit whole numbers, with or without a sign.
 *
 * Source: Salmon, J. K., Moraes, M. A., Dror, R. O., and Shaw, D. E. (2011), Parallel random numbers: as easy as
 * 1, 2, 3, SC '11, doi:10.1145/2063384.2063405.
 *
 * @param result receives the two scrambled words
 */
export function threefry(key0: number, key1: number, word0: number, word1: number, result: Int32Array): void {
  let first = key0 | 0;
  let second = key1 | 0;
  let third = 0x1bd11bda ^ first ^ second;
  let x = ((word0 | 0) + first) | 0;
  let y = ((word1 | 0) + second) | 0;
  for (let step = 1; ; step += 2) {
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + second) | 0;
    y = (y + third + step) | 0;
    if (step === 5) break;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + third) | 0;
    y = (y + first + step + 1) | 0;
    const last = third;
    third = second;
    second = first;
    first = last;
  }
  result[0] = x;
  result[1] = y;
}
