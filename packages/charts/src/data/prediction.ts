import type { Series } from "./series.ts";

/** A value that somebody expects at a date, in the unit of the files. */
export interface DrawnPoint {
  readonly date: number;
  readonly value: number;
}

/** How far a drawn line is from what the model says. */
export interface PredictionScore {
  /** Drawn less median at the last drawn date, in the unit of the files. */
  readonly lastError: number;
  /** Mean distance from the median over the drawn dates. */
  readonly meanError: number;
  /** Drawn dates at which the line is inside of what 90 of 100 worlds hold. */
  readonly inside: number;
  readonly of: number;
}

/** Scores a drawn line against a series at the dates that both have; null where there is none. */
export function scorePrediction(drawn: readonly DrawnPoint[], model: Series): PredictionScore | null {
  const met = drawn.flatMap(({ date, value }) => {
    const point = model.points.find((each) => Math.abs(each.date - date) < 1e-6);
    if (!point || point.p50 === null || point.p05 === null || point.p95 === null) return [];
    return [{ error: value - point.p50, isInside: value >= point.p05 && value <= point.p95 }];
  });
  if (met.length === 0) return null;
  return {
    lastError: met.at(-1)!.error,
    meanError: met.reduce((sum, { error }) => sum + Math.abs(error), 0) / met.length,
    inside: met.filter(({ isInside }) => isInside).length,
    of: met.length,
  };
}
