/** Arguments that a function of the library cannot accept; the message lists all the faults, not the first only. */
export class InputError extends Error {
  readonly faults: readonly string[];

  constructor(subject: string, faults: readonly string[]) {
    super(`${subject}: ${faults.join("; ")}`);
    this.name = "InputError";
    this.faults = faults;
  }
}

/** Throws an InputError when there is any fault. */
export function refuseFaults(subject: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new InputError(subject, faults);
}

/** A condition on a number, with the words that state it. */
export interface NumberRule {
  readonly words: string;
  readonly holds: (x: number) => boolean;
}

export const ANY_NUMBER: NumberRule = { words: "a finite number", holds: Number.isFinite };
export const POSITIVE: NumberRule = { words: "a finite number above 0", holds: (x) => Number.isFinite(x) && x > 0 };
export const NOT_NEGATIVE: NumberRule = {
  words: "a finite number, 0 or more",
  holds: (x) => Number.isFinite(x) && x >= 0,
};
export const SHARE: NumberRule = { words: "a share between 0 and 1", holds: (x) => x >= 0 && x <= 1 };
export const SIGMA: NumberRule = { words: "in [0, 1): 0 is the plain logit", holds: (x) => x >= 0 && x < 1 };

/** The fault of one number, if it has one. */
export function numberFaults(name: string, value: number | undefined, rule: NumberRule): string[] {
  return value === undefined || rule.holds(value) ? [] : [`${name} = ${value} must be ${rule.words}`];
}

/** The faults of a column that should have one entry per product (or run, or period). */
export function columnFaults(
  name: string,
  column: ArrayLike<unknown> | undefined,
  count: number,
  rule?: NumberRule,
): string[] {
  if (column === undefined) return [];
  const faults: string[] = [];
  if (column.length !== count) faults.push(`${name} has ${column.length} entries where ${count} are needed`);
  if (rule === undefined) return faults;
  for (let i = 0; i < column.length; i++) faults.push(...numberFaults(`${name}[${i}]`, column[i] as number, rule));
  return faults;
}
