import { abs } from "../math/arithmetic.ts";
import type { ChoiceColumns } from "./choice-columns.ts";
import { PRICE_TABLE, type PriceTable } from "./price-table.ts";

const TABLE: PriceTable = PRICE_TABLE;
const HIGHEST_LERNER = 0.95;

/** The zeta map of all free indices; returns the largest relative change of a price, infinite where an index passes the limit. */
export function mapIndices(choice: ChoiceColumns, contestableEur: Float64Array): number {
  const { rowCount, isFree, lerner, above, below, mapped, moved } = TABLE;
  addUp(choice, contestableEur);
  let gap = 0;
  for (let row = 0; row < rowCount; row++) {
    if (!isFree[row]) continue;
    const after = below[row]! > 0 ? above[row]! / below[row]! : atomisticLerner(choice);
    if (!(after < HIGHEST_LERNER)) return Number.POSITIVE_INFINITY;
    const move = after - lerner[row]!;
    mapped[row] = after;
    moved[row] = move;
    gap = larger(gap, abs(move / (1 - after)));
  }
  return gap;
}

/** The sums of `lernerByZetaMap` for all rows, nest by nest. */
function addUp(choice: ChoiceColumns, contestableEur: Float64Array): void {
  const { nestStart, weight, lerner, above, below, withinPerWeight, sharePerWeight } = TABLE;
  const { firmCount, nestCount, segmentCount, nestSimilarity } = choice;
  const closer = nestSimilarity / (1 - nestSimilarity);
  for (let row = 0; row < TABLE.rowCount; row++) {
    above[row] = 0;
    below[row] = 0;
  }
  for (let segment = 0; segment < segmentCount; segment++) {
    const from = segment * firmCount;
    for (let nest = 0; nest < nestCount; nest++) {
      const at = segment * nestCount + nest;
      const spend = sharePerWeight[at]! * contestableEur[segment]!;
      const slope = spend * choice.priceSensitivity[segment]!;
      const stake = spend + slope / (1 - nestSimilarity);
      const worth = slope * (sharePerWeight[at]! + closer * withinPerWeight[at]!);
      const end = nestStart[nest + 1]!;
      for (let row = nestStart[nest]!; row < end; row++) {
        const own = weight[from + row]!;
        above[row] = above[row]! + own * (spend + own * lerner[row]! * worth);
        below[row] = below[row]! + own * stake;
      }
    }
  }
  if (TABLE.isAnyJoint) addJointOffers(choice, contestableEur);
}

/** What owners of several offers earn on those who come back to them by another: more from those of the same nest. */
function addJointOffers(choice: ChoiceColumns, contestableEur: Float64Array): void {
  const { rowCount, nextOwned, nest, weight, above, sharePerWeight } = TABLE;
  const { firmCount, nestCount, segmentCount, priceSensitivity } = choice;
  for (let row = 0; row < rowCount; row++) {
    if (nextOwned[row] === row) continue;
    for (let segment = 0; segment < segmentCount; segment++) {
      const spend =
        weight[segment * firmCount + row]! *
        sharePerWeight[segment * nestCount + nest[row]!]! *
        contestableEur[segment]!;
      above[row] = above[row]! + spend * priceSensitivity[segment]! * othersWorth(choice, segment, row);
    }
  }
}

/** What the owner's other offers earn on one who leaves an offer. */
function othersWorth(choice: ChoiceColumns, segment: number, row: number): number {
  const { lerner, nest, nextOwned, weight, sharePerWeight, withinPerWeight } = TABLE;
  const closer = choice.nestSimilarity / (1 - choice.nestSimilarity);
  const from = segment * choice.firmCount;
  const nests = segment * choice.nestCount;
  let worth = 0;
  for (let other = nextOwned[row]!; other !== row; other = nextOwned[other]!) {
    const at = nests + nest[other]!;
    const near = nest[other] === nest[row] ? closer * withinPerWeight[at]! : 0;
    worth += lerner[other]! * weight[from + other]! * (sharePerWeight[at]! + near);
  }
  return worth;
}

/** How far to go from the map back to its value of the pass before; negative, and so further ahead, where both moves go one way. */
export function stepBack(): number {
  const { rowCount, isFree, moved, movedBefore } = TABLE;
  let along = 0;
  let square = 0;
  for (let row = 0; row < rowCount; row++) {
    if (!isFree[row]) continue;
    const turn = moved[row]! - movedBefore[row]!;
    along += moved[row]! * turn;
    square += turn * turn;
  }
  return square > 0 ? along / square : 0;
}

export function takeStep(back: number): void {
  const { rowCount, isFree, lerner, mapped, mappedBefore, moved, movedBefore } = TABLE;
  for (let row = 0; row < rowCount; row++) {
    if (!isFree[row]) continue;
    const after = mapped[row]! - back * (mapped[row]! - mappedBefore[row]!);
    lerner[row] = after < HIGHEST_LERNER ? after : mapped[row]!;
    mappedBefore[row] = mapped[row]!;
    movedBefore[row] = moved[row]!;
  }
}

/** A firm that nobody buys from prices as an atomistic one, by the mean of the segments' sensitivities. */
export function atomisticLerner(choice: ChoiceColumns): number {
  let sum = 0;
  for (let segment = 0; segment < choice.segmentCount; segment++) sum += choice.priceSensitivity[segment]!;
  return 1 / (1 + sum / choice.segmentCount / (1 - choice.nestSimilarity));
}

function larger(a: number, b: number): number {
  return a > b ? a : b;
}
