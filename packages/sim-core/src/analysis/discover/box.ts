import { chanceOfAtLeast } from "./binomial.ts";

/** One side of a box: the input is at most, or at least, this much. */
export interface Limit {
  /** Number of the input. */
  readonly input: number;
  readonly side: "below" | "above";
  readonly value: number;
}

/** Worlds: a column for each input, and whether each is a case of what is looked for (1) or not (0). */
export interface Cases {
  readonly columns: readonly ArrayLike<number>[];
  readonly isCase: ArrayLike<number>;
}

/** How well a box holds the cases among some worlds. */
export interface BoxFit {
  /** Worlds in the box. */
  readonly worlds: number;
  readonly cases: number;
  /** Part of all cases that lie in the box; NaN where there is no case. */
  readonly coverage: number;
  /** Part of the worlds in the box that are cases; NaN where it is empty. */
  readonly density: number;
  /** Part of all worlds that lie in it. */
  readonly mass: number;
}

function isWithin({ input, side, value }: Limit, columns: Cases["columns"], row: number): boolean {
  const x = columns[input]![row]!;
  return side === "below" ? x <= value : x >= value;
}

/** The rows in a box. */
export function rowsIn(limits: readonly Limit[], columns: Cases["columns"], rows: readonly number[]): number[] {
  return rows.filter((row) => limits.every((limit) => isWithin(limit, columns, row)));
}

export function countCases(rows: readonly number[], isCase: ArrayLike<number>): number {
  return rows.reduce((count, row) => count + isCase[row]!, 0);
}

export function fitOf(limits: readonly Limit[], { columns, isCase }: Cases, rows: readonly number[]): BoxFit {
  const inside = rowsIn(limits, columns, rows);
  const cases = countCases(inside, isCase);
  return {
    worlds: inside.length,
    cases,
    coverage: cases / countCases(rows, isCase),
    density: cases / inside.length,
    mass: inside.length / rows.length,
  };
}

/**
 * How easily luck alone would have made a limit look useful: the chance to find as many cases in as many worlds as the box
 * has, if cases were as frequent in it as they are without the limit.
 *
 * Source: Bryant, B. P. and Lempert, R. J. (2010), Thinking inside the box, Technological Forecasting and Social Change
 * 77(1), 34-49, doi:10.1016/j.techfore.2009.08.002.
 */
export function quasiPValues(limits: readonly Limit[], cases: Cases, rows: readonly number[]): number[] {
  const whole = fitOf(limits, cases, rows);
  return limits.map((limit) => {
    const without = fitOf(
      limits.filter((each) => each !== limit),
      cases,
      rows,
    );
    return chanceOfAtLeast(whole.cases, whole.worlds, without.density);
  });
}
