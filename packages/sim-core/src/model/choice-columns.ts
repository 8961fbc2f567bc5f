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
  readonly share: Float64Array;
  readonly withinNestShare: Float64Array;
  readonly outsideShare: Float64Array;
  /** Log of the sum of weights: the users' expected utility, up to a constant. */
  readonly inclusiveValue: Float64Array;
  readonly scratchNest: Float64Array;
  readonly scratchWeight: Float64Array;
}

export function createChoiceColumns(firmCount: number, segmentCount: number, nest: Int32Array): ChoiceColumns {
  const nestCount = nest.reduce((most, each) => (each > most ? each : most), 0) + 1;
  const cells = firmCount * segmentCount;
  return {
    firmCount,
    segmentCount,
    nestCount,
    active: new Int32Array(firmCount),
    activeCount: 0,
    nest,
    attentionShare: new Float64Array(cells),
    valueUtility: new Float64Array(cells),
    logPricePaid: new Float64Array(firmCount),
    priceSensitivity: new Float64Array(segmentCount),
    nestSimilarity: 0,
    outsideWeight: 0,
    share: new Float64Array(cells),
    withinNestShare: new Float64Array(cells),
    outsideShare: new Float64Array(segmentCount),
    inclusiveValue: new Float64Array(segmentCount),
    scratchNest: new Float64Array(2 * nestCount),
    scratchWeight: new Float64Array(firmCount),
  };
}

/** Shares of all active firms in every segment, at the prices in `logPricePaid`. */
export function updateShares(columns: ChoiceColumns): void {
  for (let segment = 0; segment < columns.segmentCount; segment++) updateSegmentShares(columns, segment);
}

/** The same for one segment. Firms whose attention is 0 have share 0. */
export function updateSegmentShares(columns: ChoiceColumns, segment: number): void {
  const { active, activeCount, nest, nestCount, attentionShare, share, withinNestShare } = columns;
  const { scratchNest: nestSum, scratchWeight: weight } = columns;
  const row = segment * columns.firmCount;
  const highest = setExponents(columns, segment);
  nestSum.fill(0);
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const attention = attentionShare[row + firm]!;
    const e = attention > 0 ? attention * exp(weight[firm]! - highest) : 0;
    weight[firm] = e;
    nestSum[nest[firm]!] = nestSum[nest[firm]!]! + e;
  }
  const total = sumNestWeights(columns, highest);
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const group = nest[firm]!;
    const sum = nestSum[group]!;
    const within = sum > 0 ? weight[firm]! / sum : 0;
    withinNestShare[row + firm] = within;
    share[row + firm] = total > 0 ? (within * nestSum[nestCount + group]!) / total : 0;
  }
  columns.outsideShare[segment] = total > 0 ? outsideTerm(columns, highest) / total : 0;
  const shift = highest * (1 - columns.nestSimilarity);
  columns.inclusiveValue[segment] = total > 0 ? log(total) + shift : Number.NEGATIVE_INFINITY;
}

/** Writes the exponent of every weight; returns the largest, which is taken out of all, so that none overflows. */
function setExponents(columns: ChoiceColumns, segment: number): number {
  const { active, activeCount, attentionShare, valueUtility, logPricePaid, scratchWeight } = columns;
  const row = segment * columns.firmCount;
  const inverse = 1 / (1 - columns.nestSimilarity);
  const slope = columns.priceSensitivity[segment]!;
  let highest = columns.outsideWeight > 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let i = 0; i < activeCount; i++) {
    const firm = active[i]!;
    const exponent = (valueUtility[row + firm]! - slope * logPricePaid[firm]!) * inverse;
    scratchWeight[firm] = exponent;
    if (exponent > highest && attentionShare[row + firm]! > 0) highest = exponent;
  }
  return highest === Number.NEGATIVE_INFINITY ? 0 : highest;
}

/** Weight of buying nothing, with the largest exponent taken out as from all others. */
function outsideTerm(columns: ChoiceColumns, highest: number): number {
  return columns.outsideWeight > 0 ? columns.outsideWeight * exp(-highest * (1 - columns.nestSimilarity)) : 0;
}

/** Raises each nest's sum to 1 - sigma, behind the sums in the scratch column, and adds the outside good. */
function sumNestWeights(columns: ChoiceColumns, highest: number): number {
  const { nestCount, scratchNest, nestSimilarity } = columns;
  let total = outsideTerm(columns, highest);
  for (let group = 0; group < nestCount; group++) {
    const sum = scratchNest[group]!;
    const raised = sum > 0 ? (nestSimilarity === 0 ? sum : pow(sum, 1 - nestSimilarity)) : 0;
    scratchNest[nestCount + group] = raised;
    total += raised;
  }
  return total;
}
