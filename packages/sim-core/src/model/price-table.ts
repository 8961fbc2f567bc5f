import { max } from "../math/arithmetic.ts";
import { log } from "../math/log.ts";
import { RefusedInput } from "../sentence/refused-input.ts";
import { say } from "../sentence/sentence.ts";
import { type ChoiceColumns, outsideTerm } from "./choice-columns.ts";
import type { PriceColumns } from "./price-equilibrium.ts";

/**
 * The offers of a quarter as the solver of prices works on them: one row an offer, nest after nest, so that the inner
 * loops run along memory. Entry [segment * firmCount + row] is an offer in a segment, [segment * nestCount + nest] a nest
 * in one. The only unknown is the Lerner index: as 1 - L falls, the price rises in proportion.
 */
export interface PriceTable {
  rowCount: number;
  /** Whether an owner has several offers. */
  isAnyJoint: boolean;
  readonly firm: Int32Array;
  /** First row of each nest; behind them the number of rows. */
  readonly nestStart: Int32Array;
  readonly isFree: Uint8Array;
  readonly nest: Int32Array;
  /** The next offer of the same owner, the first after the last: an owner of one offer comes back to it at once. */
  readonly nextOwned: Int32Array;
  readonly lerner: Float64Array;
  /** 1 - L at the prices for which the weights at the start stand. */
  readonly keptAtStart: Float64Array;
  /** Logarithm of the price relative to the start, and what it makes of the weights of a segment. */
  readonly logPriceRatio: Float64Array;
  readonly priceFactor: Float64Array;
  /** Weights at the start, and at the indices of this pass. */
  readonly startWeight: Float64Array;
  readonly weight: Float64Array;
  /** Weight of buying nothing, and of all that can be chosen, by segment. */
  readonly outsideTerm: Float64Array;
  readonly total: Float64Array;
  /** Sum of the weights of a nest in a segment, and that sum raised to 1 - sigma: the weight of the nest. */
  readonly nestSum: Float64Array;
  readonly nestTerm: Float64Array;
  /** What a unit of weight in a nest of a segment stands for: share of the nest, and share of all choices. */
  readonly withinPerWeight: Float64Array;
  readonly sharePerWeight: Float64Array;
  /** Sums of the zeta map over the segments, above and below the line. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** What the zeta map makes of the index in this pass and in the one before, and how far that is from the index. */
  readonly mapped: Float64Array;
  readonly mappedBefore: Float64Array;
  readonly moved: Float64Array;
  readonly movedBefore: Float64Array;
}

/** Room for so many offers or segments, and for so many offers times segments. Memory is taken only where something is written. */
const MOST_OFFERS = 16_384;
const MOST_CELLS = 262_144;

/**
 * The one table, in which every solution starts anew. As one constant of known length, an engine reads it at fixed
 * addresses; a table of each simulation's own cost it, at every number, a look at what it is and where it lies.
 */
export const PRICE_TABLE: PriceTable = createPriceTable();

/** A name of this file's own, which an engine takes for the constant that it is: see exp.ts. */
const TABLE: PriceTable = PRICE_TABLE;

/** Refuses a market for which the table has no room. */
export function checkRoom(firmCount: number, segmentCount: number): void {
  if (max(firmCount, segmentCount) <= MOST_OFFERS && firmCount * segmentCount <= MOST_CELLS) return;
  throw new RefusedInput(
    say`a market of ${firmCount} firms in ${segmentCount} segments is too large: there is room for ${MOST_OFFERS} of either, and for ${MOST_CELLS} pairs of them. Let one firm stand for several that are alike.`,
  );
}

function createPriceTable(): PriceTable {
  const perOffer = () => new Float64Array(MOST_OFFERS);
  const cells = () => new Float64Array(MOST_CELLS);
  return {
    rowCount: 0,
    isAnyJoint: false,
    firm: new Int32Array(MOST_OFFERS),
    nestStart: new Int32Array(MOST_OFFERS + 1),
    isFree: new Uint8Array(MOST_OFFERS),
    nest: new Int32Array(MOST_OFFERS),
    nextOwned: new Int32Array(MOST_OFFERS),
    lerner: perOffer(),
    keptAtStart: perOffer(),
    logPriceRatio: perOffer(),
    priceFactor: perOffer(),
    startWeight: cells(),
    weight: cells(),
    outsideTerm: perOffer(),
    total: perOffer(),
    nestSum: cells(),
    nestTerm: cells(),
    withinPerWeight: cells(),
    sharePerWeight: cells(),
    above: perOffer(),
    below: perOffer(),
    mapped: perOffer(),
    mappedBefore: perOffer(),
    moved: perOffer(),
    movedBefore: perOffer(),
  };
}

