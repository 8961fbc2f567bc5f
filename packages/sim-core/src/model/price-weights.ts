import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import type { ChoiceColumns } from "./choice-columns.ts";
import { PRICE_TABLE, type PriceTable } from "./price-table.ts";

const TABLE: PriceTable = PRICE_TABLE;

/** Weights of all offers, nests and segments at the indices of this pass. */
export function weigh(choice: ChoiceColumns): void {
  let factorsAt = Number.NaN;
  setLogPriceRatios();
  for (let segment = 0; segment < choice.segmentCount; segment++) {
    const sensitivity = choice.priceSensitivity[segment]!;
    if (sensitivity !== factorsAt) setPriceFactors(sensitivity / (1 - choice.nestSimilarity));
    factorsAt = sensitivity;
    weighSegment(choice, segment);
  }
  raiseNestSums(choice);
  valueWeights(choice);
}

function setLogPriceRatios(): void {
  const { rowCount, keptAtStart, lerner, logPriceRatio } = TABLE;
  for (let row = 0; row < rowCount; row++) logPriceRatio[row] = log(keptAtStart[row]! / (1 - lerner[row]!));
}

function setPriceFactors(steepness: number): void {
  const { rowCount, logPriceRatio, priceFactor } = TABLE;
  for (let row = 0; row < rowCount; row++) priceFactor[row] = exp(-steepness * logPriceRatio[row]!);
}

function weighSegment(choice: ChoiceColumns, segment: number): void {
  const { nestStart, priceFactor, startWeight, weight, nestSum } = TABLE;
  const { nestCount } = choice;
  const from = segment * choice.firmCount;
  for (let nest = 0; nest < nestCount; nest++) {
    const end = nestStart[nest + 1]!;
    let sum = 0;
    for (let row = nestStart[nest]!; row < end; row++) {
      const now = startWeight[from + row]! * priceFactor[row]!;
      weight[from + row] = now;
      sum += now;
    }
    nestSum[segment * nestCount + nest] = sum;
  }
}

/** The weights of the nests, not by pow, whose last digit costs thrice the time; and of all that can be chosen. */
function raiseNestSums(choice: ChoiceColumns): void {
  const { nestSum, nestTerm } = TABLE;
  const count = choice.segmentCount * choice.nestCount;
  const power = 1 - choice.nestSimilarity;
  for (let at = 0; at < count; at++) {
    const sum = nestSum[at]!;
    nestTerm[at] = power === 1 || sum <= 0 ? sum : exp(power * log(sum));
  }
}

/** What a unit of weight stands for in each nest of each segment. */
function valueWeights(choice: ChoiceColumns): void {
  const { nestSum, nestTerm, withinPerWeight, sharePerWeight, outsideTerm, total } = TABLE;
  const { nestCount, segmentCount } = choice;
  for (let segment = 0; segment < segmentCount; segment++) {
    const first = segment * nestCount;
    let sum = outsideTerm[segment]!;
    for (let at = first; at < first + nestCount; at++) sum += nestTerm[at]!;
    total[segment] = sum;
    const inverse = sum > 0 ? 1 / sum : 0;
    for (let at = first; at < first + nestCount; at++) {
      const within = nestSum[at]! > 0 ? 1 / nestSum[at]! : 0;
      withinPerWeight[at] = within;
      sharePerWeight[at] = nestTerm[at]! * inverse * within;
    }
  }
}
