import { abs } from "../math/arithmetic.ts";
import type { ChoiceColumns } from "./choice-columns.ts";
import type { PriceTable } from "./price-table.ts";

const HIGHEST_LERNER = 0.95;

/** The zeta map of all free indices; returns the largest relative change of a price, infinite where an index passes the limit. */
export function mapIndices(table: PriceTable, choice: ChoiceColumns): number {
  const { rowCount, isFree, lerner, mapped, moved } = table;
  let gap = 0;
  for (let row = 0; row < rowCount; row++) {
    if (!isFree[row]) continue;
    const after = mappedIndex(table, choice, row);
    if (!(after < HIGHEST_LERNER)) return Number.POSITIVE_INFINITY;
    mapped[row] = after;
    moved[row] = after - lerner[row]!;
    gap = larger(gap, abs(moved[row]! / (1 - after)));
  }
  return gap;
}

/** The zeta map for one row of the table: `lernerByZetaMap`, with what it adds up worked out from the weights. */
function mappedIndex(table: PriceTable, choice: ChoiceColumns, row: number): number {
  const { lerner, nest, nextOwned, weight, spendPerWeight, slopePerWeight, nearPerWeight } = table;
  const { firmCount, nestCount, segmentCount } = choice;
  const ownsSeveral = nextOwned[row] !== row;
  let spend = 0;
  let sensitivity = 0;
  let recaptured = 0;
  let nests = nest[row]!;
  for (let cell = row; cell < segmentCount * firmCount; cell += firmCount) {
    const own = weight[cell]!;
    const slope = own * slopePerWeight[nests]!;
    spend += own * spendPerWeight[nests]!;
    sensitivity += slope;
    recaptured +=
      slope * (ownsSeveral ? ownersWorth(table, cell - row, nests, row) : lerner[row]! * own * nearPerWeight[nests]!);
    nests += nestCount;
  }
  if (spend <= 0) return atomisticLerner(choice);
  return (spend + recaptured) / (spend + sensitivity / (1 - choice.nestSimilarity));
}

/** What an owner of several offers earns on those who come back to him: from all his offers, and more from near ones. */
function ownersWorth(table: PriceTable, from: number, nests: number, row: number): number {
  const { lerner, nest, nextOwned, weight, sharePerWeight, nearPerWeight } = table;
  let worth = 0;
  let other = row;
  do {
    const perWeight =
      nest[other] === nest[row] ? nearPerWeight[nests]! : sharePerWeight[nests - nest[row]! + nest[other]!]!;
    worth += lerner[other]! * weight[from + other]! * perWeight;
    other = nextOwned[other]!;
  } while (other !== row);
  return worth;
}

/** How far to go from the map back to its value of the pass before; negative, and so further ahead, where both moves go one way. */
export function stepBack({ rowCount, isFree, moved, movedBefore }: PriceTable): number {
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

export function takeStep(table: PriceTable, back: number): void {
  const { rowCount, isFree, lerner, mapped, mappedBefore, moved, movedBefore } = table;
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
