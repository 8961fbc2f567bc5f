import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { type ChoiceColumns, outsideTerm } from "./choice-columns.ts";
import type { PriceColumns } from "./price-equilibrium.ts";

/**
 * The offers of a quarter as the solver of prices works on them: one row an offer, nest after nest, so that the inner
 * loops run along memory. Entry [segment * firmCount + row] is an offer in a segment, [segment * nestCount + nest] a nest
 * in one. The only unknown is the Lerner index: as 1 - L falls, the price rises in proportion.
 */
export interface PriceTable {
  rowCount: number;
  readonly firm: Int32Array;
  /** First row of each nest; behind them the number of rows. */
  readonly nestStart: Int32Array;
  readonly isFree: Uint8Array;
  readonly nest: Int32Array;
  /** The next offer of the same owner, the first after the last: an owner of one offer comes back to it at once. */
  readonly nextOwned: Int32Array;
  readonly lerner: Float64Array;
  /** 1 - L at the prices for which the weights stand. */
  readonly keptAtStart: Float64Array;
  readonly priceFactor: Float64Array;
  /** Weights at the start, and at the indices of this pass. */
  readonly startWeight: Float64Array;
  readonly weight: Float64Array;
  /** What a unit of weight in a nest of a segment stands for: spend won, that spend times price sensitivity, share of all choices. */
  readonly spendPerWeight: Float64Array;
  readonly slopePerWeight: Float64Array;
  readonly sharePerWeight: Float64Array;
  /** The share of all choices and, as near offers are better substitutes, sigma / (1 - sigma) times the share of the nest. */
  readonly nearPerWeight: Float64Array;
  /** What the zeta map makes of the index in this pass and in the one before, and how far that is from the index. */
  readonly mapped: Float64Array;
  readonly mappedBefore: Float64Array;
  readonly moved: Float64Array;
  readonly movedBefore: Float64Array;
}

export function createPriceTable(firmCount: number, segmentCount: number, nestCount: number): PriceTable {
  const perFirm = () => new Float64Array(firmCount);
  const cells = () => new Float64Array(segmentCount * firmCount);
  const perNest = () => new Float64Array(segmentCount * nestCount);
  return {
    rowCount: 0,
    firm: new Int32Array(firmCount),
    nestStart: new Int32Array(nestCount + 1),
    isFree: new Uint8Array(firmCount),
    nest: new Int32Array(firmCount),
    nextOwned: new Int32Array(firmCount),
    lerner: perFirm(),
    keptAtStart: perFirm(),
    priceFactor: perFirm(),
    startWeight: cells(),
    weight: cells(),
    spendPerWeight: perNest(),
    slopePerWeight: perNest(),
    sharePerWeight: perNest(),
    nearPerWeight: perNest(),
    mapped: perFirm(),
    mappedBefore: perFirm(),
    moved: perFirm(),
    movedBefore: perFirm(),
  };
}

/** Fills the table from the columns, whose weights stand for the prices of their indices. Returns whether any price is free. */
export function fillTable(table: PriceTable, choice: ChoiceColumns, prices: PriceColumns): boolean {
  let row = 0;
  let anyFree = false;
  for (let nest = 0; nest < choice.nestCount; nest++) {
    table.nestStart[nest] = row;
    for (let i = 0; i < choice.activeCount; i++) {
      const firm = choice.active[i]!;
      if (choice.nest[firm] !== nest) continue;
      fillRow(table, choice, prices, row, firm);
      if (prices.isFree[firm]) anyFree = true;
      row++;
    }
  }
  table.nestStart[choice.nestCount] = row;
  table.rowCount = row;
  for (let each = 0; each < row; each++) table.nextOwned[each] = nextOwned(table, prices, each);
  return anyFree;
}

