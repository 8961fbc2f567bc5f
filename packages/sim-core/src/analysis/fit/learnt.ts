import { abs, max } from "../../math/arithmetic.ts";
import { mean, standardDeviation } from "../../math/moments.ts";
import { normalCdf } from "../../math/normal-cdf.ts";
import { sampleQuantile } from "../../math/quantile.ts";
import { quantileOf } from "../../random/distributions.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import { familyError } from "./family-error.ts";
import type { TemperedSample } from "./tempered.ts";

/** What facts did to one assumption. */
export interface Learnt {
  readonly assumption: Uncertain;
  /** 5, 50 and 95 of 100 worlds lie below: before the facts, and after; in the assumption's unit. */
  readonly prior: Band;
  readonly posterior: Band;
  /** Mean and standard deviation after the facts of what was standard normal before: 0 and 1 where nothing was learnt. */
  readonly shift: number;
  readonly spread: number;
  /** Of all other assumptions, the one that this one now moves with most, and their correlation. */
  readonly tiedTo: { readonly path: string; readonly correlation: number } | null;
  /** Whether the facts moved it, alone or together with another, by more than the draws' own noise. */
  readonly isMoved: boolean;
}

export interface Band {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** An assumption counts as moved beyond these, and beyond what the draws' own noise would do. */
const LEAST_SHIFT = 0.2;
const LEAST_NARROWING = 0.25;
const LEAST_TIE = 0.3;
const ERRORS = 3;
/** There are thousands of pairs. */
const ERRORS_OF_PAIRS = 4.5;

/** What the facts did to each assumption, those that moved most first. */
export function learntAbout(scenario: Scenario, { count, normal, ancestor }: TemperedSample): Learnt[] {
  const { assumptions } = scenario;
  const columns = assumptions.map((_, path) =>
    Float64Array.from({ length: count }, (__, row) => normal[row * assumptions.length + path]!),
  );
  const scores = columns.map(standardised);
  const learnt = assumptions.map((assumption, index): Learnt => {
    const column = columns[index]!;
    const tie = strongestTie(scores, index);
    return {
      assumption,
      prior: bandOf(assumption, [0.05, 0.5, 0.95]),
      posterior: bandOf(assumption, quantilesOf(column)),
      shift: mean(column),
      spread: standardDeviation(column),
      tiedTo: tie && { path: assumptions[tie.other]!.path, correlation: tie.correlation },
      isMoved: isMovedAlone(column, ancestor) || isTied(scores, index, tie, ancestor),
    };
  });
  return learnt.sort((a, b) => weightOf(b) - weightOf(a));
}

function isMovedAlone(column: Float64Array, family: Int32Array): boolean {
  const shift = mean(column);
  const spread = standardDeviation(column);
  const variance = spread * spread;
  const ofShift = familyError(
    column.map((value) => value - shift),
    family,
  );
  const ofVariance = familyError(
    column.map((value) => (value - shift) * (value - shift) - variance),
    family,
  );
  return abs(shift) > max(LEAST_SHIFT, ERRORS * ofShift) || 1 - variance > max(LEAST_NARROWING, ERRORS * ofVariance);
}

function isTied(scores: readonly Float64Array[], index: number, tie: Tie | null, family: Int32Array): boolean {
  if (tie === null) return false;
  const other = scores[tie.other]!;
  const products = scores[index]!.map((value, row) => value * other[row]! - tie.correlation);
  return abs(tie.correlation) > max(LEAST_TIE, ERRORS_OF_PAIRS * familyError(products, family));
}

/** How much was learnt: the information of a normal posterior about a standard normal prior, in nats. */
function weightOf({ shift, spread }: Learnt): number {
  return shift * shift + (1 - spread) * (1 - spread);
}

function standardised(column: Float64Array): Float64Array {
  const [centre, spread] = [mean(column), standardDeviation(column)];
  return column.map((value) => (spread > 0 ? (value - centre) / spread : 0));
}

interface Tie {
  readonly other: number;
  readonly correlation: number;
}

function strongestTie(scores: readonly Float64Array[], index: number): Tie | null {
  let strongest: Tie | null = null;
  const own = scores[index]!;
  for (const [other, scored] of scores.entries()) {
    if (other === index) continue;
    let sum = 0;
    for (let row = 0; row < own.length; row++) sum += own[row]! * scored[row]!;
    const correlation = sum / (own.length - 1);
    if (strongest === null || abs(correlation) > abs(strongest.correlation)) strongest = { other, correlation };
  }
  return strongest;
}

function quantilesOf(column: Float64Array): number[] {
  const sorted = column.slice().sort();
  return [0.05, 0.5, 0.95].map((probability) => normalCdf(sampleQuantile(sorted, probability)));
}

function bandOf({ spec }: Uncertain, quantiles: readonly number[]): Band {
  if (spec.kind !== "distribution") return { p05: Number.NaN, p50: Number.NaN, p95: Number.NaN };
  const [p05 = 0, p50 = 0, p95 = 0] = quantiles.map((quantile) => quantileOf(spec.distribution, quantile));
  return { p05, p50, p95 };
}