/** Fills the table from the columns, whose weights stand for the prices of their indices. Returns whether any price is free. */
export function fillTable(choice: ChoiceColumns, prices: PriceColumns): boolean {
  let row = 0;
  let anyFree = false;
  for (let nest = 0; nest < choice.nestCount; nest++) {
    TABLE.nestStart[nest] = row;
    for (let i = 0; i < choice.activeCount; i++) {
      const firm = choice.active[i]!;
      if (choice.nest[firm] !== nest) continue;
      fillRow(choice, prices, row, firm);
      if (prices.isFree[firm]) anyFree = true;
      row++;
    }
  }
  TABLE.nestStart[choice.nestCount] = row;
  TABLE.rowCount = row;
  linkOwned(prices);
  for (let segment = 0; segment < choice.segmentCount; segment++)
    TABLE.outsideTerm[segment] = outsideTerm(choice, segment);
  return anyFree;
}

function fillRow(choice: ChoiceColumns, prices: PriceColumns, row: number, firm: number): void {
  const { weight, firmCount } = choice;
  const { startWeight } = TABLE;
  const lerner = prices.lernerIndex[firm]!;
  TABLE.firm[row] = firm;
  TABLE.nest[row] = choice.nest[firm]!;
  TABLE.isFree[row] = prices.isFree[firm]!;
  TABLE.lerner[row] = lerner;
  TABLE.keptAtStart[row] = 1 - lerner;
  for (let cell = firm, at = row; cell < weight.length; cell += firmCount, at += firmCount)
    startWeight[at] = weight[cell]!;
}

function linkOwned(prices: PriceColumns): void {
  TABLE.isAnyJoint = false;
  for (let row = 0; row < TABLE.rowCount; row++) {
    const next = nextOwned(prices, row);
    TABLE.nextOwned[row] = next;
    if (next !== row) TABLE.isAnyJoint = true;
  }
}

function nextOwned(prices: PriceColumns, row: number): number {
  const { firm, rowCount } = TABLE;
  if (!prices.ownsSeveral[firm[row]!]) return row;
  const owner = prices.owner[firm[row]!];
  let next = row;
  do next = next + 1 === rowCount ? 0 : next + 1;
  while (prices.owner[firm[next]!] !== owner);
  return next;
}

/** Writes the indices into a column of firms. */
export function leaveIndices(lernerIndex: Float64Array): void {
  const { firm, rowCount, lerner } = TABLE;
  for (let row = 0; row < rowCount; row++) lernerIndex[firm[row]!] = lerner[row]!;
}

/** Writes the weights and shares of this pass into the columns of the choice. */
export function leaveShares(choice: ChoiceColumns): void {
  for (let segment = 0; segment < choice.segmentCount; segment++) {
    leaveSegment(choice, segment);
    const total = TABLE.total[segment]!;
    choice.outsideShare[segment] = total > 0 ? TABLE.outsideTerm[segment]! / total : 0;
    choice.inclusiveValue[segment] = log(total) + choice.shift[segment]! * (1 - choice.nestSimilarity);
  }
}

function leaveSegment(choice: ChoiceColumns, segment: number): void {
  const { firm, rowCount, nest, weight, withinPerWeight, sharePerWeight } = TABLE;
  const { weight: weightLeft, withinNestShare, share } = choice;
  const from = segment * choice.firmCount;
  const nests = segment * choice.nestCount;
  for (let row = 0; row < rowCount; row++) {
    const now = weight[from + row]!;
    const cell = from + firm[row]!;
    const at = nests + nest[row]!;
    weightLeft[cell] = now;
    withinNestShare[cell] = now * withinPerWeight[at]!;
    share[cell] = now * sharePerWeight[at]!;
  }
}
