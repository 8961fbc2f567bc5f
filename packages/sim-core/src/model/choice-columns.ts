import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { pow } from "../math/pow.ts";

/**
 * The choice of one quarter, laid out in columns: the same attention-weighted nested logit as `choice.ts`, for all firms
 * and segments at once. Columns per segment and firm are row-major: entry [segment * firmCount + firm].
 */
export interface ChoiceColumns {
  readonly firmCount: number;
  readonly segmentCount: number;
  readonly nestCount: number;
  /** Firms that sell, by index; the first `activeCount` entries count. */
  readonly active: Int32Array;
  activeCount: number;
  readonly nest: Int32Array;
  readonly attentionShare: Float64Array;
  /** What users value in the offer, in utils, before its price. */
  readonly valueUtility: Float64Array;
  /** Logarithm of the price that users pay, one per firm. */
  readonly logPricePaid: Float64Array;
  readonly priceSensitivity: Float64Array;
  nestSimilarity: number;
  /** Weight of buying nothing: exp(0) = 1 where users may, else 0. */
  outsideWeight: number;
  /** Weight of an offer at the prices of `logPricePaid`; 0 takes it out of the choice. */
  readonly weight: Float64Array;
  /** Largest exponent of each segment, taken out of all its weights so that none overflows. */
  readonly shift: Float64Array;
  readonly share: Float64Array;
  readonly withinNestShare: Float64Array;
  readonly outsideShare: Float64Array;
  /** Log of the sum of weights: the users' expected utility, up to a constant. */
  readonly inclusiveValue: Float64Array;
  /** Of the segment in hand: the sum of a nest's weights, later its inverse, and the nest's share of all choices. */
  readonly nestSum: Float64Array;
  readonly nestShare: Float64Array;
}

export function createChoiceColumns(firmCount: number, segmentCount: number, nest: Int32Array): ChoiceColumns {
  const nestCount = nest.reduce((most, each) => (each > most ? each : most), 0) + 1;
  const perFirm = () => new Float64Array(firmCount);
  const perSegment = () => new Float64Array(segmentCount);
  const cells = () => new Float64Array(firmCount * segmentCount);
  return {
    firmCount,
    segmentCount,
    nestCount,
    active: new Int32Array(firmCount),
    activeCount: 0,
    nest,
    attentionShare: cells(),
    valueUtility: cells(),
    logPricePaid: perFirm(),
    priceSensitivity: perSegment(),
    nestSimilarity: 0,
    outsideWeight: 0,
    weight: cells(),
    shift: perSegment(),
    share: cells(),
    withinNestShare: cells(),
    outsideShare: perSegment(),
    inclusiveValue: perSegment(),
    nestSum: new Float64Array(nestCount),
    nestShare: new Float64Array(nestCount),
  };
}

/** Weights of all offers at the prices in `logPricePaid`: one exponential an offer and segment. */
export function setWeights(columns: ChoiceColumns): void {
  const { active, activeCount, attentionShare, weight } = columns;
  for (let segment = 0; segment < columns.segmentCount; segment++) {
    const highest = setExponents(columns, segment);
    const row = segment * columns.firmCount;
    columns.shift[segment] = highest;
    for (let i = 0; i < activeCount; i++) {
      const cell = row + active[i]!;
      const attention = attentionShare[cell]!;
      weight[cell] = attention > 0 ? attention * exp(weight[cell]! - highest) : 0;
    }
  }
}

/** Writes the exponent of every weight of a segment; returns the largest among offers that somebody knows. */
function setExponents(columns: ChoiceColumns, segment: number): number {
  const { active, activeCount, attentionShare, valueUtility, logPricePaid, weight } = columns;
  const row = segment * columns.firmCount;
  const inverse = 1 / (1 - columns.nestSimilarity);
  const slope = columns.priceSensitivity[segment]!;
  let highest = columns.outsideWeight > 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const exponent = (valueUtility[row + firm]! - slope * logPricePaid[firm]!) * inverse;
    weight[row + firm] = exponent;
    if (exponent > highest && attentionShare[row + firm]! > 0) highest = exponent;
  }
  return highest === Number.NEGATIVE_INFINITY ? 0 : highest;
}

/** Shares of all active firms in every segment, by the weights as they stand. */
export function updateShares(columns: ChoiceColumns): void {
  for (let segment = 0; segment < columns.segmentCount; segment++) updateSegmentShares(columns, segment);
}

/** The same for one segment. Offers of weight 0 have share 0. */
export function updateSegmentShares(columns: ChoiceColumns, segment: number): void {
  const { active, activeCount, nest, weight, share, withinNestShare, nestSum, nestShare } = columns;
  const row = segment * columns.firmCount;
  nestSum.fill(0);
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    nestSum[nest[firm]!]! += weight[row + firm]!;
  }
  const total = raiseNestSums(columns, segment);
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const group = nest[firm]!;
    const within = weight[row + firm]! * nestSum[group]!;
    withinNestShare[row + firm] = within;
    share[row + firm] = within * nestShare[group]!;
  }
  const shift = columns.shift[segment]! * (1 - columns.nestSimilarity);
  columns.outsideShare[segment] = total > 0 ? outsideTerm(columns, segment) / total : 0;
  columns.inclusiveValue[segment] = total > 0 ? log(total) + shift : Number.NEGATIVE_INFINITY;
}

/**
 * Raises each nest's sum to 1 - sigma and adds them up with the outside good. Leaves the share of each nest, and in place
 * of its sum the inverse of it: two multiplications an offer are then left of three divisions.
 */
function raiseNestSums(columns: ChoiceColumns, segment: number): number {
  const { nestCount, nestSum, nestShare, nestSimilarity } = columns;
  let total = outsideTerm(columns, segment);
  for (let group = 0; group < nestCount; group++) {
    const sum = nestSum[group]!;
    const raised = nestSimilarity === 0 || sum <= 0 ? sum : pow(sum, 1 - nestSimilarity);
    nestShare[group] = raised;
    nestSum[group] = sum > 0 ? 1 / sum : 0;
    total += raised;
  }
  const inverse = total > 0 ? 1 / total : 0;
  for (let group = 0; group < nestCount; group++) nestShare[group]! *= inverse;
  return total;
}

/** Weight of buying nothing, with the segment's largest exponent taken out as from all others. */
export function outsideTerm(columns: ChoiceColumns, segment: number): number {
  if (columns.outsideWeight <= 0) return 0;
  return columns.outsideWeight * exp(-columns.shift[segment]! * (1 - columns.nestSimilarity));
}
