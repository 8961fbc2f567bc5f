/**
 * The one file of the core that touches the engine's `Math`.
 *
 * Every operation named here is exact, or correctly rounded, by IEEE 754 and ECMAScript: all engines give the same
 * bits. `Math.exp`, `log`, `pow`, `sin`... are left to each engine's taste and do differ between engines; the core
 * uses its own (`exp.ts`, `log.ts`, `pow.ts`) instead.
 */

/** Absolute value. */
export const abs: (x: number) => number = Math.abs;
/** Smallest whole number that is not below x. */
export const ceil: (x: number) => number = Math.ceil;
/** Largest whole number that is not above x. */
export const floor: (x: number) => number = Math.floor;
/** Largest of the arguments; -Infinity of none; NaN if one is NaN. */
export const max: (...values: number[]) => number = Math.max;
/** Smallest of the arguments; Infinity of none; NaN if one is NaN. */
export const min: (...values: number[]) => number = Math.min;
/** Nearest whole number, halves upwards (towards +Infinity). */
export const round: (x: number) => number = Math.round;
/** -1, 0 or 1 (and -0 or NaN as given). */
export const sign: (x: number) => number = Math.sign;
/** Square root, correctly rounded; NaN below 0. */
export const sqrt: (x: number) => number = Math.sqrt;
export const imul: (a: number, b: number) => number = Math.imul;
