import { abs, max, sqrt } from "../../math/arithmetic.ts";
import { log, log1p } from "../../math/log.ts";
import type { Fact } from "../../scenario/facts/fact.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { say } from "../../sentence/sentence.ts";
import { DATES, type Horizon, lastQuarterOf } from "./counterparts.ts";

/** How far the model may be from the truth, beside how far a publication may be: the model is a model. */
export interface ModelError {
  /** Standard deviation of the logarithm of an amount; 0.15 is some 15 %. */
  readonly relative: number;
  /** Standard deviation of what is counted in steps: quarters until a date, ranks. */
  readonly steps: number;
}

/** Written down before the first fit. A step of half a quarter is what a model in quarters cannot tell. */
export const USUAL_MODEL_ERROR: ModelError = { relative: 0.15, steps: 0.5 };

/** Nine in ten of a normal population lie within so many standard deviations. */
const NINE_IN_TEN = 1.6448536269514722;
/** Degrees of freedom of the error: heavy tails, so that one fact that the model cannot meet does not bend all others. */
const DEGREES = 4;
/** Below this part of the figure an amount counts as this part: a logarithm needs something. */
const LEAST_PART = 0.01;

/** What a fact says in the scale in which errors add up: logarithms of amounts, steps of dates and ranks. */
export interface Target {
  readonly fact: Fact;
  readonly isRelative: boolean;
  /** Ends of the figure in that scale; infinite where the wording leaves one open. */
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the error beyond the ends. */
  readonly scale: number;
  readonly horizon: Horizon;
}

/** @throws RangeError for a fact without a tolerance, or an amount that is not above 0 */
export function targetOf(fact: Fact, horizon: Horizon, error: ModelError): Target {
  const { tolerance, wording } = fact;
  if (!tolerance) throw new RefusedInput(say`the fact ${fact.id} has no tolerance: it cannot be held against a model.`);
  const isRelative = tolerance.kind === "relative";
  const [low, high] = endsOf(fact, horizon);
  if (isRelative && !(low > 0))
    throw new RefusedInput(say`the fact ${fact.id} is ${low}: a relative error needs more than 0.`);
  const published = (isRelative ? log1p(tolerance.size) : tolerance.size) / NINE_IN_TEN;
  const own = isRelative ? error.relative : error.steps;
  return {
    fact,
    isRelative,
    low: wording === "at-most" ? Number.NEGATIVE_INFINITY : inScale(low, isRelative),
    high: wording === "at-least" ? Number.POSITIVE_INFINITY : inScale(high, isRelative),
    scale: sqrt(published * published + own * own),
    horizon,
  };
}

/** Ends of what was published in the model's own terms: dates are quarters since the start. */
function endsOf(fact: Fact, horizon: Horizon): readonly [number, number] {
  if (!DATES.includes(fact.measure)) return [fact.low, fact.high];
  const quarter = lastQuarterOf(fact) - horizon.start;
  return [quarter, quarter];
}

/** A simulated value in the scale of its target. What never happens counts as happening just after the horizon. */
export function simulatedInScale({ isRelative, fact, horizon }: Target, value: number): number {
  if (isRelative) {
    const least = LEAST_PART * fact.low;
    return Number.isNaN(value) ? value : log(value > least ? value : least);
  }
  if (!Number.isNaN(value)) return value;
  return DATES.includes(fact.measure) ? horizon.end - horizon.start + 1 : Number.NaN;
}

/** Log density of a fact given a simulated value, up to a constant: flat between the ends, Student's t beyond. */
export function logDensity(target: Target, value: number): number {
  const simulated = simulatedInScale(target, value);
  // Undefined where a date or an amount is not: as far off as three standard deviations, in every world alike.
  if (Number.isNaN(simulated)) return logTail(3);
  return logTail(abs(max(0, target.low - simulated, simulated - target.high)) / target.scale);
}

function logTail(distance: number): number {
  return 0 - ((DEGREES + 1) / 2) * log1p((distance * distance) / DEGREES);
}

function inScale(value: number, isRelative: boolean): number {
  return isRelative ? log(value) : value;
}
