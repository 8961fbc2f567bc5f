import { bracketedRoot } from "../math/bracketed-root.ts";
import { ANY_NUMBER, columnFaults, numberFaults, refuseFaults } from "../model/input-faults.ts";

/**
 * Value today of payments at the ends of the coming periods, as spreadsheets compute it: the FIRST payment is one period
 * ahead. A payment made today is added to the result, undiscounted.
 *
 * `rate` is per period (0.04 is 4 %), above -1; `payment` is in any money, one entry per period.
 * Errors: InputError.
 * docs/model.md 15.13.
 */
export function npv(rate: number, payment: ArrayLike<number>): number {
  refuseFaults("npv", [
    ...numberFaults("rate", rate, { words: "a finite number above -1", holds: (r) => Number.isFinite(r) && r > -1 }),
    ...columnFaults("payment", payment, payment.length, ANY_NUMBER),
  ]);
  const discount = 1 / (1 + rate);
  return discount * discounted(payment, discount);
}

/** How far from a rate of 0 irr looks, as a factor on 1 + rate, and in what steps. */
const FARTHEST_FACTOR = 1e9;
const STEP_FACTOR = 1.05;

/**
 * Internal rate of return: the rate per period at which the payments are worth nothing today, or null where there is none.
 *
 * Payments that change sign once have one such rate at most; where they change sign several times there may be several,
 * and the one nearest to 0 is returned. Found in a bracket, so that no starting guess is needed.
 * Errors: InputError.
 */
export function irr(payment: ArrayLike<number>): number | null {
  refuseFaults("irr", columnFaults("payment", payment, payment.length, ANY_NUMBER));
  const worth = (growth: number): number => signedWorth(payment, growth);
  const atZero = worth(1);
  if (atZero === 0) return isAllZero(payment) ? null : 0;
  for (let inner = 1; inner < FARTHEST_FACTOR; inner *= STEP_FACTOR) {
    const outer = inner * STEP_FACTOR;
    if (changesSign(worth(inner), worth(outer))) return bracketedRoot(worth, inner, outer) - 1;
    if (changesSign(worth(1 / inner), worth(1 / outer))) return bracketedRoot(worth, 1 / outer, 1 / inner) - 1;
  }
  return null;
}

/** Sum of the payments times powers of the discount factor, the first undiscounted. */
function discounted(payment: ArrayLike<number>, discount: number): number {
  let sum = 0;
  for (let t = payment.length - 1; t >= 0; t--) sum = sum * discount + payment[t]!;
  return sum;
}

/** Worth at the first payment (or, where rates are negative, at the last), so that no power overflows. */
function signedWorth(payment: ArrayLike<number>, growth: number): number {
  if (growth >= 1) return discounted(payment, 1 / growth);
  let sum = 0;
  for (let t = 0; t < payment.length; t++) sum = sum * growth + payment[t]!;
  return sum;
}

function changesSign(a: number, b: number): boolean {
  return (a <= 0 && b >= 0) || (a >= 0 && b <= 0);
}

function isAllZero(payment: ArrayLike<number>): boolean {
  for (let t = 0; t < payment.length; t++) if (payment[t] !== 0) return false;
  return true;
}