function fillRow(table: PriceTable, choice: ChoiceColumns, prices: PriceColumns, row: number, firm: number): void {
  const lerner = prices.lernerIndex[firm]!;
  table.firm[row] = firm;
  table.nest[row] = choice.nest[firm]!;
  table.isFree[row] = prices.isFree[firm]!;
  table.lerner[row] = lerner;
  table.keptAtStart[row] = 1 - lerner;
  table.priceFactor[row] = 1;
  for (let cell = firm, at = row; cell < choice.weight.length; cell += choice.firmCount, at += choice.firmCount)
    table.startWeight[at] = choice.weight[cell]!;
}

function nextOwned({ firm, rowCount }: PriceTable, prices: PriceColumns, row: number): number {
  if (!prices.ownsSeveral[firm[row]!]) return row;
  const owner = prices.owner[firm[row]!];
  let next = row;
  do next = next + 1 === rowCount ? 0 : next + 1;
  while (prices.owner[firm[next]!] !== owner);
  return next;
}

/** Weights and nests of all segments at the indices of this pass. */
export function weigh(table: PriceTable, choice: ChoiceColumns, contestableEur: Float64Array): void {
  let factorsAt = Number.NaN;
  for (let segment = 0; segment < choice.segmentCount; segment++) {
    const sensitivity = choice.priceSensitivity[segment]!;
    if (sensitivity !== factorsAt) setPriceFactors(table, sensitivity / (1 - choice.nestSimilarity));
    factorsAt = sensitivity;
    const total = weighSegment(table, choice, segment);
    valueWeights(table, choice, segment, contestableEur[segment]!, total);
  }
}

function setPriceFactors(table: PriceTable, steepness: number): void {
  const { rowCount, isFree, keptAtStart, lerner, priceFactor } = table;
  for (let row = 0; row < rowCount; row++) {
    if (isFree[row]) priceFactor[row] = exp(-steepness * log(keptAtStart[row]! / (1 - lerner[row]!)));
  }
}

function weighSegment(table: PriceTable, choice: ChoiceColumns, segment: number): number {
  const { nestStart, priceFactor, startWeight, weight, sharePerWeight, nearPerWeight } = table;
  const { nestCount, nestSimilarity } = choice;
  const from = segment * choice.firmCount;
  const nests = segment * nestCount;
  let total = outsideTerm(choice, segment);
  for (let nest = 0; nest < nestCount; nest++) {
    const end = nestStart[nest + 1]!;
    let sum = 0;
    for (let row = nestStart[nest]!; row < end; row++) {
      const now = startWeight[from + row]! * priceFactor[row]!;
      weight[from + row] = now;
      sum += now;
    }
    // Not by pow, whose last digit costs thrice the time; the shares that are left in the end have it.
    const raised = nestSimilarity === 0 || sum <= 0 ? sum : exp((1 - nestSimilarity) * log(sum));
    nearPerWeight[nests + nest] = sum > 0 ? 1 / sum : 0;
    sharePerWeight[nests + nest] = sum > 0 ? raised / sum : 0;
    total += raised;
  }
  return total;
}

/** What a unit of weight stands for in each nest of a segment, whose weights add up to `total`. */
function valueWeights(
  table: PriceTable,
  choice: ChoiceColumns,
  segment: number,
  contestableEur: number,
  total: number,
): void {
  const { sharePerWeight, nearPerWeight, spendPerWeight, slopePerWeight } = table;
  const inverse = total > 0 ? 1 / total : 0;
  const closer = choice.nestSimilarity / (1 - choice.nestSimilarity);
  const first = segment * choice.nestCount;
  for (let nest = first; nest < first + choice.nestCount; nest++) {
    const share = sharePerWeight[nest]! * inverse;
    sharePerWeight[nest] = share;
    nearPerWeight[nest] = share + closer * nearPerWeight[nest]!;
    spendPerWeight[nest] = share * contestableEur;
    slopePerWeight[nest] = share * contestableEur * choice.priceSensitivity[segment]!;
  }
}
