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
  /** Weight of an offer at the prices that stood when `setWeights` was called; 0 takes it out of the choice. */
  readonly weight: Float64Array;
  readonly weightLogPrice: Float64Array;
  /** Largest exponent of each segment, taken out of all its weights so that none overflows. */
  readonly shift: Float64Array;
  readonly share: Float64Array;
  readonly withinNestShare: Float64Array;
  readonly outsideShare: Float64Array;
  /** Log of the sum of weights: the users' expected utility, up to a constant. */
  readonly inclusiveValue: Float64Array;
  readonly priceFactor: Float64Array;
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
    weightLogPrice: perFirm(),
    shift: perSegment(),
    share: cells(),
    withinNestShare: cells(),
    outsideShare: perSegment(),
    inclusiveValue: perSegment(),
    priceFactor: perFirm().fill(1),
    nestSum: new Float64Array(nestCount),
    nestShare: new Float64Array(nestCount),
  };
}

/** Weights of all offers at the prices in `logPricePaid`: one exponential an offer. Shares then follow prices cheaply. */
export function setWeights(columns: ChoiceColumns): void {
  for (let segment = 0; segment < columns.segmentCount; segment++) {
    const highest = setExponents(columns, segment);
    columns.shift[segment] = highest;
    const row = segment * columns.firmCount;
    for (let i = 0; i < columns.activeCount; i++) {
      const cell = row + columns.active[i]!;
      const attention = columns.attentionShare[cell]!;
      columns.weight[cell] = attention > 0 ? attention * exp(columns.weight[cell]! - highest) : 0;
    }
  }
  columns.weightLogPrice.set(columns.logPricePaid);
  columns.priceFactor.fill(1);
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

/** Shares of all active firms in every segment, at the prices in `logPricePaid`. */
export function updateShares(columns: ChoiceColumns): void {
  let factorsAt = Number.NaN;
  for (let segment = 0; segment < columns.segmentCount; segment++) {
    const slope = columns.priceSensitivity[segment]!;
    if (slope !== factorsAt) setPriceFactors(columns, slope);
    factorsAt = slope;
    shareOut(columns, segment);
  }
}

/** The same for one segment, after its weights were changed by hand. Offers of weight 0 have share 0. */
export function updateSegmentShares(columns: ChoiceColumns, segment: number): void {
  setPriceFactors(columns, columns.priceSensitivity[segment]!);
  shareOut(columns, segment);
}

/** What a price that moved since the weights were set does to them: the same in all segments of one sensitivity. */
function setPriceFactors(columns: ChoiceColumns, slope: number): void {
  const { active, activeCount, logPricePaid, weightLogPrice, priceFactor } = columns;
  const steepness = slope / (1 - columns.nestSimilarity);
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const moved = logPricePaid[firm]! - weightLogPrice[firm]!;
    priceFactor[firm] = moved === 0 ? 1 : exp(-steepness * moved);
  }
}

function shareOut(columns: ChoiceColumns, segment: number): void {
  const { active, activeCount, nest, weight, priceFactor, share, withinNestShare, nestSum, nestShare } = columns;
  const row = segment * columns.firmCount;
  nestSum.fill(0);
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const weightNow = weight[row + firm]! * priceFactor[firm]!;
    withinNestShare[row + firm] = weightNow;
    nestSum[nest[firm]!]! += weightNow;
  }
  const total = raiseNestSums(columns, segment);
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const group = nest[firm]!;
    const within = withinNestShare[row + firm]! * nestSum[group]!;
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
